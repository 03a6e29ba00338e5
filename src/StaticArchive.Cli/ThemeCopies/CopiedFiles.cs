namespace StaticArchive.Cli.ThemeCopies;

/// <summary>The note of which files of the built-in theme were copied into a site's own, and as what: so that <c>theme
/// diff</c> can tell a change of the site from one of a later version.</summary>
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

/// <summary>Which lines of a text another lacks, and the other way round: the longest common subsequence, as in a
/// unified diff.</summary>
internal static class LineDiff
{
    private const int Context = 3;
    // Beyond it the table of lengths would take too much memory; no template comes near.
    private const int MaxCells = 16_000_000;

    /// <summary>The lines to print: those in both begin with a space, those of the first alone with '-', of the second
    /// alone with '+'.</summary>
    public static IEnumerable<string> Of(string before, string after)
    {
        string[] old = before.Split('\n'), now = after.Split('\n');
        if ((long)old.Length * now.Length > MaxCells)
            return ["(too long to compare line by line)"];
        return Shortened(Edits(old, now, Lengths(old, now)));
    }

    private static int[,] Lengths(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        return lengths;
    }

    private static List<string> Edits(string[] old, string[] now, int[,] lengths)
    {
        var edits = new List<string>();
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
                (edits, i, j) = (Added(edits, " " + old[i]), i + 1, j + 1);
            else if (j == now.Length || (i < old.Length && lengths[i + 1, j] >= lengths[i, j + 1]))
                edits.Add("-" + old[i++]);
            else
                edits.Add("+" + now[j++]);
        }
        return edits;
    }

    private static List<string> Added(List<string> edits, string line)
    {
        edits.Add(line);
        return edits;
    }

    private static IEnumerable<string> Shortened(List<string> edits)
    {
        var last = -1;
        for (var i = 0; i < edits.Count; i++)
        {
            var near = Enumerable.Range(i - Context, (2 * Context) + 1)
                .Any(at => at >= 0 && at < edits.Count && edits[at][0] != ' ');
            if (!near)
                continue;
            if (i > last + 1)
                yield return "…";
            yield return edits[i];
            last = i;
        }
    }
}
