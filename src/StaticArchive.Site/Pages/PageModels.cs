using System.Collections.Immutable;

namespace StaticArchive.Pages;

/// <summary>Makes the model of any page, or the bytes of any export. One per worker, not thread-safe.</summary>
public sealed class PageModels
{
    private readonly SitePlan _plan;
    private readonly StoryPages _stories;
    private readonly FacetPages _facets;
    private readonly ArchivePages _archives;
    private readonly TimelinePages _timelines;
    private readonly ThreadPages _threads;
    private readonly PublisherPages _publishers;
    private readonly DayPages _days;
    private readonly HomePages _home;
    private readonly SearchPages _search;

    internal PageModels(SitePlan plan)
    {
        _plan = plan;
        Site = new SiteModel(plan);
        var heads = new PageHeads(Site);
        _stories = new StoryPages(Site, heads);
        _facets = new FacetPages(Site, heads);
        _archives = new ArchivePages(Site, heads);
        _timelines = new TimelinePages(Site, heads);
        _threads = new ThreadPages(Site, heads);
        _publishers = new PublisherPages(Site, heads);
        _days = new DayPages(Site, heads);
        _home = new HomePages(Site, heads, _days);
        _search = new SearchPages(Site, heads);
    }

    public SiteModel Site { get; }

    /// <summary>The model of a page that a layout renders; null for exports and copied files.</summary>
    public PageModel? Page(PlannedFile file) => file.Kind switch
    {
        PageKind.Story => _stories.Story(file.Subject),
        PageKind.RelatedIndex => _stories.Related(file.Subject),
        PageKind.Page => _stories.Text(file.Subject),
        PageKind.Home => _home.Home(),
        PageKind.FacetValue => _facets.Value(file),
        PageKind.FacetIndex => _facets.Index(file),
        PageKind.Year => _archives.Year(file.Subject),
        PageKind.Month => _archives.Month(file),
        PageKind.Undated => _archives.Undated(file.Number),
        PageKind.Timeline => _timelines.Timeline(file.Subject),
        PageKind.AToZ => _archives.AToZ(file),
        PageKind.ThreadIndex => _threads.Index(file.Number),
        PageKind.Thread => _threads.Thread(file),
        PageKind.PublisherIndex => _publishers.Index(file),
        PageKind.Publisher => _publishers.Publisher(file),
        PageKind.OnThisDay => _days.Page(file),
        PageKind.FacetPair => _facets.Pair(file.Subject),
        PageKind.Search => _search.Search(),
        PageKind.NotFound => _home.NotFound(),
        PageKind.Gone => _home.Gone(),
        PageKind.Redirect => _home.Redirect(file.Subject),
        _ => null,
    };

    /// <summary>The bytes of a file that C# writes; null for pages and copied files.</summary>
    public ReadOnlyMemory<byte>? Export(PlannedFile file) => file.Kind switch
    {
        PageKind.AtomFeed => AtomFeed.Write(Site, FeedContent.For(Site, file)),
        PageKind.JsonFeed => JsonFeed.Write(Site, FeedContent.For(Site, file)),
        PageKind.Sitemap => Sitemap.Write(Site, file.Subject),
        PageKind.Robots => RobotsFile.Write(Site),
        PageKind.RedirectTable => RedirectTable.Write(Site),
        PageKind.HeaderTable => HeaderTable.Write(Site),
        PageKind.ThemeAsset => _plan.Assets[file.Subject].Content,
        // A bare null would become empty memory, by way of a null array.
        _ => default(ReadOnlyMemory<byte>?),
    };

    /// <summary>Name of the layout that renders that kind of page; null where C# writes or copies.</summary>
    public static string? Layout(PageKind kind) => kind switch
    {
        PageKind.Story => "story",
        PageKind.RelatedIndex => "related",
        PageKind.Page => "page",
        PageKind.Home => "home",
        PageKind.FacetValue => "facet-value",
        PageKind.FacetIndex => "facet",
        PageKind.Year => "year",
        PageKind.Month or PageKind.Undated => "month",
        PageKind.Timeline => "timeline",
        PageKind.AToZ => "a-z",
        PageKind.ThreadIndex => "threads",
        PageKind.Thread => "thread",
        PageKind.PublisherIndex => "sources",
        PageKind.Publisher => "publisher",
        PageKind.OnThisDay => "on-this-day",
        PageKind.FacetPair => "facet-pair",
        PageKind.Search => "search",
        PageKind.NotFound or PageKind.Gone => "not-found",
        PageKind.Redirect => "redirect",
        _ => null,
    };

    /// <summary>Every layout that a theme must have.</summary>
    public static ImmutableArray<string> Layouts { get; } =
        [.. Enum.GetValues<PageKind>().Select(Layout).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
}
