using System.Text.RegularExpressions;

namespace StaticArchive.Import.Sites;

/// <summary>The folder of another generator's site. It is only read.</summary>
internal sealed class OldSiteFolder
{
    private const int MaxConfig = 1_000_000;
    private const int MaxFiles = 200_000;

    private static readonly string[] Foreign =
        ["node_modules", "vendor", "_site", "public_html", "dist", "build", "venv", "bower_components", "__pycache__",
            "db.json"];

    private static readonly string[] MarkdownEndings = [".md", ".markdown", ".mdx"];

    private readonly Lazy<ImmutableArray<string>> _files;

    public OldSiteFolder(string root)
    {
        Root = Path.GetFullPath(root);
        _files = new(() => [.. List("").Take(MaxFiles).Order(StringComparer.Ordinal)]);
    }

    private OldSiteFolder(OldSiteFolder site, string folder)
    {
        Root = Path.Join(site.Root, folder);
        IsPart = true;
        _files = new(() => [.. site.Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(file => file[(folder.Length + 1)..])]);
    }

    public string Root { get; }

    /// <summary>Whether it is a folder within a site.</summary>
    public bool IsPart { get; }

    /// <summary>Every file, with forward slashes, without those of package managers and hidden folders; in ordinal
    /// order.</summary>
    public ImmutableArray<string> Files => _files.Value;

    /// <summary>The Markdown files.</summary>
    public IEnumerable<string> Markdown => Files.Where(IsMarkdown);

    public static bool IsMarkdown(string file) =>
        MarkdownEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    /// <summary>The way from a folder up to the site's: <c>../</c> for each part of its path.</summary>
    public static string Up(string folder) =>
        folder.Length == 0 ? "" : string.Concat(Enumerable.Repeat("../", folder.Split('/').Length));

    /// <summary>A folder of the site, whose files have paths relative to it; the site itself for an empty
    /// name.</summary>
    public OldSiteFolder In(string folder) => folder.Length == 0 ? this : new(this, folder);

    public bool HasFile(string path) => File.Exists(Path.Join(Root, path));

    public bool HasFolder(string path) => Directory.Exists(Path.Join(Root, path));

    /// <summary>The first of those files that is there, or null.</summary>
    public string? FirstFile(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (HasFile(path))
                return path;
        }
        return null;
    }

    /// <summary>The text of a file, up to that many characters; empty where it cannot be read.</summary>
    public string Read(string path, int characters = MaxConfig)
    {
        try
        {
            using var reader = new StreamReader(Path.Join(Root, path));
            var buffer = new char[characters];
            return new string(buffer, 0, reader.ReadBlock(buffer));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private IEnumerable<string> List(string folder)
    {
        var options = new EnumerationOptions
        {
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true
        };
        foreach (var entry in new DirectoryInfo(Path.Join(Root, folder)).EnumerateFileSystemInfos("*", options))
        {
            if (entry.Name[0] == '.' || Foreign.Contains(entry.Name))
                continue;
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (entry is not DirectoryInfo)
                yield return path;
            else
            {
                foreach (var file in List(path))
                    yield return file;
            }
        }
    }
}

/// <summary>Finds where stories are by the files themselves: those whose names or front matter have a date.</summary>
internal static partial class PostFolders
{
    private const int Begin = 2_000;

    // At least every fourth story.
    private const int MinShare = 4;

    /// <summary>The folders that hold dated Markdown, the topmost of each branch; a dot for a part of a site as a
    /// whole. A story in a folder of its own, as <c>index.md</c>, is in the folder around it.</summary>
    public static ImmutableArray<string> In(OldSiteFolder content)
    {
        var files = content.Markdown.Where(file => !IsTest(file)).ToList();
        var counts = files.Where(file => IsDated(content, file)).CountBy(FolderOf)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        var folders = counts.ConvertAll(pair => pair.Key);
        // A page or two with a date at the top do not make it the place of the stories.
        if (content.IsPart && folders is ["", ..] && counts[0].Value * MinShare >= counts.Sum(pair => pair.Value))
            return ["."];
        var tops = folders.Where(folder => folder.Length > 0 && !IsMachinery(folder)
            && !folders.Exists(other => other.Length > 0 && folder.StartsWith(other + "/", StringComparison.Ordinal)));
        return Folded([.. tops], files);
    }

    // Folders of years or languages stand for the one around them, where nothing else is in it.
    private static ImmutableArray<string> Folded(ImmutableArray<string> folders, List<string> files)
    {
        foreach (var group in folders.Where(folder => folder.Contains('/', StringComparison.Ordinal))
            .GroupBy(folder => folder[..folder.LastIndexOf('/')]).Where(group => group.Count() > 1))
        {
            if (files.Where(file => file.StartsWith(group.Key + "/", StringComparison.Ordinal))
                .All(file => group.Any(folder => file.StartsWith(folder + "/", StringComparison.Ordinal))))
                return Folded([.. folders.Except(group).Append(group.Key).Order(StringComparer.Ordinal)], files);
        }
        return folders;
    }

    // "_templates" and the like; "_posts" holds stories.
    private static bool IsMachinery(string folder) => folder.Split('/').Any(part =>
        (part[0] == '_' && part is not ("_posts" or "_drafts")) || part is "archetypes" or "scaffolds" or "templates");

    /// <summary>The places of a site where stories have dates and pages have none.</summary>
    public static (ImmutableArray<string> Content, ImmutableArray<string> Pages) Places(OldSiteFolder content)
    {
        var stories = In(content);
        if (stories is ["."] or [])
            return ([], []);
        var hasPages = content.Markdown.Any(file =>
            !stories.Any(folder => file.StartsWith(folder + "/", StringComparison.Ordinal)));
        return (stories, hasPages ? ["."] : []);
    }

    /// <summary>Whether most files are named by a date, which their addresses then have as well.</summary>
    public static bool HaveDatedNames(OldSiteFolder site)
    {
        var names = site.Markdown.Select(Path.GetFileName).OfType<string>().ToList();
        return names.Count(DatedName().IsMatch) * 2 > names.Count;
    }

    public static bool IsTest(string file) =>
        file.Split('/').Any(part => part is "fixtures" or "__tests__" or "test" or "tests");

    private static string FolderOf(string file)
    {
        var folder = Path.GetDirectoryName(file)!.Replace('\\', '/');
        return Path.GetFileNameWithoutExtension(file) == "index" ? Path.GetDirectoryName(folder)?.Replace('\\', '/')
            ?? "" : folder;
    }

    // By its name or its front matter.
    private static bool IsDated(OldSiteFolder content, string file) =>
        DatedName().IsMatch(Path.GetFileName(file))
        || (FrontMatter().Match(content.Read(file, Begin)) is { Success: true } match
            && DateKey().IsMatch(match.Value));

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-")]
    private static partial Regex DatedName();

    [GeneratedRegex(@"\A\uFEFF?(?:---|\+\+\+)\r?\n.*?(?:\n(?:---|\+\+\+)|\z)", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(?:date|published|pubDate|publishDate|published_at)\s*[:=]",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex DateKey();
}
