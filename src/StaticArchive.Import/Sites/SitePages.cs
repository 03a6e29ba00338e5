namespace StaticArchive.Import.Sites;

/// <summary>Finds the Markdown of a site that makes pages: what has front matter and is no story.</summary>
internal static class SitePages
{
    private static readonly string[] NotPages =
        ["readme", "license", "contributing", "changelog", "code_of_conduct", "404", "history", "security", "index"];

    /// <summary>The pages, folders with several of them by the folder.</summary>
    public static ImmutableArray<string> Of(OldSiteFolder content, ImmutableArray<string> stories) =>
        [.. Folded(content.Markdown
            .Where(file => !stories.Any(place => place == "."
                || file.StartsWith(place + "/", StringComparison.Ordinal)))
            .Where(file => !PostFolders.IsTest(file) && IsPage(content, file) && HasTitle(content.Read(file, 2_000))))
            .Order(StringComparer.Ordinal)];

    /// <summary>Whether a file makes a page.</summary>
    public static bool IsPage(OldSiteFolder content, string file) =>
        OldSiteFolder.IsMarkdown(file) && !file.Split('/').Any(part => part[0] == '_')
        && !NotPages.Contains(Path.ChangeExtension(file, null).ToLowerInvariant())
        && content.Read(file, 3) == "---";

    // A file of data for a template has none.
    private static bool HasTitle(string text) => text.Contains("\ntitle:", StringComparison.OrdinalIgnoreCase);

    /// <summary>A folder with several pages is named in place of each of them.</summary>
    public static IEnumerable<string> Folded(IEnumerable<string> pages)
    {
        const int Several = 4;
        foreach (var group in pages.GroupBy(page =>
            page.Contains('/', StringComparison.Ordinal) ? page.Split('/')[0] : ""))
        {
            if (group.Key.Length > 0 && group.Count() >= Several)
                yield return group.Key;
            else
            {
                foreach (var page in group)
                    yield return page;
            }
        }
    }
}
