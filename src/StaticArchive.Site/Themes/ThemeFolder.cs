namespace StaticArchive.Themes;

/// <summary>Reads a theme: a site's own folder over the built-in theme.</summary>
internal sealed class ThemeFolder
{
    private const string StyleSheetName = "site.css";
    private const string FallbackLanguage = "en";
    private const int MaxNamedTexts = 5;

    private readonly ThemeFiles _files;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly SortedSet<string> _sitePaths = new(StringComparer.Ordinal);

    private ThemeFolder(string folder) => _files = new ThemeFiles(folder, _diagnostics);

    /// <summary>Reads and parses everything.</summary>
    /// <param name="folder">The site's own theme folder; what it lacks, or all where it does not exist, comes from the
    /// built-in theme.</param>
    /// <param name="languages">BCP 47 tags, the main language first; texts that the theme lacks in one are the English
    /// ones.</param>
    /// <returns>The theme, or null when there is an error; and everything found. Paths are relative to the
    /// folder.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static (Theme? Theme, ImmutableArray<Diagnostic> Diagnostics) Load(
        string folder, params IReadOnlyList<string> languages)
    {
        var reader = new ThemeFolder(folder);
        var theme = reader.Read(languages);
        var failed = reader._diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        return (failed ? null : theme, [.. reader._diagnostics.Order()]);
    }

    private Theme Read(IReadOnlyList<string> languages)
    {
        var manifest = _files.IsOwn(ThemeManifest.FileName)
            ? ThemeManifest.Read(_files.Text(ThemeManifest.FileName), _diagnostics)
            : new ThemeManifest(OwnStylesOnly: false);
        var parser = new TemplateParser(_diagnostics);
        var layouts = Templates(parser, "layouts", []);
        var partials = Templates(parser, "partials", []);
        partials = Templates(parser, "blocks", partials, Theme.BlockPrefix);
        parser.CheckPartials(partials);
        ThemeAsset[] assets = [.. OtherAssets()];
        return new Theme(layouts, partials, [.. StyleSheets(manifest, assets), .. assets],
            [.. languages.Select(language => KeyValuePair.Create(language, ReadTexts(language)))])
        {
            SitePaths = _sitePaths,
        };
    }

    // Adds the templates of a folder to those that are there.
    private List<ThemeTemplate> Templates(
        TemplateParser parser, string kind, List<ThemeTemplate> templates, string prefix = "")
    {
        foreach (var path in _files.Below(kind).Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var name = prefix + path[(kind.Length + 1)..^".html".Length];
            if (parser.Parse(name, templates.Count, path, Text(path)) is { } template)
                templates.Add(template);
        }
        return templates;
    }

    // English lies under the language, the built-in texts under the site's own.
    private Texts ReadTexts(string language)
    {
        var texts = TextsFile.Read(Layers(FallbackLanguage), _diagnostics);
        if (language.Split('-')[0] == FallbackLanguage)
        {
            texts.AddRange(TextsFile.Read(Layers(language), _diagnostics));
            return new Texts(FallbackLanguage, texts.ByKey);
        }
        var translated = TextsFile.Read(
            [.. Layers(language.Split('-')[0]), .. Layers(WithScript(language)), .. Layers(language)], _diagnostics);
        var missing = texts.ByKey.Keys.Except(translated.ByKey.Keys).Order(StringComparer.Ordinal).ToArray();
        ReportMissing(language, missing, hasSome: translated.ByKey.Count > 0);
        texts.AddRange(translated);
        return new Texts(translated.ByKey.Count > 0 ? language.Split('-')[0] : FallbackLanguage, texts.ByKey);
    }

    // Where a region's script is not the language's usual one.
    private static string WithScript(string language) =>
        language is "zh-TW" or "zh-HK" or "zh-MO" ? "zh-Hant" : language;

    private IEnumerable<(string Path, string Yaml)> Layers(string language)
    {
        var path = $"texts/{language}.yml";
        if (EmbeddedTheme.Has(path))
            yield return (path, ThemeFiles.TextOf(EmbeddedTheme.Read(path)));
        if (_files.IsOwn(path))
            yield return (path, _files.Text(path));
    }

    private void ReportMissing(string language, string[] missing, bool hasSome)
    {
        if (missing.Length == 0)
            return;
        var message = hasSome
            ? $"{missing.Length} texts in '{language}' are missing: {string.Join(", ", missing.Take(MaxNamedTexts))}"
                + (missing.Length > MaxNamedTexts ? ", …" : ".")
            : $"The theme has no interface texts in '{language}'.";
        _diagnostics.Add(
            new Diagnostic(ThemeRules.MissingLanguage, $"texts/{language}.yml", TextSpan.WholeFile, message));
    }

    private IEnumerable<ThemeAsset> StyleSheets(ThemeManifest manifest, ThemeAsset[] assets)
    {
        const string folder = "assets/css";
        var paths = manifest.OwnStylesOnly ? _files.OwnBelow(folder) : _files.Below(folder);
        var sheets = paths.Where(path => path.EndsWith(".css", StringComparison.Ordinal)).Select(Text).ToArray();
        if (sheets.Length == 0)
            yield break;
        var style = StyleSheet.WithAssets(StyleSheet.Minify(string.Join('\n', sheets)), assets);
        yield return Asset(StyleSheetName, Encoding.UTF8.GetBytes(style));
    }

    private IEnumerable<ThemeAsset> OtherAssets()
    {
        var paths = _files.Below("assets")
            .Where(path => !path.StartsWith("assets/css/", StringComparison.Ordinal))
            .ToArray();
        var bundles = paths.Where(path => path.EndsWith(".js", StringComparison.Ordinal))
            .Select(path => (Path: path, Text: _files.Text(path)))
            .Where(script => ScriptBundle.HasImports(script.Text))
            .ToDictionary(
                script => script.Path, script => ScriptBundle.Of(script.Path, TextOrNothing), StringComparer.Ordinal);
        var modules = bundles
            .SelectMany(bundle => bundle.Value.Modules.Where(module => module != bundle.Key))
            .ToHashSet(StringComparer.Ordinal);
        return paths.Where(path => !modules.Contains(path)).Select(path => Asset(
            path["assets/".Length..],
            bundles.TryGetValue(path, out var bundle) ? Encoding.UTF8.GetBytes(bundle.Script) : _files.Bytes(path)));
    }

    private string? TextOrNothing(string path) => _files.Has(path) ? _files.Text(path) : null;

    // What a template names is published with it.
    private string Text(string path)
    {
        var text = _files.Text(path);
        _sitePaths.UnionWith(ThemeSitePaths.In(text));
        return text;
    }

    // The name changes with the content, so that browsers may keep the file for ever.
    private static ThemeAsset Asset(string name, byte[] content)
    {
        var hash = Convert.ToHexStringLower(ContentHash.Of(content).AsSpan(0, 5));
        var extension = Path.GetExtension(name);
        return new ThemeAsset(name, $"{ThemeAssetPaths.Folder}/{name[..^extension.Length]}.{hash}{extension}", content);
    }
}
