namespace StaticArchive.Pages;

/// <summary>Draws a name among those that it appears with most.</summary>
internal static class CompanyModels
{
    private const int MaxNames = 12;
    private const int MinStories = 3;
    private const int MinNames = 5;
    private const int MinShared = 2;
    private const int MaxLetters = 28;

    /// <summary>Null where it is in few stories, or few names appear with it twice.</summary>
    /// <param name="site">The site.</param>
    /// <param name="facet">The facet of the name.</param>
    /// <param name="index">The value.</param>
    public static CompanyModel? Of(SitePlan site, Facet facet, int index)
    {
        var stories = facet.Values[index].Stories;
        if (stories.Length < MinStories)
            return null;
        var counts = new Dictionary<(int Facet, int Value), int>();
        foreach (var name in stories.SelectMany(story => Names(site, facet, index, story)))
            counts[name] = counts.GetValueOrDefault(name) + 1;
        var strongest = counts.Where(pair => pair.Value >= MinShared)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MaxNames).ToArray();
        if (strongest.Length < MinNames)
            return null;
        var names = strongest.Select((pair, place) => Name(site, pair.Key, pair.Value, place, strongest)).ToArray();
        return new CompanyModel(
            [.. names], [.. Lines(site, facet, index, [.. strongest.Select(pair => pair.Key)], names)]);
    }

    // Names have facets of which a story may have several; the first of those are topics.
    private static IEnumerable<(int Facet, int Value)> Names(SitePlan site, Facet own, int index, int story) =>
        from facet in Enumerable.Range(0, site.Archive.Facets.Length)
        where site.Archive.Facets[facet].Definition.Key is "people" or "organisations"
        from value in site.Archive.Facets[facet].ValuesOf[story]
        where !ReferenceEquals(site.Archive.Facets[facet], own) || value != index
        select (facet, value);

    private static CompanyName Name(
        SitePlan site, (int Facet, int Value) name, int count, int place, KeyValuePair<(int, int), int>[] all)
    {
        var value = site.Archive.Facets[name.Facet].Values[name.Value];
        // From the top, clockwise, on an ellipse that leaves room for words at both sides.
        var angle = (2 * Math.PI * (place + 0.5) / all.Length) - (Math.PI / 2);
        var (x, y) = (360 + (150 * Math.Cos(angle)), 220 + (190 * Math.Sin(angle)));
        var isRight = Math.Cos(angle) >= 0;
        var title = value.Name.Length > MaxLetters ? value.Name[..MaxLetters].TrimEnd() + "…" : value.Name;
        return new CompanyName(
            title,
            site.Href(value.Url),
            count,
            Text(x),
            Text(y),
            Text(x + (isRight ? 12 : -12)),
            isRight ? "start" : "end",
            Text(1 + (5.0 * count / all[0].Value)));
    }

    private static IEnumerable<CompanyLine> Lines(
        SitePlan site, Facet facet, int index, (int, int)[] keys, CompanyName[] names)
    {
        var shared = new int[keys.Length, keys.Length];
        foreach (var story in facet.Values[index].Stories)
        {
            var present = Names(site, facet, index, story)
                .Select(name => Array.IndexOf(keys, name))
                .Where(place => place >= 0)
                .Order()
                .ToArray();
            for (var i = 0; i < present.Length; i++)
            {
                for (var j = i + 1; j < present.Length; j++)
                    shared[present[i], present[j]]++;
            }
        }
        for (var i = 0; i < keys.Length; i++)
        {
            for (var j = i + 1; j < keys.Length; j++)
            {
                if (shared[i, j] >= MinShared)
                    yield return new CompanyLine(names[i].X, names[i].Y, names[j].X, names[j].Y);
            }
        }
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>Finds the values that go with a list of stories. Belongs to one worker, for it counts in memory that it
/// uses again.</summary>
internal sealed class CompanionValues(SitePlan site)
{
    private readonly int[][] _counts = [.. site.Archive.Facets.Select(facet => new int[facet.Values.Length])];
    private readonly List<int> _met = [];

    /// <summary>Per facet, the values that most of these stories carry too; the counts are of shared stories.</summary>
    /// <param name="facetOfList">The facet whose value all of them carry, or -1.</param>
    /// <param name="valueOfList">That value, or -1.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="count">Values of each facet at most.</param>
    /// <param name="atLeast">In how many of the stories a value must be.</param>
    public ImmutableArray<FacetLinks> Of(
        int facetOfList, int valueOfList, ImmutableArray<int> stories, int count, int atLeast = 1)
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

    private int[] Count(Facet facet, int[] counts, ImmutableArray<int> stories)
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
        var pair = site.Lists.Pairs.Find(facetOfList, valueOfList, facet, value);
        return FacetModels.Link(site, site.Archive.Facets[facet].Values[value]) with
        {
            Count = count,
            PairUrl = pair is null ? null : site.Href(pair.Url),
        };
    }
}
