namespace StaticArchive.Pages;

/// <summary>Gathers stories under headings.</summary>
internal static class StoryGroups
{
    /// <summary>By year, newest first, the stories newest first; those without a date last.</summary>
    /// <param name="site">The site.</param>
    /// <param name="stories">Ordinals, ascending.</param>
    public static ImmutableArray<StoryGroup> ByYear(SitePlan site, ReadOnlySpan<int> stories)
    {
        var groups = ImmutableArray.CreateBuilder<StoryGroup>();
        var end = stories.Length;
        while (end > 0)
        {
            var year = Year(site, stories[end - 1]);
            var start = end - 1;
            while (start > 0 && Year(site, stories[start - 1]) == year)
                start--;
            groups.Add(ByYear(site, year, site.Newest(stories[start..end])));
            end = start;
        }
        return groups.DrainToImmutable();
    }

    /// <summary>A month with its stories, newest first, or with none of them where it has a page instead.</summary>
    public static StoryGroup Month(SitePlan site, CalendarYear year, CalendarMonth month, bool listed) => new(
        "m" + month.Segment,
        month.Month == 0 ? site.Texts[TextKeys.MonthUnknown] : Texts.Capitalised(site.Texts.MonthName(month.Month)),
        site.Href(SitePaths.Month(year, month)),
        month.Stories.Length,
        listed ? site.Newest(month.Stories.AsSpan()) : [],
        []);

    private static StoryGroup ByYear(SitePlan site, int? year, ImmutableArray<StoryModel> stories)
    {
        if (year is null)
            return new StoryGroup(
                "undated", site.Texts[TextKeys.Undated], site.Href(site.Paths.Undated), stories.Length, stories, []);
        var digits = year.Value.ToString("0000", CultureInfo.InvariantCulture);
        var url = site.Href(site.Paths.Year(year.Value));
        return new StoryGroup("y" + digits, digits, url, stories.Length, stories, []);
    }

    private static int? Year(SitePlan site, int story) =>
        site.Lists.Calendar.YearOf[story] is > 0 and var year ? year : null;
}

/// <summary>What pages show of stories that they know by their ordinals.</summary>
internal static class SiteStories
{
    /// <summary>When that story was published, or null.</summary>
    public static DateModel? DateOf(this SitePlan site, int story) =>
        DateModel.From(site.Archive.Stories[story].Published, site.Texts);

    /// <summary>From the first of these stories to the last; they are ordinals, ascending.</summary>
    public static StorySpan SpanOf(this SitePlan site, IReadOnlyList<int> stories) =>
        new(stories.Count, site.DateOf(stories[0]), site.DateOf(stories[^1]));

    /// <summary>From the first story with a date to the last.</summary>
    public static StorySpan SpanOfAll(this SitePlan site) => new(
        site.Archive.Listed.Length,
        site.Lists.Calendar.Years is [var oldest, ..] ? site.DateOf(oldest.Stories[0]) : null,
        site.Archive.Listed is [.., var newest] ? site.DateOf(newest) : null);

    public static ImmutableArray<StoryModel> Models(this SitePlan site, IEnumerable<int> stories) =>
        [.. stories.Select(story => new StoryModel(site, story))];

    /// <summary>The stories from the last to the first.</summary>
    public static ImmutableArray<StoryModel> Newest(this SitePlan site, ReadOnlySpan<int> stories)
    {
        var models = ImmutableArray.CreateBuilder<StoryModel>(stories.Length);
        for (var i = stories.Length - 1; i >= 0; i--)
            models.Add(new StoryModel(site, stories[i]));
        return models.MoveToImmutable();
    }
}

/// <summary>Counts stories by year, with the empty years between; by longer spans where there would be too many
/// bars.</summary>
internal static class YearModels
{
    // A bar for each year, or for ten, twenty-five, a hundred, so that the chart has as many bars at most and no story
    // is missing.
    private const int MaxBars = 40;
    private static readonly int[] Spans = [1, 10, 25, 100, 1000];

