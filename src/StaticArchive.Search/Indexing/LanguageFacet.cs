namespace StaticArchive.Search.Indexing;

/// <summary>The languages of an archive that has several, as a facet by which readers narrow results down.</summary>
internal static class LanguageFacet
{
    /// <summary>No facet of the settings has this key, for it is one of the front matter.</summary>
    public const string Key = "lang";

    public static bool IsIn(Archive archive) => archive.Facets is [.., { Definition.Key: Key }];

    /// <summary>The slug of a language is its tag.</summary>
    public static Facet Of(Archive archive, ImmutableArray<Edition> editions)
    {
        string[] tags = [.. editions.Select(edition => edition.Tag)];
        var stories = tags.Select(_ => new List<int>()).ToArray();
        for (var story = 0; story < archive.Stories.Length; story++)
            stories[Math.Max(0, EditionBuilder.IndexOf(tags, archive.Stories[story].Language))].Add(story);
        return new Facet(
            new FacetDefinition(Key, Key, Key, Key, 0), "",
            [.. editions.Select((own, i) => new FacetValue(own.Name, own.Tag, "", [.. stories[i]], -1))], []);
    }
}
