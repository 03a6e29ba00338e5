namespace StaticArchive.Catalog;

/// <summary>One value of a facet and the stories that carry it.</summary>
/// <param name="Name">As most stories spell it.</param>
/// <param name="Slug">Last segment of its address, unique within the facet.</param>
/// <param name="Url">Site path of its page.</param>
/// <param name="Stories">Ordinals, ascending (oldest first); never empty.</param>
/// <param name="Introduction">The node (see <see cref="Archive.Node"/>) of an editor's introduction, or -1.</param>
internal sealed record FacetValue(string Name, string Slug, string Url, int[] Stories, int Introduction);
