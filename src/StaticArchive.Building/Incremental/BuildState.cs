using System.Runtime.InteropServices;

namespace StaticArchive.Building.Incremental;

/// <summary>What a build leaves in the output folder for the next: what the site was made from, the report, and every
/// file as it was left. Where all of it still holds, nothing is done. Without it, or with a damaged one, a build does
/// all its work. One file, one reader, one writer.</summary>
internal sealed class BuildState
{
    private const string Name = "state";

    // The fingerprint of all that follows, that of the paths, the number of files.
    private const int HeadSize = (2 * Fingerprint.Size) + sizeof(int);

    private readonly string _folder;
    private readonly string[] _files;
    private readonly byte[] _kept;
    private readonly int _textBegin;

    private BuildState(string folder, string[] files, byte[] kept)
    {
        (_folder, _files, _kept) = (folder, files, kept);
        _textBegin = HeadSize + (files.Length * Marshal.SizeOf<FileFingerprint>());
    }

    /// <summary>What the site was made from; of all that is kept, the one thing that every version reads.</summary>
    public string? Sources => BuildSummary.SourcesOf(_kept.AsMemory(_textBegin));

    /// <summary>What the site was made from, and the report.</summary>
    public BuildSummary Summary => BuildSummary.Read(_kept.AsMemory(_textBegin));

    private ReadOnlySpan<FileFingerprint> Stamps =>
        MemoryMarshal.Cast<byte, FileFingerprint>(_kept.AsSpan(HeadSize, _textBegin - HeadSize));

    /// <summary>The state that the last build left, or null when there is none, or it is damaged.</summary>
    /// <param name="folder">The output folder.</param>
    public static BuildState? Find(string folder)
    {
        var marker = Path.Combine(folder, OutputFolder.MarkerName);
        var file = Path.Combine(marker, Name);
        if (!File.Exists(file))
            return null;
        FileOperation.Begin("read", file);
        var kept = File.ReadAllBytes(file);
        if (kept.Length < HeadSize || Fingerprint.Read(kept) != Fingerprint.Of(kept.AsSpan(Fingerprint.Size)))
            return null;
        string[] files = [.. Manifest.Read(Path.Combine(marker, OutputFolder.ListName))];
        return kept.AsSpan(Fingerprint.Size, HeadSize - Fingerprint.Size).SequenceEqual(ListHead(files))
            ? new BuildState(folder, files, kept)
            : null;
    }

    /// <summary>Whether every file of that build is there as it left it.</summary>
    public bool IsUntouched(int workers)
    {
        var touched = 0;
        Parallel.For(0, _files.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, (i, loop) =>
        {
            var left = Stamps[i];
            if (FileFingerprint.Of(new FileInfo(Path.Combine(_folder, _files[i])), left.Bytes) == left)
                return;
            Volatile.Write(ref touched, 1);
            loop.Stop();
        });
        return touched == 0;
    }

    /// <summary>Whether a file that is there has bytes of that fingerprint, as far as is known without reading
    /// it.</summary>
    internal bool Holds(string path, FileInfo file, Fingerprint bytes)
    {
        var at = IndexOf(path);
        return at >= 0
            && Stamps[at] is { Length: >= 0 } left
            && left.Bytes == bytes
            && left.Length == file.Length
            && left.Ticks == file.LastWriteTimeUtc.Ticks;
    }

    /// <summary>Writes the state; touches nothing when it is the same.</summary>
    /// <param name="output">The folder, with all files in place.</param>
    /// <param name="files">The files, relative to it.</param>
    /// <param name="states">What was found of each.</param>
    /// <param name="bytesOf">The fingerprint of the file of that index, 0 where it is not known.</param>
    /// <param name="last">The state that says how the untouched ones were left.</param>
    /// <param name="summary">What the site was made from, and the report.</param>
    /// <param name="workers">How many workers.</param>
    internal static void Keep(
        OutputFolder output, IReadOnlyList<string> files, FileState[] states, Func<int, Fingerprint> bytesOf,
        BuildState? last, BuildSummary summary, int workers)
    {
        var paths = files.ToArray();
        var order = Enumerable.Range(0, paths.Length).ToArray();
        Array.Sort(paths, order, StringComparer.Ordinal);
        var stamps = new FileFingerprint[paths.Length];
        Parallel.For(0, stamps.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
            stamps[i] = states[order[i]] == FileState.Untouched
                ? last!.Stamps[last.IndexOf(paths[i])]
                : FileFingerprint.Of(new FileInfo(output.FullPath(paths[i])), bytesOf(order[i])));
        byte[] kept =
        [
            .. new byte[Fingerprint.Size],
            .. ListHead(paths),
            .. MemoryMarshal.AsBytes<FileFingerprint>(stamps),
            .. summary.ToBytes().Span,
        ];
        Fingerprint.Of(kept.AsSpan(Fingerprint.Size)).Write(kept);
        var file = Path.Combine(output.Root, OutputFolder.MarkerName, Name);
        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(kept))
            return;
        AtomicFile.Write(file, stream => stream.Write(kept));
    }

    private int IndexOf(string path) => Array.BinarySearch(_files, path, StringComparer.Ordinal);

    private static byte[] ListHead(string[] files)
    {
        var head = new byte[HeadSize - Fingerprint.Size];
        Fingerprint.Of(string.Join('\0', files)).Write(head);
        BitConverter.TryWriteBytes(head.AsSpan(Fingerprint.Size), files.Length);
        return head;
    }
}

/// <summary>A file as a build left it: an edit changes its length or its time.</summary>
/// <param name="Length">In bytes; -1 for what is missing, or is a link.</param>
/// <param name="Ticks">When it was last written to, UTC.</param>
/// <param name="Bytes">Of its content; 0 where the build did not take it.</param>
internal readonly record struct FileFingerprint(long Length, long Ticks, Fingerprint Bytes)
{
    /// <summary>Of the file as it is now.</summary>
    public static FileFingerprint Of(FileInfo file, Fingerprint bytes) =>
        file.Exists && file.LinkTarget is null
            ? new FileFingerprint(file.Length, file.LastWriteTimeUtc.Ticks, bytes)
            : new FileFingerprint(-1, 0, default);
}
