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
    /// <summary>Makes the model that the layout renders: that of the kind's name, unless the kind names
    /// another.</summary>
    public Func<PageModels, PlannedFile, PageModel>? Model
    {
        get;
        init
        {
            field = value;
            Layout ??= Name;
        }
    }

    /// <summary>Makes the bytes of a file that C# writes.</summary>
    public Func<SitePlan, PlannedFile, ReadOnlyMemory<byte>>? Export { get; init; }
}

/// <summary>What pages of all kinds have: their heads, and the ways on from a page of a list.</summary>
internal sealed class PageHeads(SitePlan site)
{
    private readonly LinkModel _home = new(site.Texts[TextKeys.Home], site.Href(site.Paths.Home));
    private readonly LinkModel _atomFeed = new(site.Title, site.Href(site.Paths.Feed("feed.xml")));
    private readonly LinkModel _jsonFeed = new(site.Title, site.Href(site.Paths.Feed("feed.json")));

    /// <summary>The head of a page.</summary>
    /// <param name="kind">Name of the kind.</param>
    /// <param name="title">Of the page, or of the list that it is a page of.</param>
    /// <param name="url">Site path of the page, or of the list.</param>
    /// <param name="trail">The way here.</param>
    /// <param name="description">For search engines.</param>
    /// <param name="number">Which page of the list; its title says so, since two pages must not have the same.</param>
    public PageHead Of(
        string kind, string title, string url, ImmutableArray<LinkModel> trail, string? description = null,
        int number = 0)
    {
        if (number > 0)
            title += " – " + site.Texts.With(TextKeys.PageOfList, "number", site.Texts.Number(number));
        var address = site.Absolute(SitePaths.PageOfList(url, number));
        return new PageHead(kind, title, address, site.Language, trail, _atomFeed, _jsonFeed)
        {
            Description = description,
        };
    }

    /// <summary>The home page and these lists, up to the first that is missing.</summary>
    public ImmutableArray<LinkModel> Trail(params IEnumerable<LinkModel?> lists) =>
        [_home, .. lists.TakeWhile(list => list is not null).OfType<LinkModel>()];

    /// <summary>What a list holds, for those who find it by a search engine: "Courts: 12 stories, 1 May 2020 – 3 June
    /// 2021."</summary>
    public string About(string name, StorySpan span)
    {
        var facts = site.Texts.Count(TextKeys.StoryCount, span.Count);
        if (span is { First.Text: var first, Last.Text: var last })
            facts += first == last ? $", {first}" : $", {first} – {last}";
        return site.Texts.With(TextKeys.ListAbout, "name", Texts.Capitalised(name), "facts", facts);
    }

    /// <summary>The ways on in a list by date, whose numbered pages never change: see
    /// <see cref="ListPages"/>.</summary>
    public PaginationModel PagesByDate(string url, int count, int number)
    {
        var numbered = ListPages.NumberedPages(count, site.Settings.PageSize);
        int? newer = number == 0 ? null : number == numbered ? 0 : number + 1;
        int? older = number == 1 || numbered == 0 ? null : number == 0 ? numbered : number - 1;
        return Pages(url, newer, older, number);
    }

    /// <summary>The ways on in a list in the order of names: the front is the first page, and "older" leads on. Null
    /// where one page holds all.</summary>
    public PaginationModel? PagesInOrder(string url, int count, int pageSize, int number)
    {
        var current = Math.Max(1, number);
        var last = (count + pageSize - 1) / pageSize;
        int? before = current == 1 ? null : current == 2 ? 0 : current - 1;
        return last <= 1 ? null : Pages(url, before, current == last ? null : current + 1, number);
    }

    private PaginationModel Pages(string url, int? newer, int? older, int number) =>
        new(PageUrl(url, newer), PageUrl(url, older), site.Href(url), number);

    private string? PageUrl(string url, int? number) =>
        number is { } page ? site.Href(SitePaths.PageOfList(url, page)) : null;
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
