namespace StaticArchive.Import.Sites;

/// <summary>Reads a Hexo site: <c>_config.yml</c> beside <c>source/_posts</c>.</summary>
internal static class HexoSite
{
    public static SiteDescription? Read(OldSiteFolder site, SiteConfig config, SiteDescription known)
    {
        var notes = new List<string>();
        known = known with
        {
            Permalink = PermalinkTranslation.From(config.Text("permalink") ?? ":year/:month/:day/:title/", notes),
            Notes = [.. notes],
        };
        var source = config.Text("source_dir")?.Trim('/') ?? "source";
        var content = site.In(source);
        if (!content.HasFolder("_posts"))
        {
            // Some write elsewhere, and a script fills the usual folder.
            return site.Read("package.json").Contains("\"hexo\"", StringComparison.Ordinal)
                ? known with { Content = PostFolders.In(site) } : null;
        }
        var media = content.Files.Where(file => MediaFile.Is(file) && file.Contains('/', StringComparison.Ordinal));
        return known with
        {
            Input = source,
            Content = [.. ((string[])["_posts", "_drafts"]).Where(content.HasFolder)],
            Pages = [.. content.Markdown
                .Where(file => file[0] != '_' && !file.StartsWith("index.", StringComparison.Ordinal))
                .Select(file => file.Split('/')[0]).Distinct()],
            Static = [.. media.Select(file => file.Split('/')[0]).Where(folder => folder[0] != '_').Distinct()
                .Select(folder => KeyValuePair.Create(folder, folder))],
            Lists = (config.Text("tag_dir")?.Trim('/') ?? "tags",
                config.Text("category_dir")?.Trim('/') ?? "categories"),
        };
    }
}
