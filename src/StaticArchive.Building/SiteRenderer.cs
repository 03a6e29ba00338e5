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
        : ReadAsset(_plan.Archive.Assets[_plan.Addresses[index].Subject]);

    /// <summary>The fingerprint of all that <c>Files[index]</c> is rendered from: the same digest, the same bytes. Null
    /// where it is no page.</summary>
    internal Fingerprint? KeyOf(int index) =>
        _files.PictureFile(index) is { } picture ? Fingerprint.Of(picture.Name)
        : _files.SearchFile(index) is null ? _pages.KeyOf(index)
        : null;

    // A copy of a picture or a film has none of the metadata that the settings do not keep.
    private byte[] ReadAsset(InputAsset asset)
    {
        var findings = new List<Diagnostic>();
        var bytes = InputFolder.ReadAsset(asset, findings) ?? throw new DiagnosticException(findings[0]);
        if (MediaFormats.OfName(asset.Path) == MediaFormat.Unknown)
            return bytes;
        var edits = MetadataReader.Read(bytes, _plan.Settings.Images.Options.Metadata).Edits;
        return edits.IsEmpty ? bytes : EditedCopy.Of(bytes, edits);
    }
}
