namespace StaticArchive.Building;

/// <summary>Reads the settings of an archive, with the files that belong to them. Reading again gives the same instance
/// while none of them changes.</summary>
internal sealed class SettingsLoader(SiteOptions options)
{
    private Fingerprint _all;
    private List<Diagnostic> _findings = [];
    private ArchiveSettings? _settings;

    /// <summary>Of all of the settings that reading a story may depend on, and of this program.</summary>
    public Fingerprint Fingerprint { get; private set; }

    /// <summary>The settings, or null with findings.</summary>
    public ArchiveSettings? Read(InputFolder input, List<Diagnostic> findings)
    {
        if (options.SettingsFile is null && !input.Has(InputFolder.SettingsName))
        {
            findings.Add(NoSettings(input));
            return null;
        }
        var name = options.SettingsFile ?? InputFolder.SettingsName;
        var file = options.SettingsFile is null
            ? input.Read(name, findings)
            : InputFolder.ReadFile(name, name, findings);
        if (file is null || SettingsReader.Read(file, name, findings) is not { } own)
            return null;
        var settings = WithOptions(own);
        if (options.BaseUrl is null && SiteAddress.Check(settings, file) is { } doubtful)
            findings.Add(doubtful);
        var definitions = ReadDefinitions(input, settings, findings);
        var names = NameFiles.Read(settings, input, findings);
        var ledger = input.Has(AddressLedger.FileName) ? input.Read(AddressLedger.FileName, findings) : null;
        var tables = ReadHostTables(input, settings, findings);
        Fingerprint = Fingerprint.Of(
            Fingerprint.Of(file),
            Fingerprint.Of(definitions ?? []),
            Of(names),
            Fingerprint.Of($"{ProgramIdentity.Value}\n{options.BaseUrl}"));
        var all = Fingerprint.Of(
            Fingerprint,
            Fingerprint.Of(ledger ?? []),
            Fingerprint.Of(string.Join('\0', tables.Select(table => $"{table.Path}\0{table.Text}"))));
        if (_settings is null || _all != all)
        {
            (_all, _findings) = (all, []);
            _settings = With(settings with { Names = names }, definitions, ledger, tables, _findings);
        }
        findings.AddRange(_findings);
        return _settings;
    }

    private ArchiveSettings WithOptions(ArchiveSettings settings)
    {
        var host = options.Host is { } name ? WebHost.Find(name)! : settings.Host;
        settings = settings with { Host = options.IsPreview ? host with { IsPreview = true } : host };
        return options.BaseUrl is { } baseUrl ? settings with { BaseUrl = baseUrl } : settings;
    }

    private static byte[]? ReadDefinitions(InputFolder input, ArchiveSettings settings, List<Diagnostic> findings)
    {
        if (settings.DefinitionsFile is not { } name)
            return null;
        var file = input.Has(name) ? input.Read(name, findings) : null;
        if (file is null)
            findings.Add(new Diagnostic(SettingsRules.InvalidSetting, InputFolder.SettingsName, TextSpan.WholeFile,
                $"'definitions' names '{name}', and there is no such file in the input folder."));
        return file;
    }

    // Those at the root of the input, and in folders whose files go to the root of the site.
    private static ImmutableArray<(string Path, string Text)> ReadHostTables(
        InputFolder input, ArchiveSettings settings, List<Diagnostic> findings)
    {
        var folders = settings.Layout.Static.Where(folder => folder.Value.Trim('/').Length == 0)
            .Select(folder => folder.Key.Trim('/') + "/").Prepend("").Distinct();
        return
        [
            .. folders.SelectMany(folder => InputFolder.HostTables.Select(name => (Folder: folder, Name: name)))
                .Where(file => input.Has(file.Folder + file.Name))
                .Select(file => (file.Folder + file.Name, input.Read(file.Folder, file.Name, findings) is { } bytes
                    ? Utf8Text.Decode(bytes, file.Folder + file.Name, findings) ?? "" : "")),
        ];
    }

