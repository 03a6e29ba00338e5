using System.Collections.Immutable;

namespace StaticArchive.Pages;

/// <summary>Gathers the files of a site and sees to it that no two have the same address.</summary>
internal sealed class SitePlanBuilder
{
    private readonly List<Diagnostic> _findings = [];
    private readonly ImmutableArray<ThemeAsset> _assets;
    private readonly ImmutableArray<PlannedFile>.Builder _planned;
    private readonly ImmutableArray<string>.Builder _files;

    public SitePlanBuilder(Archive archive, ImmutableArray<ThemeAsset> assets)
    {
        (Archive, _assets) = (archive, assets);
        var expected = (archive.Stories.Length * 3) + 256;
        _planned = ImmutableArray.CreateBuilder<PlannedFile>(expected);
        _files = ImmutableArray.CreateBuilder<string>(expected);
        ByPath = new(expected, StringComparer.OrdinalIgnoreCase);
        Calendar = Calendar.From(archive.Stories);
        StoryLetters = Alphabet.Group([.. archive.Stories.Select(story => story.Headline)], SiteSize.Lines);
        ValueLetters = [.. archive.Facets.Select(facet => Letters([.. facet.Values.Select(value => value.Name)]))];
        ThreadsByBeginning = [.. Enumerable.Range(0, archive.Threads.Length).OrderBy(thread => archive.Threads[thread].Stories[0])];
        ThreadUrls = UrlsOfThreads();
        Publishers = PublisherIndex.From(archive.Stories);
        PublisherLetters = Letters([.. Publishers.Publishers.Select(publisher => publisher.Name)]);
        Days = DayIndex.From(archive.Stories);
        Pairs = FacetPairs.From(archive);

        AddStories();
        AddLists();
        AddTables();
        Redirects = new RedirectCollector(this, _findings).Collect();
        for (var i = 0; i < Redirects.Length; i++)
            Add(RedirectCollector.FileOf(Redirects[i].From), new(PageKind.Redirect, i));
        AddAssets();
        Planned = _planned.DrainToImmutable();
        Files = _files.DrainToImmutable();
    }

    public Archive Archive { get; }

    /// <summary>Addresses that clash.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    public Calendar Calendar { get; }

    public ImmutableArray<AlphabetGroup> StoryLetters { get; }

    public ImmutableArray<ImmutableArray<AlphabetGroup>> ValueLetters { get; }

    public ImmutableArray<string> ThreadUrls { get; }

    public int[] ThreadsByBeginning { get; }

    public PublisherIndex Publishers { get; }

    public ImmutableArray<AlphabetGroup> PublisherLetters { get; }

    public DayIndex Days { get; }

    public FacetPairs Pairs { get; }

    public ImmutableArray<SiteRedirect> Redirects { get; }

    public int SitemapCount { get; private set; }

    public Dictionary<string, int> ByPath { get; }

    public ImmutableArray<PlannedFile> Planned { get; }

    public ImmutableArray<string> Files { get; }

    private static ImmutableArray<AlphabetGroup> Letters(string[] names) => names.Length <= SiteSize.Values ? [] : Alphabet.Group(names, SiteSize.Values);

    // By its first story, which stays the same when the thread goes on.
    private ImmutableArray<string> UrlsOfThreads()
    {
        var urls = new string[Archive.Threads.Length];
        var segments = new UniqueSegments("page");
        foreach (var thread in ThreadsByBeginning)
            urls[thread] = $"{SitePaths.Threads}{segments.Take(Archive.Stories[Archive.Threads[thread].Stories[0]].Slug)}/";
        return [.. urls];
    }

    /// <summary>Whether the story has a page of all related ones: not where the settings want none, nor where there is no other story for it.</summary>
    public static bool HasRelatedIndex(Archive archive, int story) =>
        archive.Settings.Related.IndexCount > 0 && archive.Stories.Length - 1 > archive.NeverRelated[story].Length;

    private void AddStories()
    {
        for (var i = 0; i < Archive.Stories.Length; i++)
        {
            var url = Archive.Stories[i].Url;
            Add(url, new PlannedFile(PageKind.Story, i));
            if (HasRelatedIndex(Archive, i))
                Add(url + "related/", new PlannedFile(PageKind.RelatedIndex, i));
        }
        for (var i = 0; i < Archive.Pages.Length; i++)
            Add(Archive.Pages[i].Url, new PlannedFile(PageKind.Page, i));
    }

