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
        for (var thread = 0; thread < threads.Length; thread++)
            plan.AddInOrder(
                plan.Lists.ThreadUrls[thread], threads[thread].Stories.Length, SiteSize.Thread,
                new(PageKinds.Thread, thread));
    }

    public ThreadIndexPage Index(int number)
    {
        var threads = site.Lists.ThreadsByBeginning;
        var (start, length) = ListPages.Range(threads.Length, site.Settings.PageSize, number);
        var front = number == 0;
        return new ThreadIndexPage
        {
            Kind = "threads",
            Title = heads.Title(site.Texts[TextKeys.Threads], number),
            Description = front
                ? heads.About(site.Texts[TextKeys.Threads], site.Archive.Threads.Sum(thread => thread.Stories.Length))
                : null,
            CanonicalUrl = heads.Absolute(SitePaths.PageOfList(site.Paths.Threads, number)),
            Language = site.Language,
            Breadcrumb = front ? heads.Trail() : heads.Trail(IndexLink()),
            AtomFeed = heads.AtomFeed,
            JsonFeed = heads.JsonFeed,
            IsFront = front,
            Count = front ? threads.Length : 0,
            StoryCount = front ? site.Archive.Threads.Sum(thread => thread.Stories.Length) : 0,
            Lanes = front ? LaneModels.Longest(site) : null,
            Threads =
            [
                .. Enumerable
                    .Range(1, length)
                    .Select(back => ThreadModels.Summary(site, site.Archive.Threads[threads[start + length - back]])),
            ],
            Pagination = PageHeads.Pagination(site, site.Paths.Threads, threads.Length, number),
        };
    }

    public ThreadPage Thread(PlannedFile file)
    {
        var thread = site.Archive.Threads[file.Subject];
        var url = site.Lists.ThreadUrls[file.Subject];
        var summary = ThreadModels.Summary(site, thread);
        var start = Math.Max(0, file.Number - 1) * SiteSize.Thread;
        var front = file.Number == 0;
        return new ThreadPage
        {
            Kind = "thread",
            Title = heads.Title(summary.Title, file.Number),
            Description = front
                ? summary.Standfirst
                    ?? summary.First.Standfirst
                    ?? heads.About(summary.Title, summary.Count, summary.First.Published, summary.Last.Published)
                : null,
            CanonicalUrl = heads.Absolute(SitePaths.PageOfList(url, file.Number)),
            Language = site.Language,
            Breadcrumb = heads.Trail(IndexLink(), front ? null : new LinkModel(summary.Title, summary.Url)),
            AtomFeed = heads.AtomFeed,
            JsonFeed = heads.JsonFeed,
            Thread = summary,
            IsFront = front,
            Introduction = front && HasText(thread.Introduction) ? new StoryModel(site, thread.Introduction) : null,
            Years = front && YearModels.Of(site, thread.Stories) is { Length: > 1 } years ? years : [],
            Facets = front ? _companions.Of(-1, -1, thread.Stories, ValuesOfFacet) : [],
            Steps =
            [
                .. thread
                    .Stories.Skip(start)
                    .Take(SiteSize.Thread)
                    .Select((story, place) => Step(story, start + place == 0 ? -1 : thread.Stories[start + place - 1])),
            ],
            Start = start + 1,
            Pagination = ArchivePages.PagesInOrder(site, url, thread.Stories.Length, SiteSize.Thread, file.Number),
        };
    }

    private bool HasText(int introduction) => introduction >= 0 && !site.Archive.Node(introduction).Body.Html.IsEmpty;

    private LinkModel IndexLink() => new(site.Texts[TextKeys.Threads], site.Href(site.Paths.Threads));

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
