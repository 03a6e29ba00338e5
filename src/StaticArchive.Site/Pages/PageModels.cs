namespace StaticArchive.Pages;

/// <summary>Makes the model of any page, or the bytes of any export. One per worker, not thread-safe.</summary>
internal sealed class PageModels
{
    private readonly SiteContext _context;

    /// <param name="plan">The plan whose pages are made.</param>
    /// <param name="ranking">Where the time spent on ranking adds up.</param>
    /// <param name="policy">As <see cref="SiteModel.Policy"/>.</param>
    public PageModels(SitePlan plan, WorkTimer ranking, string? policy)
    {
        _context = new SiteContext(plan);
        Site = new SiteModel(_context, policy);
        var heads = new PageHeads(_context);
        Stories = new StoryPages(_context, heads, ranking);
        Facets = new FacetPages(_context, heads);
        Archives = new ArchivePages(_context, heads);
        Timelines = new TimelinePages(_context, heads);
        Threads = new ThreadPages(_context, heads);
        Publishers = new PublisherPages(_context, heads);
        Days = new DayPages(_context, heads);
        Home = new HomePages(_context, heads, Days);
        Search = new SearchPages(_context, heads);
        Records = new RecordPages(_context, heads);
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
    public PageModel? Page(PlannedFile file) => Definition(file).Model?.Invoke(this, file);

    /// <summary>The bytes of a file that C# writes; null for pages and copied files.</summary>
    // A bare null would become empty memory, by way of a null array.
    public ReadOnlyMemory<byte>? Export(PlannedFile file) =>
        Definition(file).Export is { } export ? export(_context, file) : default(ReadOnlyMemory<byte>?);

    private static PageDefinition Definition(PlannedFile file) => (PageDefinition)file.Kind;
}
