namespace StaticArchive.Catalog.Structure;

/// <summary>One value of a facet and the stories that carry it.</summary>
/// <param name="Name">As editors say in its file below <c>_facets</c>, or as most stories spell it.</param>
/// <param name="Slug">Last segment of its address, unique within the facet.</param>
/// <param name="Url">Site path of its page.</param>
/// <param name="Stories">Ordinals, ascending (oldest first); never empty.</param>
/// <param name="Introduction">The node (see <see cref="Archive.Node"/>) of an editor's introduction, or -1.</param>
internal sealed record FacetValue(string Name, string Slug, string Url, int[] Stories, int Introduction)
{
    /// <summary>What editors say of the name.</summary>
    public NameDetails Details { get; init; } = NameDetails.None;

    /// <summary>Index of the value of the same facet that it is a part of, or -1.</summary>
    public int Broader { get; init; } = -1;

    /// <summary>Last segments of the addresses that its aliases would have.</summary>
    public string[] FormerSlugs { get; init; } = [];
}
