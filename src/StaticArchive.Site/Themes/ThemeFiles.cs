using System.Reflection;
using System.Text.RegularExpressions;

namespace StaticArchive.Themes;

/// <summary>The files of a theme in two layers: a site's own folder, laid file by file over the built-in
/// theme.</summary>
internal sealed class ThemeFiles
{
    // A link to a folder above it would be a circle without end.
    private const int MaxDepth = 16;

    private readonly string _folder;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly HashSet<string> _own;

    /// <param name="folder">The site's own folder; it need not exist.</param>
    /// <param name="diagnostics">Where links that leave the folder are reported.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public ThemeFiles(string folder, ICollection<Diagnostic> diagnostics)
    {
        (_folder, _diagnostics) = (folder, diagnostics);
        _own = OwnFiles().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the site's own folder has the file.</summary>
    public bool IsOwn(string path) => _own.Contains(path);

    public bool Has(string path) => IsOwn(path) || EmbeddedTheme.Has(path);

    /// <summary>Files of both layers below a folder of the theme, in ordinal order.</summary>
    public ImmutableArray<string> Below(string folder) =>
        [
            .. OwnBelow(folder)
                .Union(Within(EmbeddedTheme.Paths, folder), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Files of the site's own folder below a folder of the theme, in ordinal order.</summary>
    public ImmutableArray<string> OwnBelow(string folder) => [.. Within(_own, folder).Order(StringComparer.Ordinal)];

    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[] Bytes(string path)
    {
        if (!IsOwn(path))
            return EmbeddedTheme.Read(path);
        try
        {
            return InputFolder.ReadBytes(Path.Combine(_folder, path));
        }
        catch (SpecialFileException fault)
        {
            throw new IOException($"The theme's file {path} is a pipe, a socket or a device.", fault);
        }
    }

    /// <exception cref="IOException">The file cannot be read.</exception>
    public string Text(string path) => TextOf(Bytes(path));

    /// <summary>UTF-8 without a byte order mark.</summary>
    public static string TextOf(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Within(IEnumerable<string> paths, string folder) =>
        paths.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal));

    private IEnumerable<string> OwnFiles()
    {
        var root = new DirectoryInfo(_folder);
        return root.Exists ? Walk(root, 0).Select(Relative) : [];
    }

    private IEnumerable<string> Walk(DirectoryInfo folder, int depth)
    {
        if (depth > MaxDepth)
            yield break;
        FileOperation.Begin("list", folder.FullName);
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Name.StartsWith('.') || !Confined(entry))
                continue;
            if (entry is not DirectoryInfo child)
                yield return entry.FullName;
            else
            {
                foreach (var path in Walk(child, depth + 1))
                    yield return path;
            }
        }
    }

    private bool Confined(FileSystemInfo entry)
    {
        if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
            return true;
        var root = RealPath.Of(Path.GetFullPath(_folder)) + Path.DirectorySeparatorChar;
        if (RealPath.Of(entry.FullName)?.StartsWith(root, StringComparison.Ordinal) == true)
            return true;
        _diagnostics.Add(new Diagnostic(ThemeRules.LinkLeavesTheme, Relative(entry.FullName), TextSpan.WholeFile,
            $"The symbolic link leads to '{entry.LinkTarget}', which is not in the theme folder."));
        return false;
    }

    private string Relative(string fullPath) => Path.GetRelativePath(_folder, fullPath).Replace('\\', '/');
}

/// <summary>The built-in theme: the files of <c>theme/</c> as they were when this program was built.</summary>
internal static class EmbeddedTheme
{
    private const string Prefix = "theme/";

    private static readonly Assembly Assembly = typeof(EmbeddedTheme).Assembly;

    private static readonly FrozenSet<string> Names = Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every file, relative, with forward slashes, in ordinal order.</summary>
    public static ImmutableArray<string> Paths { get; } = [.. Names.Order(StringComparer.Ordinal)];

    public static bool Has(string path) => Names.Contains(path);

    /// <summary>The bytes of a file of <see cref="Paths"/>.</summary>
    public static byte[] Read(string path)
    {
        using var resource = Assembly.GetManifestResourceStream(Prefix + path)
            ?? throw new ArgumentException($"The built-in theme has no file '{path}'.", nameof(path));
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>Finds the files of the input that a theme names outright, so that they are published.</summary>
internal static partial class ThemeSitePaths
{
    /// <summary>What is in quotes, parentheses or after an equals sign, and looks like the path of a
    /// file.</summary>
    public static IEnumerable<string> In(string text) => Path().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex("""["'(=](/[^"'()\s<>{}]+\.[A-Za-z0-9]{1,11})(?=["')\s>?#])""", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
