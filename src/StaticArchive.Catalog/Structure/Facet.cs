using System.Collections.Immutable;

namespace StaticArchive.Catalog.Structure;

/// <summary>A facet with all its values.</summary>
/// <param name="Definition">What the settings say of it.</param>
/// <param name="Url">Site path of the page that lists the values.</param>
/// <param name="Values">By name, in the order of the archive's language.</param>
/// <param name="ValuesOf">By story ordinal: indexes into <paramref name="Values"/>, in the editor's order.</param>
internal sealed record Facet(
    FacetDefinition Definition, string Url, ImmutableArray<FacetValue> Values, int[][] ValuesOf)
{
    /// <summary>Index of a value by the key of any of its spellings; see <see cref="ValueKey"/>.</summary>
    public IReadOnlyDictionary<string, int> ByKey { get; init; } = new Dictionary<string, int>();

    /// <summary>Index of the value of that name or alias, or -1.</summary>
    public int IndexOf(string name) => ByKey.GetValueOrDefault(ValueKey.Of(name), -1);
}
