using System.Collections.Immutable;
using System.Diagnostics;

namespace StaticArchive.Pages;

/// <summary>
/// Which files the site has, each in a few bytes, and what all of them need to know. Immutable and shared by all workers;
/// <see cref="CreateModels"/> gives one worker what it renders them from.
/// </summary>
public sealed class SitePlan
{
    private Dictionary<int, ResolvedSlot[]> _mendedSlots = [];
    private readonly Dictionary<string, ImageSize> _imageSizes = new(StringComparer.Ordinal);
    private readonly Lazy<SearchIndex> _search;
    private long _rankingTicks;

    private readonly Lazy<RelatedIndex> _related;
    private readonly SitePlanBuilder _builder;

    private SitePlan(
        SitePlanBuilder builder, Archive archive, Lazy<RelatedIndex> related, Texts texts, ImmutableArray<ThemeAsset> assets, DateTimeOffset buildDate, int workers)
    {
        _builder = builder;
        _related = related;
        _search = new Lazy<SearchIndex>(() => SearchIndex.Build(archive, workers));
        (Archive, Texts, Assets, BuildDate) = (archive, texts, assets, buildDate);
        foreach (var asset in Archive.Assets)
        {
            if (asset.Size is { } size)
                _imageSizes.Add("/" + asset.Path, size);
        }
    }

    /// <summary>Decides which files the site has. Costs little beside rendering: no page is looked at.</summary>
    /// <param name="archive">All stories.</param>
    /// <param name="related">Their ranking; made by who asks first.</param>
    /// <param name="texts">The words of the interface.</param>
    /// <param name="assets">The theme's files.</param>
    /// <param name="buildDate">What feeds give as the time of their last change when no story has a date.</param>
    /// <param name="workers">How many threads to build the search index with.</param>
    /// <param name="diagnostics">Where addresses that clash and links that lead nowhere are reported.</param>
    /// <param name="before">An earlier plan; where the archive has its <see cref="Archive.Outline"/>, it has the same files.</param>
    public static SitePlan Create(
        Archive archive,
        Lazy<RelatedIndex> related,
        Texts texts,
        ImmutableArray<ThemeAsset> assets,
        DateTimeOffset buildDate,
        int workers,
        ICollection<Diagnostic> diagnostics,
        SitePlan? before = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var stands = before?.Archive.Outline == archive.Outline && before.Assets.Select(asset => asset.Path).SequenceEqual(assets.Select(asset => asset.Path));
        var builder = stands ? before!._builder : new SitePlanBuilder(archive, assets);
        var plan = new SitePlan(builder, archive, related, texts, assets, buildDate, workers);
        foreach (var clash in builder.Findings)
            diagnostics.Add(clash);
        plan._mendedSlots = PendingLinkCheck.Apply(plan, diagnostics);
        LedgerCheck.Apply(plan, diagnostics);
        return plan;
    }

    public Archive Archive { get; }

    public RelatedIndex Related => _related.Value;

    public Texts Texts { get; }

    /// <summary>The theme's files.</summary>
    public ImmutableArray<ThemeAsset> Assets { get; }

    public DateTimeOffset BuildDate { get; }

    /// <summary>The files of the site, relative to the output folder, with forward slashes; each once (case ignored).</summary>
    public IReadOnlyList<string> Files => _builder.Files;

    /// <summary>The stories by year and month.</summary>
    public Calendar Calendar => _builder.Calendar;

    /// <summary>The stories by headline.</summary>
    public ImmutableArray<AlphabetGroup> StoryLetters => _builder.StoryLetters;

    /// <summary>By facet: the values by name; empty where all fit on one page.</summary>
    public ImmutableArray<ImmutableArray<AlphabetGroup>> ValueLetters => _builder.ValueLetters;

    /// <summary>By index of the thread: the site path of its page.</summary>
    public ImmutableArray<string> ThreadUrls => _builder.ThreadUrls;

