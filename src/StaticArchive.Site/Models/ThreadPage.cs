using System.Collections.Immutable;

namespace StaticArchive.Models;

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
