namespace StaticArchive.Media.Metadata;

/// <summary>
/// Bytes of a file that are replaced when it is copied; edits of a file are in order and do not overlap.
/// </summary>
/// <param name="Offset">Where.</param>
/// <param name="Length">How many bytes are left out.</param>
/// <param name="Replacement">What is written for them.</param>
internal readonly record struct FileEdit(long Offset, long Length, ReadOnlyMemory<byte> Replacement);
