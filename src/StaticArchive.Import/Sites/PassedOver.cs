namespace StaticArchive.Import.Sites;

/// <summary>Which Markdown of an old site its new settings do not read.</summary>
internal static class PassedOver
{
    private const int MaxFolders = 4;

    // Files of a repository and of a generator, which no site shows.
    private static readonly string[] Names =
        ["readme", "license", "licence", "contributing", "changelog", "code_of_conduct", "security", "history",
            "_index", "index", "404", "agents", "claude", "authors", "contributors", "pull_request_template"];

    private static readonly string[] Machinery =
        ["archetypes", "scaffolds", "_layouts", "_includes", "_data", "themes", "theme", "layouts", "templates",
            "_templates", "_plugins", "test", "tests", "fixtures", "__tests__", "examples", "plugins"];

    /// <summary>What the report says of it.</summary>
    public static IEnumerable<string> Notes(OldSiteFolder folder, SiteDescription site)
    {
        var files = folder.Markdown.Where(file => !IsRead(site, file) && !IsOfRepository(file)).ToList();
        if (files.Count == 0)
            yield break;
        var folders = files.CountBy(FolderOf).OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var named = string.Join(", ", folders.Take(MaxFolders).Select(pair =>
            $"{pair.Key} {pair.Value:N0}"));
        yield return $"{files.Count:N0} Markdown {(files.Count == 1 ? "file" : "files")} beside the stories ({named}"
            + $"{(folders.Count > MaxFolders ? ", …" : "")}): add the folder to 'content' or 'pages' if it is missed";
    }

    /// <summary>Whether the settings have that file read.</summary>
    public static bool IsRead(SiteDescription site, string file)
    {
        var prefix = site.Input.Length == 0 ? "" : site.Input.TrimEnd('/') + "/";
        if (!file.StartsWith(prefix, StringComparison.Ordinal))
            return false;
        var path = file[prefix.Length..];
        return site.Content.Length + site.Pages.Length == 0 || IsIn(site.Content, path) || IsIn(site.Pages, path);
    }

    private static bool IsIn(ImmutableArray<string> places, string path) => places.Any(place =>
        place is "." || path == place || path.StartsWith(place + "/", StringComparison.Ordinal));

    private static bool IsOfRepository(string file) =>
        Names.Contains(Path.GetFileNameWithoutExtension(file).ToLowerInvariant())
        || file.Split('/')[..^1].Any(part => Machinery.Contains(part));

    private static string FolderOf(string file) =>
        file.Split('/') is { Length: > 1 } parts ? string.Join('/', parts[..Math.Min(2, parts.Length - 1)]) : "the top";
}