    public static ImmutableArray<YearModel> All(SitePlan site) =>
        Chart(site, site.Lists.Calendar.Years.Select(year => (year.Year, year.Stories.Length)));

    /// <summary>Of these stories, where they are of several years; else none.</summary>
    /// <param name="site">The site.</param>
    /// <param name="stories">Ordinals, ascending.</param>
    public static ImmutableArray<YearModel> Several(SitePlan site, IReadOnlyList<int> stories)
    {
        var years = site.Lists.Calendar.YearOf;
        var counts = stories.Select(story => years[story]).Where(year => year > 0).CountBy(year => year)
            .OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value));
        return Chart(site, counts) is { Length: > 1 } bars ? bars : [];
    }

    private static ImmutableArray<YearModel> Chart(SitePlan site, IEnumerable<(int Year, int Count)> counted)
    {
        var counts = counted.ToArray();
        if (counts.Length == 0)
            return [];
        var span = Spans.First(span =>
            (counts[^1].Year / span) - (counts[0].Year / span) < MaxBars || span == Spans[^1]);
        var bars = counts
            .GroupBy(year => year.Year / span)
            .ToDictionary(group => group.Key, group => (Count: group.Sum(year => year.Count), Last: group.Last().Year));
        var most = bars.Values.Max(bar => bar.Count);
        var (first, last) = (counts[0].Year / span, counts[^1].Year / span);
        return
        [
            .. Enumerable.Range(first, last - first + 1)
                .Select(bar => Bar(site, bar, span, bars.GetValueOrDefault(bar), most)),
        ];
    }

    private static YearModel Bar(SitePlan site, int bar, int span, (int Count, int Last) stories, int most)
    {
        var share = stories.Count == 0 ? 0 : Math.Max(1, (int)((long)stories.Count * 100 / most));
        // A span has no page: the calendar shows its years, the last one with stories first.
        var url = span == 1 ? site.Paths.Year(bar) : site.Paths.YearInCalendar(stories.Last);
        return new YearModel(bar * span, span, site.Href(url), stories.Count, share, site.Texts);
    }
}

/// <summary>Years with their months, to be scanned at a glance.</summary>
internal static class CalendarModels
{
    private const int Levels = 4;

    /// <summary>Newest first.</summary>
    /// <param name="site">The site.</param>
    /// <param name="years">Oldest first.</param>
    /// <param name="url">Where a year leads: a site path.</param>
    public static ImmutableArray<CalendarYearModel> Of(
        SitePlan site, ImmutableArray<CalendarYear> years, Func<CalendarYear, string> url)
    {
        var most = years.SelectMany(year => year.Months).Where(month => month.Month > 0)
            .Select(month => month.Stories.Length).DefaultIfEmpty(1).Max();
        return
        [
            .. years.Reverse().Select((year, place) => new CalendarYearModel(
                year.Digits, site.Href(url(year)), year.Stories.Length,
                place < SiteSize.YearsWithMonths ? Months(site, year, most) : [])),
        ];
    }

    private static ImmutableArray<CalendarMonthModel> Months(SitePlan site, CalendarYear year, int most) =>
        [.. Enumerable.Range(1, 12).Select(number => Month(site, year, number, most))];

    private static CalendarMonthModel Month(SitePlan site, CalendarYear year, int number, int most)
    {
        var label = site.Texts.ShortMonthName(number);
        if (year.Months.FirstOrDefault(month => month.Month == number) is not { } month)
            return new CalendarMonthModel(label, null, 0, 0, "");
        var count = month.Stories.Length;
        return new CalendarMonthModel(
            label, site.Href(SitePaths.Month(year, month)), count, ((count * Levels) + most - 1) / most,
            site.Texts.CountIn(Texts.Capitalised(site.Texts.Month(year.Year, number)), count));
    }
}
