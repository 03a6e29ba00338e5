namespace StaticArchive.Pages;

/// <summary>Models of lists by date and by headline.</summary>
internal sealed class ArchivePages(SitePlan site, PageHeads heads)
{
    public static void PlanYears(PlanWriter plan)
    {
        foreach (var (index, year) in plan.Lists.Calendar.Years.Index())
        {
            plan.Add(year.Url, new(PageKinds.Year, index));
            foreach (var (place, month) in year.Months.Index())
                plan.AddList(SitePaths.Month(year, month), month.Stories.Length, new(PageKinds.Month, index, place));
        }
    }

    public static void PlanUndated(PlanWriter plan)
    {
        if (plan.Lists.Calendar.Undated.Length > 0)
            plan.AddList(plan.Paths.Undated, plan.Lists.Calendar.Undated.Length, new(PageKinds.Undated));
    }

    public static void PlanAToZ(PlanWriter plan)
    {
        var groups = plan.Archive.Listed.Length > SiteSize.Lines ? plan.Lists.StoryLetters : [];
        plan.AddGroups(plan.Paths.AToZ, new(PageKinds.AToZ), groups, SiteSize.Lines);
    }

    private ImmutableArray<CalendarYear> Years => site.Lists.Calendar.Years;

    private LinkModel TimelineLink => new(site.Texts[TextKeys.Timeline], site.Href(site.Paths.Timeline));

    public ArchivePage Year(int index)
    {
        var year = Years[index];
        var span = site.SpanOf(year.Stories);
        return new ArchivePage
        {
            Head = heads.Of("year", year.Digits, year.Url, heads.Trail(TimelineLink), heads.About(year.Digits, span)),
            Heading = year.Digits,
            Span = span,
            Groups =
            [
                .. year.Months.Reverse()
                    .Select(month => StoryGroups.Month(site, year, month, year.Stories.Length <= SiteSize.Lines)),
            ],
            Siblings = [.. Years.Select(YearLink)],
            Previous = index > 0 ? YearLink(Years[index - 1]) : null,
            Next = index + 1 < Years.Length ? YearLink(Years[index + 1]) : null,
        };
    }

    public ArchivePage Month(PlannedFile file)
    {
        var year = Years[file.Subject];
        var month = year.Months[file.Part];
        var title = Texts.Capitalised(site.Texts.Month(year.Year, month.Month))
            + (month.Month == 0 ? $", {site.Texts[TextKeys.MonthUnknown]}" : "");
        var trail = heads.Trail(TimelineLink, YearLink(year) with { Count = 0 });
        return List(title, SitePaths.Month(year, month), month.Stories, file.Number, trail) with
        {
            Previous = MonthBeside(file, -1),
            Next = MonthBeside(file, 1),
        };
    }

    public ArchivePage Undated(int number) =>
        List(
            site.Texts[TextKeys.Undated], site.Paths.Undated, site.Lists.Calendar.Undated, number,
            heads.Trail(TimelineLink));

    private ArchivePage List(
        string title, string url, ImmutableArray<int> stories, int number, ImmutableArray<LinkModel> trail)
    {
        var (start, length) = ListPages.Range(stories.Length, site.Settings.PageSize, number);
        var span = number == 0 ? site.SpanOf(stories) : default;
        var about = number == 0 ? heads.About(title, span) : null;
        return new ArchivePage
        {
            Head = heads.Of("month", title, url, trail, about, number),
            Heading = title,
            IsFront = number == 0,
            Span = span,
            Groups = [new("stories", title, null, length, site.Newest(stories.AsSpan(start, length)), [])],
            Pagination = heads.PagesByDate(url, stories.Length, number),
        };
    }

    public ArchivePage AToZ(PlannedFile file)
    {
        var groups = site.Lists.StoryLetters;
        var (name, list) = (site.Texts[TextKeys.AToZ], site.Paths.AToZ);
        var split = site.Archive.Listed.Length > SiteSize.Lines;
        var group = file.Part >= 0 ? groups[file.Part] : null;
        var heading = group is null ? name : $"{name} – {group.Label}";
        var url = group is null ? list : site.Paths.Group(list, group);
        var span = SpanOfDated(group?.Items ?? site.Archive.Listed);
        return new ArchivePage
        {
            Head = heads.Of(
                "a-z", heading, url, heads.Trail(group is null ? null : new LinkModel(name, site.Href(list))),
                file.Number > 0 ? null : heads.About(heading, span), file.Number),
            Heading = heading,
            Span = span,
            Groups = group is not null ? [Letter(group, ListPages.InOrder(group.Items, SiteSize.Lines, file.Number))]
                : split ? []
                : [.. groups.Select(letter => Letter(letter, letter.Items))],
            Siblings =
            [
                .. groups.Select(letter => new LinkModel(
                    letter.Label, split ? site.Href(site.Paths.Group(list, letter)) : "#_" + Fragment(letter),
                    letter.Items.Length)),
            ],
            Pagination = group is null
                ? null
                : heads.PagesInOrder(url, group.Items.Length, SiteSize.Lines, file.Number),
        };
    }

    private StoryGroup Letter(AlphabetGroup group, IEnumerable<int> stories) =>
        new(Fragment(group), group.Label, null, group.Items.Length, site.Models(stories), []);

    private static string Fragment(AlphabetGroup group) => "letter-" + group.Prefix;

    // Ordinals are in the order of dates.
    private StorySpan SpanOfDated(ImmutableArray<int> stories)
    {
        var dated = stories.Where(story => site.Archive.Stories[story].Published is not null).ToArray();
        return dated.Length == 0
            ? new(stories.Length, null, null)
            : new(stories.Length, site.DateOf(dated.Min()), site.DateOf(dated.Max()));
    }

    // Numbered pages must stay as they are, and which month comes next may change.
    private LinkModel? MonthBeside(PlannedFile file, int step)
    {
        if (file.Number > 0)
            return null;
        var (year, month) = (file.Subject, file.Part + step);
        if (month < 0 && --year >= 0)
            month = Years[year].Months.Length - 1;
        else if (month >= Years[file.Subject].Months.Length)
            (year, month) = (year + 1, 0);
        if (year < 0 || year >= Years.Length)
            return null;
        var beside = Years[year].Months[month];
        return new LinkModel(
            Texts.Capitalised(site.Texts.Month(Years[year].Year, beside.Month)),
            site.Href(SitePaths.Month(Years[year], beside)));
    }

    private LinkModel YearLink(CalendarYear year) => new(year.Digits, site.Href(year.Url), year.Stories.Length);
}
