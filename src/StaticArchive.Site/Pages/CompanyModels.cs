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
            title, site.Href(value.Url), count, Text(x), Text(y), Text(x + (isRight ? 12 : -12)),
            isRight ? "start" : "end", Text(1 + (5.0 * count / all[0].Value)));
    }

    private static IEnumerable<CompanyLine> Lines(
        SitePlan site, Facet facet, int index, (int, int)[] keys, CompanyName[] names)
    {
        var shared = new Dictionary<(int, int), int>();
        foreach (var story in facet.Values[index].Stories)
        {
            int[] present =
                [.. Names(site, facet, index, story).Select(name => Array.IndexOf(keys, name)).Where(at => at >= 0)];
            foreach (var pair in from one in present from other in present where one < other select (one, other))
                shared[pair] = shared.GetValueOrDefault(pair) + 1;
        }
        return shared.Where(pair => pair.Value >= MinShared)
            .Select(pair => pair.Key)
            .Order()
            .Select(pair => (From: names[pair.Item1], To: names[pair.Item2]))
            .Select(line => new CompanyLine(line.From.X, line.From.Y, line.To.X, line.To.Y));
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>Finds the values that go with a list of stories. Belongs to one worker: it counts in memory that it uses
/// again.</summary>
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
        int facetOfList, int valueOfList, IReadOnlyList<int> stories, int count, int atLeast = 1)
    {
        var all = ImmutableArray.CreateBuilder<FacetLinks>();
        foreach (var (index, facet) in site.Archive.Facets.Index())
        {
            var counts = _counts[index];
            Count(facet, counts, stories);
            LinkModel[] top =
            [
                .. _met.Where(value => counts[value] >= atLeast && (index != facetOfList || value != valueOfList))
                    .OrderByDescending(value => counts[value]).ThenBy(value => value).Take(count)
                    .Select(value => Link(facetOfList, valueOfList, index, value, counts[value])),
            ];
            if (top.Length > 0)
                all.Add(FacetModels.Links(site, facet, [.. top]));
            foreach (var value in _met)
                counts[value] = 0;
        }
        return all.DrainToImmutable();
    }

    private void Count(Facet facet, int[] counts, IReadOnlyList<int> stories)
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
