namespace StaticArchive.Models;

/// <summary>Stories that follow each other up.</summary>
/// <param name="Title">
/// From the editor's introduction or the settings, or what its stories share; only where they share nothing, the
/// headline of the first.
/// </param>
/// <param name="Standfirst">From the editor's introduction or the settings, or null.</param>
/// <param name="Url">Its page.</param>
/// <param name="Count">How many stories.</param>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
/// <param name="Entries">Oldest first; of a long thread those around the page's own story, its beginning and its
/// end.</param>
internal sealed record ThreadModel(
    string Title,
    string? Standfirst,
    string Url,
    int Count,
    StoryModel First,
    StoryModel Last,
    ImmutableArray<ThreadEntry> Entries);

/// <summary>A story within its thread.</summary>
/// <param name="Story">The story.</param>
/// <param name="IsCurrent">Whether it is the page's own.</param>
/// <param name="Skipped">How many stories before it are left out here.</param>
internal sealed record ThreadEntry(StoryModel Story, bool IsCurrent, int Skipped);

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

/// <summary>A thread from its beginning.</summary>
internal sealed record ThreadPage : PageModel
{
    /// <summary>The thread, without entries.</summary>
    public required ThreadModel Thread { get; init; }

    /// <summary>Whether this is the first page of it; what follows but the steps is there only.</summary>
    public required bool IsFront { get; init; }

    /// <summary>An editor's introduction, or null.</summary>
    public StoryModel? Introduction { get; init; }

    /// <summary>Every year from the first to the last; fewer than two years give none.</summary>
    public ImmutableArray<YearModel> Years { get; init; } = [];

    /// <summary>Whom and what its stories are about.</summary>
    public ImmutableArray<FacetLinks> Facets { get; init; } = [];

    /// <summary>This page's stories, oldest first.</summary>
    public required ImmutableArray<ThreadStep> Steps { get; init; }

    /// <summary>Number of the first step.</summary>
    public required int Start { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>A story on the page of its thread.</summary>
/// <param name="Story">The story.</param>
/// <param name="Gap">How long after the one before it, in words; null where that is short or not known.</param>
internal sealed record ThreadStep(StoryModel Story, string? Gap);

/// <summary>Threads as lanes beside each other along one axis of time.</summary>
/// <param name="Lanes">The thread that began first before all others.</param>
/// <param name="Ticks">Dates along the axis.</param>
internal sealed record LaneChart(ImmutableArray<LaneModel> Lanes, ImmutableArray<LaneTick> Ticks);

/// <summary>A thread as a line along time. Places are in percent of the chart's width, from the side where reading
/// begins to the left or right alike.</summary>
/// <param name="Thread">The thread, without entries.</param>
/// <param name="From">Where the line begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Marks">Where its stories are; those that would lie on each other are one mark.</param>
internal sealed record LaneModel(ThreadModel Thread, string From, string To, ImmutableArray<string> Marks);

/// <summary>A date on the axis of a chart.</summary>
/// <param name="Label">A year or a month in few letters.</param>
/// <param name="Place">In percent of the chart's width.</param>
internal sealed record LaneTick(string Label, string Place);
