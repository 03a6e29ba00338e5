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
