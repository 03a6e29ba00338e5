namespace StaticArchive.Import.Sites;

/// <summary>Recognises the generator of a site by its configuration file.</summary>
internal static class SiteReader
{
    // Where several would do, the one whose files say most comes first.
    private static readonly Func<OldSiteFolder, SiteDescription?>[] Readers =
    [
        ScriptSites.ReadDocusaurus, ScriptSites.ReadGatsby, ScriptSites.ReadAstro, ScriptSites.ReadEleventy,
        PelicanSite.Read, HexoSite.Read, ZolaSite.Read, HugoSite.Read, JekyllSite.Read,
    ];

    private static readonly string[] HostFiles = [.. HostTablesReader.Names, "CNAME"];

    private static SiteDescription WithNames(OldSiteFolder folder, SiteDescription site) => site with
    {
        Names = SiteNames.Outside(folder, site.Input),
        NameFiles = SiteNames.Within(folder, site.Input),
    };

    // Their place is the root of the input, or a folder that is copied to the root of the site.
    private static SiteDescription WithHostFiles(OldSiteFolder folder, SiteDescription site) => site with
    {
        Copy = [.. HostFiles.Where(name => site.Static.Where(entry => entry.Value.Length == 0)
            .Select(entry => entry.Key).Prepend("")
            .Any(place => folder.HasFile(Path.Join(site.Input, place, name))))],
    };

    private static readonly string[] Within = ["website", "site", "docs", "src", "www", "blog"];

    /// <summary>The site in that folder or in one right below; a folder of Markdown where no generator is
    /// known.</summary>
    /// <exception cref="ImportException">There is no Markdown.</exception>
    public static (OldSiteFolder Folder, SiteDescription Site) Read(string root)
    {
        var folder = new OldSiteFolder(root);
        foreach (var candidate in Within.Where(folder.HasFolder).Select(folder.In).Prepend(folder))
        {
            foreach (var read in Readers)
            {
                if (read(candidate) is { } site)
                    return (candidate, WithHostFiles(candidate, WithNames(candidate, site)));
            }
        }
        return FolderSite.Read(folder) is { } plain ? (folder, WithHostFiles(folder, plain))
            : throw new ImportException(
                $"'{root}' holds no Markdown and no configuration of Jekyll, Hugo, Eleventy, Hexo, Zola, "
                + "Pelican, Gatsby, Astro or Docusaurus.");
    }
}

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
