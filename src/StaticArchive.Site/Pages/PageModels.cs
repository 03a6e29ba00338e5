using System.Diagnostics;

namespace StaticArchive.Pages;

/// <summary>Makes the model of any page, or the bytes of any export. One per worker, not thread-safe.</summary>
internal sealed class PageModels
{
    private readonly SitePlan _site;
    private readonly Counterparts _counterparts;

    /// <param name="site">The site whose pages are made.</param>
    /// <param name="ranking">Where the time spent on ranking adds up.</param>
    /// <param name="policy">As <see cref="SiteModel.Policy"/>.</param>
    public PageModels(SitePlan site, WorkTimer ranking, string? policy)
    {
        _site = site;
        Site = new SiteModel(_site, policy);
        var heads = new PageHeads(_site);
        Stories = new StoryPages(_site, heads, ranking);
        Facets = new FacetPages(_site, heads);
        Archives = new ArchivePages(_site, heads);
        Timelines = new TimelinePages(_site, heads);
        Threads = new ThreadPages(_site, heads);
        Publishers = new PublisherPages(_site, heads);
        Days = new DayPages(_site, heads);
        Home = new HomePages(_site, heads, Days);
        Search = new SearchPages(_site, heads);
        Records = new RecordPages(_site, heads);
        _counterparts = new Counterparts(_site);
    }

    public SiteModel Site { get; }

    public StoryPages Stories { get; }

    public FacetPages Facets { get; }

    public ArchivePages Archives { get; }

    public TimelinePages Timelines { get; }

    public ThreadPages Threads { get; }

    public PublisherPages Publishers { get; }

    public DayPages Days { get; }

    public HomePages Home { get; }

    public SearchPages Search { get; }

    public RecordPages Records { get; }

    /// <summary>The model of a page that a layout renders; null for exports and copied files.</summary>
    /// <param name="index">The index of its file.</param>
    public PageModel? Page(int index)
    {
        var file = _site.Addresses[index];
        return Definition(file).Model is { } model ? _counterparts.AddTo(model(this, file), index) : null;
    }

    /// <summary>The bytes of a file that C# writes; null for pages and copied files.</summary>
    // A bare null would become empty memory, by way of a null array.
    public ReadOnlyMemory<byte>? Export(PlannedFile file) =>
        Definition(file).Export is { } export ? export(_site, file) : default(ReadOnlyMemory<byte>?);

    private static PageDefinition Definition(PlannedFile file) => (PageDefinition)file.Kind;
}

/// <summary>A page kind with how its model or its bytes are made. One of both, or neither for what is copied.</summary>
internal sealed class PageDefinition(string name) : PageKind(name)
{
    /// <summary>Makes the model that the layout renders.</summary>
    public Func<PageModels, PlannedFile, PageModel>? Model { get; init; }

    /// <summary>Makes the bytes of a file that C# writes.</summary>
    public Func<SitePlan, PlannedFile, ReadOnlyMemory<byte>>? Export { get; init; }
}

/// <summary>What the heads of pages share.</summary>
internal sealed class PageHeads
{
    private readonly SitePlan _site;

    public PageHeads(SitePlan site)
    {
        _site = site;
        Home = new LinkModel(site.Texts[TextKeys.Home], site.Href(site.Paths.Home));
        AtomFeed = new LinkModel(site.Title, site.Href(site.Paths.Feed("feed.xml")));
        JsonFeed = new LinkModel(site.Title, site.Href(site.Paths.Feed("feed.json")));
    }

    public LinkModel Home { get; }

    public LinkModel AtomFeed { get; }

    public LinkModel JsonFeed { get; }

    public string Absolute(string url) => _site.Absolute(url);

    public ImmutableArray<LinkModel> Trail(LinkModel? second = null, LinkModel? third = null) =>
        second is null ? [Home] : third is null ? [Home, second] : [Home, second, third];

    /// <summary>The title of a numbered page says so, for two pages must not have the same.</summary>
    public string Title(string title, int number) =>
        number == 0
            ? title
            : title + " – " + _site.Texts.With(TextKeys.PageOfList, "number", _site.Texts.Number(number));

    /// <summary>What a list holds, for those who find it by a search engine: "Courts: 12 stories, 1 May 2020 – 3 June
    /// 2021."</summary>
    /// <param name="name">What the list is of.</param>
    /// <param name="count">How many stories.</param>
    /// <param name="first">The oldest story's date.</param>
    /// <param name="last">The newest story's date.</param>
    public string About(string name, int count, DateModel? first = null, DateModel? last = null)
    {
        var facts = _site.Texts.Count(TextKeys.StoryCount, count);
        if (first is not null && last is not null)
            facts += first.Text == last.Text ? $", {first.Text}" : $", {first.Text} – {last.Text}";
        return _site
            .Texts.With(TextKeys.ListAbout, "name", Texts.Capitalised(name))
            .Replace("{facts}", facts, StringComparison.Ordinal);
    }

    public static PaginationModel Pagination(SitePlan site, string url, int count, int number)
    {
        var numbered = ListPages.NumberedPages(count, site.Settings.PageSize);
        var newer = number == 0 ? null : SitePaths.PageOfList(url, number == numbered ? 0 : number + 1);
        var older =
            number == 1 || numbered == 0 ? null : SitePaths.PageOfList(url, number == 0 ? numbered : number - 1);
        return new PaginationModel(
            newer is null ? null : site.Href(newer), older is null ? null : site.Href(older), site.Href(url), number);
    }
}

/// <summary>Adds up the time that all workers spend on one kind of work. Thread-safe.</summary>
internal sealed class WorkTimer
{
    private long _ticks;

    /// <summary>The sum so far.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _ticks));

    /// <summary>Adds the time since a moment of the stopwatch.</summary>
    /// <param name="start">As <see cref="Stopwatch.GetTimestamp"/> gave it.</param>
    public void AddSince(long start) => Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - start);
}
