namespace StaticArchive.Input;

/// <summary>A file of the input folder that is not a story.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes, in composed letters; as the site has
/// it.</param>
/// <param name="FullPath">Where it is read from.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="Size">Width and height, of a picture whose file tells them.</param>
internal sealed record InputAsset(string Path, string FullPath, long Length, ImageSize? Size = null)
{
    /// <summary>What becomes of it.</summary>
    public AssetKind Kind { get; init; }

    /// <summary>Why it is refused, or how its content belies its name; null where nothing is wrong.</summary>
    public string? Fault { get; init; }

    /// <summary>The folder that its own path is checked against when it is opened.</summary>
    public string? Root { get; init; }
}
