namespace StaticArchive.Output;

/// <summary>Where one worker has the files of a site from.</summary>
/// <param name="Render">Renders the file of that index; the bytes are valid until the next call.</param>
/// <param name="Copy">
/// What is copied to the file of that index, from its beginning; null where it is rendered. The caller closes it.
/// </param>
/// <param name="Key">
/// The digest of all that the file of that index is made from, found without rendering it: files of the same key have
/// the same bytes. Null where that cannot be told.
/// </param>
internal sealed record FileSource(
    Func<int, ReadOnlyMemory<byte>> Render,
    Func<int, Fingerprint?>? Key = null,
    Func<int, Stream?>? Copy = null)
{
    /// <summary>Renders the file of that index, or opens what is copied to it: what is wrong comes to light.</summary>
    public void Try(int index)
    {
        using var copy = Copy?.Invoke(index);
        if (copy is null)
            Render(index);
    }
}
