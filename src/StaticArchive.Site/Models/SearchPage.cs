using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>The page to search on, and to browse from.</summary>
internal sealed record SearchPage : PageModel
{
    /// <summary>The file that names all others of the index, ready for an attribute.</summary>
    public required string IndexUrl { get; init; }

    public required int StoryCount { get; init; }

    /// <summary>Where a form to a search engine leads; null where the settings want none.</summary>
    public string? EngineUrl { get; init; }

    /// <summary>Name of the search engine.</summary>
    public string? EngineName { get; init; }

    /// <summary>The form's field that restricts the search to a site.</summary>
    public string? EngineSiteField { get; init; }

    /// <summary>Host and path of the archive, the value of that field.</summary>
    public string? EngineSite { get; init; }

    /// <summary>The most used values of each facet.</summary>
    public ImmutableArray<FacetLinks> Facets { get; init; } = [];

    /// <summary>Every year from the first to the last.</summary>
    public ImmutableArray<YearModel> Years { get; init; } = [];
}
