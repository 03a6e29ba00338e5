using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>All threads.</summary>
internal sealed record ThreadIndexPage : PageModel
{
    public required bool IsFront { get; init; }

    /// <summary>How many threads there are; 0 on a numbered page.</summary>
    public int Count { get; init; }

    /// <summary>How many stories they have together; 0 on a numbered page.</summary>
    public int StoryCount { get; init; }

    /// <summary>The longest along time; front only, or null.</summary>
    public LaneChart? Lanes { get; init; }

    /// <summary>The threads on this page, the one that began last before all others.</summary>
    public required ImmutableArray<ThreadModel> Threads { get; init; }

    public required PaginationModel Pagination { get; init; }
}
