namespace StaticArchive.Pages;

/// <summary>The front page, and pages that only say a word.</summary>
internal sealed class HomePages(SitePlan site, PageHeads heads, DayPages days)
{
    private const int LatestStories = 6;
    private const int MainThreads = 6;
    private const int ValuesOfFacet = 12;
    private const int StoriesToBegin = 3;
    private const int MinCitations = 2;
    private const int IntroducedValues = 8;

    public static void PlanGone(PlanWriter plan)
    {
        if (plan.Archive.Settings.Ledger.Any(entry => entry.IsGone))
            plan.Add(SitePaths.Gone, new(PageKinds.Gone));
    }

    /// <summary>A page at each withdrawn address that nothing else has.</summary>
    public static void PlanWithdrawn(PlanWriter plan)
    {
        foreach (var (index, entry) in plan.Archive.Settings.Ledger.Index())
        {
            if (entry.IsGone)
                plan.AddIfFree(RedirectCollector.FileOf(entry.Address), new(PageKinds.Withdrawn, index));
        }
    }

    public HomePage Home()
    {
        var (archive, listed) = (site.Archive, site.Archive.Listed);
        var span = site.SpanOfAll();
        var topics = archive.Facets.FirstOrDefault(facet => !facet.Definition.Single && !facet.Values.IsEmpty);
        var head = heads.Of("home", site.Title, site.Paths.Home, []);
        return new HomePage
        {
            Head = head with { Description = site.Settings.Description ?? heads.About(site.Title, span) },
            Span = span,
            Lead = listed is [.., var lead] ? new StoryModel(site, lead) : null,
            Latest = site.Models(listed.Reverse().Skip(1).Take(LatestStories)),
            Threads = ThreadModels.Longest(site, MainThreads),
            Facets = [.. archive.Facets.Where(facet => !facet.Values.IsEmpty).Select(Top)],
            Topics = topics is null ? null : FacetModels.Top(site, topics, ValuesOfFacet),
            Begin = site.Models(Begin()),
            Introduced = Introduced(),
            Around = days.Around(),
            Years = YearModels.All(site),
        };
    }

    // A name of one story leads no reader on, where others have more.
    private FacetLinks Top(Facet facet)
    {
        var top = FacetModels.Top(site, facet, ValuesOfFacet);
        var several = top.Values.RemoveAll(value => value.Count < 2);
        return several.IsEmpty ? top : top with { Values = several };
    }

    // Those that the editors name; else what others refer to most, and how the longest threads began.
    private IEnumerable<int> Begin()
    {
        var archive = site.Archive;
        if (!archive.Begin.IsEmpty)
            return archive.Begin;
        var cited = archive.Listed.Where(story => archive.LinkedFrom[story].Length >= MinCitations)
            .OrderByDescending(story => archive.LinkedFrom[story].Length)
            .ThenBy(story => story);
        return cited.Take(StoriesToBegin)
            .Concat(ThreadModels.ByLength(site).Select(thread => thread.Stories[0]))
            .Distinct()
            .Take(StoriesToBegin);
    }

    private ImmutableArray<LinkModel> Introduced() =>
        [
            .. site.Archive.Facets.SelectMany(facet => facet.Values)
                .Where(value => value.Introduction >= 0)
                .OrderByDescending(value => value.Stories.Length)
                .ThenBy(value => value.Url, StringComparer.Ordinal)
                .Take(IntroducedValues)
                .Select(value => FacetModels.Link(site, value)),
        ];

    public MessagePage NotFound() => Message("not-found", TextKeys.NotFound, "/404.html");

    public MessagePage Gone() => Message("gone", TextKeys.Gone, SitePaths.Gone);

    public MessagePage Withdrawn(int entry) => Message("gone", TextKeys.Gone, site.Settings.Ledger[entry].Address);

    public MessagePage Redirect(int index)
    {
        var target = site.Redirects[index].To;
        return Message("redirect", TextKeys.Moved, target) with { Target = site.Href(target) };
    }

    private MessagePage Message(string kind, string title, string url) =>
        new() { Head = heads.Of(kind, site.Texts[title], url, []) with { NoIndex = true } };
}
