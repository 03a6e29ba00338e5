namespace StaticArchive.Building.Incremental;

/// <summary>How a build left a file: whoever changes it changes its length or its time.</summary>
/// <param name="Length">In bytes; -1 for what is missing, or is a link.</param>
/// <param name="Ticks">When it was last written to, UTC.</param>
/// <param name="Sum">From <see cref="RenderCache.SumOf"/>; 0 where the build did not take it.</param>
internal readonly record struct FileStamp(long Length, long Ticks, UInt128 Sum)
{
    /// <summary>Of the file as it is now.</summary>
    public static FileStamp Of(FileInfo file, UInt128 sum) =>
        file.Exists && file.LinkTarget is null ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks, sum) : new FileStamp(-1, 0, default);
}
