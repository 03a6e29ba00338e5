namespace StaticArchive.Output;

/// <summary>What earlier builds rendered: by the key of a file the fingerprint of its bytes. A key covers all that the
/// bytes are made from, so an entry stays true; a cache that is missing, old or damaged only means more work.</summary>
internal sealed class RenderCache
{
    private const int EntrySize = 2 * Fingerprint.Size;

    private readonly CacheFile _file;
    private readonly Dictionary<Fingerprint, Fingerprint> _known;
    private (Fingerprint Key, Fingerprint Bytes)?[] _noted = [];
    private int _hits;

    private RenderCache(CacheFile file, Dictionary<Fingerprint, Fingerprint> known) => (_file, _known) = (file, known);

    /// <summary>How many files this build found in it.</summary>
    public int Hits => _hits;

    /// <summary>The cache kept in that file; an empty one where the file is a miss.</summary>
    public static RenderCache Load(CacheFile file)
    {
        var known = new Dictionary<Fingerprint, Fingerprint>();
        if (file.Load() is { } entries && entries.Length % EntrySize == 0)
        {
            known.EnsureCapacity(entries.Length / EntrySize);
            for (var at = 0; at < entries.Length; at += EntrySize)
                known[Fingerprint.Read(entries.Span[at..])] = Fingerprint.Read(entries.Span[(at + Fingerprint.Size)..]);
        }
        return new RenderCache(file, known);
    }

    /// <summary>Saves what this build has noted, and nothing else.</summary>
    public void Save()
    {
        var noted = _noted
            .OfType<(Fingerprint Key, Fingerprint Bytes)>()
            .Distinct()
            .OrderBy(entry => entry.Key)
            .ToArray();
        if (
            noted.Length == _known.Count
            && noted.All(entry => _known.TryGetValue(entry.Key, out var bytes) && bytes == entry.Bytes))
            return;
        var bytes = new byte[noted.Length * EntrySize];
        for (var i = 0; i < noted.Length; i++)
        {
            var entry = bytes.AsSpan(i * EntrySize, EntrySize);
            noted[i].Key.Write(entry);
            noted[i].Bytes.Write(entry[Fingerprint.Size..]);
        }
        _file.Save(bytes);
    }

    internal void Begin(int files) => _noted = new (Fingerprint, Fingerprint)?[files];

    /// <summary>The fingerprint of the file of that key, if it is known; each index on one worker.</summary>
    internal bool TryFind(int index, Fingerprint key, out Fingerprint bytes)
    {
        if (!_known.TryGetValue(key, out bytes))
            return false;
        _noted[index] = (key, bytes);
        return true;
    }

    /// <summary>The fingerprint of the file of that index; 0 where it has no key.</summary>
    internal Fingerprint BytesAt(int index) => _noted[index]?.Bytes ?? default;

    internal void CountHit() => Interlocked.Increment(ref _hits);

    internal void Note(int index, Fingerprint key, ReadOnlySpan<byte> bytes) =>
        _noted[index] = (key, Fingerprint.Of(bytes));
}

/// <summary>A file in which a build keeps something for later ones: bytes behind their seal, which only those who have
/// the key can make, where there is one. A file that is missing, damaged or unreadable is a miss; a file that cannot be
/// written is ignored.</summary>
/// <param name="path">Where; neither the file nor its folder need exist.</param>
/// <param name="key">Key of the seal, for a folder that others write to; or null.</param>
internal sealed class CacheFile(string path, byte[]? key)
{
    private const int SealSize = ContentHash.Size;

    /// <summary>The bytes kept there; null for a miss.</summary>
    public ReadOnlyMemory<byte>? Load()
    {
        try
        {
            if (!File.Exists(path))
                return null;
            FileOperation.Begin("read", path);
            var bytes = File.ReadAllBytes(path);
            return bytes.Length >= SealSize && bytes.AsSpan(0, SealSize).SequenceEqual(SealOf(bytes.AsSpan(SealSize)))
                ? bytes.AsMemory(SealSize)
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps the bytes there; a reader sees the old ones or these, never a part.</summary>
    public void Save(ReadOnlySpan<byte> bytes)
    {
        try
        {
            FileOperation.Begin("write", path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var next = $"{path}.{Environment.ProcessId}";
            File.Delete(next);
            using (var stream = new FileStream(next, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(SealOf(bytes));
                stream.Write(bytes);
            }
            File.Move(next, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build does the work again.
        }
    }

    private byte[] SealOf(ReadOnlySpan<byte> bytes) =>
        key is null ? ContentHash.Of(bytes) : Sha256.Hmac(key, bytes)[..SealSize];
}
