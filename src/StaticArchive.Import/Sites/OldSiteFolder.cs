using System.Text.RegularExpressions;

namespace StaticArchive.Import.Sites;

/// <summary>The folder of another generator's site. It is only read.</summary>
internal sealed class OldSiteFolder
{
    private const int MaxConfigBytes = 1_000_000;
    private const int MaxFiles = 200_000;

    private static readonly string[] Foreign =
        ["node_modules", "vendor", "_site", "public_html", "dist", "build", "venv", "bower_components", "__pycache__",
            "db.json"];

    private static readonly string[] MarkdownEndings = [".md", ".markdown", ".mdx"];

    private ImmutableArray<string>? _files;

    public OldSiteFolder(string root) => Root = Path.GetFullPath(root);

    public string Root { get; }

    /// <summary>Every file, with forward slashes, but those of package managers and hidden folders; in ordinal
    /// order.</summary>
    public ImmutableArray<string> Files => _files ??= [.. List("").Take(MaxFiles).Order(StringComparer.Ordinal)];

    /// <summary>The Markdown files.</summary>
    public IEnumerable<string> Markdown => Files.Where(IsMarkdown);

    public static bool IsMarkdown(string file) =>
        MarkdownEndings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

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

    /// <summary>The text of a file, empty where it cannot be read.</summary>
    public string Read(string path)
    {
        try
        {
            using var reader = new StreamReader(Path.Join(Root, path));
            var buffer = new char[MaxConfigBytes];
            return new string(buffer, 0, reader.ReadBlock(buffer));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>The first characters of a file.</summary>
    public string Begin(string path, int characters)
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

    /// <summary>The site in a folder of this one.</summary>
    public OldSiteFolder In(string folder) => new(Path.Join(Root, folder));

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

    /// <summary>The folders below <paramref name="input"/> that hold dated Markdown, the topmost of each branch; a dot
    /// for the input itself. A story in a folder of its own, as <c>index.md</c>, is in the folder around it.</summary>
    public static ImmutableArray<string> In(OldSiteFolder site, string input)
    {
        var prefix = input.Length == 0 ? "" : input + "/";
        var counts = site.Markdown.Where(file =>
            file.StartsWith(prefix, StringComparison.Ordinal) && !IsTest(file) && IsDated(site, file))
            .CountBy(file => FolderOf(file[prefix.Length..])).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .ToList();
        var folders = counts.ConvertAll(pair => pair.Key);
        // A page or two with a date at the top do not make it the place of the stories.
        if (input.Length > 0 && folders is ["", ..] && counts[0].Value * MinShare >= counts.Sum(pair => pair.Value))
            return ["."];
        var tops = folders.Where(folder => folder.Length > 0 && !IsMachinery(folder)
            && !folders.Exists(other => other.Length > 0 && folder.StartsWith(other + "/", StringComparison.Ordinal)));
        var undated = site.Markdown.Where(file => file.StartsWith(prefix, StringComparison.Ordinal) && !IsTest(file))
            .Select(file => file[prefix.Length..]).ToList();
        return Folded([.. tops], undated);
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
    public static (ImmutableArray<string> Content, ImmutableArray<string> Pages) Places(OldSiteFolder site,
        string input)
    {
        var content = In(site, input);
        if (content is ["."] or [])
            return ([], []);
        var prefix = input.Length == 0 ? "" : input + "/";
        var hasPages = site.Markdown.Any(file => file.StartsWith(prefix, StringComparison.Ordinal)
            && !content.Any(folder => file.StartsWith($"{prefix}{folder}/", StringComparison.Ordinal)));
        return (content, hasPages ? ["."] : []);
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

    /// <summary>Whether the file's name or its front matter has a date.</summary>
    public static bool IsDated(OldSiteFolder site, string file)
    {
        if (DatedName().IsMatch(Path.GetFileName(file)))
            return true;
        var begin = site.Begin(file, Begin);
        return FrontMatter().Match(begin) is { Success: true } match && DateKey().IsMatch(match.Value);
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-")]
    private static partial Regex DatedName();

    [GeneratedRegex(@"\A\uFEFF?(?:---|\+\+\+)\r?\n.*?(?:\n(?:---|\+\+\+)|\z)", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(?:date|published|pubDate|publishDate|published_at)\s*[:=]",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex DateKey();
}
