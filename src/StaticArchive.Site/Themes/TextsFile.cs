namespace StaticArchive.Themes;

/// <summary>Reads interface texts: flat keys, each a text or a map of plural forms.</summary>
internal sealed class TextsFile
{
    private static readonly string[] Forms = ["zero", "one", "two", "few", "many", "other"];

    private readonly Dictionary<string, InterfaceText> _texts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, InterfaceText> ByKey => _texts;

    /// <summary>Reads files one over the other: a later one replaces the texts of earlier ones that it has
    /// too.</summary>
    public static TextsFile Read(IEnumerable<(string Path, string Yaml)> files, ICollection<Diagnostic> diagnostics)
    {
        var texts = new TextsFile();
        foreach (var (path, yaml) in files)
            texts.Read(path, yaml, diagnostics);
        return texts;
    }

    /// <summary>Lays other texts over these.</summary>
    public void AddRange(TextsFile others)
    {
        foreach (var (key, text) in others._texts)
            _texts[key] = text;
    }

    private void Read(string path, string yaml, ICollection<Diagnostic> diagnostics)
    {
        foreach (var (key, value) in YamlReader.ReadMap(yaml, path, 1, diagnostics)?.Entries ?? [])
        {
            if (ReadText(value) is { } text)
                _texts[key.Value] = text;
            else
            {
                diagnostics.Add(new Diagnostic(ThemeRules.InvalidText, path, value.Span,
                    $"'{key.Value}' is neither a text nor a map of plural forms with 'other'."));
            }
        }
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
