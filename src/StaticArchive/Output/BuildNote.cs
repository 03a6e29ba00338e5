using System.Security.Cryptography;
using System.Text;

namespace StaticArchive.Output;

/// <summary>
/// What a build notes down beside the files that it leaves, for the next build to find if nobody has touched them since. Without a note, or with a
/// damaged one, a build does all its work.
/// </summary>
public static class BuildNote
{
    private const string Name = "note";

    /// <summary>The note of the last build, or null when there is none or one of its files has another length or time of change than it was left with.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="workers">How many workers.</param>
    public static byte[]? Find(string folder, int workers)
    {
        var marker = Path.Combine(folder, OutputFolder.MarkerName);
        var file = Path.Combine(marker, Name);
        if (!File.Exists(file))
            return null;
        var kept = File.ReadAllBytes(file);
        var head = SHA256.HashSizeInBytes * 2;
        if (kept.Length < head || !kept.AsSpan(SHA256.HashSizeInBytes, SHA256.HashSizeInBytes).SequenceEqual(SHA256.HashData(kept.AsSpan(head))))
            return null;
        var listed = Manifest.Read(Path.Combine(marker, OutputFolder.ListName));
        return kept.AsSpan(0, SHA256.HashSizeInBytes).SequenceEqual(StampOf(folder, listed, workers)) ? kept[head..] : null;
    }

    /// <summary>Notes it down; touches nothing when the same stands there.</summary>
    internal static void Keep(OutputFolder output, IReadOnlyList<string> files, ReadOnlySpan<byte> note, int workers)
    {
        byte[] kept = [.. StampOf(output.Root, [.. files.Order(StringComparer.Ordinal)], workers), .. SHA256.HashData(note), .. note];
        var file = Path.Combine(output.Root, OutputFolder.MarkerName, Name);
        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(kept))
            return;
        File.WriteAllBytes(file + ".next", kept);
        File.Move(file + ".next", file, overwrite: true);
    }

    // Contents cost too much to look at; who changes a file changes its time. A missing file has a length of none and the time zero.
    private static byte[] StampOf(string folder, IReadOnlyList<string> files, int workers)
    {
        var stamps = new (long Length, long Ticks)[files.Count];
        Parallel.For(0, stamps.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
        {
            var info = new FileInfo(Path.Combine(folder, files[i]));
            stamps[i] = info.Exists && info.LinkTarget is null ? (info.Length, info.LastWriteTimeUtc.Ticks) : (-1, 0);
        });
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < stamps.Length; i++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(files[i] + '\0'));
            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(stamps.AsSpan(i, 1)));
        }
        return hash.GetHashAndReset();
    }
}
