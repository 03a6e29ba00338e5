namespace StaticArchive.Themes;

/// <summary>Reads the interface texts: flat keys, each a text or a map of plural forms.</summary>
internal static class TextsFile
{
    private static readonly string[] Forms = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>Null when a text is missing or wrong.</summary>
    public static Texts? Read(string language, string path, string yaml, ICollection<Diagnostic> diagnostics)
    {
        var before = diagnostics.Count;
        if (YamlReader.ReadMap(yaml, path, 1, diagnostics) is not { } map)
            return null;
        var texts = new Dictionary<string, InterfaceText>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            if (ReadText(value) is { } text)
                texts.Add(key.Value, text);
            else
                diagnostics.Add(new Diagnostic(ThemeRules.InvalidText, path, value.Span, $"'{key.Value}' is neither a text nor a map of plural forms with 'other'."));
        }
        foreach (var missing in TextKeys.Required.Where(key => !texts.ContainsKey(key)))
            diagnostics.Add(new Diagnostic(ThemeRules.InvalidText, path, TextSpan.WholeFile, $"The text '{missing}' is missing.", NearestName.DidYouMean(missing, texts.Keys)));
        return diagnostics.Count == before ? new Texts(language, texts) : null;
    }

    private static InterfaceText? ReadText(YamlNode value)
    {
        if (value is YamlScalar text)
            return new InterfaceText(text.Value);
        if (value is not YamlMap map)
            return null;
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, form) in map.Entries)
        {
            if (form is not YamlScalar words || !Forms.Contains(name.Value))
                return null;
            forms.Add(name.Value, words.Value);
        }
        return forms.Remove("other", out var other) ? new InterfaceText(other, forms) : null;
    }
}
