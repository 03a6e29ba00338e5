using System.Collections.Immutable;

namespace StaticArchive.Catalog;

/// <summary>A facet with all its values.</summary>
/// <param name="Definition">What the settings say of it.</param>
/// <param name="Url">Site path of the page that lists the values.</param>
/// <param name="Values">By name (ordinal, case ignored, then ordinal).</param>
/// <param name="ValuesOf">By story ordinal: indexes into <paramref name="Values"/>, in the editor's order.</param>
internal sealed record Facet(FacetDefinition Definition, string Url, ImmutableArray<FacetValue> Values, int[][] ValuesOf);