    private static Fingerprint Of(ImmutableDictionary<string, NameMap> names) => Fingerprint.Of(
        string.Join('\n', names.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => pair.Value.Entries.Select(entry => $"{pair.Key}\t{entry.Key}\t{entry.Value}"))));

    private static ArchiveSettings With(
        ArchiveSettings settings, byte[]? definitions, byte[]? ledger,
        ImmutableArray<(string Path, string Text)> tables, List<Diagnostic> findings)
    {
        if (definitions is not null && Utf8Text.Decode(definitions, settings.DefinitionsFile!, findings) is { } links)
            settings = settings with { Definitions = links };
        if (ledger is not null && Utf8Text.Decode(ledger, AddressLedger.FileName, findings) is { } addresses)
            settings = settings with { Ledger = AddressLedger.Read(addresses, findings) };
        return tables.Aggregate(settings, (so, table) =>
            new HostTablesReader(so, findings).Add(table.Path, table.Text));
    }

    private static Diagnostic NoSettings(InputFolder input) => new(
        SettingsRules.MissingSetting,
        InputFolder.SettingsName,
        TextSpan.WholeFile,
        $"There is no {InputFolder.SettingsName} in the input folder, so the archive has no title and no address.",
        input.Has("archive.yaml")
            ? $"Rename archive.yaml to {InputFolder.SettingsName}."
            : "'static-archive init' writes it; --settings names another file.");
}

/// <summary>Lists the input and reads the theme. Where it knows what has changed since, it looks at nothing
/// else.</summary>
internal sealed class SourceLoader(SiteOptions options)
{
    private InputListing? _listing;
    private int _round;
    private InputLayout? _layout;
    private ImmutableArray<string> _languages = [];
    private bool _themeIsCurrent;
    private (Theme? Theme, IReadOnlyList<Diagnostic> Faults) _theme;
    private ArchiveSettings? _settings;
    private ArchiveSettings? _named;

    /// <summary>What the input folder holds; call this first in every build.</summary>
    public InputListing List(
        InputFolder input, InputLayout layout, SourceChanges? changes, List<Diagnostic> findings)
    {
        _themeIsCurrent &= changes is { Theme: false };
        var known = _listing;
        // Where listing fails, nothing is known the next time.
        _listing = null;
        if (known is not null && changes is not null && layout.IsWhole && _layout is { IsWhole: true }
            && input.ListAgain(known, changes.Input, ++_round) is { } again)
            return _listing = again;
        var before = findings.Count;
        var listing = input.List(layout, findings);
        _layout = layout;
        if (changes is not null && layout.IsWhole)
            listing = listing.WithWrites(changes.Input, ++_round);
        _listing = findings.Count == before ? listing : null;
        return listing;
    }

    /// <summary>The theme with its words in those languages, the main one first; or null with findings.</summary>
    public Theme? ReadTheme(InputFolder input, ImmutableArray<string> languages, List<Diagnostic> findings)
    {
        if (!_themeIsCurrent || !languages.SequenceEqual(_languages))
            _theme = ThemeFolder.Load(options.ThemeFolder, languages);
        (_languages, _themeIsCurrent) = (languages, true);
        findings.AddRange(_theme.Faults);
        // Few and small; an archive without any pays for a look at one folder.
        var data = DataFolder.Read(input, findings);
        return _theme.Theme?.With(data);
    }

    /// <summary>The settings with facets called as the theme's texts have it; the same instance while nothing in it
    /// changes.</summary>
    public ArchiveSettings Named(ArchiveSettings settings, Theme? theme)
    {
        var named = theme is null ? settings : FacetNames.In(theme.Texts, settings);
        if (
            _named is null
            || !ReferenceEquals(_settings, settings)
            || !_named.Facets.AsSpan().SequenceEqual(named.Facets.AsSpan()))
            (_settings, _named) = (settings, named);
        return _named;
    }
}
