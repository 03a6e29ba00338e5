namespace StaticArchive.Catalog.Structure;

/// <summary>A facet with all its values.</summary>
/// <param name="Definition">What the settings say of it.</param>
/// <param name="Url">Site path of the page that lists the values.</param>
/// <param name="Values">By name, in the order of the archive's language.</param>
/// <param name="ValuesOf">By story ordinal: indexes into <paramref name="Values"/>, in the editor's order.</param>
internal sealed record Facet(
    FacetDefinition Definition,
    string Url,
    ImmutableArray<FacetValue> Values,
    ImmutableArray<ImmutableArray<int>> ValuesOf)
{
    /// <summary>Index of a value by the key of any of its spellings; see <see cref="ValueKey"/>.</summary>
    public IReadOnlyDictionary<string, int> ByKey { get; init; } = new Dictionary<string, int>();

    /// <summary>Index of the value of that name or alias, or -1.</summary>
    public int IndexOf(string name) => ByKey.GetValueOrDefault(ValueKey.Of(name), -1);
}

/// <summary>One value of a facet and the stories that carry it.</summary>
/// <param name="Name">As editors say in its file below <c>_facets</c>, or as most stories spell it.</param>
/// <param name="Slug">Last segment of its address, unique within the facet.</param>
/// <param name="Url">Site path of its page.</param>
/// <param name="Stories">Ordinals, ascending (oldest first); never empty.</param>
/// <param name="Introduction">The node (see <see cref="Archive.Node"/>) of an editor's introduction, or -1.</param>
internal sealed record FacetValue(string Name, string Slug, string Url, ImmutableArray<int> Stories, int Introduction)
{
    /// <summary>What editors say of the name.</summary>
    public NameDetails Details { get; init; } = NameDetails.None;

    /// <summary>Index of the value of the same facet that it is a part of, or -1.</summary>
    public int Broader { get; init; } = -1;

    /// <summary>Last segments of the addresses that its aliases would have.</summary>
    public ImmutableArray<string> FormerSlugs { get; init; } = [];
}

/// <summary>What spellings of one value have in common: "Open source", "open  source" and "open-source" are
/// one.</summary>
internal static class ValueKey
{
    public static string Of(string spelling)
    {
        var key = new StringBuilder(spelling.Length);
        foreach (var letter in spelling)
        {
            var folded = char.IsWhiteSpace(letter) || letter is '-' or '_' ? ' ' : char.ToLowerInvariant(letter);
            if (folded != ' ' || (key.Length > 0 && key[^1] != ' '))
                key.Append(folded);
        }
        return key.ToString().TrimEnd();
    }
}
