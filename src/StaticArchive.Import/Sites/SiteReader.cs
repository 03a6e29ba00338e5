namespace StaticArchive.Import.Sites;

/// <summary>Recognises the generator of a site by its configuration file.</summary>
internal static class SiteReader
{
    private static readonly string[] Within = ["website", "site", "docs", "src", "www", "blog"];

    private static readonly string[] HostFiles = [.. InputFolder.HostTables, "CNAME"];

    private static SiteDescription Completed(OldSiteFolder folder, SiteDescription site) =>
        WithHostFiles(folder, site with
        {
            Names = SiteNames.Outside(folder, site.Input),
            NameFiles = SiteNames.Within(folder.In(site.Input)),
            Address = site.Address is { } address && SitePath.IsWebAddress(address) ? address : AddressOfHost(folder),
            Language = site.Language ?? TextLanguage.Of(folder, StoriesOf(folder, site)),
            Notes = [.. site.Notes, .. PassedOver.Notes(folder, site)],
        });

    // Their place is the root of the input, or a folder that is copied to the root of the site.
    private static SiteDescription WithHostFiles(OldSiteFolder folder, SiteDescription site) => site with
    {
        Copy = [.. HostFiles.Where(name => site.Static.Where(entry => entry.Value.Length == 0)
            .Select(entry => entry.Key).Prepend("")
            .Any(place => folder.HasFile(Path.Join(site.Input, place, name))))],
    };

    // GitHub Pages takes the host's name from such a file.
    private static string? AddressOfHost(OldSiteFolder folder) =>
        folder.Files.FirstOrDefault(file => Path.GetFileName(file) == "CNAME") is { } file
        && folder.Read(file).Trim() is { Length: > 3 } host
        && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            ? $"https://{host}/" : null;

    // From everywhere, as the first files of an archive may be of one writer or year.
    private static IEnumerable<string> StoriesOf(OldSiteFolder folder, SiteDescription site)
    {
        var stories = folder.Markdown.Where(file => PassedOver.IsRead(site, file)).ToList();
        return stories.Where((_, place) => place % Math.Max(1, stories.Count / 50) == 0);
    }

    /// <summary>The site in that folder or in one right below; a folder of Markdown where no generator is
    /// known.</summary>
    /// <exception cref="ImportException">There is no Markdown.</exception>
    public static (OldSiteFolder Folder, SiteDescription Site) Read(string root)
    {
        var folder = new OldSiteFolder(root);
        var candidates = Within.Where(folder.HasFolder).Select(name => new OldSiteFolder(Path.Join(root, name)));
        foreach (var candidate in candidates.Prepend(folder))
        {
            if (Generators.All.Select(one => one.Describe(candidate)).FirstOrDefault(found => found is not null)
                is { } site)
                return (candidate, Completed(candidate, site));
        }
        return FolderSite.Read(folder) is { } plain ? (folder, Completed(folder, plain))
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
        var folders = PostFolders.In(site);
        return new SiteDescription
        {
            Generator = "a folder of Markdown",
            Content = folders,
            Static = [.. MediaFolders.In(site, folders)],
            Addresses = "written",
            Permalink = LinkPattern.Find(site)
                ?? (PostFolders.HaveDatedNames(site) ? "/:year/:month/:day/:slug/" : null),
        };
    }
}
