using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>What a publisher reported, and which stories cite it.</summary>
internal sealed record PublisherPage : PageModel
{
    public required string Name { get; init; }

    /// <summary>Whether this is the front of the list; what follows but the sources is there only.</summary>
    public required bool IsFront { get; init; }

    /// <summary>How many sources of it are cited.</summary>
    public int Count { get; init; }

    /// <summary>How many stories cite it.</summary>
    public int StoryCount { get; init; }

    /// <summary>Of the oldest story that cites it.</summary>
    public DateModel? First { get; init; }

    /// <summary>Of the newest story that cites it.</summary>
    public DateModel? Last { get; init; }

    /// <summary>The stories that cite it by year; fewer than two years give none.</summary>
    public ImmutableArray<YearModel> Years { get; init; } = [];

    /// <summary>This page's sources, the one that was cited last for the first time before all others.</summary>
    public required ImmutableArray<CitedSourceModel> Sources { get; init; }

    public required PaginationModel Pagination { get; init; }
}
