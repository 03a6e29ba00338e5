using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>All stories along time, or those of a year.</summary>
internal sealed record TimelinePage : PageModel
{
    /// <summary>What it is of.</summary>
    public required string Heading { get; init; }

    public required int Count { get; init; }

    public DateModel? First { get; init; }

    public DateModel? Last { get; init; }

    /// <summary>The years, newest first.</summary>
    public required ImmutableArray<CalendarYearModel> Calendar { get; init; }

    /// <summary>The threads along time, or null.</summary>
    public LaneChart? Lanes { get; init; }

    /// <summary>The stories by year or month, newest first; none where there are too many for one page.</summary>
    public required ImmutableArray<StoryGroup> Groups { get; init; }

    /// <summary>The timeline of the year before, or null.</summary>
    public LinkModel? Previous { get; init; }

    /// <summary>The timeline of the year after, or null.</summary>
    public LinkModel? Next { get; init; }
}
