namespace StaticArchive.Pages;

/// <summary>The table of page kinds: one entry says which layout renders a kind, whether the sitemap lists it, which
/// files it adds and how their models or bytes are made. A new kind is an entry here, a model, a layout and its
/// words.</summary>
internal static class PageKinds
{
    public static readonly PageDefinition Story = new("story")
    {
        InSitemap = true,
        IsOfOneStory = true,
        Subject = PageSubject.Story,
        Plan = StoryPages.PlanStories,
        Model = (pages, file) => pages.Stories.Story(file.Subject),
    };

    /// <summary>All stories related to a story.</summary>
    public static readonly PageDefinition RelatedIndex = new("related")
    {
        Subject = PageSubject.Story,
        Model = (pages, file) => pages.Stories.Related(file.Subject),
    };

    /// <summary>A page beside the stories, such as About.</summary>
    public static readonly PageDefinition Page = new("page")
    {
        InSitemap = true,
        IsOfOneStory = true,
        Subject = PageSubject.Page,
        Plan = StoryPages.PlanPages,
        Model = (pages, file) => pages.Stories.Text(file.Subject),
    };

    public static readonly PageDefinition Home = List(
        "home", plan => plan.Add(plan.Paths.Home, new(Home!)), (pages, _) => pages.Home.Home());

    /// <summary>Values of a facet: subject the facet, part the group of letters (-1 the overview), number the page of
    /// the group.</summary>
    public static readonly PageDefinition FacetIndex = List(
        "facet", FacetPages.Plan, (pages, file) => pages.Facets.Index(file));

    /// <summary>Stories that carry a value: subject the facet, part the value, number the page (0 the front, with the
    /// newest).</summary>
    public static readonly PageDefinition FacetValue = new("facet-value")
    {
        InSitemap = true,
        Subject = PageSubject.FacetValue,
        Model = (pages, file) => pages.Facets.Value(file),
    };

    /// <summary>The subject is the year's index in the calendar.</summary>
    public static readonly PageDefinition Year = List(
        "year", ArchivePages.PlanYears, (pages, file) => pages.Archives.Year(file.Subject));

    /// <summary>Subject the year's index, part the month's index in it, number the page (0 the front).</summary>
    public static readonly PageDefinition Month = List("month", null, (pages, file) => pages.Archives.Month(file));

    /// <summary>Stories without a date; number is the page (0 the front).</summary>
    public static readonly PageDefinition Undated = List(
        "undated", ArchivePages.PlanUndated, (pages, file) => pages.Archives.Undated(file.Number), layout: "month");

    /// <summary>All stories by headline: part the group of letters (-1 the overview), number the page of the
    /// group.</summary>
    public static readonly PageDefinition AToZ = List(
        "a-z", ArchivePages.PlanAToZ, (pages, file) => pages.Archives.AToZ(file));

    /// <summary>All stories along time; the subject is a year's index, or -1 for the whole.</summary>
    public static readonly PageDefinition Timeline = List(
        "timeline", TimelinePages.Plan, (pages, file) => pages.Timelines.Timeline(file.Subject));

    /// <summary>All threads; number is the page (0 the front, which shows those that began last).</summary>
    public static readonly PageDefinition ThreadIndex = List(
        "threads", ThreadPages.Plan, (pages, file) => pages.Threads.Index(file.Number));

    /// <summary>A thread from its beginning: the subject is its index in the archive's threads, number the page (the
    /// first is 0).</summary>
    public static readonly PageDefinition Thread = new("thread")
    {
        InSitemap = true,
        Subject = PageSubject.Thread,
        Model = (pages, file) => pages.Threads.Thread(file),
    };

    /// <summary>All publishers of sources: part the group of letters (-1 the overview), number the page of the
    /// group.</summary>
    public static readonly PageDefinition PublisherIndex = List(
        "sources", PublisherPages.Plan, (pages, file) => pages.Publishers.Index(file));

    /// <summary>What a publisher reported: the subject is its index in the plan's publishers, number the page (0 the
    /// front).</summary>
    public static readonly PageDefinition Publisher = List(
        "publisher", null, (pages, file) => pages.Publishers.Publisher(file));

    /// <summary>Stories by the day of the year. Of one day: the subject is its index in the plan's days, number the
    /// page (0 the front). Of a month: the part is the month, 1 to 12. Both are -1 for all.</summary>
    public static readonly PageDefinition OnThisDay = List(
        "on-this-day", DayPages.Plan, (pages, file) => pages.Days.Page(file));

    /// <summary>Stories that carry two values; the subject is the pair's index in the plan.</summary>
    public static readonly PageDefinition FacetPair = List(
        "facet-pair", FacetPages.PlanPairs, (pages, file) => pages.Facets.Pair(file.Subject));

    /// <summary>The pages of an own kind, such as a glossary; the subject is its index in the settings'
    /// kinds.</summary>
    public static readonly PageDefinition OwnKind = List(
        "kind", StoryPages.PlanKinds, (pages, file) => pages.Stories.Kind(file.Subject), PageSubject.Kind);

    /// <summary>Who said what; number is the page (the first is 0).</summary>
    public static readonly PageDefinition Quotes = List(
        "quotes", RecordPages.PlanQuotes, (pages, file) => pages.Records.Quotes(file.Number));

