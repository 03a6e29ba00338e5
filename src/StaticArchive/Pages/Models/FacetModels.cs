using System.Collections.Immutable;
using StaticArchive.Catalog;

namespace StaticArchive.Pages.Models;

/// <summary>Makes what pages show of facets.</summary>
internal static class FacetModels
{
    public static FacetLinks Links(SiteModel site, Facet facet, int[] values)
    {
        var links = ImmutableArray.CreateBuilder<LinkModel>(values.Length);
        foreach (var value in values)
            links.Add(Link(site, facet.Values[value]));
        return Links(site, facet, links.MoveToImmutable());
    }

    public static FacetLinks Links(SiteModel site, Facet facet, ImmutableArray<LinkModel> links) =>
        new(facet.Definition.Key, facet.Definition.Singular, facet.Definition.Plural, site.Href(facet.Url), links, facet.Values.Length);

    public static LinkModel Link(SiteModel site, FacetValue value) => new(value.Name, site.Href(value.Url), value.Stories.Length);

    /// <summary>The values with most stories, most first; ties by name.</summary>
    public static FacetLinks Top(SiteModel site, Facet facet, int count)
    {
        var top = Enumerable.Range(0, facet.Values.Length)
            .OrderByDescending(value => facet.Values[value].Stories.Length).ThenBy(value => value).Take(count).ToArray();
        return Links(site, facet, top);
    }

    /// <summary>Per facet, the values that most of these stories carry too; the counts are of shared stories.</summary>
    /// <param name="site">The site.</param>
    /// <param name="facetOfList">The facet whose value all of them carry, or -1.</param>
    /// <param name="valueOfList">That value, or -1.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="count">Values of each facet at most.</param>
    public static ImmutableArray<FacetLinks> OftenWith(SiteModel site, int facetOfList, int valueOfList, int[] stories, int count)
    {
        var all = ImmutableArray.CreateBuilder<FacetLinks>();
        for (var f = 0; f < site.Archive.Facets.Length; f++)
        {
            var facet = site.Archive.Facets[f];
            var shared = new Dictionary<int, int>();
            foreach (var story in stories)
            {
                foreach (var value in facet.ValuesOf[story])
                    shared[value] = shared.GetValueOrDefault(value) + 1;
            }
            if (f == facetOfList)
                shared.Remove(valueOfList);
            if (shared.Count == 0)
                continue;
            var top = shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(count);
            all.Add(Links(site, facet, [.. top.Select(pair => Link(site, facet.Values[pair.Key]) with
            {
                Count = pair.Value,
                PairUrl = site.Plan.Pairs.Find(facetOfList, valueOfList, f, pair.Key) is { } both ? site.Href(both.Url) : null,
            })]));
        }
        return all.DrainToImmutable();
    }
}
