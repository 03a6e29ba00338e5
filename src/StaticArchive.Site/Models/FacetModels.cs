using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>Makes what pages show of facets.</summary>
internal static class FacetModels
{
    public static FacetLinks Links(SiteContext site, Facet facet, int[] values)
    {
        var links = ImmutableArray.CreateBuilder<LinkModel>(values.Length);
        foreach (var value in values)
            links.Add(Link(site, facet.Values[value]));
        return Links(site, facet, links.MoveToImmutable());
    }

    public static FacetLinks Links(SiteContext site, Facet facet, ImmutableArray<LinkModel> links) =>
        new(
            facet.Definition.Key, facet.Definition.Singular, facet.Definition.Plural, site.Href(facet.Url), links,
            facet.Values.Length);

    public static LinkModel Link(SiteContext site, FacetValue value) =>
        new(value.Name, site.Href(value.Url), value.Stories.Length);

    /// <summary>The values with most stories, most first; ties by name.</summary>
    public static FacetLinks Top(SiteContext site, Facet facet, int count)
    {
        var top = Enumerable
            .Range(0, facet.Values.Length)
            .OrderByDescending(value => facet.Values[value].Stories.Length)
            .ThenBy(value => value)
            .Take(count)
            .ToArray();
        return Links(site, facet, top);
    }
}
