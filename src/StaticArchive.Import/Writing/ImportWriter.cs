namespace StaticArchive.Import.Writing;

/// <summary>Writes an exported site to an input folder: what is new, and what changed in the export but not
/// here.</summary>
internal sealed class ImportWriter
{
    private readonly ImportFolder _folder;
    private readonly StoryNames _names;
    private readonly ImportLedger _ledger;
    private readonly bool _overwrite;
    private readonly ImportReport _report = new();

    private ImportWriter(ImportFolder folder, ImportLedger ledger, StoryNames names, bool overwrite)
    {
        _folder = folder;
        _ledger = ledger;
        _names = names;
        _overwrite = overwrite;
    }

    /// <summary>Writes the stories.</summary>
    /// <param name="site">The export.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="pattern">The archive's permalink pattern.</param>
    /// <param name="keepAddresses">Whether stories keep their old addresses; else those redirect.</param>
    /// <param name="overwrite">Whether the export wins where an editor changed a file too.</param>
    public static ImportReport Write(
        ExportedSite site, ImportFolder folder, PermalinkPattern pattern, bool keepAddresses, bool overwrite)
    {
        var text = folder.Read(ImportLedger.FileName) is { } bytes ? Encoding.UTF8.GetString(bytes) : "";
        var ledger = ImportLedger.Read(text);
        var writer = new ImportWriter(folder, ledger, new StoryNames(pattern, keepAddresses), overwrite);
        var report = writer.WriteAll(site);
        if (ledger.Write() is var after && after != text && ledger.Keys.Count > 0)
            folder.Write(ImportLedger.FileName, Encoding.UTF8.GetBytes(after));
        return report;
    }

    private ImportReport WriteAll(ExportedSite site)
    {
        foreach (var story in site.Stories)
        {
            if (_ledger.Find(story.Key) is { } known)
                _names.Take(known.File);
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var story in site.Stories)
        {
            if (seen.Add(ImportLedger.Line(story.Key)))
                Write(story);
        }
        var family = site.Stories.Length == 0 ? "" : Family(site.Stories[0].Key);
        _report.Missing = _ledger.Keys.Count(key => Family(key) == family && !seen.Contains(key));
        return _report;
    }

    private static string Family(string key) => string.Join(':', key.Split(':').Take(2));

    private void Write(ImportedStory story)
    {
        if (_ledger.Find(story.Key) is { } known)
        {
            Update(story, known.File, known.Hash);
            return;
        }
        var file = _names.FileFor(story, _ledger.HasFile);
        var text = TextOf(story, file);
        if (_folder.Read(file) is not { } present || _overwrite)
        {
            Put(story, file, text);
            _report.New.Add(file);
        }
        else if (present.AsSpan().SequenceEqual(text))
        {
            _ledger.Set(story.Key, file, ImportLedger.Hash(text));
            _report.Same++;
        }
        else
            _report.Conflicts.Add(file);
    }

    private void Update(ImportedStory story, string file, string hash)
    {
        var text = TextOf(story, file);
        var isChanged = ImportLedger.Hash(text) != hash;
        if (_folder.Read(file) is not { } present)
        {
            _report.Deleted.Add(file);
            return;
        }
        var isEdited = ImportLedger.Hash(present) != hash;
        if (present.AsSpan().SequenceEqual(text) || (!isChanged && !isEdited))
        {
            _ledger.Set(story.Key, file, ImportLedger.Hash(text));
            _report.Same++;
        }
        else if (isEdited && !isChanged)
            _report.Kept.Add(file);
        else if (isEdited && !_overwrite)
            _report.Conflicts.Add(file);
        else
        {
            Put(story, file, text);
            _report.Changed.Add(file);
        }
    }

    private byte[] TextOf(ImportedStory story, string file) =>
        StoryText.Write(story, _names.PermalinkFor(story, file), _names.RedirectsFor(story, file));

    private void Put(ImportedStory story, string file, byte[] text)
    {
        _folder.Write(file, text);
        _ledger.Set(story.Key, file, ImportLedger.Hash(text));
    }
}

/// <summary>The input folder as an import writes to it: nowhere else, and each file at once or not at all.</summary>
internal sealed class ImportFolder
{
    private readonly string _root;
    private readonly string _realRoot;

    public ImportFolder(string root)
    {
        _root = Path.GetFullPath(root);
        _realRoot = RealPath.Of(_root)
            ?? throw new ImportException($"The folder '{root}' is a link that leads nowhere.");
    }

    /// <summary>The bytes of a file, or null where there is none.</summary>
    public byte[]? Read(string file)
    {
        var path = PathOf(file);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>Writes a file; its folder is made where it is missing.</summary>
    public void Write(string file, byte[] bytes)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".unfinished";
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
    }

    // A link inside the folder must not lead a file out of it.
    private string PathOf(string file)
    {
        var path = Path.GetFullPath(Path.Join(_root, file));
        var real = RealPath.Of(path);
        if (real is null || !real.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ImportException(
                $"'{file}' is behind a link that leads out of the input folder, so nothing is written there.");
        return path;
    }
}

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
