namespace StaticArchive.Pages;

/// <summary>Models of "on this day": no page knows what day it is, so all days are there.</summary>
internal sealed class DayPages(SitePlan site, PageHeads heads)
{
    private const int StoriesAround = 4;
    private const int MinStoriesAround = 3;
    private const int DaysAround = 7;

    // Any leap year: days are counted across its months.
    private const int LeapYear = 2000;

    // One page as long as all stories fit on it; then one a month; then one a day.
    public static void Plan(PlanWriter plan)
    {
        var days = plan.Lists.Days;
        if (days.Count == 0)
            return;
        plan.Add(plan.Paths.OnThisDay, new(PageKinds.OnThisDay));
        if (days.IsOnePage)
            return;
        foreach (var month in days.Months.Where(days.IsOnePageFor))
            plan.Add(plan.Paths.MonthOfDays(month), new(PageKinds.OnThisDay, Part: month));
        foreach (var (index, day) in days.Days.Index().Where(day => !days.IsOnePageFor(day.Item.Month)))
            plan.AddList(plan.Paths.Day(day), day.Stories.Length, new(PageKinds.OnThisDay, index));
    }

    private DayIndex Days => site.Lists.Days;

    private LinkModel AllDays => new(site.Texts[TextKeys.OnThisDay], site.Href(site.Paths.OnThisDay));

    public DaysPage Page(PlannedFile file) => file.Subject >= 0 ? Day(file) : file.Part >= 0 ? Month(file.Part) : All();

    /// <summary>Stories of other years from about the day of the newest story, nearest day first; null where there are
    /// few.</summary>
    public StoryGroup? Around()
    {
        if (
            site.Archive.Listed.Select(story => site.Archive.Stories[story].Published)
                .LastOrDefault(published => published is not null) is not { } date
            || !DayIndex.IsCertain(date))
            return null;
        var middle = new DateTime(LeapYear, date.Month, date.Day);
        var near = Days.Days
            .Select(day => (Day: day, Distance: Distance(middle, new DateTime(LeapYear, day.Month, day.Day))))
            .Where(day => day.Distance <= DaysAround)
            .OrderBy(day => day.Distance)
            .ThenBy(day => day.Day.Segment, StringComparer.Ordinal)
            .SelectMany(day => day.Day.Stories.Reverse())
            .Where(story => site.Archive.Stories[story].Published!.Year != date.Year)
            .Take(StoriesAround)
            .ToArray();
        return near.Length < MinStoriesAround ? null : new StoryGroup(
            "around", site.Texts.Day(date.Month, date.Day), site.Href(site.Paths.OnThisDay), near.Length,
            site.Models(near), []);
    }

    private static int Distance(DateTime one, DateTime other)
    {
        var days = Math.Abs((one - other).Days);
        return Math.Min(days, 366 - days);
    }

    private DaysPage All() =>
        Page(
            site.Texts[TextKeys.OnThisDay], site.Paths.OnThisDay, heads.Trail(),
            SpanOf(Days.Days)) with
        {
            Months = [.. Days.Months.Select(month => MonthModel(month, Days.IsOnePage))],
        };

    private DaysPage Month(int month)
    {
        int[] months = [.. Days.Months.Where(Days.IsOnePageFor)];
        var place = Array.IndexOf(months, month);
        return Page(
            $"{site.Texts[TextKeys.OnThisDay]} – {MonthName(month)}", site.Paths.MonthOfDays(month),
            heads.Trail(AllDays), SpanOf(Days.Of(month))) with
        {
            Months = [MonthModel(month, listed: true)],
            Previous = place > 0 ? MonthLink(months[place - 1]) : null,
            Next = place + 1 < months.Length ? MonthLink(months[place + 1]) : null,
        };
    }

    private DaysPage Day(PlannedFile file)
    {
        var day = Days.Days[file.Subject];
        var url = site.Paths.Day(day);
        var (start, length) = ListPages.Range(day.Stories.Length, site.Settings.PageSize, file.Number);
        var isFront = file.Number == 0;
        var trail = heads.Trail(AllDays, isFront ? null : Link(file.Subject));
        return Page(Label(day), url, trail, isFront ? site.SpanOf(day.Stories) : default, file.Number) with
        {
            Groups = StoryGroups.ByYear(site, day.Stories.AsSpan(start, length)),
            Pagination = heads.PagesByDate(url, day.Stories.Length, file.Number),
            Previous = isFront && file.Subject > 0 ? Link(file.Subject - 1) : null,
            Next = isFront && file.Subject + 1 < Days.Days.Length ? Link(file.Subject + 1) : null,
        };
    }

    private StorySpan SpanOf(ImmutableArray<DayOfYear> days) => new(
        days.Sum(day => day.Stories.Length), site.DateOf(days.Min(day => day.Stories[0])),
        site.DateOf(days.Max(day => day.Stories[^1])));

    private DaysPage Page(
        string heading, string url, ImmutableArray<LinkModel> trail, StorySpan span, int number = 0) => new()
        {
            Head = heads.Of(
            "on-this-day", heading, url, trail, number == 0 ? heads.About(heading, span) : null, number),
            Heading = heading,
            IsFront = number == 0,
            Span = span,
        };

    private MonthOfDays MonthModel(int month, bool listed)
    {
        var days = Days.Of(month);
        return new MonthOfDays(
            string.Create(CultureInfo.InvariantCulture, $"m{month:00}"), MonthName(month),
            days.Sum(day => day.Stories.Length), [.. days.Select(day => DayModel(day, listed))]);
    }

    private DayModel DayModel(DayOfYear day, bool listed) => new(
        "d" + day.Segment,
        day.Day.ToString(CultureInfo.InvariantCulture),
        Label(day),
        listed ? "#_d" + day.Segment : Url(day),
        day.Stories.Length,
        site.Texts.CountIn(Label(day), day.Stories.Length),
        listed ? site.Newest(day.Stories.AsSpan()) : []);

    private string Url(DayOfYear day) =>
        Days.IsOnePageFor(day.Month)
            ? $"{site.Href(site.Paths.MonthOfDays(day.Month))}#_d{day.Segment}"
            : site.Href(site.Paths.Day(day));

    private LinkModel Link(int index) =>
        new(Label(Days.Days[index]), Url(Days.Days[index]), Days.Days[index].Stories.Length);

    private LinkModel MonthLink(int month) => new(MonthName(month), site.Href(site.Paths.MonthOfDays(month)));

    private string MonthName(int month) => Texts.Capitalised(site.Texts.MonthName(month));

    private string Label(DayOfYear day) => site.Texts.Day(day.Month, day.Day);
}
