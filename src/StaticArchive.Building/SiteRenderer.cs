using StaticArchive.Media;
using StaticArchive.Media.Metadata;

namespace StaticArchive.Building;

/// <summary>Renders the files of one site, one at a time, reusing its scratch memory.</summary>
public sealed class SiteRenderer
{
    private readonly SitePlan _plan;
    private readonly SiteFiles _files;
    private readonly PageRenderer _pages;
    private readonly PictureStore _pictures;

    internal SiteRenderer(SitePlan plan, SiteFiles files, PageRenderer pages, PictureStore pictures) =>
        (_plan, _files, _pages, _pictures) = (plan, files, pages, pictures);

    /// <summary>The bytes of <c>Files[index]</c>; valid until the next call.</summary>
    /// <exception cref="DiagnosticException">The template failed, or an asset cannot be read; the exception carries
    /// the diagnostic.</exception>
    public ReadOnlyMemory<byte> Render(int index) =>
        _files.PictureFile(index) is { } picture ? _pictures.Read(picture)
        : _files.SearchFile(index) is { } file ? file
        : _pages.Render(index) is { } page ? page
        : ReadCopy(index);

    /// <summary>What is copied to <c>Files[index]</c>, of any length, read from its beginning; null where the file is
    /// rendered.</summary>
    /// <exception cref="DiagnosticException">The file cannot be read; the exception carries the diagnostic.</exception>
    internal Stream? OpenCopy(int index) =>
        _files.IsPlanned(index) && _plan.Addresses[index].Kind == PageKinds.InputAsset
            ? OpenAsset(_plan.Archive.Assets[_plan.Addresses[index].Subject])
            : null;

    /// <summary>The fingerprint of all that <c>Files[index]</c> is rendered from: the same digest, the same bytes. Null
    /// where it is no page.</summary>
    internal Fingerprint? KeyOf(int index) =>
        _files.PictureFile(index) is { } picture ? Fingerprint.Of(picture.Name)
        : _files.SearchFile(index) is null ? _pages.KeyOf(index)
        : null;

    private byte[] ReadCopy(int index)
    {
        using var copy = OpenCopy(index)!;
        var bytes = new byte[copy.Length];
        copy.ReadExactly(bytes);
        return bytes;
    }

    // A copy of a picture or a film has none of the metadata that the settings do not keep.
    private EditedStream OpenAsset(InputAsset asset)
    {
        try
        {
            var file = ByteSource.Of(InputFolder.OpenAsset(asset));
            return new EditedStream(
                file,
                MediaFormats.OfName(asset.Path) == MediaFormat.Unknown
                    ? []
                    : MetadataReader.Read(file, _plan.Settings.Images.Options.Metadata).Edits);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(InputFolder.Unreadable(asset.Path, fault), fault);
        }
    }
}
