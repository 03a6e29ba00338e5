namespace StaticArchive.Import.Sites;

/// <summary>Reads a folder of Markdown without a configuration that we know.</summary>
internal static class FolderSite
{
    public static SiteDescription? Read(OldSiteFolder site)
    {
        if (!site.Markdown.Any())
            return null;
        var folders = PostFolders.In(site, "");
        return new SiteDescription
        {
            Generator = "a folder of Markdown",
            Content = folders,
            Static = [.. site.Files.Where(file => MediaFile.Is(file) && file.Contains('/', StringComparison.Ordinal))
                .Select(file => file.Split('/')[0]).Distinct().Where(folder => !folders.Contains(folder))
                .Select(folder => new KeyValuePair<string, string>(folder, folder))],
            Permalink = LinkPattern.Find(site, ""),
        };
    }
}
