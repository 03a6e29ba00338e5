namespace StaticArchive.Pages;

/// <summary>The table of page kinds: one entry says which layout renders a kind, whether the sitemap lists it, which
/// files it adds and how their models or bytes are made. A new kind is an entry here, a model, a layout and its
/// words.</summary>
internal static class PageKinds
{
    public static readonly PageDefinition Story = new("story")
    {
        Layout = "story",
        InSitemap = true,
        IsOfOneStory = true,
        Subject = PageSubject.Story,
        Plan = StoryPages.PlanStories,
        Model = (pages, file) => pages.Stories.Story(file.Subject),
    };

    /// <summary>All stories related to a story.</summary>
    public static readonly PageDefinition RelatedIndex = new("related")
    {
        Layout = "related",
        Subject = PageSubject.Story,
        Model = (pages, file) => pages.Stories.Related(file.Subject),
    };

    /// <summary>A page beside the stories, such as About.</summary>
    public static readonly PageDefinition Page = new("page")
    {
        Layout = "page",
        InSitemap = true,
        IsOfOneStory = true,
        Subject = PageSubject.Page,
        Plan = StoryPages.PlanPages,
        Model = (pages, file) => pages.Stories.Text(file.Subject),
    };

    public static readonly PageDefinition Home = new("home")
    {
        Layout = "home",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Plan = plan => plan.Add(plan.Paths.Home, new(Home!)),
        Model = (pages, _) => pages.Home.Home(),
    };

    /// <summary>Values of a facet: subject the facet, part the group of letters (-1 the overview), number the page of
    /// the group.</summary>
    public static readonly PageDefinition FacetIndex = new("facet")
    {
        Layout = "facet",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Plan = FacetPages.Plan,
        Model = (pages, file) => pages.Facets.Index(file),
    };

    /// <summary>Stories that carry a value: subject the facet, part the value, number the page (0 the front, with the
    /// newest).</summary>
    public static readonly PageDefinition FacetValue = new("facet-value")
    {
        Subject = PageSubject.FacetValue,
        Layout = "facet-value",
        InSitemap = true,
        Model = (pages, file) => pages.Facets.Value(file),
    };

    /// <summary>The subject is the year's index in the calendar.</summary>
    public static readonly PageDefinition Year = new("year")
    {
        Layout = "year",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Plan = ArchivePages.PlanYears,
        Model = (pages, file) => pages.Archives.Year(file.Subject),
    };

    /// <summary>Subject the year's index, part the month's index in it, number the page (0 the front).</summary>
    public static readonly PageDefinition Month = new("month")
    {
        Layout = "month",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Model = (pages, file) => pages.Archives.Month(file),
    };

    /// <summary>Stories without a date; number is the page (0 the front).</summary>
    public static readonly PageDefinition Undated = new("undated")
    {
        Layout = "month",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Plan = ArchivePages.PlanUndated,
        Model = (pages, file) => pages.Archives.Undated(file.Number),
    };

    /// <summary>All stories by headline: part the group of letters (-1 the overview), number the page of the
    /// group.</summary>
    public static readonly PageDefinition AToZ = new("a-z")
    {
        Layout = "a-z",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Plan = ArchivePages.PlanAToZ,
        Model = (pages, file) => pages.Archives.AToZ(file),
    };

    /// <summary>All stories along time; the subject is a year's index, or -1 for the whole.</summary>
    public static readonly PageDefinition Timeline = new("timeline")
    {
        Layout = "timeline",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Plan = TimelinePages.Plan,
        Model = (pages, file) => pages.Timelines.Timeline(file.Subject),
    };

    /// <summary>All threads; number is the page (0 the front, which shows those that began last).</summary>
    public static readonly PageDefinition ThreadIndex = new("threads")
    {
        Layout = "threads",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Plan = ThreadPages.Plan,
        Model = (pages, file) => pages.Threads.Index(file.Number),
    };

    /// <summary>A thread from its beginning: the subject is its index in the archive's threads, number the page (the
    /// first is 0).</summary>
    public static readonly PageDefinition Thread = new("thread")
    {
        Subject = PageSubject.Thread,
        Layout = "thread",
        InSitemap = true,
        Model = (pages, file) => pages.Threads.Thread(file),
    };

    /// <summary>All publishers of sources: part the group of letters (-1 the overview), number the page of the
    /// group.</summary>
    public static readonly PageDefinition PublisherIndex = new("sources")
    {
        Layout = "sources",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Plan = PublisherPages.Plan,
        Model = (pages, file) => pages.Publishers.Index(file),
    };

    /// <summary>What a publisher reported: the subject is its index in the plan's publishers, number the page (0 the
    /// front).</summary>
    public static readonly PageDefinition Publisher = new("publisher")
    {
        Layout = "publisher",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Model = (pages, file) => pages.Publishers.Publisher(file),
    };

