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
        foreach (var month in days.Days.Select(day => day.Month).Distinct().Where(days.IsOnePageFor))
            plan.Add(plan.Paths.MonthOfDays(month), new(PageKinds.OnThisDay, Part: month));
        for (var day = 0; day < days.Days.Length; day++)
        {
            if (!days.IsOnePageFor(days.Days[day].Month))
                plan.AddList(
                    plan.Paths.Day(days.Days[day]), days.Days[day].Stories.Length, new(PageKinds.OnThisDay, day));
        }
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
        var near = Days
            .Days.Select(day => (Day: day, Distance: Distance(middle, new DateTime(LeapYear, day.Month, day.Day))))
            .Where(day => day.Distance <= DaysAround)
            .OrderBy(day => day.Distance)
            .ThenBy(day => day.Day.Segment, StringComparer.Ordinal)
            .SelectMany(day => day.Day.Stories.Reverse())
            .Where(story => site.Archive.Stories[story].Published!.Year != date.Year)
            .Take(StoriesAround)
            .ToArray();
        return near.Length < MinStoriesAround
            ? null
            : new StoryGroup(
                "around", Label(date.Month, date.Day), site.Href(site.Paths.OnThisDay), near.Length,
                [.. near.Select(story => new StoryModel(site, story))], []);
    }

    private static int Distance(DateTime one, DateTime other)
    {
        var days = Math.Abs((one - other).Days);
        return Math.Min(days, 366 - days);
    }

    private DaysPage All() =>
        Described(
            Head(site.Texts[TextKeys.OnThisDay], site.Paths.OnThisDay, 0, heads.Trail()) with
            {
                Count = Days.Count,
                First = StoryGroups.Date(site, Days.Days.Min(day => day.Stories[0])),
                Last = StoryGroups.Date(site, Days.Days.Max(day => day.Stories[^1])),
                Months =
                [
                    .. Days
                        .Days.Select(day => day.Month)
                        .Distinct()
                        .Select(month => Days.IsOnePage ? ListedMonth(month) : LinkedMonth(month)),
                ],
            }
        );

    private DaysPage Month(int month)
    {
        int[] months = [.. Days.Days.Select(day => day.Month).Distinct().Where(Days.IsOnePageFor)];
        var place = Array.IndexOf(months, month);
        var listed = ListedMonth(month);
        var stories = Days.Days.Where(day => day.Month == month).SelectMany(day => day.Stories).ToArray();
        return Described(
            Head(
                $"{site.Texts[TextKeys.OnThisDay]} – {MonthName(month)}", site.Paths.MonthOfDays(month), 0,
                heads.Trail(AllDays)) with
            {
                Count = listed.Count,
                First = StoryGroups.Date(site, stories.Min()),
                Last = StoryGroups.Date(site, stories.Max()),
                Months = [listed],
                Previous = place > 0 ? MonthLink(months[place - 1]) : null,
                Next = place + 1 < months.Length ? MonthLink(months[place + 1]) : null,
            }
        );
    }

    private DaysPage Day(PlannedFile file)
    {
        var day = Days.Days[file.Subject];
        var label = Label(day.Month, day.Day);
        var (start, length) = ListPages.Range(day.Stories.Length, site.Settings.PageSize, file.Number);
        var trail = heads.Trail(AllDays, file.Number == 0 ? null : Link(file.Subject));
        var page = Head(label, site.Paths.Day(day), file.Number, trail) with
        {
            Groups = StoryGroups.ByYear(site, day.Stories.AsSpan(start, length)),
            Pagination = PageHeads.Pagination(site, site.Paths.Day(day), day.Stories.Length, file.Number),
        };
        return file.Number > 0 ? page : Described(page with
        {
            Count = day.Stories.Length,
            First = StoryGroups.Date(site, day.Stories[0]),
            Last = StoryGroups.Date(site, day.Stories[^1]),
            Previous = file.Subject > 0 ? Link(file.Subject - 1) : null,
            Next = file.Subject + 1 < Days.Days.Length ? Link(file.Subject + 1) : null,
        });
    }

    private DaysPage Described(DaysPage page) =>
        page with
        {
            Description = heads.About(page.Heading, page.Count, page.First, page.Last),
        };

    private DaysPage Head(string heading, string url, int number, ImmutableArray<LinkModel> trail) => new()
    {
        Kind = "on-this-day",
        Title = heads.Title(heading, number),
        CanonicalUrl = heads.Absolute(SitePaths.PageOfList(url, number)),
        Language = site.Language,
        Breadcrumb = trail,
        AtomFeed = heads.AtomFeed,
        JsonFeed = heads.JsonFeed,
        Heading = heading,
        IsFront = number == 0,
    };

    private MonthOfDays ListedMonth(int month) =>
        MonthModel(month, day => Model(day, "#_d" + day.Segment, StoryGroups.Newest(site, day.Stories)));

    private MonthOfDays LinkedMonth(int month) => MonthModel(month, day => Model(day, Url(day), []));

    private MonthOfDays MonthModel(int month, Func<DayOfYear, DayModel> model)
    {
        DayOfYear[] days = [.. Days.Days.Where(day => day.Month == month)];
        return new MonthOfDays(
            string.Create(CultureInfo.InvariantCulture, $"m{month:00}"), MonthName(month),
            days.Sum(day => day.Stories.Length), [.. days.Select(model)]);
    }

    private DayModel Model(DayOfYear day, string url, ImmutableArray<StoryModel> stories)
    {
        var label = Label(day.Month, day.Day);
        var summary = site
            .Texts.Count(TextKeys.YearBar, day.Stories.Length)
            .Replace("{year}", label, StringComparison.Ordinal);
        return new DayModel(
            "d" + day.Segment, day.Day.ToString(CultureInfo.InvariantCulture), label, url, day.Stories.Length, summary,
            stories);
    }

    private string Url(DayOfYear day) =>
        Days.IsOnePageFor(day.Month)
            ? $"{site.Href(site.Paths.MonthOfDays(day.Month))}#_d{day.Segment}"
            : site.Href(site.Paths.Day(day));

    private LinkModel Link(int index) =>
        new(
            Label(Days.Days[index].Month, Days.Days[index].Day), Url(Days.Days[index]),
            Days.Days[index].Stories.Length);

    private LinkModel MonthLink(int month) => new(MonthName(month), site.Href(site.Paths.MonthOfDays(month)));

    private string MonthName(int month) => Texts.Capitalised(site.Texts.MonthName(month));

    private string Label(int month, int day) => site.Texts.Day(month, day);
}
