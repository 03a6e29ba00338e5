using System.Buffers.Binary;

namespace StaticArchive.Building;

/// <summary>Stories as earlier builds read them, in the files of a folder, each of which holds those whose paths lead
/// to it. A story's key is a fingerprint of all that reading it depends on: its bytes, its path, the settings, the
/// metadata of folders, this program. So an entry is always true, whichever build made it; a cache that is missing, old
/// or damaged only means more work.</summary>
/// <param name="folder">Where they are kept; it need not exist.</param>
/// <param name="secret">Key of their seals, for a folder that others write to; or null.</param>
internal sealed class StoryCache(string folder, byte[]? secret = null)
{
    // Enough that one edit writes little again, few enough for a small archive.
    private const int Shards = 64;

    private int _hits;

    /// <summary>Number of stories served from the cache.</summary>
    public int Hits => _hits;

    /// <summary>The key of a story.</summary>
    /// <param name="frame">The fingerprint of what all stories are read with.</param>
    /// <param name="path">The story's file.</param>
    /// <param name="file">The fingerprint of its bytes.</param>
    internal static Fingerprint KeyOf(Fingerprint frame, string path, Fingerprint file) =>
        Fingerprint.Of(frame, file, Fingerprint.Of(path));

    /// <summary>Has every file of a listing read, shard by shard, so that each worker holds one shard at a time; keeps
    /// what was read and nothing else.</summary>
    /// <param name="files">The listing.</param>
    /// <param name="workers">How many workers.</param>
    /// <param name="read">Reads the file of that index, and notes it in the shard.</param>
    internal void ReadAll(ImmutableArray<InputFile> files, int workers, Action<int, StoryShard> read)
    {
        var members = Enumerable.Range(0, files.Length).ToLookup(i => ShardOf(files[i].Path));
        // One at a time: Parallel.For hands out so few in runs, and ends with one core at work.
        Workers.Run(
            Shards,
            workers,
            () =>
            {
                var pack = new PackWriter();
                return number =>
                {
                    var name = number.ToString("x2", CultureInfo.InvariantCulture);
                    var shard = new StoryShard(new CacheFile(Path.Combine(folder, name), secret));
                    foreach (var i in members[number])
                        read(i, shard);
                    shard.Save(pack);
                    Interlocked.Add(ref _hits, shard.Hits);
                };
            }
        );
    }

    // Not the runtime's hash, which differs from process to process.
    private static int ShardOf(string path)
    {
        var hash = 2_166_136_261u;
        foreach (var letter in path)
            hash = (hash ^ letter) * 16_777_619;
        return (int)((hash ^ (hash >> 16)) % Shards);
    }
}

/// <summary>One file of a <see cref="StoryCache"/>: for each story its key, a length and the packed story. Belongs to
/// one worker.</summary>
internal sealed class StoryShard(CacheFile file)
{
    private const int HeadSize = Fingerprint.Size + sizeof(int);

    private readonly Dictionary<Fingerprint, ReadOnlyMemory<byte>> _known = Read(file.Load() ?? default);
    private readonly List<(Fingerprint Key, ParsedStory Story)> _noted = [];

    /// <summary>How many stories were found.</summary>
    public int Hits { get; private set; }

    /// <summary>The story of that key, or null where it is not known.</summary>
    public ParsedStory? Find(Fingerprint key)
    {
        if (!_known.TryGetValue(key, out var packed))
            return null;
        try
        {
            var story = StoryPacker.Unpack(packed);
            Hits++;
            return story;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Notes a story to save, found or not.</summary>
    public void Note(Fingerprint key, ParsedStory story) => _noted.Add((key, story));

    /// <summary>Saves exactly the noted stories; no write if nothing changed.</summary>
    /// <param name="pack">Reused buffer; allocating one per shard cost 4 % of CPU.</param>
    public void Save(PackWriter pack)
    {
        if (_noted.Count == _known.Count && _noted.TrueForAll(noted => _known.ContainsKey(noted.Key)))
            return;
        pack.Clear();
        foreach (var (key, story) in _noted)
        {
            key.Write(pack.Take(Fingerprint.Size));
            var begin = pack.BeginBlock();
            StoryPacker.Pack(pack, story);
            pack.EndBlock(begin);
        }
        file.Save(pack.Packed);
    }

    private static Dictionary<Fingerprint, ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> rest)
    {
        var known = new Dictionary<Fingerprint, ReadOnlyMemory<byte>>();
        while (rest.Length >= HeadSize)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(rest.Span[Fingerprint.Size..]);
            if (length < 0 || length > rest.Length - HeadSize)
                return [];
            known[Fingerprint.Read(rest.Span)] = rest.Slice(HeadSize, length);
            rest = rest[(HeadSize + length)..];
        }
        return known;
    }
}