    /// <summary>Indexes of threads, the one that began first before all others.</summary>
    public int[] ThreadsByBeginning => _builder.ThreadsByBeginning;

    /// <summary>The sources by publisher.</summary>
    public PublisherIndex Publishers => _builder.Publishers;

    /// <summary>The publishers by name; empty where all fit on one page.</summary>
    public ImmutableArray<AlphabetGroup> PublisherLetters => _builder.PublisherLetters;

    /// <summary>The stories by the day of the year.</summary>
    public DayIndex Days => _builder.Days;

    /// <summary>Values that have a page together.</summary>
    internal FacetPairs Pairs => _builder.Pairs;

    /// <summary>Old addresses, by address; each once.</summary>
    public ImmutableArray<SiteRedirect> Redirects => _builder.Redirects;

    /// <summary>Addresses of pages that were withdrawn and have no redirect.</summary>
    public IEnumerable<string> Gone => Settings.Ledger.Where(entry => entry.IsGone && Find(entry.Address) < 0).Select(entry => entry.Address);

    /// <summary>How many addresses the sitemap has.</summary>
    public int SitemapCount => _builder.SitemapCount;

    /// <summary>The search index; built by who asks first.</summary>
    public SearchIndex Search => _search.Value;

    public ArchiveSettings Settings => Archive.Settings;

    /// <summary>How long workers have been busy ranking so far, summed up.</summary>
    public TimeSpan RankingTime => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _rankingTicks));

    /// <summary>What <c>Files[index]</c> is.</summary>
    public PlannedFile this[int index] => _builder.Planned[index];

    /// <summary>
    /// Index in <see cref="Files"/> of what a server answers with for that site path (percent-decoded, without base path, query or
    /// fragment), or -1. A path without its last slash finds the folder's page.
    /// </summary>
    public int Find(string sitePath)
    {
        var path = sitePath.TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/'))
            return FindFile(path + "index.html");
        var file = FindFile(path);
        return file >= 0 ? file : FindFile(path + "/index.html");
    }

    /// <summary>The address of what that site path would find if case made no difference, or null.</summary>
    public string? OtherCase(string sitePath)
    {
        var path = sitePath.Trim('/');
        return _builder.ByPath.TryGetValue(path, out var index) || _builder.ByPath.TryGetValue(path + "/index.html", out index) ? Url(index) : null;
    }

    /// <summary>Site path of <c>Files[index]</c>, as links write it: folders end with a slash.</summary>
    public string Url(int index)
    {
        const string page = "index.html";
        var file = _builder.Files[index];
        return file.EndsWith(page, StringComparison.Ordinal) && (file.Length == page.Length || file[^(page.Length + 1)] == '/')
            ? "/" + file[..^page.Length]
            : "/" + file;
    }

    /// <summary>Whether that story has a page that lists all stories related to it.</summary>
    public bool HasRelatedIndex(int story) => SitePlanBuilder.HasRelatedIndex(Archive, story);

    /// <summary>What each slot of a body means; links to what turned out not to be there are taken out.</summary>
    /// <param name="node">See <see cref="Archive.Node"/>.</param>
    public ResolvedSlot[] Slots(int node) => _mendedSlots.GetValueOrDefault(node) ?? Archive.Slots[node];

    /// <summary>Width and height of the picture with that site path, where its file tells them.</summary>
    public ImageSize? SizeOf(string image) => _imageSizes.TryGetValue(image, out var size) ? size : null;

    /// <summary>A list was ranked in so many ticks of the stopwatch.</summary>
    internal void NoteRanking(long ticks) => Interlocked.Add(ref _rankingTicks, ticks);

    /// <summary>What one worker makes pages from; not thread-safe.</summary>
    public PageModels CreateModels() => new(this);

    // Found whatever the case, so that two files cannot differ by case alone; answered only for the very name.
    private int FindFile(string path) =>
        _builder.ByPath.TryGetValue(path, out var index) && _builder.Files[index].Equals(path, StringComparison.Ordinal) ? index : -1;
}
