using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StaticArchive.Themes;

/// <summary>A theme, parsed once and shared by all workers.</summary>
internal sealed class Theme
{
    /// <summary>What the names of blocks begin with among the partials.</summary>
    internal const string BlockPrefix = "blocks/";

    /// <summary>The block that shows a teaser of another story.</summary>
    internal const string ReadMore = "read-more";

    private readonly FrozenDictionary<string, ThemeTemplate> _layouts;
    private readonly FrozenDictionary<string, ThemeTemplate> _partials;

    internal Theme(IEnumerable<ThemeTemplate> layouts, IEnumerable<ThemeTemplate> partials,
        ImmutableArray<ThemeAsset> assets, Texts texts)
    {
        _layouts = layouts.ToFrozenDictionary(layout => layout.Name, StringComparer.Ordinal);
        _partials = partials.ToFrozenDictionary(partial => partial.Name, StringComparer.Ordinal);
        Assets = assets;
        Texts = texts;
        Compiled = new CompiledTheme(_layouts.Values, _partials, texts);
        Data = DataMap.Empty;
    }

    private Theme(Theme theme, DataMap data)
    {
        (_layouts, _partials, Assets, Texts, Compiled) = (theme._layouts, theme._partials, theme.Assets, theme.Texts,
            theme.Compiled);
        Data = data;
    }

    /// <summary>Style sheet, icons and whatever else the theme brings.</summary>
    public ImmutableArray<ThemeAsset> Assets { get; }

    /// <summary>The words of the interface.</summary>
    public Texts Texts { get; }

    /// <summary>
    /// Site paths of files that its templates and style sheets name, such as <c>/images/logo.png</c>.
    /// </summary>
    public IReadOnlyCollection<string> SitePaths { get; init; } = [];

    /// <summary>
    /// Paths of the templates that Scriban runs, as far as is known: they ask for more than the compiled form has, and
    /// write the same more slowly.
    /// </summary>
    public IEnumerable<string> LeftToScriban =>
        Compiled.All.Where(template => !template.Runs).Select(template => template.Path);

    internal IReadOnlyDictionary<string, ThemeTemplate> Partials => _partials;

    /// <summary>What of it runs without Scriban.</summary>
    internal CompiledTheme Compiled { get; }

    /// <summary>What the archive's data files hold, by name.</summary>
    internal DataMap Data { get; }

    /// <summary>Layouts beside those of the usual kinds of pages.</summary>
    internal IEnumerable<string> OwnLayouts => _layouts.Keys.Where(HasOwnLayout);

    /// <summary>The blocks that stories can have by <c>::: name</c>.</summary>
    internal IEnumerable<string> Blocks =>
        _partials.Keys.Where(name => name.StartsWith(BlockPrefix, StringComparison.Ordinal))
        .Select(name => name[BlockPrefix.Length..]);

    /// <summary>The block of that name, or null.</summary>
    internal ThemeTemplate? Block(string name) => _partials.GetValueOrDefault(BlockPrefix + name);

    /// <summary>The same theme with other data.</summary>
    internal Theme With(DataMap data) => new(this, data);

    /// <summary>Whether it has a layout of that name that is not of a usual kind of page.</summary>
    internal bool HasOwnLayout(string name) => _layouts.ContainsKey(name) && !PageKinds.Layouts.Contains(name);

    internal ThemeTemplate Layout(string name) => _layouts[name];

    /// <summary>The line of a template, for showing under a diagnostic; null when there is none.</summary>
    /// <param name="path">As diagnostics name it, such as <c>layouts/story.html</c>.</param>
    /// <param name="line">1-based.</param>
    internal string? SourceLine(string path, int line) =>
        _layouts.Values.Concat(_partials.Values).FirstOrDefault(template => template.Path == path)?.Line(line);
}
