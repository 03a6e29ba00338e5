namespace StaticArchive.Building;

/// <summary>What a build is made from, where it goes, and who watches it.</summary>
public sealed record BuildRequest
{
    public required SiteOptions Site { get; init; }

    /// <summary>The output folder, absolute.</summary>
    public required string Output { get; init; }

    /// <summary>Folder of what builds remember, absolute; null: neither read nor written.</summary>
    public string? Cache { get; init; }

    /// <summary>Key of the digests in the cache, so that only who has it can put something in; or null.</summary>
    public ReadOnlyMemory<byte>? CacheKey { get; init; }

    /// <summary>File to write the SHA-256 sums of all files to, absolute; or null.</summary>
    public string? Manifest { get; init; }

    /// <summary>Called with the name of each stage when it has ended.</summary>
    public Action<string>? StageEnded { get; init; }

    /// <summary>Called at each step of writing, on any thread; an exception from it ends the build.</summary>
    public Action<WriteProgress>? Progress { get; init; }
}
