using System.Globalization;

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
    public static CompanyModel? Of(SiteContext site, Facet facet, int index)
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
    private static IEnumerable<(int Facet, int Value)> Names(SiteContext site, Facet own, int index, int story) =>
        from facet in Enumerable.Range(0, site.Archive.Facets.Length)
        where site.Archive.Facets[facet].Definition.Key is "people" or "organisations"
        from value in site.Archive.Facets[facet].ValuesOf[story]
        where !ReferenceEquals(site.Archive.Facets[facet], own) || value != index
        select (facet, value);

    private static CompanyName Name(
        SiteContext site, (int Facet, int Value) name, int count, int place, KeyValuePair<(int, int), int>[] all)
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
        SiteContext site, Facet facet, int index, (int, int)[] keys, CompanyName[] names)
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