    private void AddLists()
    {
        Add("/", new PlannedFile(PageKind.Home));
        for (var facet = 0; facet < Archive.Facets.Length; facet++)
            AddFacet(facet);
        for (var year = 0; year < Calendar.Years.Length; year++)
            AddYear(year);
        if (Calendar.Undated.Length > 0)
            AddList("/undated/", Calendar.Undated.Length, new PlannedFile(PageKind.Undated));
        AddGroups("/a-z/", new PlannedFile(PageKind.AToZ), Archive.Stories.Length > SiteSize.Lines ? StoryLetters : [], SiteSize.Lines);
        AddTimeline();
        AddThreads();
        AddPublishers();
        AddDays();
        for (var pair = 0; pair < Pairs.Pairs.Length; pair++)
            Add(Pairs.Pairs[pair].Url, new PlannedFile(PageKind.FacetPair, pair));
    }

    private void AddThreads()
    {
        if (Archive.Threads.IsEmpty)
            return;
        AddList(SitePaths.Threads, Archive.Threads.Length, new PlannedFile(PageKind.ThreadIndex));
        for (var thread = 0; thread < Archive.Threads.Length; thread++)
            AddInOrder(ThreadUrls[thread], Archive.Threads[thread].Stories.Length, SiteSize.Thread, new PlannedFile(PageKind.Thread, thread));
    }

    private void AddPublishers()
    {
        if (Publishers.Publishers.IsEmpty)
            return;
        AddGroups(SitePaths.Sources, new PlannedFile(PageKind.PublisherIndex), PublisherLetters, SiteSize.Values);
        for (var publisher = 0; publisher < Publishers.Publishers.Length; publisher++)
            AddList(Publishers.Publishers[publisher].Url, Publishers.Publishers[publisher].Sources.Length, new PlannedFile(PageKind.Publisher, publisher));
    }

    // One page as long as all stories fit on it; then one a month; then one a day.
    private void AddDays()
    {
        if (Days.Count == 0)
            return;
        Add(SitePaths.OnThisDay, new PlannedFile(PageKind.OnThisDay));
        if (Days.IsOnePage)
            return;
        foreach (var month in Days.Days.Select(day => day.Month).Distinct().Where(Days.IsOnePageFor))
            Add(SitePaths.MonthOfDays(month), new PlannedFile(PageKind.OnThisDay, Part: month));
        for (var day = 0; day < Days.Days.Length; day++)
        {
            if (!Days.IsOnePageFor(Days.Days[day].Month))
                AddList(SitePaths.Day(Days.Days[day]), Days.Days[day].Stories.Length, new PlannedFile(PageKind.OnThisDay, day));
        }
    }

    private void AddFacet(int index)
    {
        var facet = Archive.Facets[index];
        if (facet.Values.IsEmpty)
            return;
        AddGroups(facet.Url, new PlannedFile(PageKind.FacetIndex, index), ValueLetters[index], SiteSize.Values);
        for (var value = 0; value < facet.Values.Length; value++)
        {
            var url = facet.Values[value].Url;
            AddList(url, facet.Values[value].Stories.Length, new PlannedFile(PageKind.FacetValue, index, value));
            Add(url + "feed.xml", new PlannedFile(PageKind.AtomFeed, index, value));
            Add(url + "feed.json", new PlannedFile(PageKind.JsonFeed, index, value));
        }
    }

    private void AddYear(int index)
    {
        var year = Calendar.Years[index];
        Add(year.Url, new PlannedFile(PageKind.Year, index));
        for (var month = 0; month < year.Months.Length; month++)
            AddList($"{year.Url}{year.Months[month].Segment}/", year.Months[month].Stories.Length, new PlannedFile(PageKind.Month, index, month));
    }

    private void AddTimeline()
    {
        Add(SitePaths.Timeline, new PlannedFile(PageKind.Timeline));
        if (Archive.Stories.Length <= SiteSize.TimelineLines)
            return;
        for (var year = 0; year < Calendar.Years.Length; year++)
        {
            if (Calendar.Years[year].Stories.Length <= SiteSize.TimelineLines)
                Add($"/timeline{Calendar.Years[year].Url}", new PlannedFile(PageKind.Timeline, year));
        }
    }

