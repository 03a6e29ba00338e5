namespace StaticArchive.Input;

/// <summary>A file of the input folder that is copied as it is.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes; its site path is the same behind a slash.</param>
/// <param name="FullPath">Where it is read from.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="Size">Width and height, of a picture whose file tells them.</param>
internal sealed record InputAsset(string Path, string FullPath, long Length, ImageSize? Size = null);
