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
        var ledger = plan.Archive.Settings.Ledger;
        for (var i = 0; i < ledger.Length; i++)
        {
            if (ledger[i].IsGone)
                plan.AddIfFree(RedirectCollector.FileOf(ledger[i].Address), new(PageKinds.Withdrawn, i));
        }
    }

    public HomePage Home()
    {
        var (stories, listed) = (site.Archive.Stories, site.Archive.Listed);
        var first = DateModel.From(
            site.Lists.Calendar.Years is [var oldest, ..] ? stories[oldest.Stories[0]].Published : null,
            site.Texts);
        var last = DateModel.From(listed is [.., var newest] ? stories[newest].Published : null, site.Texts);
        return new HomePage
        {
            Kind = "home",
            Title = site.Title,
            Description = site.Settings.Description ?? heads.About(site.Title, listed.Length, first, last),
            CanonicalUrl = heads.Absolute(site.Paths.Home),
            Language = site.Language,
            AtomFeed = heads.AtomFeed,
            JsonFeed = heads.JsonFeed,
            StoryCount = listed.Length,
            First = first,
            Last = last,
            Lead = listed is [.., var lead] ? new StoryModel(site, lead) : null,
            Latest =
            [
                .. Enumerable
                    .Range(1, listed.Length)
                    .Skip(1)
                    .Take(LatestStories)
                    .Select(back => new StoryModel(site, listed[^back])),
            ],
            Threads = ThreadModels.Longest(site, MainThreads),
            Facets =
            [
                .. site
                    .Archive.Facets.Where(facet => !facet.Values.IsEmpty)
                    .Select(facet => Most(facet))
                    .Where(facet => !facet.Values.IsEmpty),
            ],
            Topics = site.Archive.Facets.FirstOrDefault(facet => !facet.Definition.Single && !facet.Values.IsEmpty)
                is { } topics
                ? FacetModels.Top(site, topics, ValuesOfFacet)
                : null,
            Begin = Begin(),
            Introduced = Introduced(),
            Around = days.Around(),
            Years = YearModels.All(site),
        };
    }

    // A name of one story leads no reader on, where others have more.
    private FacetLinks Most(Facet facet)
    {
        var top = FacetModels.Top(site, facet, ValuesOfFacet);
        var several = top.Values.Where(value => value.Count > 1).ToImmutableArray();
        return several.IsEmpty ? top : top with { Values = several };
    }

    // Those that the editors name; else what others refer to most, and how the longest threads began.
    private ImmutableArray<StoryModel> Begin()
    {
        if (site.Archive.Begin is { Length: > 0 } chosen)
            return [.. chosen.Select(story => new StoryModel(site, story))];
        var cited = site
            .Archive.Listed.Where(story => site.Archive.LinkedFrom[story].Length >= MinCitations)
            .OrderByDescending(story => site.Archive.LinkedFrom[story].Length)
            .ThenBy(story => story);
        var beginnings = site
            .Archive.Threads.OrderByDescending(thread => thread.Stories.Length)
            .ThenBy(thread => thread.Index)
            .Select(thread => thread.Stories[0]);
        return
        [
            .. cited
                .Take(StoriesToBegin)
                .Concat(beginnings)
                .Distinct()
                .Take(StoriesToBegin)
                .Select(story => new StoryModel(site, story)),
        ];
    }

    private ImmutableArray<LinkModel> Introduced() =>
        [
            .. site
                .Archive.Facets.SelectMany(facet => facet.Values)
                .Where(value => value.Introduction >= 0)
                .OrderByDescending(value => value.Stories.Length)
                .ThenBy(value => value.Url, StringComparer.Ordinal)
                .Take(IntroducedValues)
                .Select(value => FacetModels.Link(site, value)),
        ];

    public MessagePage NotFound() => Message("not-found", TextKeys.NotFound, "/404.html", null);

    public MessagePage Gone() => Message("gone", TextKeys.Gone, SitePaths.Gone, null);

    public MessagePage Withdrawn(int entry) =>
        Message("gone", TextKeys.Gone, site.Settings.Ledger[entry].Address, null);

    public MessagePage Redirect(int index)
    {
        var redirect = site.Redirects[index];
        return Message("redirect", TextKeys.Moved, redirect.To, site.Href(redirect.To));
    }

    private MessagePage Message(string kind, string title, string url, string? target) => new()
    {
        Kind = kind,
        Title = site.Texts[title],
        CanonicalUrl = heads.Absolute(url),
        Language = site.Language,
        AtomFeed = heads.AtomFeed,
        JsonFeed = heads.JsonFeed,
        NoIndex = true,
        Target = target,
    };
}
