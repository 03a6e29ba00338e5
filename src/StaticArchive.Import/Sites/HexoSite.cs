namespace StaticArchive.Import.Sites;

/// <summary>Reads a Hexo site: <c>_config.yml</c> beside <c>source/_posts</c>.</summary>
internal static class HexoSite
{
    public static SiteDescription? Read(OldSiteFolder site)
    {
        if (site.FirstFile("_config.yml", "_config.yaml") is not { } file)
            return null;
        var config = SiteConfig.Read(site, file);
        var source = config.Text("source_dir")?.Trim('/') ?? "source";
        if (!site.HasFolder(source + "/_posts"))
            return site.Read("package.json").Contains("\"hexo\"", StringComparison.Ordinal)
                ? Elsewhere(site, file, config) : null;
        var notes = new List<string>();
        var files = site.Markdown.Where(path => path.StartsWith(source + "/", StringComparison.Ordinal))
            .Select(path => path[(source.Length + 1)..]).ToList();
        return new SiteDescription
        {
            Generator = "Hexo",
            ConfigFile = file,
            Title = config.Text("title"),
            Description = config.Text("description", "subtitle"),
            Address = config.Text("url"),
            Language = config.Texts("language").FirstOrDefault(),
            TimeZone = config.Text("timezone"),
            Input = source,
            Content = [.. ((string[])["_posts", "_drafts"]).Where(name => site.HasFolder($"{source}/{name}"))],
            Pages = [.. files.Where(path => path[0] != '_' && !path.StartsWith("index.", StringComparison.Ordinal))
                .Select(path => path.Contains('/', StringComparison.Ordinal)
                ? path.Split('/')[0] : path).Distinct()],
            Static = [.. StaticFolders(site, source)],
            Permalink = PermalinkOf(config, notes),
            Addresses = "written",
            Lists = (config.Text("tag_dir")?.Trim('/') ?? "tags", config.Text("category_dir")?.Trim('/')
                ?? "categories"),
            Notes = [.. notes],
        };
    }

    private static string? PermalinkOf(SiteConfig config, List<string> notes) =>
        PermalinkTranslation.From(config.Text("permalink") ?? ":year/:month/:day/:title/", notes);

    // Some write elsewhere, and a script fills the usual folder.
    private static SiteDescription Elsewhere(OldSiteFolder site, string file, SiteConfig config)
    {
        var notes = new List<string>();
        return new SiteDescription
        {
            Generator = "Hexo",
            ConfigFile = file,
            Title = config.Text("title"),
            Description = config.Text("description", "subtitle"),
            Address = config.Text("url"),
            Language = config.Texts("language").FirstOrDefault(),
            TimeZone = config.Text("timezone"),
            Content = PostFolders.In(site, ""),
            Permalink = PermalinkOf(config, notes),
            Addresses = "written",
            Notes = [.. notes],
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> StaticFolders(OldSiteFolder site, string source) =>
        site.Files
        .Where(path => path.StartsWith(source + "/", StringComparison.Ordinal) && MediaFile.Is(path) && path.Split('/')
            .Length > 2)
        .Select(path => path.Split('/')[1]).Where(folder => folder[0] != '_').Distinct()
        .Select(folder => new KeyValuePair<string, string>(folder, folder));
}
