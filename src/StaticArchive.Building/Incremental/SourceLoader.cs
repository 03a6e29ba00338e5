namespace StaticArchive.Building.Incremental;

/// <summary>Lists the input and reads the theme. Where it is told what has changed since, it looks at no more than
/// that.</summary>
internal sealed class SourceLoader(SiteOptions options)
{
    private InputListing? _listing;
    private int _round;
    private InputLayout? _layout;
    private string? _language;
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

    /// <summary>The theme, or null with findings.</summary>
    public Theme? ReadTheme(InputFolder input, string language, List<Diagnostic> findings)
    {
        if (!_themeStands || language != _language)
            _theme = ThemeFolder.Load(options.ThemeFolder, language);
        (_language, _themeStands) = (language, true);
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
