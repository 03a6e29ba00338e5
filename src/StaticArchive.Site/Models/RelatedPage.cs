using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>All stories related to one.</summary>
internal sealed record RelatedPage : PageModel
{
    public required StoryModel Story { get; init; }

    public required int Count { get; init; }

    public required ImmutableArray<RelatedGroup> Groups { get; init; }

    /// <summary>The stories by year; fewer than two years give none.</summary>
    public required ImmutableArray<YearModel> Years { get; init; }
}
