using System.Collections.Concurrent;
using Scriban.Syntax;

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
    private readonly FrozenDictionary<string, Texts> _textsIn;
    private readonly ConcurrentDictionary<string, CompiledTheme> _compiledIn;

    internal Theme(IEnumerable<ThemeTemplate> layouts, IEnumerable<ThemeTemplate> partials,
        ImmutableArray<ThemeAsset> assets, IReadOnlyList<KeyValuePair<string, Texts>> textsIn)
    {
        _textsIn = textsIn.ToFrozenDictionary(StringComparer.Ordinal);
        _compiledIn = new(StringComparer.Ordinal);
        _layouts = layouts.ToFrozenDictionary(layout => layout.Name, StringComparer.Ordinal);
        _partials = partials.ToFrozenDictionary(partial => partial.Name, StringComparer.Ordinal);
        Assets = assets;
        Texts = textsIn[0].Value;
        Compiled = CompiledIn(textsIn[0].Key);
        Data = DataMap.Empty;
    }

    private Theme(Theme theme, DataMap data, Texts texts, CompiledTheme compiled)
    {
        (_layouts, _partials, _textsIn, _compiledIn) = (
            theme._layouts, theme._partials, theme._textsIn, theme._compiledIn);
        (Assets, SitePaths, Data, Texts, Compiled) = (theme.Assets, theme.SitePaths, data, texts, compiled);
    }

    /// <summary>Style sheet, icons and whatever else the theme brings.</summary>
    public ImmutableArray<ThemeAsset> Assets { get; }

    /// <summary>The words of the interface.</summary>
    public Texts Texts { get; }

    /// <summary>Site paths of files that its templates and style sheets name, such as
    /// <c>/images/logo.png</c>.</summary>
    public IReadOnlyCollection<string> SitePaths { get; init; } = [];

    /// <summary>Paths of the templates that Scriban runs, as far as is known: they ask for more than the compiled form
    /// has, and write the same more slowly.</summary>
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
    internal Theme With(DataMap data) => new(this, data, Texts, Compiled);

    /// <summary>The same theme with the words of another of the languages that it was read for.</summary>
    internal Theme In(string language) => new(this, Data, _textsIn[language], CompiledIn(language));

    private CompiledTheme CompiledIn(string language) =>
        _compiledIn.GetOrAdd(language, tag => new CompiledTheme(_layouts.Values, _partials, _textsIn[tag]));

    /// <summary>Whether it has a layout of that name that is not of a usual kind of page.</summary>
    internal bool HasOwnLayout(string name) => _layouts.ContainsKey(name) && !PageKinds.Layouts.Contains(name);

    internal ThemeTemplate Layout(string name) => _layouts[name];

    /// <summary>The line of a template, for showing under a diagnostic; null when there is none.</summary>
    /// <param name="path">As diagnostics name it, such as <c>layouts/story.html</c>.</param>
    /// <param name="line">1-based.</param>
    internal string? SourceLine(string path, int line) =>
        _layouts.Values.Concat(_partials.Values).FirstOrDefault(template => template.Path == path)?.Line(line);
}

/// <summary>A layout or partial, parsed.</summary>
/// <param name="Name">As the code or other templates call it.</param>
/// <param name="Index">Its place among the layouts, or among the partials.</param>
/// <param name="Path">Relative to the theme's folder, as diagnostics name it.</param>
/// <param name="Source">Its text, as its writer wrote it.</param>
/// <param name="Page">What runs.</param>
/// <param name="RunsStraight">Whether nothing in it leaves a loop or a function early.</param>
internal sealed record ThemeTemplate(
    string Name, int Index, string Path, string Source, ScriptPage Page, bool RunsStraight)
{
    /// <summary>That line of the source, 1-based; null when there is none.</summary>
    public string? Line(int line) => LineOf(Source, line);

    public static string? LineOf(string source, int line) =>
        source.Split('\n').ElementAtOrDefault(line - 1)?.TrimEnd('\r');
}

/// <summary>A planned site in a theme. Shared by all workers; each has its own renderer.</summary>
internal sealed class ThemedSite(SitePlan plan, Theme theme)
{
    private readonly ComponentCache _components = new(theme.Partials.Count, plan.Archive.NodeCount);
    private readonly WorkTimer _ranking = new();
    private readonly StoryDigests _digests = new(plan.Archive.NodeCount);

    // The texts of all stories are looked through for it.
    private readonly Lazy<string?> _policy = new(() =>
        ContentPolicy.IsInPages(plan) ? ContentPolicy.InPages(plan) : null);

    public SitePlan Plan { get; } = plan;

    /// <summary>How long workers have been ranking related stories so far, summed up.</summary>
    public TimeSpan RankingTime => _ranking.Elapsed;

    /// <summary>A renderer with its own scratch memory; one per worker, not thread-safe.</summary>
    /// <param name="frame">As <see cref="ModelDigest"/> takes it; null where nobody will ask for keys.</param>
    public PageRenderer CreateRenderer(Fingerprint? frame = null) =>
        new(
            Plan, theme, _components, _ranking, _policy.Value,
            frame is null ? null : site => new ModelDigest(_digests, site, frame.Value));

    /// <summary>Whether keys covered everything that went into the pages rendered so far.</summary>
    public bool KeysHold => !_components.ShowsBodies;
}
