namespace StaticArchive.Building.Incremental;

/// <summary>Reads the settings of an archive; reading again gives the same instance while the files are the
/// same.</summary>
internal sealed class SettingsLoader(SiteOptions options)
{
    private byte[]? _file;
    private byte[]? _ledgerFile;
    private byte[]? _definitions;
    private Fingerprint _names;
    private List<Diagnostic> _ledgerFaults = [];
    private ArchiveSettings? _settings;
    private ArchiveSettings? _ownSettings;
    private List<Diagnostic> _tableFaults = [];
    private string _tables = "";
    private ImmutableArray<RedirectSetting> _redirects = [];

    /// <summary>Of all of the settings that reading a story may depend on, and of this program.</summary>
    public Fingerprint Fingerprint =>
        Fingerprint.Of(
            Fingerprint.Of(_file ?? []),
            Fingerprint.Of(_definitions ?? []),
            _names,
            Fingerprint.Of($"{ProgramIdentity.Value}\n{options.BaseUrl}"));

    /// <summary>The settings, or null with findings.</summary>
    public ArchiveSettings? Read(InputFolder input, List<Diagnostic> findings)
    {
        if (options.SettingsFile is null && !input.Has(InputFolder.SettingsName))
        {
            findings.Add(NoSettings(input));
            return null;
        }
        var file = options.SettingsFile is { } path
            ? InputFolder.ReadFile(path, path, findings)
            : input.Read(InputFolder.SettingsName, findings);
        var ledger = input.Has(AddressLedger.FileName) ? input.Read(AddressLedger.FileName, findings) : null;
        if (
            _settings is null
            || file is null
            || !_file.AsSpan().SequenceEqual(file)
            || !_ledgerFile.AsSpan().SequenceEqual(ledger))
            ReadAnew(file, ledger, findings);
        findings.AddRange(_ledgerFaults);
        if (_settings is not null && options.BaseUrl is null && SiteAddress.Check(_settings, file) is { } doubtful)
            findings.Add(doubtful);
        if (_settings?.DefinitionsFile is { } name)
            ReadDefinitions(input, name, findings);
        if (_settings is not null)
        {
            ReadNames(_settings, input, findings);
            ReadHostTables(input, _settings, findings);
        }
        return _settings;
    }

    // Those at the root of the input, and in folders whose files go to the root of the site.
    private void ReadHostTables(InputFolder input, ArchiveSettings settings, List<Diagnostic> findings)
    {
        var folders = settings.Layout.Static.Where(folder => folder.Value.Trim('/').Length == 0)
            .Select(folder => folder.Key.Trim('/') + "/").Prepend("").Distinct();
        var files = folders.SelectMany(folder => HostTablesReader.Names.Select(name => (Folder: folder, Name: name)))
            .Where(file => input.Has(file.Folder + file.Name))
            .Select(file => (Path: file.Folder + file.Name, Text: input.Read(file.Folder, file.Name, findings) is { }
                bytes ? Utf8Text.Decode(bytes, file.Folder + file.Name, findings) ?? "" : ""))
            .ToArray();
        var tables = string.Join('\0', files.Select(file => $"{file.Path}\0{file.Text}"));
        if (tables != _tables || settings != _ownSettings)
        {
            (_tables, _tableFaults) = (tables, []);
            // What an earlier state of the files added is not kept.
            settings = settings with { Redirects = _redirects, HostTables = HostTables.None };
            foreach (var (path, text) in files)
                settings = new HostTablesReader(settings, _tableFaults).Add(path, text);
            _settings = _ownSettings = settings;
        }
        findings.AddRange(_tableFaults);
    }

    private ArchiveSettings WithOptions(ArchiveSettings settings)
    {
        var host = options.Host is { } name ? WebHost.Find(name)! : settings.Host;
        settings = settings with { Host = options.IsPreview ? host with { IsPreview = true } : host };
        return options.BaseUrl is { } baseUrl ? settings with { BaseUrl = baseUrl } : settings;
    }

    private void ReadDefinitions(InputFolder input, string name, List<Diagnostic> findings)
    {
        var file = input.Has(name) ? input.Read(name, findings) : null;
        if (file is null)
            findings.Add(new Diagnostic(SettingsRules.InvalidSetting, InputFolder.SettingsName, TextSpan.WholeFile,
                $"'definitions' names '{name}', and there is no such file in the input folder."));
        if (_definitions is not null && _definitions.AsSpan().SequenceEqual(file))
            return;
        _definitions = file;
        if (file is not null && Utf8Text.Decode(file, name, findings) is { } text)
            _settings = _settings! with { Definitions = LinkDefinitions.Read(text) };
    }

    // The same instance while the names are the same.
    private void ReadNames(ArchiveSettings settings, InputFolder input, List<Diagnostic> findings)
    {
        var names = NameFiles.Read(settings, input, findings);
        var print = Fingerprint.Of(string.Join('\n', names.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => pair.Value.Entries.Select(entry => $"{pair.Key}\t{entry.Key}\t{entry.Value}"))));
        if (print == _names)
            return;
        _names = print;
        _settings = settings with { Names = names };
    }

    private static Diagnostic NoSettings(InputFolder input) => new(
        SettingsRules.MissingSetting,
        InputFolder.SettingsName,
        TextSpan.WholeFile,
        $"There is no {InputFolder.SettingsName} in the input folder, so the archive has no title and no address.",
        input.Has("archive.yaml")
            ? $"Rename archive.yaml to {InputFolder.SettingsName}."
            : "'static-archive init' writes it; --settings names another file.");

    private void ReadAnew(byte[]? file, byte[]? ledger, List<Diagnostic> findings)
    {
        (_file, _ledgerFile, _ledgerFaults, _definitions, _names) = (file, ledger, [], null, default);
        _settings = file is null
            ? null
            : SettingsReader.Read(file, options.SettingsFile ?? InputFolder.SettingsName, findings);
        if (_settings is not null)
            _settings = WithOptions(_settings);
        _redirects = _settings?.Redirects ?? [];
        if (
            _settings is not null
            && ledger is not null
            && Utf8Text.Decode(ledger, AddressLedger.FileName, _ledgerFaults) is { } text)
            _settings = _settings with { Ledger = AddressLedger.Read(text, _ledgerFaults) };
    }
}

/// <summary>Lists the input and reads the theme. Where it is told what has changed since, it looks at no more than
/// that.</summary>
internal sealed class SourceLoader(SiteOptions options)
{
    private InputListing? _listing;
    private int _round;
    private InputLayout? _layout;
    private ImmutableArray<string> _languages = [];
    private bool _themeStands;
    private (Theme? Theme, IReadOnlyList<Diagnostic> Faults) _theme;
    private ArchiveSettings? _settings;
    private ArchiveSettings? _named;

    /// <summary>What the input folder holds; this is asked for first in every build.</summary>
    public InputListing List(
        InputFolder input, InputLayout layout, SourceChanges? changes, List<Diagnostic> findings)
    {
        _themeStands &= changes is { Theme: false };
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
        if (!_themeStands || !languages.SequenceEqual(_languages))
            _theme = ThemeFolder.Load(options.ThemeFolder, languages);
        (_languages, _themeStands) = (languages, true);
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