    /// <summary>Corrections and updates; number is the page (the first is 0).</summary>
    public static readonly PageDefinition Changes = List(
        "changes", RecordPages.PlanChanges, (pages, file) => pages.Records.Changes(file.Number));

    public static readonly PageDefinition NotFound = new("not-found")
    {
        IsOncePerSite = true,
        IsAtRoot = true,
        Plan = plan => plan.Add("/404.html", new(NotFound!)),
        Model = (pages, _) => pages.Home.NotFound(),
    };

    /// <summary>What is said at the addresses of withdrawn pages.</summary>
    public static readonly PageDefinition Gone = new("gone")
    {
        IsOncePerSite = true,
        Layout = NotFound.Layout,
        Plan = HomePages.PlanGone,
        Model = (pages, _) => pages.Home.Gone(),
    };

    /// <summary>Where to search, and to browse from.</summary>
    public static readonly PageDefinition Search = new("search")
    {
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
    public static readonly PageDefinition RedirectTable = ForHost(
        "redirects", "/_redirects", host => host.ReadsTables, Exports.RedirectTable.Write);

    /// <summary>Response headers in the form that static hosts read.</summary>
    public static readonly PageDefinition HeaderTable = ForHost(
        "headers", "/_headers", host => host.ReadsTables, Exports.HeaderTable.Write);

    /// <summary>All that nginx does beside sending files.</summary>
    public static readonly PageDefinition NginxConfiguration = ForHost(
        "nginx", "/_nginx.conf", host => host.Name == WebHost.Nginx.Name, Exports.NginxConfiguration.Write);

    /// <summary>What a bucket is configured with.</summary>
    public static readonly PageDefinition S3Website = ForHost(
        "s3", "/_s3-website.json", host => host.Name == WebHost.S3.Name, Exports.S3Website.Write);

    /// <summary>Tells GitHub Pages that nothing is left for Jekyll to do.</summary>
    public static readonly PageDefinition NoJekyll = ForHost(
        "no-jekyll", "/.nojekyll", host => host.Name == WebHost.GitHub.Name, _ => ReadOnlyMemory<byte>.Empty);

    /// <summary>A page at an old address that leads on; the subject is the index of the redirect.</summary>
    public static readonly PageDefinition Redirect = new("redirect")
    {
        IsOncePerSite = true,
        Subject = PageSubject.Redirect,
        Plan = plan => plan.AddRedirects(Redirect!),
        Model = (pages, file) => pages.Home.Redirect(file.Subject),
    };

    /// <summary>What is said at the address of a withdrawn page, for hosts that know no other way; the subject is its
    /// index in the ledger.</summary>
    public static readonly PageDefinition Withdrawn = new("withdrawn")
    {
        IsOncePerSite = true,
        Layout = NotFound.Layout,
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
        Story, RelatedIndex, Page, Home, FacetIndex, FacetValue, Year, Month, Undated, AToZ, Timeline, ThreadIndex,
        Thread, PublisherIndex, Publisher, OnThisDay, FacetPair, OwnKind, Quotes, Changes, NotFound, Gone, Search,
        AtomFeed, JsonFeed, Sitemap, Robots, RedirectTable, HeaderTable, NginxConfiguration, S3Website, NoJekyll,
        Redirect, ThemeAsset, InputAsset, Withdrawn,
    ];

    /// <summary>Every layout that the table names.</summary>
    public static readonly ImmutableArray<string> Layouts =
        [.. All.Select(kind => kind.Layout).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    // A list of stories or names, which search engines read and which metadata is enough for.
    private static PageDefinition List(
        string name, Action<PlanWriter>? plan, Func<PageModels, PlannedFile, PageModel> model,
        PageSubject subject = PageSubject.Other, string? layout = null) => new(name)
        {
            InSitemap = true,
            NeedsMetadataOnly = true,
            Layout = layout ?? name,
            Subject = subject,
            Plan = plan,
            Model = model,
        };

    // A file that some hosts read, at the root of their addresses.
    private static PageDefinition ForHost(
        string name, string url, Func<WebHost, bool> isRead, Func<SitePlan, ReadOnlyMemory<byte>> write)
    {
        PageDefinition? kind = null;
        kind = new PageDefinition(name)
        {
            IsOncePerSite = true,
            IsAtRoot = true,
            Plan = plan =>
            {
                if (isRead(plan.Archive.Settings.Host))
                    plan.Add(url, new(kind!));
            },
            Export = (site, _) => write(site),
        };
        return kind;
    }

    private static void PlanThemeAssets(PlanWriter plan)
    {
        foreach (var (index, asset) in plan.Assets.Index())
        {
            if (plan.Archive.Settings.Fonts || !asset.Name.StartsWith(ThemeAssetPaths.Fonts, StringComparison.Ordinal))
                plan.Add("/" + asset.Path, new(ThemeAsset, index));
        }
    }

    private static void PlanInputAssets(PlanWriter plan)
    {
        foreach (var (index, asset) in plan.Archive.Assets.Index())
            plan.Add("/" + asset.Path, new(InputAsset, index));
    }
}
