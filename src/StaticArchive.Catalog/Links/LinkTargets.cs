namespace StaticArchive.Catalog.Links;

/// <summary>Finds the stories and files that links mean. Immutable; used by all workers at once.</summary>
internal sealed class LinkTargets(ImmutableArray<Story> nodes, StoryDirectory directory, AssetDirectory assets)
{
    private const string IdScheme = "xref:";
    private const string HtmlEnding = ".html";
    private static readonly string[] PageEndings =
        [".md", ".mdx", ".markdown", "/index.md", "/_index.md", "/index.mdx"];

    public StoryDirectory Directory => directory;

    public AssetDirectory Assets => assets;

    /// <summary>The node that a target means as seen from a story, or one of the negative results of
    /// <see cref="StoryDirectory"/>.</summary>
    public int Find(Story from, string target)
    {
        if (IdOf(target) is { } id)
            return directory.FindId(id);
        if (FileNameOf(target) is { } file)
            return FindFile(from, file);
        if (target[0] == '/')
            return FindAddress(target);
        if (SitePathJoin.Join(from.Path, target) is { } path
            && FindPath(path) is var byPath and not StoryDirectory.Missing)
            return byPath;
        return SitePathJoin.Join(from.Url, target) is { } url ? FindAddress(url) : StoryDirectory.Missing;
    }

    /// <summary>The node whose file or address differs from the target in capitals only, or
    /// <see cref="StoryDirectory.Missing"/>.</summary>
    public int FindInAnyCase(Story from, string target)
    {
        if (IdOf(target) is not null)
            return StoryDirectory.Missing;
        if (target[0] == '/')
            return directory.FindUrlInAnyCase(target);
        if (SitePathJoin.Join(from.Path, target) is { } path
            && directory.FindPathInAnyCase(path) is >= 0 and var byPath)
            return byPath;
        return SitePathJoin.Join(from.Url, target) is { } url ? directory.FindUrlInAnyCase(url)
            : StoryDirectory.Missing;
    }

    /// <summary>Index of the file that is beside the story, or in the folder of the story's name, where Hexo keeps what
    /// belongs to a post; or -1.</summary>
    public int FindAsset(Story story, string target)
    {
        var beside = assets.Find(AssetName(story, target));
        if (beside < 0 && target.Length > 0)
            beside = assets.FindInStatic(story.Path, target);
        return beside >= 0 || target.StartsWith('/') || FileNameOf(target) is not null
            || SitePathJoin.Join(WithoutEnding(story.Path) + "/", target) is not { } within
            ? beside : assets.Find(within);
    }

    /// <summary>The path of the file that a target names as seen from a story.</summary>
    public static string AssetName(Story from, string target) =>
        FileNameOf(target) is { } file ? file.TrimStart('/')
        : target.StartsWith('/') ? target[1..] : SitePathJoin.Join(from.Path, target) ?? target;

    /// <summary>The address that a target may be of a generated page: an id or a Markdown file is a story or
    /// nothing.</summary>
    public static string? GeneratedPath(Story from, string target) =>
        IdOf(target) is not null || FileNameOf(target) is not null || UnderscoreFolders.IsMarkdown(target) ? null
        : target[0] == '/' ? target
        : SitePathJoin.Join(from.Url, target);

    /// <summary>What follows <c>xref:</c>, or null.</summary>
    public static string? IdOf(string target) =>
        target.StartsWith(IdScheme, StringComparison.OrdinalIgnoreCase) ? target[IdScheme.Length..] : null;

    /// <summary>The file that another generator's tag names, or Zola's "@/"; else null.</summary>
    public static string? FileNameOf(string target) =>
        target.StartsWith(LinkTarget.FileScheme, StringComparison.OrdinalIgnoreCase)
            ? target[LinkTarget.FileScheme.Length..]
        : target.StartsWith("@/", StringComparison.Ordinal) ? target[1..]
        : null;

    // Beside the story, then from the root, then by name alone wherever it is; in the story's language where there are
    // several.
    private int FindFile(Story from, string file)
    {
        var found = StoryDirectory.Missing;
        if (file.Length > 0 && file[0] != '/' && SitePathJoin.Join(from.Path, file) is { } beside)
            found = FindPath(beside);
        if (found == StoryDirectory.Missing)
            found = FindPath(file.Trim('/'));
        if (found != StoryDirectory.Missing)
            return found;
        var named = directory.FindName(file).ToArray();
        if (named.Length > 1)
            named = [.. named.Where(node => node >= 0 && nodes[node].Language == from.Language)];
        return named.Length == 1 ? named[0]
            : named.Length > 1 ? StoryDirectory.Ambiguous
            : FindAddress("/" + file.Trim('/') + "/");
    }

    // A file may be named without its ending, by that of the page made from it, or by its folder.
    private int FindPath(string path)
    {
        var found = directory.FindPath(path);
        if (found != StoryDirectory.Missing)
            return found;
        path = WithoutEnding(path.TrimEnd('/'));
        foreach (var ending in PageEndings)
        {
            found = directory.FindPath(path + ending);
            if (found != StoryDirectory.Missing)
                return found;
        }
        return StoryDirectory.Missing;
    }

    // The address as it is, as a file of the input, with and without ".html", and as its letters are spelt in default
    // slugs.
    private int FindAddress(string url)
    {
        var found = directory.FindUrl(url);
        if (found == StoryDirectory.Missing && UnderscoreFolders.IsMarkdown(url))
            found = FindPath(url[1..]);
        if (found == StoryDirectory.Missing && url.EndsWith(HtmlEnding, StringComparison.OrdinalIgnoreCase))
            found = directory.FindUrl(url[..^HtmlEnding.Length]);
        else if (found == StoryDirectory.Missing && !url.EndsWith('/'))
            found = directory.FindUrl(url + HtmlEnding);
        // The file's path from the root is its address in many generators.
        if (found == StoryDirectory.Missing && url.Length > 1)
            found = FindPath(url.Trim('/'));
        if (found != StoryDirectory.Missing || Ascii.IsValid(url))
            return found;
        return directory.FindUrl(string.Join('/',
            url.Split('/').Select(part => Ascii.IsValid(part) ? part : Slug.FromName(part))));
    }

    private static string WithoutEnding(string path)
    {
        var ending = PageEndings.Append(HtmlEnding)
            .FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase), "");
        return path[..^ending.Length];
    }
}
