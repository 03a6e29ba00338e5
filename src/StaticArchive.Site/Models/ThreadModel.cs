namespace StaticArchive.Models;

/// <summary>Stories that follow each other up.</summary>
internal sealed record ThreadModel(
    string Title,
    string? Standfirst,
    string Url,
    int Count,
    StoryModel First,
    StoryModel Last,
    ImmutableArray<ThreadEntry> Entries);

/// <summary>A story within its thread.</summary>
internal sealed record ThreadEntry(StoryModel Story, bool IsCurrent, int Skipped);

/// <summary>All threads.</summary>
internal sealed record ThreadIndexPage : PageModel
{
    public required bool IsFront { get; init; }

    public int Count { get; init; }

    public int StoryCount { get; init; }

    public LaneChart? Lanes { get; init; }

    public required ImmutableArray<ThreadModel> Threads { get; init; }

    public required PaginationModel Pagination { get; init; }
}

/// <summary>A thread from its beginning.</summary>
internal sealed record ThreadPage : PageModel
{
    public required ThreadModel Thread { get; init; }

    public required bool IsFront { get; init; }

    public StoryModel? Introduction { get; init; }

    public ImmutableArray<YearModel> Years { get; init; } = [];

    public ImmutableArray<FacetLinks> Facets { get; init; } = [];

    public required ImmutableArray<ThreadStep> Steps { get; init; }

    public required int Start { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>A story on the page of its thread.</summary>
internal sealed record ThreadStep(StoryModel Story, string? Gap);

/// <summary>Threads as lanes beside each other along one axis of time.</summary>
internal sealed record LaneChart(ImmutableArray<LaneModel> Lanes, ImmutableArray<LaneTick> Ticks);

/// <summary>A thread as a line along time. Places are in percent of the chart's width, from the side where reading
/// begins to the left or right alike.</summary>
internal sealed record LaneModel(ThreadModel Thread, string From, string To, ImmutableArray<string> Marks);

/// <summary>A date on the axis of a chart.</summary>
internal sealed record LaneTick(string Label, string Place);
