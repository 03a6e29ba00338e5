namespace StaticArchive.Planning;

/// <summary>The pages that a query may name: facet values, authors, threads, and pages beside the stories, such as the
/// entries of a glossary.</summary>
internal static class SearchNames
{
    public static IReadOnlyList<SearchName> Of(SitePlan plan)
    {
        var archive = plan.Archive;
        var names = new List<SearchName>();
        foreach (var facet in Enumerable.Range(0, archive.ListedFacets).Select(archive.ListedFacet))
            names.AddRange(facet.Values.Select(value => OfValue(value, facet.Definition.Singular)));
        foreach (var thread in archive.Threads)
            names.Add(new SearchName(
                ThreadNames.TitleOf(plan, thread), plan.Lists.ThreadUrls[thread.Index], plan.Texts[TextKeys.Thread],
                thread.Stories.Length));
        foreach (var kind in archive.Settings.Kinds.Where((_, i) => !plan.Lists.KindEntries[i].IsEmpty))
            names.Add(new SearchName(kind.Title, kind.Url, "", 0));
        foreach (var page in archive.Pages)
            names.Add(new SearchName(page.Headline, page.Url, KindOf(page, archive.Settings), 0));
        return names;
    }

    private static SearchName OfValue(FacetValue value, string kind) =>
        new(value.Name, value.Url, kind, value.Stories.Length) { Aliases = value.Details.Aliases };

    private static string KindOf(StoryMetadata page, ArchiveSettings settings) =>
        settings.Kinds.FirstOrDefault(kind => kind.Holds(page))?.Title ?? "";
}
