using System.Collections.Immutable;

namespace StaticArchive.Import.Sites;

/// <summary>Reads sites whose configuration is a script: Docusaurus, Astro, Gatsby, Eleventy.</summary>
internal static class ScriptSites
{
    public static SiteDescription? ReadDocusaurus(OldSiteFolder site)
    {
        if (Config(site, "docusaurus.config") is not { } file || !site.HasFolder("blog"))
            return null;
        var config = SiteConfig.Read(site, file);
        return new SiteDescription
        {
            Generator = "Docusaurus",
            ConfigFile = file,
            Title = config.Text("title"),
            Description = config.Text("tagline"),
            Address = config.Text("url")?.TrimEnd('/') + config.Text("baseUrl"),
            Language = config.Text("defaultLocale"),
            Input = "blog",
            Static = site.HasFolder("static") ? [new("../static", "")] : [],
            Permalink = "/blog/:year/:month/:day/:slug/",
            Notes = site.HasFolder("docs") ? ["the documentation in 'docs': only the blog is read"] : [],
        };
    }

    public static SiteDescription? ReadAstro(OldSiteFolder site)
    {
        if (Config(site, "astro.config") is not { } file || !site.HasFolder("src/content"))
            return null;
        var config = SiteConfig.Read(site, file);
        var (stories, pages) = PostFolders.Places(site, "src/content");
        var pattern = LinkPattern.Find(site, "src/content") ?? PathPattern.WholeNames;
        return new SiteDescription
        {
            Generator = "Astro",
            Content = stories,
            Pages = pages,
            ConfigFile = file,
            Address = config.Text("site"),
            Language = config.Text("defaultLocale"),
            Input = "src/content",
            Static = site.HasFolder("public") ? [new("../../public", "")] : [],
            Permalink = pattern,
            FolderPermalinks = [.. PathPattern.ByFolder(site, "src/content", stories, pattern)],
        };
    }

    public static SiteDescription? ReadGatsby(OldSiteFolder site)
    {
        if (Config(site, "gatsby-config") is not { } file)
            return null;
        var config = SiteConfig.Read(site, file);
        var content = Array.Find(["content/blog", "content/posts", "content", "src/posts", "posts", "blog"],
            site.HasFolder) ?? "";
        return new SiteDescription
        {
            Generator = "Gatsby",
            ConfigFile = file,
            Title = config.Text("title"),
            Description = config.Text("description"),
            Address = config.Text("siteUrl"),
            Language = config.Text("lang", "language"),
            Input = content,
            Static = site.HasFolder("static") ? [new(Up(content) + "static", "")] : [],
            Permalink = LinkPattern.Find(site, content) ?? "/:basename/",
        };
    }

    public static SiteDescription? ReadEleventy(OldSiteFolder site)
    {
        var file = site.FirstFile(".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs",
            "eleventy.config.ts");
        if (file is null)
            return null;
        var config = SiteConfig.Read(site, file);
        var input = config.Text("input")?.Trim('/', '.') ?? "";
        var data = EleventyData(site, input, config.Text("data") ?? "_data");
        var posts = PostFolders.In(site, input);
        var pattern = LinkPattern.Find(site, input) ?? PathPattern.Files;
        return new SiteDescription
        {
            Generator = "Eleventy",
            ConfigFile = file,
            Title = data?.Text("title", "name"),
            Description = data?.Text("description"),
            Address = data?.Text("url", "baseUrl", "baseURL", "site_url", "siteUrl"),
            Language = data?.Text("language", "lang", "locale"),
            Input = input,
            Content = posts,
            Static = [.. MediaFolders(site, input, posts)],
            Permalink = pattern,
            FolderPermalinks = [.. PathPattern.ByFolder(site, input, posts, pattern)],
        };
    }

    private static SiteConfig? EleventyData(OldSiteFolder site, string input, string data)
    {
        var folder = input.Length == 0 ? data : $"{input}/{data}";
        foreach (var name in (ReadOnlySpan<string>)["metadata", "site", "meta"])
        {
            if (site.FirstFile($"{folder}/{name}.json", $"{folder}/{name}.js", $"{folder}/{name}.yml",
                $"{folder}/{name}.yaml",
                $"{folder}/{name}.cjs", $"{folder}/{name}.mjs") is { } file)
                return SiteConfig.Read(site, file);
        }
        return null;
    }

    private static IEnumerable<KeyValuePair<string,
        string>> MediaFolders(OldSiteFolder site, string input, ImmutableArray<string> posts)
    {
        var prefix = input.Length == 0 ? "" : input + "/";
        return site.Files.Where(file => file.StartsWith(prefix, StringComparison.Ordinal) && MediaFile.Is(file))
            .Select(file => file[prefix.Length..]).Where(file => file.Contains('/', StringComparison.Ordinal))
            .Select(file => file.Split('/')[0]).Distinct().Where(folder => !posts.Contains(folder))
            .Select(folder => new KeyValuePair<string, string>(folder, folder));
    }

    private static string? Config(OldSiteFolder site, string name) =>
        site.FirstFile(name + ".js", name + ".mjs", name + ".ts", name + ".cjs", name + ".mts");

    private static string Up(string folder) =>
        folder.Length == 0 ? "" : string.Concat(Enumerable.Repeat("../", folder.Split('/').Length));
}
