namespace StaticArchive.Planning;

/// <summary>Two values of facets that have a page of the stories that carry both.</summary>
/// <param name="FirstFacet">Facet of the first; facets in the order of the settings, values by name.</param>
/// <param name="FirstValue">The first value.</param>
/// <param name="SecondFacet">Facet of the second.</param>
/// <param name="SecondValue">The second value.</param>
/// <param name="Stories">Ordinals, ascending.</param>
/// <param name="Url">Site path of its page.</param>
internal sealed record FacetPair(
    int FirstFacet, int FirstValue, int SecondFacet, int SecondValue, int[] Stories, string Url);
