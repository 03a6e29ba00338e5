namespace StaticArchive.Cli;

/// <summary>What <c>build</c> is asked for.</summary>
internal sealed record BuildRequest
{
    public required SiteOptions Site { get; init; }

    /// <summary>The output folder, absolute.</summary>
    public required string Output { get; init; }

    /// <summary>Folder of what builds remember, absolute; null: neither looked at nor written.</summary>
    public string? Cache { get; init; }

    /// <summary>File to write the sums of all files to, absolute; or null.</summary>
    public string? Manifest { get; init; }
}
