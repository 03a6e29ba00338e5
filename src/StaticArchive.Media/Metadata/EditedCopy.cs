using System.Collections.Immutable;

namespace StaticArchive.Media.Metadata;

/// <summary>The copy of a file with edits.</summary>
internal static class EditedCopy
{
    /// <summary>The length of the copy.</summary>
    public static long LengthOf(long length, ImmutableArray<FileEdit> edits) =>
        edits.Aggregate(length, (so, edit) => so - edit.Length + edit.Replacement.Length);

    /// <summary>The copy of a file in memory.</summary>
    public static byte[] Of(byte[] bytes, ImmutableArray<FileEdit> edits)
    {
        using var copy = new EditedStream(ByteSource.Of(bytes), edits);
        using var target = new MemoryStream();
        copy.CopyTo(target);
        return target.ToArray();
    }
}
