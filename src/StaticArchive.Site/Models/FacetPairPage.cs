using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>Stories that carry two values.</summary>
internal sealed record FacetPairPage : PageModel
{
    /// <summary>The two values, each with the number of its own stories.</summary>
    public required ImmutableArray<FacetLinks> Values { get; init; }

    /// <summary>How many stories carry both.</summary>
    public required int Count { get; init; }

    /// <summary>How many of them are listed: the newest.</summary>
    public required int Listed { get; init; }

    public DateModel? First { get; init; }

    public DateModel? Last { get; init; }

    /// <summary>Every year from the first to the last; fewer than two years give none.</summary>
    public required ImmutableArray<YearModel> Years { get; init; }

    /// <summary>By year, newest first.</summary>
    public required ImmutableArray<StoryGroup> Groups { get; init; }
}
