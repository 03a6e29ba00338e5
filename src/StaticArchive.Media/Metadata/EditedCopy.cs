using System.Collections.Immutable;

namespace StaticArchive.Media.Metadata;

/// <summary>Copies a file with edits, a block at a time.</summary>
internal static class EditedCopy
{
    private const int BlockLength = 128 * 1024;

    /// <summary>The length of the copy.</summary>
    public static long LengthOf(long length, ImmutableArray<FileEdit> edits) =>
        edits.Aggregate(length, (so, edit) => so - edit.Length + edit.Replacement.Length);

    /// <exception cref="IOException">The file cannot be read, or the target cannot be written.</exception>
    public static void Write(string path, ImmutableArray<FileEdit> edits, Stream target)
    {
        using var file = ByteSource.OpenFile(path);
        Write(file, edits, target);
    }

    /// <summary>The copy of a file in memory.</summary>
    public static byte[] Of(byte[] bytes, ImmutableArray<FileEdit> edits)
    {
        using var file = ByteSource.Of(bytes);
        using var target = new MemoryStream();
        Write(file, edits, target);
        return target.ToArray();
    }

    private static void Write(ByteSource file, ImmutableArray<FileEdit> edits, Stream target)
    {
        var block = new byte[BlockLength];
        var at = 0L;
        foreach (var edit in edits)
        {
            Copy(file, at, edit.Offset, block, target);
            target.Write(edit.Replacement.Span);
            at = edit.Offset + edit.Length;
        }
        Copy(file, at, file.Length, block, target);
    }

    private static void Copy(ByteSource file, long from, long to, byte[] block, Stream target)
    {
        while (from < to && file.Read(from,
            block.AsSpan(0, (int)Math.Min(block.Length, to - from))) is > 0 and var count)
        {
            target.Write(block.AsSpan(0, count));
            from += count;
        }
    }
}
