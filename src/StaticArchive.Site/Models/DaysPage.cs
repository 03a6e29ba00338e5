using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>Stories by the day of the year, or those of one day.</summary>
internal sealed record DaysPage : PageModel
{
    public required string Heading { get; init; }

    public required bool IsFront { get; init; }

    /// <summary>How many stories there are; 0 on a numbered page.</summary>
    public int Count { get; init; }

    /// <summary>Of the oldest of them.</summary>
    public DateModel? First { get; init; }

    /// <summary>Of the newest of them.</summary>
    public DateModel? Last { get; init; }

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
