namespace StaticArchive.Pages;

/// <summary>Models of the timeline, and of that of each year where not all stories fit on one page.</summary>
internal sealed class TimelinePages(SitePlan site, PageHeads heads)
{
    public static void Plan(PlanWriter plan)
    {
        plan.Add(plan.Paths.Timeline, new(PageKinds.Timeline));
        if (plan.Archive.Listed.Length <= SiteSize.TimelineLines)
            return;
        var years = plan.Lists.Calendar.Years;
        for (var year = 0; year < years.Length; year++)
        {
            if (years[year].Stories.Length <= SiteSize.TimelineLines)
                plan.Add(plan.Paths.TimelineOf(years[year]), new(PageKinds.Timeline, year));
        }
    }

    private ImmutableArray<CalendarYear> Years => site.Lists.Calendar.Years;

    private bool Listed => site.Archive.Listed.Length <= SiteSize.TimelineLines;

    /// <param name="year">A year's index, or -1 for the whole.</param>
    public TimelinePage Timeline(int year) => year < 0 ? Whole() : OfYear(year);

    private TimelinePage Whole()
    {
        var groups = Listed
            ? Years.Reverse().Select(year => Group("y" + Digits(year), Digits(year), year.Url, year.Stories)).ToList()
            : [];
        var undated = site.Lists.Calendar.Undated;
        if (undated.Length > 0)
            groups.Add(
                Group("undated", site.Texts[TextKeys.Undated], site.Paths.Undated, undated) with
                {
                    Stories = Listed ? StoryGroups.Newest(site, undated) : [],
                }
            );
        return Page(
            site.Texts[TextKeys.Timeline], site.Paths.Timeline, heads.Trail(), site.Archive.Listed.Length,
            AllDated()) with
        {
            Calendar = CalendarModels.Of(site, Years, YearUrl),
            Lanes = LaneModels.Longest(site),
            Groups = [.. groups],
        };
    }

    private TimelinePage OfYear(int index)
    {
        var year = Years[index];
        var trail = heads.Trail(new LinkModel(site.Texts[TextKeys.Timeline], site.Href(site.Paths.Timeline)));
        return Page(
            $"{site.Texts[TextKeys.Timeline]} – {Digits(year)}", site.Paths.TimelineOf(year), trail,
            year.Stories.Length, year.Stories) with
        {
            Calendar = CalendarModels.Of(site, [year], own => own.Url),
            Lanes = LaneModels.Of(site, year),
            Groups = [.. year.Months.Reverse().Select(month => StoryGroups.Month(site, year, month, listed: true))],
            Previous = index > 0 ? Beside(Years[index - 1]) : null,
            Next = index + 1 < Years.Length ? Beside(Years[index + 1]) : null,
        };
    }

    private TimelinePage Page(string heading, string url, ImmutableArray<LinkModel> trail, int count, int[] dated)
    {
        var first = dated is [var oldest, ..] ? StoryGroups.Date(site, oldest) : null;
        var last = dated is [.., var newest] ? StoryGroups.Date(site, newest) : null;
        return new TimelinePage
        {
            Kind = "timeline",
            Title = heading,
            Description = heads.About(heading, count, first, last),
            CanonicalUrl = heads.Absolute(url),
            Language = site.Language,
            Breadcrumb = trail,
            AtomFeed = heads.AtomFeed,
            JsonFeed = heads.JsonFeed,
            Heading = heading,
            Count = count,
            First = first,
            Last = last,
            Calendar = [],
            Groups = [],
        };
    }

    private int[] AllDated() => Years.IsEmpty ? [] : [Years[0].Stories[0], Years[^1].Stories[^1]];

    private StoryGroup Group(string id, string title, string url, int[] stories) =>
        new(id, title, site.Href(url), stories.Length, StoryGroups.Newest(site, stories), []);

    private LinkModel Beside(CalendarYear year) => new(Digits(year), site.Href(YearUrl(year)), year.Stories.Length);

    // Where a timeline of the year alone would be too long, its months are listed on the year's own page.
    private string YearUrl(CalendarYear year) =>
        Listed || year.Stories.Length > SiteSize.TimelineLines ? year.Url : site.Paths.TimelineOf(year);

    private static string Digits(CalendarYear year) => year.Year.ToString(CultureInfo.InvariantCulture);
}
