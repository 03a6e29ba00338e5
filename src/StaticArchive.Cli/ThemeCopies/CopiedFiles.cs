using System.Text;

namespace StaticArchive.Cli.ThemeCopies;

/// <summary>
/// The note of which files of the built-in theme were copied into a site's own, and as what: so that <c>theme diff</c>
/// can
/// tell a change of the site from one of a later version.
/// </summary>
internal sealed class CopiedFiles
{
    private const string FileName = "_copied.txt";
    private const string Head =
        "# Files of the built-in theme that were copied here, and the hash of each as it was then. 'static-archive "
            + "theme diff' reads it.\n";

    private readonly string _file;
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <param name="themeFolder">The site's own theme.</param>
    public CopiedFiles(string themeFolder)
    {
        _file = Path.Combine(themeFolder, FileName);
        foreach (var line in File.Exists(_file) ? File.ReadAllLines(_file) : [])
        {
            if (!line.StartsWith('#') && line.Split(' ', 2) is [var hash, var path])
                _hashes[path] = hash;
        }
    }

    /// <summary>The hash of the file as it was copied, or null.</summary>
    public string? this[string path] => _hashes.GetValueOrDefault(path);

    public IEnumerable<string> Paths => _hashes.Keys;

    /// <summary>Notes that the built-in file was copied as it is now.</summary>
    public void Add(string path) => _hashes[path] = HashOf(EmbeddedTheme.Read(path));

    public void Save() =>
        File.WriteAllText(_file, Head + string.Concat(_hashes.Select(entry => $"{entry.Value} {entry.Key}\n")));

    /// <summary>The hash of a file's content; the ends of lines do not count, as git may change them.</summary>
    public static string HashOf(byte[] content) =>
        ContentHash.Hex(Encoding.UTF8.GetBytes(TextOf(content)));

    /// <summary>The file as a text with LF.</summary>
    public static string TextOf(byte[] content) => Encoding.UTF8.GetString(content).ReplaceLineEndings("\n");
}
