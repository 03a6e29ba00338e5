using System.Buffers.Binary;

namespace StaticArchive.Building.Incremental;

/// <summary>
/// What earlier builds rendered: by the key of a file the sum of its bytes. Since a key stands for all that bytes are made from, an entry is true for ever and
/// anywhere, whichever build made it; a cache that is missing, old or damaged only means more work.
/// </summary>
internal sealed class RenderCache
{
    private const int EntrySize = 32;

    private readonly Dictionary<UInt128, UInt128> _known;
    private (UInt128 Key, UInt128 Sum)?[] _noted = [];
    private int _hits;

    private readonly byte[] _secret;

    private RenderCache(Dictionary<UInt128, UInt128> known, byte[] secret) => (_known, _secret) = (known, secret);

    /// <summary>How many files this build found in it.</summary>
    public int Hits => _hits;

    /// <summary>The first half of SHA-256.</summary>
    public static UInt128 SumOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> sum = stackalloc byte[ContentHash.Size];
        ContentHash.Write(bytes, sum);
        return BinaryPrimitives.ReadUInt128LittleEndian(sum);
    }

    /// <summary>The cache kept in that file; an empty one where there is none, or it is damaged, or it may not be read.</summary>
    public static RenderCache Load(string file, byte[]? secret = null)
    {
        var known = new Dictionary<UInt128, UInt128>();
        if (KeptFile.Load(file, secret) is { } entries && entries.Length % EntrySize == 0)
        {
            known.EnsureCapacity(entries.Length / EntrySize);
            for (var at = 0; at < entries.Length; at += EntrySize)
                known[BinaryPrimitives.ReadUInt128LittleEndian(entries.Span[at..])] = BinaryPrimitives.ReadUInt128LittleEndian(entries.Span[(at + 16)..]);
        }
        return new RenderCache(known, secret ?? []);
    }

    /// <summary>Keeps what this build has noted, and nothing else; not being able to is no fault.</summary>
    public void Save(string file)
    {
        var noted = _noted.OfType<(UInt128 Key, UInt128 Sum)>().Distinct().OrderBy(entry => entry.Key).ToArray();
        if (noted.Length == _known.Count && noted.All(entry => _known.TryGetValue(entry.Key, out var sum) && sum == entry.Sum))
            return;
        var bytes = new byte[noted.Length * EntrySize];
        for (var i = 0; i < noted.Length; i++)
        {
            var entry = bytes.AsSpan(i * EntrySize, EntrySize);
            BinaryPrimitives.WriteUInt128LittleEndian(entry, noted[i].Key);
            BinaryPrimitives.WriteUInt128LittleEndian(entry[16..], noted[i].Sum);
        }
        KeptFile.Save(file, bytes, _secret);
    }

    internal void Begin(int files) => _noted = new (UInt128, UInt128)?[files];

    /// <summary>The sum that the file of that key has, if it is known; each index on one worker.</summary>
    internal bool TryFind(int index, UInt128 key, out UInt128 sum)
    {
        if (!_known.TryGetValue(key, out sum))
            return false;
        _noted[index] = (key, sum);
        return true;
    }

    /// <summary>The sum of the file of that index; 0 where it has no key.</summary>
    internal UInt128 SumAt(int index) => _noted[index]?.Sum ?? default;

    internal void CountHit() => Interlocked.Increment(ref _hits);

    internal void Note(int index, UInt128 key, ReadOnlySpan<byte> bytes) => _noted[index] = (key, SumOf(bytes));
}
