using System.Collections.Immutable;

namespace StaticArchive.Building;

/// <summary>The SHA-256 sum of every file of a site: the same sums, the same site.</summary>
internal sealed class SiteSums
{
    private readonly IReadOnlyList<string> _files;
    private readonly byte[]?[] _sums;

    /// <param name="files">The site's files.</param>
    public SiteSums(IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        _files = files;
        _sums = new byte[files.Count][];
    }

    /// <summary>Renders every file of a site and sums it up. A file that cannot be rendered has no sum, and goes to the
    /// diagnostics.</summary>
    public static (SiteSums Sums, ImmutableArray<Diagnostic> Diagnostics) Of(Site site, int workers)
    {
        ArgumentNullException.ThrowIfNull(site);
        var sums = new SiteSums(site.Files);
        var findings = new List<Diagnostic>();
        Parallel.For(
            0,
            site.Files.Count,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            () => site.CreateRenderer(),
            (index, _, renderer) =>
            {
                try
                {
                    sums.Add(index, renderer.Render(index).Span);
                }
                catch (DiagnosticException exception)
                {
                    lock (findings)
                        findings.Add(exception.Diagnostic);
                }
                return renderer;
            },
            _ => { }
        );
        return (sums, [.. findings.Distinct().Order()]);
    }

    /// <summary>Sums up one file; each index once, on any worker.</summary>
    public void Add(int index, ReadOnlySpan<byte> bytes) => _sums[index] = Sha256.Of(bytes);

    /// <summary>By path: the sum in lower-case hexadecimal; files without one are left out.</summary>
    public IReadOnlyDictionary<string, string> ByPath()
    {
        var byPath = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < _sums.Length; i++)
        {
            if (_sums[i] is { } sum)
                byPath.Add(_files[i], Convert.ToHexStringLower(sum));
        }
        return byPath;
    }
}
