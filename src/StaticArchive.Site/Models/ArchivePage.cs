namespace StaticArchive.Models;

/// <summary>Stories by date or headline: a year, a month, those without a date, A–Z.</summary>
internal sealed record ArchivePage : PageModel
{
    public StorySpan Span { get; init; }

    public required string Heading { get; init; }

    public bool IsFront { get; init; } = true;

    public required ImmutableArray<StoryGroup> Groups { get; init; }

    public ImmutableArray<LinkModel> Siblings { get; init; } = [];

    public LinkModel? Previous { get; init; }

    public LinkModel? Next { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>Stories under a heading: a year, a month, a letter.</summary>
internal sealed record StoryGroup(
    string Id,
    string Title,
    string? Url,
    int Count,
    ImmutableArray<StoryModel> Stories,
    ImmutableArray<StoryGroup> Groups);

/// <summary>A year in a chart, or a span of years.</summary>
/// <param name="Span">How many years it stands for.</param>
/// <param name="Share">Of the fullest year, in percent, 0 to 100; at least 1 where there is a story.</param>
internal sealed record YearModel(int Year, int Span, string Url, int Count, int Share, Texts Texts)
{
    public string Label { get; } = Year.ToString(CultureInfo.InvariantCulture);

    public string Summary =>
        Texts.CountIn(Span == 1 ? Label : $"{Label}–{Year + Span - 1}", Count);
}

/// <summary>A year in a calendar, with its months.</summary>
internal sealed record CalendarYearModel(
    string Label, string Url, int Count, ImmutableArray<CalendarMonthModel> Months);

/// <summary>A month in a calendar of years.</summary>
internal sealed record CalendarMonthModel(string Label, string? Url, int Count, int Level, string Summary);

/// <summary>All stories along time, or those of a year.</summary>
internal sealed record TimelinePage : PageModel
{
    public StorySpan Span { get; init; }

    public required string Heading { get; init; }

    public ImmutableArray<CalendarYearModel> Calendar { get; init; } = [];

    public LaneChart? Lanes { get; init; }

    public ImmutableArray<StoryGroup> Groups { get; init; } = [];

    public LinkModel? Previous { get; init; }

    public LinkModel? Next { get; init; }
}

/// <summary>The list of the pages of an own kind, such as a glossary.</summary>
internal sealed record KindPage : PageModel
{
    public required string Name { get; init; }

    public required ImmutableArray<StoryModel> Entries { get; init; }
}

/// <summary>Stories by the day of the year, or those of one day.</summary>
internal sealed record DaysPage : PageModel
{
    public StorySpan Span { get; init; }

    public required string Heading { get; init; }

    public required bool IsFront { get; init; }

    public ImmutableArray<MonthOfDays> Months { get; init; } = [];

    public ImmutableArray<StoryGroup> Groups { get; init; } = [];

    public LinkModel? Previous { get; init; }

    public LinkModel? Next { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>A day of the year.</summary>
internal sealed record DayModel(
    string Id, string Number, string Label, string Url, int Count, string Summary, ImmutableArray<StoryModel> Stories);

/// <summary>A month, whatever the year, with its days.</summary>
internal sealed record MonthOfDays(string Id, string Title, int Count, ImmutableArray<DayModel> Days);
