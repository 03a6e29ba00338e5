using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StaticArchive.Building.Incremental;

/// <summary>
/// Stories as earlier builds read them, in the files of a folder, each of which holds those whose paths lead to it. A story's key is a digest of all that reading it
/// depends on: its bytes, its path, the settings, the metadata of folders, this program. So an entry is true for ever, whichever build made it; a cache that is
/// missing, old or damaged only means more work.
/// </summary>
internal sealed class StoryCache
{
    // So many that one edit writes little again, so few that the files of a small archive are not many.
    private const int Shards = 64;

    private readonly string _folder;
    private int _hits;

    private readonly byte[] _secret;

    /// <param name="folder">Where they are kept; it need not exist.</param>
    /// <param name="secret">Key of their digests, for a folder that others write to; or null.</param>
    public StoryCache(string folder, byte[]? secret = null) => (_folder, _secret) = (folder, secret ?? []);

    /// <summary>How many stories needed not be parsed anew.</summary>
    public int Hits => _hits;

    /// <summary>The key of a story.</summary>
    /// <param name="frame">A digest of what all stories are read with.</param>
    /// <param name="path">Of its file.</param>
    /// <param name="file">The bytes of its file.</param>
    internal static UInt128 KeyOf(byte[] frame, string path, ReadOnlySpan<byte> file)
    {
        byte[] all = [.. frame, .. ContentHash.Of(file), .. Encoding.UTF8.GetBytes(path)];
        return BinaryPrimitives.ReadUInt128LittleEndian(ContentHash.Of(all));
    }

    /// <summary>
    /// Has every file of a listing read, shard by shard, so that no more of the cache is held at a time than workers are at; keeps what was read and nothing else.
    /// </summary>
    /// <param name="files">The listing.</param>
    /// <param name="workers">How many workers.</param>
    /// <param name="read">Reads the file of that index, and notes it in the shard.</param>
    internal void ReadAll(ImmutableArray<InputFile> files, int workers, Action<int, StoryShard> read)
    {
        var members = Enumerable.Range(0, files.Length).ToLookup(i => ShardOf(files[i].Path));
        // One at a time: Parallel.For hands out so few things in runs, and ends with one core at work.
        Workers.Run(Shards, workers, () =>
        {
            var pack = new PackWriter();
            return number =>
            {
                var shard = new StoryShard(Path.Combine(_folder, number.ToString("x2", CultureInfo.InvariantCulture)), _secret);
                foreach (var i in members[number])
                    read(i, shard);
                shard.Save(pack);
                Interlocked.Add(ref _hits, shard.Hits);
            };
        });
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
