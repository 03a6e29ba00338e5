namespace StaticArchive.Building;

/// <summary>Renders the files of one site, one at a time, reusing its scratch memory.</summary>
public sealed class SiteRenderer
{
    private readonly SitePlan _plan;
    private readonly SiteFiles _files;
    private readonly PageRenderer _pages;

    internal SiteRenderer(SitePlan plan, SiteFiles files, PageRenderer pages) => (_plan, _files, _pages) = (plan, files, pages);

    /// <summary>The bytes of <c>Files[index]</c>; valid until the next call.</summary>
    /// <exception cref="DiagnosticException">The template failed, or an asset cannot be read; the exception carries the diagnostic.</exception>
    public ReadOnlyMemory<byte> Render(int index) =>
        _files.SearchFile(index) is { } file ? file
        : _pages.Render(index) is { } page ? page
        : ReadAsset(_plan.Archive.Assets[_plan.Addresses[index].Subject]);

    /// <summary>The digest of all that <c>Files[index]</c> is rendered from: the same digest, the same bytes. Null where it is no page.</summary>
    public UInt128? KeyOf(int index) => _files.SearchFile(index) is null ? _pages.KeyOf(index) : null;

    private static byte[] ReadAsset(InputAsset asset)
    {
        var findings = new List<Diagnostic>();
        return InputFolder.ReadAsset(asset, findings) ?? throw new DiagnosticException(findings[0]);
    }
}
