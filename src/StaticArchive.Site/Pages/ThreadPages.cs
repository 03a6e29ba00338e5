namespace StaticArchive.Pages;

/// <summary>Models of the list of threads and of each thread's own page.</summary>
internal sealed class ThreadPages(SitePlan site, PageHeads heads)
{
    private const int ValuesOfFacet = 8;
    private const int DaysOfWeek = 7;
    private const int MinGapLength = 2 * DaysOfWeek;
    private const int WeeksUpTo = 60;
    private const int MonthsUpTo = 730;
    private const double DaysOfMonth = 30.44;
    private const double DaysOfYear = 365.25;
    private const int MonthsOfYear = 12;

    private readonly CompanionValues _companions = new(site);

    public static void Plan(PlanWriter plan)
    {
        var threads = plan.Archive.Threads;
        if (threads.IsEmpty)
            return;
        plan.AddList(plan.Paths.Threads, threads.Length, new(PageKinds.ThreadIndex));
        foreach (var (index, thread) in threads.Index())
            plan.AddInOrder(
                plan.Lists.ThreadUrls[index], thread.Stories.Length, SiteSize.Thread, new(PageKinds.Thread, index));
    }

    public ThreadIndexPage Index(int number)
    {
        var (threads, url) = (site.Lists.ThreadsByBeginning, site.Paths.Threads);
        var (start, length) = ListPages.Range(threads.Length, site.Settings.PageSize, number);
        var page = new ThreadIndexPage
        {
            Head = heads.Of("threads", IndexLink.Title, url, heads.Trail(number == 0 ? null : IndexLink), null, number),
            IsFront = number == 0,
            Threads =
            [
                .. threads.Skip(start).Take(length).Reverse()
                    .Select(thread => ThreadModels.Summary(site, site.Archive.Threads[thread])),
            ],
            Pagination = heads.PagesByDate(url, threads.Length, number),
        };
        var stories = site.Archive.Threads.Sum(thread => thread.Stories.Length);
        return number > 0 ? page : page with
        {
            Head = page.Head with { Description = heads.About(IndexLink.Title, new StorySpan(stories, null, null)) },
            Count = threads.Length,
            StoryCount = stories,
            Lanes = LaneModels.Longest(site),
        };
    }

    public ThreadPage Thread(PlannedFile file)
    {
        var thread = site.Archive.Threads[file.Subject];
        var url = site.Lists.ThreadUrls[file.Subject];
        var summary = ThreadModels.Summary(site, thread);
        var start = Math.Max(0, file.Number - 1) * SiteSize.Thread;
        var trail = heads.Trail(IndexLink, file.Number == 0 ? null : new LinkModel(summary.Title, summary.Url));
        var page = new ThreadPage
        {
            Head = heads.Of("thread", summary.Title, url, trail, null, file.Number),
            Thread = summary,
            IsFront = file.Number == 0,
            Steps =
            [
                .. ListPages.InOrder(thread.Stories, SiteSize.Thread, file.Number).Select((story, place) =>
                    Step(story, start + place == 0 ? -1 : thread.Stories[start + place - 1])),
            ],
            Start = start + 1,
            Pagination = heads.PagesInOrder(url, thread.Stories.Length, SiteSize.Thread, file.Number),
        };
        var span = new StorySpan(summary.Count, summary.First.Published, summary.Last.Published);
        return file.Number > 0 ? page : page with
        {
            Head = page.Head with
            {
                Description = summary.Standfirst ?? summary.First.Standfirst ?? heads.About(summary.Title, span),
            },
            Introduction = HasText(thread.Introduction) ? new StoryModel(site, thread.Introduction) : null,
            Years = YearModels.Several(site, thread.Stories),
            Facets = _companions.Of(-1, -1, thread.Stories, ValuesOfFacet),
        };
    }

    private bool HasText(int introduction) => introduction >= 0 && !site.Archive.Node(introduction).Body.Html.IsEmpty;

    private LinkModel IndexLink => new(site.Texts[TextKeys.Threads], site.Href(site.Paths.Threads));

    private ThreadStep Step(int story, int before) =>
        new(new StoryModel(site, story), before < 0 ? null : Gap(before, story));

    private string? Gap(int before, int after)
    {
        if (
            site.Archive.Stories[before].Published is not { } from
            || site.Archive.Stories[after].Published is not { } to)
            return null;
        if (!DayIndex.IsCertain(from) || !DayIndex.IsCertain(to))
            return AboutMonths(from, to);
        var days = (new DateTime(to.Year, to.Month, to.Day) - new DateTime(from.Year, from.Month, from.Day)).Days;
        return days switch
        {
            < MinGapLength => null,
            < WeeksUpTo => site.Texts.Count(TextKeys.GapWeeks, days / DaysOfWeek),
            < MonthsUpTo => site.Texts.Count(TextKeys.GapMonths, (int)Math.Round(days / DaysOfMonth)),
            _ => site.Texts.Count(TextKeys.GapYears, (int)Math.Round(days / DaysOfYear)),
        };
    }

    // Where a day is not known, months tell: "about 18 months later".
    private string? AboutMonths(PartialDate from, PartialDate to)
    {
        if (from.Precision == DatePrecision.Year || to.Precision == DatePrecision.Year)
            return null;
        var months = ((to.Year - from.Year) * MonthsOfYear) + to.Month - from.Month;
        if (months < 2)
            return null;
        var gap = months * DaysOfMonth < MonthsUpTo
            ? site.Texts.Count(TextKeys.GapMonths, months)
            : site.Texts.Count(TextKeys.GapYears, (int)Math.Round((double)months / MonthsOfYear));
        return site.Texts.With(TextKeys.GapAbout, "gap", gap);
    }
}
