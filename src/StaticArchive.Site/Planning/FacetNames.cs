namespace StaticArchive.Planning;

/// <summary>Facets by the names that they have in the archive's language.</summary>
internal static class FacetNames
{
    /// <summary>The settings with the usual facets called as the texts have it; names that the settings give themselves
    /// stay.</summary>
    public static ArchiveSettings In(Texts texts, ArchiveSettings settings) =>
        settings with
        {
            Facets = [.. settings.Facets.Select(facet => Named(texts, facet))],
            Authors = Named(texts, settings.Authors),
        };

    private static FacetDefinition Named(Texts texts, FacetDefinition facet)
    {
        var usual = FacetDefinition
            .Defaults.Append(FacetDefinition.Authors)
            .FirstOrDefault(other => other.Key == facet.Key);
        if (usual is null || facet.Singular != usual.Singular || facet.Plural != usual.Plural)
            return facet;
        var key = TextKeys.Facet(facet.Key);
        return facet with { Singular = texts.Find(key, 1) ?? facet.Singular, Plural = texts.Find(key) ?? facet.Plural };
    }
}
