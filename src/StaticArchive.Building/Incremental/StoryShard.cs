using System.Buffers.Binary;

namespace StaticArchive.Building.Incremental;

/// <summary>One file of a <see cref="StoryCache"/>: a key, a length and a packed story, again and again. Belongs to one worker.</summary>
internal sealed class StoryShard
{
    private const int KeySize = 16;
    private const int HeadSize = KeySize + sizeof(int);

    private readonly string _file;
    private readonly Dictionary<UInt128, ReadOnlyMemory<byte>> _known;
    private readonly List<(UInt128 Key, ParsedStory Story)> _noted = [];

    private readonly byte[] _secret;

    public StoryShard(string file, byte[] secret)
    {
        (_file, _secret) = (file, secret);
        _known = Read(KeptFile.Load(file, secret) ?? default);
    }

    /// <summary>How many stories were found.</summary>
    public int Hits { get; private set; }

    /// <summary>The story of that key, or null where it is not known.</summary>
    public ParsedStory? Find(UInt128 key)
    {
        if (!_known.TryGetValue(key, out var packed))
            return null;
        try
        {
            var story = StoryUnpacker.Unpack(packed);
            Hits++;
            return story;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Tells it of a story to keep, found or not.</summary>
    public void Note(UInt128 key, ParsedStory story) => _noted.Add((key, story));

    /// <summary>Keeps what it was told of and nothing else; writes only what is not there already.</summary>
    /// <param name="pack">Whose memory is used: to grow it anew for each shard took 4 % of a build's cycles.</param>
    public void Save(PackWriter pack)
    {
        if (_noted.Count == _known.Count && _noted.TrueForAll(noted => _known.ContainsKey(noted.Key)))
            return;
        pack.Clear();
        foreach (var (key, story) in _noted)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(pack.Space(KeySize), key);
            var begin = pack.BeginBlock();
            StoryPacker.Pack(pack, story);
            pack.EndBlock(begin);
        }
        KeptFile.Save(_file, pack.Packed, _secret);
    }

    private static Dictionary<UInt128, ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> rest)
    {
        var known = new Dictionary<UInt128, ReadOnlyMemory<byte>>();
        while (rest.Length >= HeadSize)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(rest.Span[KeySize..]);
            if (length < 0 || length > rest.Length - HeadSize)
                return [];
            known[BinaryPrimitives.ReadUInt128LittleEndian(rest.Span)] = rest.Slice(HeadSize, length);
            rest = rest[(HeadSize + length)..];
        }
        return known;
    }
}
