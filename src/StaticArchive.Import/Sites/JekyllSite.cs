namespace StaticArchive.Import.Sites;

/// <summary>Reads a Jekyll site: <c>_config.yml</c>, or at least <c>_posts</c>.</summary>
internal static class JekyllSite
{
    private static readonly Dictionary<string, string> Styles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["date"] = "/:categories/:year/:month/:day/:title.html",
        ["pretty"] = "/:categories/:year/:month/:day/:title/",
        ["none"] = "/:categories/:title.html",
    };

    public static SiteDescription? Read(OldSiteFolder site, SiteConfig config, SiteDescription known)
    {
        if (known.ConfigFile is null && !site.HasFolder("_posts"))
            return null;
        var source = config.Text("source")?.Trim('/', '.') ?? "";
        var content = site.In(source);
        var notes = new List<string>();
        return known with
        {
            Address = known.Address is { } url ? url.TrimEnd('/') + "/" + config.Text("baseurl")?.Trim('/') : null,
            Input = source,
            Content = Posts(content),
            Pages = Pages(content, config),
            Static = [.. content.Files.Where(file => MediaFile.Is(file) && file.Contains('/', StringComparison.Ordinal))
                .Select(file => file.Split('/')[0]).Where(folder => folder[0] != '_').Distinct()
                .Select(folder => KeyValuePair.Create(folder, folder))],
            Separators = [new("categories", "space"), new("tags", "space")],
            Permalink = Permalink(config, content, notes),
            FolderPermalinks = [.. Collections(config)
                .Select(collection => (collection.Name, Pattern: CollectionPattern(collection, notes)))
                .Where(pair => pair.Pattern is not null)
                .Select(pair => KeyValuePair.Create("_" + pair.Name, pair.Pattern!))],
            Notes = [.. notes],
        };
    }

    // Folders above _posts are categories; a language among them is a part of its own.
    private static string? Permalink(SiteConfig config, OldSiteFolder content, List<string> notes)
    {
        var pattern = config.Text("collections.posts.permalink", "permalink") ?? "date";
        var known = Styles.GetValueOrDefault(pattern, pattern);
        var above = Posts(content).Select(folder => folder.Split('/')[..^1]).Where(folders => folders.Length > 0)
            .ToList();
        var languages = PathLanguages.Of(content.Markdown, []);
        var hasLanguages = above.Count > 0
            && above.TrueForAll(folders => languages.PlaceOf(string.Join('/', folders) + "/x.md").Language is not null);
        if (above.Exists(folders => folders.Length > (hasLanguages ? 1 : 0)))
            known = known.Replace(":categories", ":path/:categories", StringComparison.Ordinal);
        return PermalinkTranslation.From(hasLanguages ? "/:lang/" + known.TrimStart('/') : known, notes);
    }

    private static IEnumerable<(string Name, string? Permalink)> Collections(SiteConfig config)
    {
        foreach (var (name, value) in config.Entries("collections"))
        {
            if (name != "posts" && value is YamlMap collection
                && (collection.Find("output") as YamlScalar)?.Value == "true")
                yield return (name, (collection.Find("permalink") as YamlScalar)?.Value);
        }
    }

    // Of a collection, ":path" is the whole path below its folder.
    private static string? CollectionPattern((string Name, string? Permalink) collection, List<string> notes) =>
        PermalinkTranslation.From((collection.Permalink ?? "/:collection/:path/")
            .Replace(":collection", collection.Name, StringComparison.Ordinal)
            .Replace(":output_ext", "", StringComparison.Ordinal)
            .Replace(":path", ":path/:basename", StringComparison.Ordinal), notes);

    private static ImmutableArray<string> Posts(OldSiteFolder content) =>
        [.. content.Markdown.Select(PostFolder).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static string? PostFolder(string file)
    {
        var parts = file.Split('/');
        var at = Array.FindIndex(parts, part => part is "_posts" or "_drafts");
        return at < 0 || at == parts.Length - 1 ? null : string.Join('/', parts.Take(at + 1));
    }

    // Jekyll makes pages of files with front matter, and of collections that it publishes.
    private static ImmutableArray<string> Pages(OldSiteFolder content, SiteConfig config)
    {
        var pages = content.Files.Where(file => SitePages.IsPage(content, file))
            .Concat(Collections(config).Select(collection => "_" + collection.Name));
        return [.. SitePages.Folded(pages).Order(StringComparer.Ordinal)];
    }
}