    private void AddTables()
    {
        Add("/404.html", new PlannedFile(PageKind.NotFound));
        if (Archive.Settings.Ledger.Any(entry => entry.IsGone))
            Add(SitePaths.Gone, new PlannedFile(PageKind.Gone));
        if (Archive.Settings.Search)
            Add(SitePaths.Search, new PlannedFile(PageKind.Search));
        Add("/feed.xml", new PlannedFile(PageKind.AtomFeed));
        Add("/feed.json", new PlannedFile(PageKind.JsonFeed));
        Add("/sitemap.xml", new PlannedFile(PageKind.Sitemap));
        var chunks = (SitemapCount + SiteSize.SitemapAddresses - 1) / SiteSize.SitemapAddresses;
        for (var chunk = 0; chunks > 1 && chunk < chunks; chunk++)
            Add($"/sitemap-{chunk + 1}.xml", new PlannedFile(PageKind.Sitemap, chunk));
        if (!Archive.Assets.Any(asset => asset.Path == "robots.txt"))
            Add("/robots.txt", new PlannedFile(PageKind.Robots));
        Add("/_redirects", new PlannedFile(PageKind.RedirectTable));
        Add("/_headers", new PlannedFile(PageKind.HeaderTable));
    }

    private void AddAssets()
    {
        for (var i = 0; i < _assets.Length; i++)
        {
            if (!Archive.Settings.Fonts && _assets[i].Name.StartsWith(ThemeAssetPaths.Fonts, StringComparison.Ordinal))
                continue;
            Add("/" + _assets[i].Path, new PlannedFile(PageKind.ThemeAsset, i));
        }
        for (var i = 0; i < Archive.Assets.Length; i++)
            Add("/" + Archive.Assets[i].Path, new PlannedFile(PageKind.InputAsset, i));
    }

    private void AddList(string url, int count, PlannedFile front)
    {
        Add(url, front);
        for (var number = ListPages.NumberedPages(count, Archive.Settings.PageSize); number > 0; number--)
            Add(SitePaths.PageOfList(url, number), front with { Number = number });
    }

    // The subject of an overview of letters is free for stories; values keep their facet there.
    private void AddGroups(string url, PlannedFile overview, ImmutableArray<AlphabetGroup> groups, int pageSize)
    {
        Add(url, overview);
        for (var group = 0; group < groups.Length; group++)
        {
            var file = overview.Kind == PageKind.AToZ ? overview with { Subject = group } : overview with { Part = group };
            var groupUrl = SitePaths.Group(url, overview.Kind, groups[group]);
            AddInOrder(groupUrl, groups[group].Items.Length, pageSize, file);
        }
    }

    private void AddInOrder(string url, int count, int pageSize, PlannedFile front)
    {
        Add(url, front);
        for (var number = 2; (number - 1) * pageSize < count; number++)
            Add(SitePaths.PageOfList(url, number), front with { Number = number });
    }

    private void Add(string url, PlannedFile file)
    {
        var path = url.EndsWith('/') ? string.Concat(url.AsSpan(1), "index.html") : url[1..];
        if (!ByPath.TryAdd(path, _files.Count))
        {
            _findings.Add(Clash(_planned[ByPath[path]], file, url));
            return;
        }
        _files.Add(path);
        _planned.Add(file);
        if (Sitemap.Lists(file.Kind))
            SitemapCount++;
    }

    // The one to change is what a person wrote: a file's address before a setting.
    private Diagnostic Clash(PlannedFile first, PlannedFile second, string url)
    {
        var story = StoryOf(first) ?? StoryOf(second);
        if (story is not null)
            return new(LinkRules.DuplicateUrl, story.Path, story.TitleSpan, $"The address '{url}' is that of a page that the archive makes itself.");
        var asset = second.Kind == PageKind.InputAsset ? Archive.Assets[second.Subject].Path : null;
        return asset is not null
            ? new(LinkRules.DuplicateUrl, asset, TextSpan.WholeFile, $"The address '{url}' is that of a page of the archive.", "Rename the file.")
            : new(LinkRules.DuplicateUrl, "archive.yml", TextSpan.WholeFile, $"Two lists would have the address '{url}'.", "Give one of the facets another 'prefix'.");
    }

    private Story? StoryOf(PlannedFile file) => file.Kind switch
    {
        PageKind.Story or PageKind.RelatedIndex => Archive.Stories[file.Subject],
        PageKind.Page => Archive.Pages[file.Subject],
        _ => null,
    };
}
