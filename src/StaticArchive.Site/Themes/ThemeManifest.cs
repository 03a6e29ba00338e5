namespace StaticArchive.Themes;

/// <summary>What a theme says of itself in <c>theme.yml</c>.</summary>
/// <param name="OwnStylesOnly">Whether <c>site.css</c> holds the theme's own style sheets alone.</param>
internal sealed record ThemeManifest(bool OwnStylesOnly)
{
    public const string FileName = "theme.yml";

    /// <summary>The version of what templates can rely on: models, functions, parameters of partials. It goes up when
    /// one of them goes away or changes its meaning; <c>docs/theme.md</c> lists what changed.</summary>
    public const int Contract = 1;

    private const int MinContract = 1;
    private static readonly string[] Keys = ["name", "contract", "styles"];

    /// <summary>Reads a theme's own file; a theme without one is of the present contract.</summary>
    public static ThemeManifest Read(string yaml, ICollection<Diagnostic> diagnostics)
    {
        var map = YamlReader.ReadMap(yaml, FileName, 1, diagnostics);
        foreach (var (key, _) in map?.Entries ?? [])
        {
            if (!Keys.Contains(key.Value))
                Report(ThemeRules.InvalidManifest, key.Span, $"There is no key '{key.Value}'.",
                    NearestName.DidYouMean(key.Value, Keys));
        }
        if (map?.Find("contract") is { } contract)
            CheckContract(contract);
        var styles = map?.Find("styles");
        if (styles is not (null or YamlScalar { Value: "own" or "over" }))
            Report(ThemeRules.InvalidManifest, styles.Span, "'styles' is neither 'own' nor 'over'.", null);
        return new ThemeManifest(styles is YamlScalar { Value: "own" });

        void CheckContract(YamlNode value)
        {
            if (value is not YamlScalar { Value: var text }
                || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                Report(ThemeRules.InvalidManifest, value.Span, "'contract' is not a whole number.",
                    $"Write 'contract: {Contract}'.");
            else if (number > Contract)
            {
                Report(ThemeRules.Contract, value.Span,
                    $"The theme was written for contract {number}, and this program has contract {Contract}.",
                    "Upgrade static-archive, or take an earlier version of the theme.");
            }
            else if (number < MinContract)
            {
                Report(ThemeRules.Contract, value.Span,
                    $"The theme was written for contract {number}, and this program has contract {Contract}.",
                    $"Bring the theme up to date by the list in docs/theme.md, then write 'contract: {Contract}'.");
            }
        }

        void Report(Rule rule, TextSpan span, string message, string? help) =>
            diagnostics.Add(new Diagnostic(rule, FileName, span, message, help));
    }
}

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
