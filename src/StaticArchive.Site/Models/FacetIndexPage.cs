using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>The values of a facet.</summary>
internal sealed record FacetIndexPage : PageModel
{
    public required string Singular { get; init; }

    public required string Plural { get; init; }

    /// <summary>How many values the facet has, or those letters of it.</summary>
    public required int Count { get; init; }

    /// <summary>Of the oldest story that has one of them.</summary>
    public required DateModel? First { get; init; }

    /// <summary>Of the newest.</summary>
    public required DateModel? Last { get; init; }

    /// <summary>The values with most stories; none where all values fit on the page.</summary>
    public required ImmutableArray<LinkModel> Top { get; init; }

    /// <summary>Links to the values by how they begin; none where all fit on the page.</summary>
    public required ImmutableArray<LinkModel> Letters { get; init; }

    /// <summary>The group of letters that this page shows; null for the overview.</summary>
    public string? Letter { get; init; }

    /// <summary>The values on this page, by name.</summary>
    public required ImmutableArray<LinkModel> Values { get; init; }

    /// <summary>The values on a map; null where none has coordinates.</summary>
    public MapModel? Map { get; init; }

    public PaginationModel? Pagination { get; init; }
}
