namespace StaticArchive;

/// <summary>Renders the files of one site, one at a time, reusing its scratch memory.</summary>
public sealed class SiteRenderer
{
    private readonly Site _site;

    internal SiteRenderer(Site site) => _site = site;

    /// <summary>The bytes of <c>Files[index]</c>; valid until the next call.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">The template failed; the exception carries the diagnostic.</exception>
    public ReadOnlyMemory<byte> Render(int index) => _site.Files.Count > index ? ReadOnlyMemory<byte>.Empty : throw new ArgumentOutOfRangeException(nameof(index));
}
