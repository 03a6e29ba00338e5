using System.Text;

namespace StaticArchive.Import.Writing;

/// <summary>Remembers what an import wrote, in <c>_import.txt</c> of the input folder: for each story its key, its
/// file, and the hash of its bytes. So the next import knows an editor's change from its own.</summary>
internal sealed class ImportLedger
{
    public const string FileName = "_import.txt";

    private const string Heading =
        "# What 'static-archive import' wrote: hash, file, key. Keep this file with the stories; it keeps your "
            + "changes safe.\n";

    private readonly SortedDictionary<string, (string File, string Hash)> _entries = new(StringComparer.Ordinal);

    /// <summary>The keys of all stories that have been imported.</summary>
    public IReadOnlyCollection<string> Keys => _entries.Keys;

    /// <summary>Reads the file's text; lines that are not its own are passed over.</summary>
    public static ImportLedger Read(string text)
    {
        var ledger = new ImportLedger();
        foreach (var line in text.Split('\n'))
        {
            if (line.TrimEnd('\r').Split('\t') is [{ Length: > 0 } hash, { Length: > 0 } file, { Length: > 0 } key])
                ledger.Set(key, file, hash);
        }
        return ledger;
    }

    public (string File, string Hash)? Find(string key) =>
        _entries.TryGetValue(Line(key), out var entry) ? entry : null;

    public void Set(string key, string file, string hash) => _entries[Line(key)] = (file, hash);

    /// <summary>The key as a part of a line: it is whatever the export calls a story by.</summary>
    public static string Line(string key) => string.Concat(key.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    public bool HasFile(string file) => _entries.Values.Any(entry => entry.File == file);

    /// <summary>The file's text.</summary>
    public string Write()
    {
        var text = new StringBuilder(Heading);
        foreach (var (key, (file, hash)) in _entries)
            text.Append(hash).Append('\t').Append(file).Append('\t').Append(key).Append('\n');
        return text.ToString();
    }

    /// <summary>Half of the SHA-256 of the bytes, in hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexStringLower(ContentHash.Of(bytes).AsSpan(0, 16));
}
