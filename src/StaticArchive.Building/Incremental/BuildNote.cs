using System.Runtime.InteropServices;
using System.IO.Hashing;
using System.Text;

namespace StaticArchive.Building.Incremental;

/// <summary>
/// What a build notes down beside the files that it leaves: how it left each of them, and a text of its own. It lets the next build see which of them nobody
/// has touched since, without looking into them. Without a note, or with a damaged one, a build does all its work.
/// </summary>
internal sealed class BuildNote
{
    private const string Name = "note";

    // The sum of all that follows, the sum of the paths, the length of the stamps.
    private const int HeadSize = (2 * ContentHash.Size) + sizeof(int);

    private readonly string _folder;
    private readonly string[] _files;
    private readonly byte[] _kept;
    private readonly int _textBegin;

    private BuildNote(string folder, string[] files, byte[] kept)
    {
        (_folder, _files, _kept) = (folder, files, kept);
        _textBegin = HeadSize + (files.Length * Marshal.SizeOf<FileStamp>());
    }

    /// <summary>What was noted down besides.</summary>
    public ReadOnlyMemory<byte> Text => _kept.AsMemory(_textBegin);

    private ReadOnlySpan<FileStamp> Stamps => MemoryMarshal.Cast<byte, FileStamp>(_kept.AsSpan(HeadSize, _textBegin - HeadSize));

    /// <summary>The note of the last build, or null when there is none that can be relied on.</summary>
    /// <param name="folder">The output folder.</param>
    public static BuildNote? Find(string folder)
    {
        var marker = Path.Combine(folder, OutputFolder.MarkerName);
        var file = Path.Combine(marker, Name);
        if (!File.Exists(file))
            return null;
        var kept = File.ReadAllBytes(file);
        if (kept.Length < HeadSize || !kept.AsSpan(0, ContentHash.Size).SequenceEqual(ContentHash.Of(kept.AsSpan(ContentHash.Size))))
            return null;
        string[] files = [.. Manifest.Read(Path.Combine(marker, OutputFolder.ListName))];
        return kept.AsSpan(ContentHash.Size, HeadSize - ContentHash.Size).SequenceEqual(ListSum(files)) ? new BuildNote(folder, files, kept) : null;
    }

    /// <summary>Whether every file of that build is there as it left it.</summary>
    public bool IsUntouched(int workers)
    {
        var touched = 0;
        Parallel.For(0, _files.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, (i, loop) =>
        {
            var left = Stamps[i];
            if (FileStamp.Of(new FileInfo(Path.Combine(_folder, _files[i])), left.Sum) == left)
                return;
            Volatile.Write(ref touched, 1);
            loop.Stop();
        });
        return touched == 0;
    }

    /// <summary>Whether a file that is there has bytes of that sum, as far as that can be told without reading it.</summary>
    internal bool Holds(string path, FileInfo file, UInt128 sum)
    {
        var at = IndexOf(path);
        return at >= 0 && Stamps[at] is { Length: >= 0 } left && left.Sum == sum && left.Length == file.Length && left.Ticks == file.LastWriteTimeUtc.Ticks;
    }

    /// <summary>Notes it down; touches nothing when the same stands there.</summary>
    /// <param name="output">The folder, with all files in place.</param>
    /// <param name="files">The files, relative to it.</param>
    /// <param name="states">What was found of each.</param>
    /// <param name="sumOf">The sum of the file of that index, 0 where it is not known.</param>
    /// <param name="last">The note that says how the untouched ones were left.</param>
    /// <param name="text">What else is noted down.</param>
    /// <param name="workers">How many workers.</param>
    internal static void Keep(OutputFolder output, IReadOnlyList<string> files, FileState[] states, Func<int, UInt128> sumOf, BuildNote? last, ReadOnlySpan<byte> text, int workers)
    {
        var paths = files.ToArray();
        var order = Enumerable.Range(0, paths.Length).ToArray();
        Array.Sort(paths, order, StringComparer.Ordinal);
        var stamps = new FileStamp[paths.Length];
        Parallel.For(0, stamps.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
            stamps[i] = states[order[i]] == FileState.Untouched
                ? last!.Stamps[last.IndexOf(paths[i])]
                : FileStamp.Of(new FileInfo(output.FullPath(paths[i])), sumOf(order[i])));
        byte[] rest = [.. ListSum(paths), .. MemoryMarshal.AsBytes<FileStamp>(stamps), .. text];
        byte[] kept = [.. ContentHash.Of(rest), .. rest];
        var file = Path.Combine(output.Root, OutputFolder.MarkerName, Name);
        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(kept))
            return;
        AtomicFile.Write(file, stream => stream.Write(kept));
    }

    private int IndexOf(string path) => Array.BinarySearch(_files, path, StringComparer.Ordinal);

    private static byte[] ListSum(string[] files)
    {
        var hash = new XxHash128();
        foreach (var file in files)
            hash.Append(Encoding.UTF8.GetBytes(file + '\0'));
        return [.. hash.GetHashAndReset(), .. BitConverter.GetBytes(files.Length)];
    }
}
