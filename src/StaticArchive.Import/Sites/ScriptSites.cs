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
            Address = config.Text("url")?.TrimEnd('/')
                + (config.Text("baseUrl") is ['/', ..] and { } path ? path : "/"),
            Language = config.Text("defaultLocale"),
            Input = "blog",
            Static = site.HasFolder("static") ? [new("../static", "")] : [],
            Addresses = "written",
            Permalink = HasDatedNames(site) ? "/blog/:year/:month/:day/:slug/" : "/blog/:slug/",
        };
    }

    // Only a date in the name of a file is a part of the address.
    private static bool HasDatedNames(OldSiteFolder site)
    {
        var names = site.Markdown.Where(file => file.StartsWith("blog/", StringComparison.Ordinal))
            .Select(file => file["blog/".Length..]).ToList();
        return names.Count(name => name.Length > 10 && char.IsAsciiDigit(name[0]) && name[4] is '-' or '/') * 2
            >= names.Count;
    }

    public static SiteDescription? ReadAstro(OldSiteFolder site)
    {
        if (Config(site, "astro.config") is not { } file)
            return null;
        var config = SiteConfig.Read(site, file);
        var input = site.Markdown.Any(path => path.StartsWith("src/content/", StringComparison.Ordinal))
            ? "src/content" : "src";
        var (stories, pages) = PostFolders.Places(site, input);
        if (stories.IsEmpty && input == "src")
            return null;
        var pattern = LinkPattern.Find(site, input) ?? PathPattern.WholeNames;
        if (!pattern.Contains(":path", StringComparison.Ordinal) && PathPattern.HasTwins(site, input, stories))
            pattern = PathPattern.WholeNames;
        return new SiteDescription
        {
            Generator = "Astro",
            Content = stories,
            Pages = pages,
            ConfigFile = file,
            Address = config.Text("site"),
            Language = config.Text("defaultLocale"),
            Input = input,
            Static = [.. Beside(site, input), .. site.HasFolder("public")
                ? [new KeyValuePair<string, string>(Up(input) + "public", "")]
                : Array.Empty<KeyValuePair<string, string>>()],
            Addresses = "unicode",
            Permalink = pattern,
            FolderPermalinks = [.. PathPattern.ByFolder(site, input, stories, pattern)],
        };
    }

    public static SiteDescription? ReadGatsby(OldSiteFolder site)
    {
        if (Config(site, "gatsby-config") is not { } file)
            return null;
        var config = SiteConfig.Read(site, file);
        var content = Array.Find(
            ["content/blog", "content/posts", "content", "src/content/blog", "src/posts", "posts", "blog"],
            folder => site.Markdown.Any(file => file.StartsWith(folder + "/", StringComparison.Ordinal)))
            ?? (PostFolders.In(site, "") is [var only] ? only : "");
        return new SiteDescription
        {
            Generator = "Gatsby",
            ConfigFile = file,
            Title = config.Text("title"),
            Description = config.Text("description"),
            Address = config.Text("siteUrl"),
            Language = config.Text("lang", "language"),
            Input = content,
            Content = content.Length == 0 ? PostFolders.In(site, "") : [],
            Static = [.. Beside(site, content), .. site.HasFolder("static")
                ? [new KeyValuePair<string, string>(Up(content) + "static", "")]
                : Array.Empty<KeyValuePair<string, string>>()],
            Addresses = "written",
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
            Pages = SitePages.Of(site, input, posts),
            Static = [.. MediaFolders.In(site, input, posts)],
            Addresses = "written",
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

    // Stories show pictures of folders beside the input by relative paths.
    private static IEnumerable<KeyValuePair<string, string>> Beside(OldSiteFolder site, string input)
    {
        if (input == "src")
            return MediaFolders.In(site, input, PostFolders.In(site, input));
        var around = input.Contains('/', StringComparison.Ordinal) ? input[..(input.LastIndexOf('/') + 1)] : "";
        return around.Length == 0 ? []
            : site.Files.Where(file => file.StartsWith(around, StringComparison.Ordinal)
                && !file.StartsWith(input + "/", StringComparison.Ordinal) && MediaFile.Is(file))
            .Select(file => file[around.Length..]).Where(file => file.Contains('/', StringComparison.Ordinal))
            .Select(file => file.Split('/')[0]).Distinct()
            .Select(folder => new KeyValuePair<string, string>("../" + folder, folder));
    }

    private static string? Config(OldSiteFolder site, string name) =>
        site.FirstFile(name + ".js", name + ".mjs", name + ".ts", name + ".cjs", name + ".mts");

    private static string Up(string folder) =>
        folder.Length == 0 ? "" : string.Concat(Enumerable.Repeat("../", folder.Split('/').Length));
}
