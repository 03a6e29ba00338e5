namespace StaticArchive.Models;

/// <summary>Stories by date or headline: a year, a month, those without a date, A–Z.</summary>
internal sealed record ArchivePage : PageModel
{
    public StorySpan Span { get; init; }

    /// <summary>What the list is of: "2021", "April 2021", "A".</summary>
    public required string Heading { get; init; }

    /// <summary>Whether this is the front of the list.</summary>
    public bool IsFront { get; init; } = true;

    public required ImmutableArray<StoryGroup> Groups { get; init; }

    /// <summary>Links to the other lists of the same kind: years, months, letters.</summary>
    public ImmutableArray<LinkModel> Siblings { get; init; } = [];

    /// <summary>The list before, or null.</summary>
    public LinkModel? Previous { get; init; }

    /// <summary>The list after, or null.</summary>
    public LinkModel? Next { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>Stories under a heading: a year, a month, a letter.</summary>
/// <param name="Id">For a fragment.</param>
/// <param name="Title">The heading.</param>
/// <param name="Url">The page of the group, or null.</param>
/// <param name="Count">How many stories it has, also where they are not listed here.</param>
/// <param name="Stories">The stories, or none where the group has a page instead.</param>
/// <param name="Groups">Groups within, or none.</param>
internal sealed record StoryGroup(
    string Id,
    string Title,
    string? Url,
    int Count,
    ImmutableArray<StoryModel> Stories,
    ImmutableArray<StoryGroup> Groups);

/// <summary>A year in a chart, or a span of years.</summary>
/// <param name="Year">The year, or the first.</param>
/// <param name="Span">How many years it stands for.</param>
/// <param name="Url">Its page.</param>
/// <param name="Count">How many stories.</param>
/// <param name="Share">Of the fullest year, in percent, 0 to 100; at least 1 where there is a story.</param>
/// <param name="Texts">The words for <paramref name="Count"/>.</param>
internal sealed record YearModel(int Year, int Span, string Url, int Count, int Share, Texts Texts)
{
    /// <summary>The year in digits.</summary>
    public string Label { get; } = Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Year and count in words.</summary>
    public string Summary =>
        Texts.CountIn(Span == 1 ? Label : $"{Label}–{Year + Span - 1}", Count);
}

/// <summary>A year in a calendar, with its months.</summary>
/// <param name="Label">The year.</param>
/// <param name="Url">Where its stories are.</param>
/// <param name="Count">How many stories.</param>
/// <param name="Months">All twelve; none in a calendar of very many years.</param>
internal sealed record CalendarYearModel(
    string Label, string Url, int Count, ImmutableArray<CalendarMonthModel> Months);

/// <summary>A month in a calendar of years.</summary>
/// <param name="Label">Its name in few letters.</param>
/// <param name="Url">Its page; null without stories.</param>
/// <param name="Count">How many stories.</param>
/// <param name="Level">0 without stories, else 1 to 4 as its share of the fullest month.</param>
/// <param name="Summary">Month, year and count in words.</param>
internal sealed record CalendarMonthModel(string Label, string? Url, int Count, int Level, string Summary);

/// <summary>All stories along time, or those of a year.</summary>
internal sealed record TimelinePage : PageModel
{
    public StorySpan Span { get; init; }

    /// <summary>What it is of.</summary>
    public required string Heading { get; init; }

    /// <summary>The years, newest first.</summary>
    public ImmutableArray<CalendarYearModel> Calendar { get; init; } = [];

    /// <summary>The threads along time, or null.</summary>
    public LaneChart? Lanes { get; init; }

    /// <summary>The stories by year or month, newest first; none where there are too many for one page.</summary>
    public ImmutableArray<StoryGroup> Groups { get; init; } = [];

    /// <summary>The timeline of the year before, or null.</summary>
    public LinkModel? Previous { get; init; }

    /// <summary>The timeline of the year after, or null.</summary>
    public LinkModel? Next { get; init; }
}

/// <summary>The list of the pages of an own kind, such as a glossary.</summary>
internal sealed record KindPage : PageModel
{
    /// <summary>What the kind is called in the settings.</summary>
    public required string Name { get; init; }

    /// <summary>By their order, then by headline.</summary>
    public required ImmutableArray<StoryModel> Entries { get; init; }
}

/// <summary>Stories by the day of the year, or those of one day.</summary>
internal sealed record DaysPage : PageModel
{
    public StorySpan Span { get; init; }

    public required string Heading { get; init; }

    public required bool IsFront { get; init; }

    /// <summary>The days by month; none on the page of a day.</summary>
    public ImmutableArray<MonthOfDays> Months { get; init; } = [];

    /// <summary>The day's stories by year, newest first; none on the page of all days.</summary>
    public ImmutableArray<StoryGroup> Groups { get; init; } = [];

    /// <summary>The day before that has stories, or null.</summary>
    public LinkModel? Previous { get; init; }

    /// <summary>The day after that has stories, or null.</summary>
    public LinkModel? Next { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>A day of the year.</summary>
/// <param name="Id">For a fragment.</param>
/// <param name="Number">The day in digits.</param>
/// <param name="Label">Day and month in words.</param>
/// <param name="Url">Its page, or its place on this one.</param>
/// <param name="Count">How many stories.</param>
/// <param name="Summary">Day and count in words.</param>
/// <param name="Stories">The stories, newest first, or none where the day has a page instead.</param>
internal sealed record DayModel(
    string Id, string Number, string Label, string Url, int Count, string Summary, ImmutableArray<StoryModel> Stories);

/// <summary>A month, whatever the year, with its days.</summary>
/// <param name="Id">For a fragment.</param>
/// <param name="Title">Its name.</param>
/// <param name="Count">How many stories.</param>
/// <param name="Days">Only those with stories, in order.</param>
internal sealed record MonthOfDays(string Id, string Title, int Count, ImmutableArray<DayModel> Days);
