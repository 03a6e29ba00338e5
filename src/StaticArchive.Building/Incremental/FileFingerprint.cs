namespace StaticArchive.Building.Incremental;

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
