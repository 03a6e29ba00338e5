namespace StaticArchive.Pages;

/// <summary>Models of lists by date and by headline.</summary>
internal sealed class ArchivePages(SitePlan site, PageHeads heads)
{
    public static void PlanYears(PlanWriter plan)
    {
        for (var index = 0; index < plan.Lists.Calendar.Years.Length; index++)
        {
            var year = plan.Lists.Calendar.Years[index];
            plan.Add(year.Url, new(PageKinds.Year, index));
            for (var month = 0; month < year.Months.Length; month++)
                plan.AddList(
                    SitePaths.Month(year, year.Months[month]), year.Months[month].Stories.Length,
                    new(PageKinds.Month, index, month));
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

    private LinkModel TimelineLink => new(site.Texts[TextKeys.Timeline], site.Href(site.Paths.Timeline));

    public ArchivePage Year(int index)
    {
        var years = site.Lists.Calendar.Years;
        var year = years[index];
        return Described(
            Page("year", Digits(year), year.Url, 0, heads.Trail(TimelineLink)) with
            {
                Count = year.Stories.Length,
                First = StoryGroups.Date(site, year.Stories[0]),
                Last = StoryGroups.Date(site, year.Stories[^1]),
                Groups =
                [
                    .. year
                        .Months.Reverse()
                        .Select(month => StoryGroups.Month(site, year, month, year.Stories.Length <= SiteSize.Lines)),
                ],
                Siblings = [.. years.Select(YearLink)],
                Previous = index > 0 ? YearLink(years[index - 1]) : null,
                Next = index + 1 < years.Length ? YearLink(years[index + 1]) : null,
            }
        );
    }

    public ArchivePage Month(PlannedFile file)
    {
        var year = site.Lists.Calendar.Years[file.Subject];
        var month = year.Months[file.Part];
        var title =
            Texts.Capitalised(site.Texts.Month(year.Year, month.Month))
            + (month.Month == 0 ? $", {site.Texts[TextKeys.MonthUnknown]}" : "");
        var page = List(
            "month", title, SitePaths.Month(year, month), month.Stories, file.Number,
            heads.Trail(TimelineLink, YearLink(year) with { Count = 0 }));
        return page with { Previous = MonthBeside(file, -1), Next = MonthBeside(file, 1) };
    }

    public ArchivePage Undated(int number) =>
        List(
            "month", site.Texts[TextKeys.Undated], site.Paths.Undated, site.Lists.Calendar.Undated, number,
            heads.Trail(TimelineLink));

    public ArchivePage AToZ(PlannedFile file)
    {
        var groups = site.Lists.StoryLetters;
        var split = site.Archive.Listed.Length > SiteSize.Lines;
        var group = file.Part >= 0 ? groups[file.Part] : null;
        var heading = site.Texts[TextKeys.AToZ] + (group is null ? "" : " – " + group.Label);
        var url = group is null ? site.Paths.AToZ : site.Paths.Group(site.Paths.AToZ, group);
        var trail = group is null
            ? heads.Trail()
            : heads.Trail(new LinkModel(site.Texts[TextKeys.AToZ], site.Href(site.Paths.AToZ)));
        var page = Page("a-z", heading, url, file.Number, trail) with
        {
            Count = group?.Items.Length ?? site.Archive.Listed.Length,
            First = SpanEnd(group, newest: false),
            Last = SpanEnd(group, newest: true),
            Groups =
                group is not null ? [Letter(group, split, file.Number)]
                : split ? []
                : [.. groups.Select(letter => Letter(letter, split, 0))],
            Siblings =
            [
                .. groups.Select(letter => new LinkModel(letter.Label, LetterUrl(letter, split), letter.Items.Length)),
            ],
            Pagination = group is null
                ? null
                : PagesInOrder(site, url, group.Items.Length, SiteSize.Lines, file.Number),
        };
        return file.Number > 0 ? page : Described(page);
    }

    /// <summary>Pages of a list in the order of names: the front is the first, and "older" leads on.</summary>
    public static PaginationModel? PagesInOrder(SitePlan site, string url, int count, int pageSize, int number)
    {
        var current = Math.Max(1, number);
        var last = Math.Max(1, (count + pageSize - 1) / pageSize);
        if (last == 1)
            return null;
        var before = current == 1 ? null : site.Href(SitePaths.PageOfList(url, current == 2 ? 0 : current - 1));
        var after = current == last ? null : site.Href(SitePaths.PageOfList(url, current + 1));
        return new PaginationModel(before, after, site.Href(url), number);
    }

    private StoryGroup Letter(AlphabetGroup group, bool split, int number)
    {
        var items = split
            ? group.Items.Skip(Math.Max(0, number - 1) * SiteSize.Lines).Take(SiteSize.Lines)
            : group.Items;
        return new StoryGroup(
            Fragment(group), group.Label, null, group.Items.Length,
            [.. items.Select(story => new StoryModel(site, story))], []);
    }

    private string LetterUrl(AlphabetGroup group, bool split) =>
        split ? site.Href(site.Paths.Group(site.Paths.AToZ, group)) : "#_" + Fragment(group);

    private static string Fragment(AlphabetGroup group) => "letter-" + group.Prefix;

    // Stories are in the order of their dates, those without one first.
    private DateModel? SpanEnd(AlphabetGroup? group, bool newest)
    {
        var stories = (group?.Items ?? [.. site.Archive.Listed]).Where(story =>
            site.Archive.Stories[story].Published is not null);
        return stories.Any() ? StoryGroups.Date(site, newest ? stories.Max() : stories.Min()) : null;
    }

    private ArchivePage List(
        string kind, string title, string url, int[] stories, int number, ImmutableArray<LinkModel> trail)
    {
        var (start, length) = ListPages.Range(stories.Length, site.Settings.PageSize, number);
        var listed = StoryGroups.Newest(site, stories.AsSpan(start, length));
        var page = Page(kind, title, url, number, trail) with
        {
            IsFront = number == 0,
            Count = number == 0 ? stories.Length : 0,
            First = number == 0 ? StoryGroups.Date(site, stories[0]) : null,
            Last = number == 0 ? StoryGroups.Date(site, stories[^1]) : null,
            Groups = [new StoryGroup("stories", title, null, length, listed, [])],
            Pagination = PageHeads.Pagination(site, url, stories.Length, number),
        };
        return number > 0 ? page : Described(page);
    }

    private ArchivePage Described(ArchivePage page) =>
        page with
        {
            Description = heads.About(page.Heading, page.Count, page.First, page.Last),
        };

    private ArchivePage Page(string kind, string heading, string url, int number, ImmutableArray<LinkModel> trail) =>
        new()
        {
            Kind = kind,
            Title = heads.Title(heading, number),
            CanonicalUrl = heads.Absolute(SitePaths.PageOfList(url, number)),
            Language = site.Language,
            Breadcrumb = trail,
            AtomFeed = heads.AtomFeed,
            JsonFeed = heads.JsonFeed,
            Heading = heading,
            Groups = [],
        };

    // Numbered pages must stay as they are, and which month comes next may change.
    private LinkModel? MonthBeside(PlannedFile file, int step)
    {
        if (file.Number > 0)
            return null;
        var years = site.Lists.Calendar.Years;
        var (year, month) = (file.Subject, file.Part + step);
        if (month < 0 && --year >= 0)
            month = years[year].Months.Length - 1;
        else if (month >= years[file.Subject].Months.Length)
            (year, month) = (year + 1, 0);
        if (year < 0 || year >= years.Length)
            return null;
        var beside = years[year].Months[month];
        return new LinkModel(
            Texts.Capitalised(site.Texts.Month(years[year].Year, beside.Month)),
            site.Href(SitePaths.Month(years[year], beside)));
    }

    private LinkModel YearLink(CalendarYear year) => new(Digits(year), site.Href(year.Url), year.Stories.Length);

    private static string Digits(CalendarYear year) => year.Year.ToString(CultureInfo.InvariantCulture);
}
