using System.Collections.Immutable;

namespace StaticArchive.Pages;

/// <summary>Finds the values that go with a list of stories. Belongs to one worker, for it counts in memory that it
/// uses again.</summary>
internal sealed class CompanionValues(SiteContext site)
{
    private readonly int[][] _counts = [.. site.Archive.Facets.Select(facet => new int[facet.Values.Length])];
    private readonly List<int> _met = [];

    /// <summary>Per facet, the values that most of these stories carry too; the counts are of shared stories.</summary>
    /// <param name="facetOfList">The facet whose value all of them carry, or -1.</param>
    /// <param name="valueOfList">That value, or -1.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="count">Values of each facet at most.</param>
    /// <param name="atLeast">In how many of the stories a value must be.</param>
    public ImmutableArray<FacetLinks> Of(int facetOfList, int valueOfList, int[] stories, int count, int atLeast = 1)
    {
        var all = ImmutableArray.CreateBuilder<FacetLinks>();
        for (var f = 0; f < site.Archive.Facets.Length; f++)
        {
            var facet = site.Archive.Facets[f];
            var counts = Count(facet, _counts[f], stories);
            if (f == facetOfList)
                Drop(counts, valueOfList);
            var top = Top(counts, count).Where(value => counts[value] >= atLeast).ToArray();
            if (top.Length > 0)
                all.Add(
                    FacetModels.Links(
                        site, facet, [.. top.Select(value => Link(facetOfList, valueOfList, f, value, counts[value]))])
                );
            foreach (var value in _met)
                counts[value] = 0;
        }
        return all.DrainToImmutable();
    }

    private int[] Count(Facet facet, int[] counts, int[] stories)
    {
        _met.Clear();
        foreach (var story in stories)
        {
            foreach (var value in facet.ValuesOf[story])
            {
                if (counts[value]++ == 0)
                    _met.Add(value);
            }
        }
        return counts;
    }

    private void Drop(int[] counts, int value)
    {
        if (_met.Remove(value))
            counts[value] = 0;
    }

    // Most stories first; ties in the order of values.
    private List<int> Top(int[] counts, int count)
    {
        var top = new List<int>(count + 1);
        foreach (var value in _met)
        {
            var place = top.Count;
            while (place > 0 && IsBefore(value, top[place - 1]))
                place--;
            if (place == count)
                continue;
            top.Insert(place, value);
            if (top.Count > count)
                top.RemoveAt(count);
        }
        return top;

        bool IsBefore(int one, int other) =>
            counts[one] > counts[other] || (counts[one] == counts[other] && one < other);
    }

    private LinkModel Link(int facetOfList, int valueOfList, int facet, int value, int count)
    {
        var pair = site.Plan.Lists.Pairs.Find(facetOfList, valueOfList, facet, value);
        return FacetModels.Link(site, site.Archive.Facets[facet].Values[value]) with
        {
            Count = count,
            PairUrl = pair is null ? null : site.Href(pair.Url),
        };
    }
}
