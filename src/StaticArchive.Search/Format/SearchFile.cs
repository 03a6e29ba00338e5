namespace StaticArchive.Search.Format;

/// <summary>A file of the search index.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes; all but the slot of a document file tells of
/// its content.</param>
/// <param name="Bytes">JSON, UTF-8.</param>
internal sealed record SearchFile(string Path, ReadOnlyMemory<byte> Bytes);
