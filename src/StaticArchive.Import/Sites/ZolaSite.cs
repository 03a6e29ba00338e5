namespace StaticArchive.Import.Sites;

/// <summary>Reads a Zola site: <c>config.toml</c> or <c>zola.toml</c> with a <c>base_url</c>.</summary>
internal static class ZolaSite
{
    public static SiteDescription? Read(OldSiteFolder site, SiteConfig config, SiteDescription known)
    {
        if (!site.HasFolder("content") || config.Find("base_url") is null)
            return null;
        var (stories, pages) = PostFolders.Places(site.In("content"));
        return known with
        {
            Input = "content",
            Content = stories,
            Pages = pages,
            Static = site.HasFolder("static") ? [new("../static", "")] : [],
            Permalink = PathPattern.Files,
            Addresses = config.Text("slugify.paths") is "safe" or "off" ? "written" : null,
            Lists = ("tags", "categories"),
            Taxonomies = [.. Taxonomies(config)],
        };
    }

    private static IEnumerable<(string, string, string)> Taxonomies(SiteConfig config) =>
        config.Find("taxonomies") is YamlList list
            ? list.Items.OfType<YamlMap>().Select(item => (item.Find("name") as YamlScalar)?.Value).OfType<string>()
                .Where(name => name is not ("tags" or "categories" or "authors")).Select(name => (name, name, name))
            : [];
}
