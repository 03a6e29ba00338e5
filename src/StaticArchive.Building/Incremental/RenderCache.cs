namespace StaticArchive.Building.Incremental;

/// <summary>What earlier builds rendered: by the key of a file the fingerprint of its bytes. A key covers all that the
/// bytes are made from, so an entry stays true; a cache that is missing, old or damaged only means more work.</summary>
internal sealed class RenderCache
{
    private const int EntrySize = 2 * Fingerprint.Size;

    private readonly Dictionary<Fingerprint, Fingerprint> _known;
    private (Fingerprint Key, Fingerprint Bytes)?[] _noted = [];
    private int _hits;

    private readonly byte[] _secret;

    private RenderCache(Dictionary<Fingerprint, Fingerprint> known, byte[] secret) =>
        (_known, _secret) = (known, secret);

    /// <summary>How many files this build found in it.</summary>
    public int Hits => _hits;

    /// <summary>The cache kept in that file; an empty one where there is none, or it is damaged, or it may not be
    /// read.</summary>
    public static RenderCache Load(string file, byte[]? secret = null)
    {
        var known = new Dictionary<Fingerprint, Fingerprint>();
        if (CacheFile.Load(file, secret) is { } entries && entries.Length % EntrySize == 0)
        {
            known.EnsureCapacity(entries.Length / EntrySize);
            for (var at = 0; at < entries.Length; at += EntrySize)
                known[Fingerprint.Read(entries.Span[at..])] = Fingerprint.Read(entries.Span[(at + Fingerprint.Size)..]);
        }
        return new RenderCache(known, secret ?? []);
    }

    /// <summary>Saves what this build has noted, and nothing else.</summary>
    public void Save(string file)
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
        CacheFile.Save(file, bytes, _secret);
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
internal static class CacheFile
{
    private const int SealSize = ContentHash.Size;

    /// <summary>The bytes kept there; null where there is no such file, or it is damaged, or it may not be
    /// read.</summary>
    public static ReadOnlyMemory<byte>? Load(string file, ReadOnlySpan<byte> key)
    {
        try
        {
            if (!File.Exists(file))
                return null;
            FileOperation.Begin("read", file);
            var bytes = File.ReadAllBytes(file);
            return
                bytes.Length >= SealSize && bytes.AsSpan(0, SealSize).SequenceEqual(Seal(key, bytes.AsSpan(SealSize)))
                ? bytes.AsMemory(SealSize)
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps the bytes there; a reader sees the old ones or these, never a part.</summary>
    public static void Save(string file, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> key)
    {
        try
        {
            FileOperation.Begin("write", file);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var next = $"{file}.{Environment.ProcessId}";
            File.Delete(next);
            using (var stream = new FileStream(next, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Seal(key, bytes));
                stream.Write(bytes);
            }
            File.Move(next, file, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build does the work again.
        }
    }

    private static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes) =>
        key.IsEmpty ? ContentHash.Of(bytes) : Sha256.Hmac(key, bytes)[..SealSize];
}
