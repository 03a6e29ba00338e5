namespace StaticArchive.Catalog.Builders;

/// <summary>The part of a facet that the stories of one edition carry. A value has the same last segment of its address
/// in all editions.</summary>
/// <param name="facet">The facet of all stories.</param>
/// <param name="definition">What it is called in the edition's language.</param>
/// <param name="root">What the addresses of the edition's lists begin with.</param>
/// <param name="holds">Whether a node is in the edition's language.</param>
internal sealed class EditionFacet(Facet facet, FacetDefinition definition, string root, Func<int, bool> holds)
{
    public Facet ToFacet(string language)
    {
        var order = Comparer<string>.Create(NameOrder.Of(language, Slug.Spelling).Compare);
        var kept = facet.Values
            .Select((value, index) => (Value: Own(value), Index: index))
            .Where(pair => pair.Value.Stories.Length > 0)
            .OrderBy(pair => pair.Value.Name, order)
            .ToArray();
        var indexOf = Enumerable.Repeat(-1, facet.Values.Length).ToArray();
        for (var i = 0; i < kept.Length; i++)
            indexOf[kept[i].Index] = i;
        return new Facet(
            definition,
            root + facet.Url,
            [.. kept.Select(pair => pair.Value with { Broader = Moved(pair.Value.Broader) })],
            [.. facet.ValuesOf.Select(values => values.Select(Moved).Where(value => value >= 0).ToImmutableArray())])
        {
            ByKey = facet.ByKey.Where(pair => Moved(pair.Value) >= 0)
                .ToDictionary(pair => pair.Key, pair => Moved(pair.Value), StringComparer.Ordinal),
        };

        int Moved(int value) => value < 0 ? -1 : indexOf[value];
    }

    // What editors wrote of a name is shown in the language in which they did.
    private FacetValue Own(FacetValue value)
    {
        var isIntroduced = value.Introduction >= 0 && holds(value.Introduction);
        return value with
        {
            Url = root + value.Url,
            Stories = value.Stories.RemoveAll(story => !holds(story)),
            Introduction = isIntroduced ? value.Introduction : -1,
            Details = isIntroduced || value.Introduction < 0 ? value.Details : value.Details with { Role = null },
        };
    }
}
