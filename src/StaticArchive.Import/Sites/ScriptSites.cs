namespace StaticArchive.Import.Sites;

/// <summary>Reads sites whose configuration is a script: Docusaurus, Astro, Gatsby, Eleventy.</summary>
internal static class ScriptSites
{
    public static SiteDescription? Docusaurus(OldSiteFolder site, SiteConfig config, SiteDescription known) =>
        !site.HasFolder("blog") ? null : known with
        {
            Address = known.Address?.TrimEnd('/') + (config.Text("baseUrl") is ['/', ..] and { } path ? path : "/"),
            Input = "blog",
            Static = site.HasFolder("static") ? [new("../static", "")] : [],
            Permalink = HasDatedNames(site.In("blog")) ? "/blog/:year/:month/:day/:slug/" : "/blog/:slug/",
        };

    // Only a date in the name of a file is a part of the address.
    private static bool HasDatedNames(OldSiteFolder blog)
    {
        var names = blog.Markdown.ToList();
        return names.Count(name => name.Length > 10 && char.IsAsciiDigit(name[0]) && name[4] is '-' or '/') * 2
            >= names.Count;
    }

    public static SiteDescription? Astro(OldSiteFolder site, SiteConfig config, SiteDescription known)
    {
        var input = site.In("src/content").Markdown.Any() ? "src/content" : "src";
        var content = site.In(input);
        var (stories, pages) = PostFolders.Places(content);
        if (stories.IsEmpty && input == "src")
            return null;
        var pattern = LinkPattern.Find(content) ?? PathPattern.WholeNames;
        if (!pattern.Contains(":path", StringComparison.Ordinal) && PathPattern.HasTwins(content, stories))
            pattern = PathPattern.WholeNames;
        return known with
        {
            Content = stories,
            Pages = pages,
            Input = input,
            Static = [.. Beside(site, input), .. AtRoot(site, input, "public")],
            Permalink = pattern,
            FolderPermalinks = [.. PathPattern.ByFolder(content, stories, pattern)],
        };
    }

    public static SiteDescription? Gatsby(OldSiteFolder site, SiteConfig config, SiteDescription known)
    {
        var content = Array.Find(
            ["content/blog", "content/posts", "content", "src/content/blog", "src/posts", "posts", "blog"],
            folder => site.In(folder).Markdown.Any())
            ?? (PostFolders.In(site) is [var only] ? only : "");
        return known with
        {
            Input = content,
            Content = content.Length == 0 ? PostFolders.In(site) : [],
            Static = [.. Beside(site, content), .. AtRoot(site, content, "static")],
            Permalink = LinkPattern.Find(site.In(content)) ?? "/:basename/",
        };
    }

    public static SiteDescription? Eleventy(OldSiteFolder site, SiteConfig config, SiteDescription known)
    {
        var input = config.Text("input")?.Trim('/', '.') ?? "";
        var content = site.In(input);
        var data = EleventyData(content, config.Text("data") ?? "_data");
        var posts = PostFolders.In(content);
        var pattern = LinkPattern.Find(content) ?? PathPattern.Files;
        return known with
        {
            Title = data.Text("title", "name"),
            Description = data.Text("description"),
            Address = data.Text("url", "baseUrl", "baseURL", "site_url", "siteUrl"),
            Language = data.Text("language", "lang", "locale"),
            Input = input,
            Content = posts,
            Pages = SitePages.Of(content, posts),
            Static = [.. MediaFolders.In(content, posts)],
            Permalink = pattern,
            FolderPermalinks = [.. PathPattern.ByFolder(content, posts, pattern)],
        };
    }

    private static SiteConfig EleventyData(OldSiteFolder content, string folder)
    {
        var files = ((string[])["metadata", "site", "meta"]).SelectMany(name =>
            ((string[])["json", "js", "yml", "yaml", "cjs", "mjs"]).Select(ending => $"{folder}/{name}.{ending}"));
        return SiteConfig.Read(content, content.FirstFile([.. files]));
    }

    // Stories show pictures of folders beside the input by relative paths.
    private static IEnumerable<KeyValuePair<string, string>> Beside(OldSiteFolder site, string input)
    {
        if (input == "src")
            return MediaFolders.In(site.In(input), PostFolders.In(site.In(input)));
        if (input.LastIndexOf('/') is not (> 0 and var end))
            return [];
        return site.In(input[..end]).Files
            .Where(file => !file.StartsWith(input[(end + 1)..] + "/", StringComparison.Ordinal) && MediaFile.Is(file)
                && file.Contains('/', StringComparison.Ordinal))
            .Select(file => file.Split('/')[0]).Distinct()
            .Select(folder => KeyValuePair.Create("../" + folder, folder));
    }

    private static IEnumerable<KeyValuePair<string, string>> AtRoot(OldSiteFolder site, string input, string folder) =>
        site.HasFolder(folder) ? [new(OldSiteFolder.Up(input) + folder, "")] : [];
}
