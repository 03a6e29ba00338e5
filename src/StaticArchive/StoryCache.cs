using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using StaticArchive.Output;
using StaticArchive.Stories;
using StaticArchive.Stories.Packing;

namespace StaticArchive;

/// <summary>
/// Stories as earlier builds read them, in the files of a folder, each of which holds those whose paths lead to it. A story's key is a digest of all that reading it
/// depends on: its bytes, its path, the settings, the metadata of folders, this program. So an entry is true for ever, whichever build made it; a cache that is
/// missing, old or damaged only means more work.
/// </summary>
public sealed class StoryCache
{
    // So many that one edit writes little again, so few that the files of a small archive are not many.
    private const int Shards = 64;
    private const int KeySize = 16;

    private readonly string _folder;
    private readonly Dictionary<UInt128, ReadOnlyMemory<byte>>[] _known = new Dictionary<UInt128, ReadOnlyMemory<byte>>[Shards];
    private int _hits;

    /// <param name="folder">Where they are kept; it need not exist.</param>
    public StoryCache(string folder) => _folder = folder;

    /// <summary>How many stories need not be read anew.</summary>
    public int Hits => _hits;

    /// <summary>The key of a story.</summary>
    /// <param name="frame">A digest of what all stories are read with.</param>
    /// <param name="path">Of its file.</param>
    /// <param name="file">The bytes of its file.</param>
    internal static UInt128 KeyOf(byte[] frame, string path, ReadOnlySpan<byte> file)
    {
        byte[] all = [.. frame, .. SHA256.HashData(file), .. Encoding.UTF8.GetBytes(path)];
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(all));
    }

    /// <summary>Takes up what is kept; to be called before the first <see cref="Find"/>.</summary>
    internal void Load(int workers) =>
        Parallel.For(0, Shards, new ParallelOptions { MaxDegreeOfParallelism = workers }, shard => _known[shard] = Read(KeptFile.Load(FileOf(shard))));

    /// <summary>The story of that key, or null where it is not known. Thread-safe.</summary>
    internal ParsedStory? Find(string path, UInt128 key)
    {
        if (!_known[ShardOf(path)].TryGetValue(key, out var packed))
            return null;
        try
        {
            var story = StoryUnpacker.Unpack(packed);
            Interlocked.Increment(ref _hits);
            return story;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps these stories and no others, and lets go of what was taken up.</summary>
    /// <param name="stories">All that were read.</param>
    /// <param name="keys">The key of each; null where its file could not be read.</param>
    /// <param name="workers">How many workers.</param>
    internal void Keep(ParsedStory[] stories, UInt128?[] keys, int workers)
    {
        var members = new List<int>[Shards];
        for (var i = 0; i < Shards; i++)
            members[i] = [];
        for (var i = 0; i < stories.Length; i++)
        {
            if (keys[i] is not null)
                members[ShardOf(stories[i].Path)].Add(i);
        }
        Parallel.For(0, Shards, new ParallelOptions { MaxDegreeOfParallelism = workers }, shard =>
        {
            var known = _known[shard];
            _known[shard] = [];
            if (members[shard].Count != known.Count || !members[shard].TrueForAll(i => known.ContainsKey(keys[i]!.Value)))
                KeptFile.Save(FileOf(shard), Write(members[shard], stories, keys));
        });
    }

    private static int ShardOf(string path)
    {
        // Not the runtime's hash, which differs from process to process.
        var hash = 2_166_136_261u;
        foreach (var letter in path)
            hash = (hash ^ letter) * 16_777_619;
        return (int)((hash ^ (hash >> 16)) % Shards);
    }

    private static byte[] Write(List<int> members, ParsedStory[] stories, UInt128?[] keys)
    {
        using var bytes = new MemoryStream();
        var pack = new PackWriter();
        Span<byte> head = stackalloc byte[KeySize + sizeof(int)];
        foreach (var member in members)
        {
            pack.Clear();
            StoryPacker.Pack(pack, stories[member]);
            BinaryPrimitives.WriteUInt128LittleEndian(head, keys[member]!.Value);
            BinaryPrimitives.WriteInt32LittleEndian(head[KeySize..], pack.Packed.Length);
            bytes.Write(head);
            bytes.Write(pack.Packed);
        }
        return bytes.ToArray();
    }

    private static Dictionary<UInt128, ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte>? kept)
    {
        var known = new Dictionary<UInt128, ReadOnlyMemory<byte>>();
        for (var rest = kept ?? default; rest.Length >= KeySize + sizeof(int);)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(rest.Span[KeySize..]);
            var begin = KeySize + sizeof(int);
            if (length < 0 || length > rest.Length - begin)
                return [];
            known[BinaryPrimitives.ReadUInt128LittleEndian(rest.Span)] = rest.Slice(begin, length);
            rest = rest[(begin + length)..];
        }
        return known;
    }

    private string FileOf(int shard) => Path.Combine(_folder, shard.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
}