    /// <summary>Stories by the day of the year. Of one day: the subject is its index in the plan's days, number the
    /// page (0 the front). Of a month: the part is the month, 1 to 12. Both are -1 for all.</summary>
    public static readonly PageDefinition OnThisDay = new("on-this-day")
    {
        Layout = "on-this-day",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Plan = DayPages.Plan,
        Model = (pages, file) => pages.Days.Page(file),
    };

    /// <summary>Stories that carry two values; the subject is the pair's index in the plan.</summary>
    public static readonly PageDefinition FacetPair = new("facet-pair")
    {
        Layout = "facet-pair",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Plan = FacetPages.PlanPairs,
        Model = (pages, file) => pages.Facets.Pair(file.Subject),
    };

    /// <summary>The pages of an own kind, such as a glossary; the subject is its index in the settings'
    /// kinds.</summary>
    public static readonly PageDefinition OwnKind = new("kind")
    {
        Layout = "kind",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Subject = PageSubject.Kind,
        Plan = StoryPages.PlanKinds,
        Model = (pages, file) => pages.Stories.Kind(file.Subject),
    };

    /// <summary>Who said what; number is the page (the first is 0).</summary>
    public static readonly PageDefinition Quotes = new("quotes")
    {
        Layout = "quotes",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Plan = RecordPages.PlanQuotes,
        Model = (pages, file) => pages.Records.Quotes(file.Number),
    };

    /// <summary>Corrections and updates; number is the page (the first is 0).</summary>
    public static readonly PageDefinition Changes = new("changes")
    {
        Layout = "changes",
        InSitemap = true,
        NeedsMetadataOnly = true,
        Plan = RecordPages.PlanChanges,
        Model = (pages, file) => pages.Records.Changes(file.Number),
    };

    public static readonly PageDefinition NotFound = new("not-found")
    {
        IsOncePerSite = true,
        Layout = "not-found",
        IsAtRoot = true,
        Plan = plan => plan.Add("/404.html", new(NotFound!)),
        Model = (pages, _) => pages.Home.NotFound(),
    };

    /// <summary>What is said at the addresses of withdrawn pages.</summary>
    public static readonly PageDefinition Gone = new("gone")
    {
        IsOncePerSite = true,
        Layout = "not-found",
        Plan = HomePages.PlanGone,
        Model = (pages, _) => pages.Home.Gone(),
    };

    /// <summary>Where to search, and to browse from.</summary>
    public static readonly PageDefinition Search = new("search")
    {
        Layout = "search",
        InSitemap = true,
        Plan = SearchPages.Plan,
        Model = (pages, _) => pages.Search.Search(),
    };

    /// <summary>Feed of the site (subject -1) or of a value (subject the facet, part the value).</summary>
    public static readonly PageDefinition AtomFeed = new("feed.xml")
    {
        Subject = PageSubject.FacetValue,
        Plan = plan => plan.Add(plan.Paths.Feed("feed.xml"), new(AtomFeed!)),
        Export = (site, file) => Exports.AtomFeed.Write(site, FeedContent.For(site, file, "feed.xml")),
    };

    /// <summary>As <see cref="AtomFeed"/>, in JSON.</summary>
    public static readonly PageDefinition JsonFeed = new("feed.json")
    {
        Subject = PageSubject.FacetValue,
        Plan = plan => plan.Add(plan.Paths.Feed("feed.json"), new(JsonFeed!)),
        Export = (site, file) => Exports.JsonFeed.Write(site, FeedContent.For(site, file, "feed.json")),
    };

    /// <summary>Addresses for search engines; the subject is the chunk, or -1 for the file that lists the
    /// chunks.</summary>
    public static readonly PageDefinition Sitemap = new("sitemap")
    {
        IsOncePerSite = true,
        Plan = plan => Exports.Sitemap.Plan(plan, Sitemap!),
        Export = (site, file) => Exports.Sitemap.Write(site, file.Subject),
    };

    public static readonly PageDefinition Robots = new("robots")
    {
        IsOncePerSite = true,
        IsAtRoot = true,
        Plan = plan => RobotsFile.Plan(plan, Robots!),
        Export = (site, _) => RobotsFile.Write(site),
    };

    /// <summary>Redirects in the form that static hosts read.</summary>
    public static readonly PageDefinition RedirectTable = new("redirects")
    {
        IsOncePerSite = true,
        IsAtRoot = true,
        Plan = plan => AddForHost(plan, "/_redirects", RedirectTable!, host => host.ReadsTables),
        Export = (site, _) => Exports.RedirectTable.Write(site),
    };

