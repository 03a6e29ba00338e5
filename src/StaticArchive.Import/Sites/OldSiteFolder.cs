using System.Collections.Immutable;

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
