namespace StaticArchive.Stories;

/// <summary>A file of the input folder that is read: a story, a page, an introduction, or a folder's metadata.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes.</param>
/// <param name="FullPath">Where it is read from.</param>
public sealed record InputFile(string Path, string FullPath);