    /// <summary>Response headers in the form that static hosts read.</summary>
    public static readonly PageDefinition HeaderTable = new("headers")
    {
        IsOncePerSite = true,
        IsAtRoot = true,
        Plan = plan => AddForHost(plan, "/_headers", HeaderTable!, host => host.ReadsTables),
        Export = (site, _) => Exports.HeaderTable.Write(site),
    };

    /// <summary>All that nginx does beside sending files.</summary>
    public static readonly PageDefinition NginxConfiguration = new("nginx")
    {
        IsOncePerSite = true,
        IsAtRoot = true,
        Plan = plan => AddForHost(plan, "/_nginx.conf", NginxConfiguration!, host => host.Name == WebHost.Nginx.Name),
        Export = (site, _) => Exports.NginxConfiguration.Write(site),
    };

    /// <summary>What a bucket is configured with.</summary>
    public static readonly PageDefinition S3Website = new("s3")
    {
        IsOncePerSite = true,
        IsAtRoot = true,
        Plan = plan => AddForHost(plan, "/_s3-website.json", S3Website!, host => host.Name == WebHost.S3.Name),
        Export = (site, _) => Exports.S3Website.Write(site),
    };

    /// <summary>Tells GitHub Pages that nothing is left for Jekyll to do.</summary>
    public static readonly PageDefinition NoJekyll = new("no-jekyll")
    {
        IsOncePerSite = true,
        IsAtRoot = true,
        Plan = plan => AddForHost(plan, "/.nojekyll", NoJekyll!, host => host.Name == WebHost.GitHub.Name),
        Export = (_, _) => ReadOnlyMemory<byte>.Empty,
    };

    /// <summary>A page at an old address that leads on; the subject is the index of the redirect.</summary>
    public static readonly PageDefinition Redirect = new("redirect")
    {
        IsOncePerSite = true,
        Layout = "redirect",
        Subject = PageSubject.Redirect,
        Plan = plan => plan.AddRedirects(Redirect!),
        Model = (pages, file) => pages.Home.Redirect(file.Subject),
    };

    /// <summary>What is said at the address of a withdrawn page, for hosts that know no other way; the subject is its
    /// index in the ledger.</summary>
    public static readonly PageDefinition Withdrawn = new("withdrawn")
    {
        IsOncePerSite = true,
        Layout = "not-found",
        Subject = PageSubject.Withdrawn,
        Plan = HomePages.PlanWithdrawn,
        Model = (pages, file) => pages.Home.Withdrawn(file.Subject),
    };

    public static readonly PageDefinition ThemeAsset = new("theme-asset")
    {
        IsOncePerSite = true,
        NeedsMetadataOnly = true,
        Subject = PageSubject.ThemeAsset,
        Plan = PlanThemeAssets,
        Export = (site, file) => site.Assets[file.Subject].Content,
    };

    /// <summary>Copied as it is.</summary>
    public static readonly PageDefinition InputAsset = new("asset")
    {
        IsOncePerSite = true,
        NeedsMetadataOnly = true,
        Subject = PageSubject.InputAsset,
        Plan = PlanInputAssets,
    };

    /// <summary>Every kind, in the order in which they take their addresses.</summary>
    public static readonly ImmutableArray<PageDefinition> All =
    [
        Story,
        RelatedIndex,
        Page,
        Home,
        FacetIndex,
        FacetValue,
        Year,
        Month,
        Undated,
        AToZ,
        Timeline,
        ThreadIndex,
        Thread,
        PublisherIndex,
        Publisher,
        OnThisDay,
        FacetPair,
        OwnKind,
        Quotes,
        Changes,
        NotFound,
        Gone,
        Search,
        AtomFeed,
        JsonFeed,
        Sitemap,
        Robots,
        RedirectTable,
        HeaderTable,
        NginxConfiguration,
        S3Website,
        NoJekyll,
        Redirect,
        ThemeAsset,
        InputAsset,
        Withdrawn,
    ];

    /// <summary>Every layout that the table names.</summary>
    public static readonly ImmutableArray<string> Layouts =
        [.. All.Select(kind => kind.Layout).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static void AddForHost(PlanWriter plan, string url, PageDefinition kind, Func<WebHost, bool> isRead)
    {
        if (isRead(plan.Archive.Settings.Host))
            plan.Add(url, new(kind));
    }

    private static void PlanThemeAssets(PlanWriter plan)
    {
        for (var i = 0; i < plan.Assets.Length; i++)
        {
            if (
                plan.Archive.Settings.Fonts
                || !plan.Assets[i].Name.StartsWith(ThemeAssetPaths.Fonts, StringComparison.Ordinal))
                plan.Add("/" + plan.Assets[i].Path, new(ThemeAsset, i));
        }
    }

    private static void PlanInputAssets(PlanWriter plan)
    {
        for (var i = 0; i < plan.Archive.Assets.Length; i++)
            plan.Add("/" + plan.Archive.Assets[i].Path, new(InputAsset, i));
    }
}
