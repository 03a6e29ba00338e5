namespace StaticArchive.Output;

/// <summary>Where one worker has the files of a site from.</summary>
/// <param name="Render">Renders the file of that index; the bytes are valid until the next call.</param>
/// <param name="Key">
/// The digest of all that the file of that index is made from, found without rendering it: files of the same key have
/// the same bytes. Null where that cannot be told.
/// </param>
internal sealed record FileSource(Func<int, ReadOnlyMemory<byte>> Render, Func<int, Fingerprint?>? Key = null);
