namespace StaticArchive.Pages;

/// <summary>Models of the timeline, and of that of each year where not all stories fit on one page.</summary>
internal sealed class TimelinePages(SitePlan site, PageHeads heads)
{
    public static void Plan(PlanWriter plan)
    {
        plan.Add(plan.Paths.Timeline, new(PageKinds.Timeline));
        if (plan.Archive.Listed.Length <= SiteSize.TimelineLines)
            return;
        foreach (var (index, year) in plan.Lists.Calendar.Years.Index())
        {
            if (year.Stories.Length <= SiteSize.TimelineLines)
                plan.Add(plan.Paths.TimelineOf(year), new(PageKinds.Timeline, index));
        }
    }

    private ImmutableArray<CalendarYear> Years => site.Lists.Calendar.Years;

    private bool ListsStories => site.Archive.Listed.Length <= SiteSize.TimelineLines;

    /// <param name="year">A year's index, or -1 for the whole.</param>
    public TimelinePage Timeline(int year) => year < 0 ? Whole() : OfYear(year);

    private TimelinePage Whole()
    {
        var undated = site.Lists.Calendar.Undated;
        var title = site.Texts[TextKeys.Timeline];
        return Page(title, site.Paths.Timeline, heads.Trail(), site.SpanOfAll()) with
        {
            Calendar = CalendarModels.Of(site, Years, YearUrl),
            Lanes = LaneModels.Longest(site),
            Groups =
            [
                .. (ListsStories ? Years.Reverse() : [])
                    .Select(year => Group("y" + year.Digits, year.Digits, year.Url, year.Stories)),
                .. undated.IsEmpty ? (StoryGroup[])[] :
                    [Group("undated", site.Texts[TextKeys.Undated], site.Paths.Undated, undated)],
            ],
        };
    }

    private TimelinePage OfYear(int index)
    {
        var year = Years[index];
        var name = site.Texts[TextKeys.Timeline];
        var trail = heads.Trail(new LinkModel(name, site.Href(site.Paths.Timeline)));
        return Page($"{name} – {year.Digits}", site.Paths.TimelineOf(year), trail, site.SpanOf(year.Stories)) with
        {
            Calendar = CalendarModels.Of(site, [year], own => own.Url),
            Lanes = LaneModels.Of(site, year),
            Groups = [.. year.Months.Reverse().Select(month => StoryGroups.Month(site, year, month, listed: true))],
            Previous = index > 0 ? Beside(Years[index - 1]) : null,
            Next = index + 1 < Years.Length ? Beside(Years[index + 1]) : null,
        };
    }

    private TimelinePage Page(string heading, string url, ImmutableArray<LinkModel> trail, StorySpan span) => new()
    {
        Head = heads.Of("timeline", heading, url, trail, heads.About(heading, span)),
        Heading = heading,
        Span = span,
    };

    private StoryGroup Group(string id, string title, string url, ImmutableArray<int> stories) =>
        new(id, title, site.Href(url), stories.Length, ListsStories ? site.Newest(stories.AsSpan()) : [], []);

    private LinkModel Beside(CalendarYear year) => new(year.Digits, site.Href(YearUrl(year)), year.Stories.Length);

    // Where a timeline of the year alone would be too long, its months are listed on the year's own page.
    private string YearUrl(CalendarYear year) =>
        ListsStories || year.Stories.Length > SiteSize.TimelineLines ? year.Url : site.Paths.TimelineOf(year);
}
