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
                    sums.Add(index, renderer);
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

    /// <summary>Sums up one file of the site; each index once, on any worker.</summary>
    public void Add(int index, SiteRenderer renderer)
    {
        using var copy = renderer.OpenCopy(index);
        _sums[index] = copy is null ? Sha256.Of(renderer.Render(index).Span) : Sha256.Of(copy);
    }

    /// <summary>The same of its bytes.</summary>
    public void Add(int index, ReadOnlySpan<byte> bytes) => _sums[index] = Sha256.Of(bytes);

    /// <summary>The same of what is copied, which is read to its end and again from its beginning.</summary>
    public void Add(int index, Stream copy)
    {
        _sums[index] = Sha256.Of(copy);
        copy.Position = 0;
    }

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
