namespace StaticArchive.Building;

/// <summary>The SHA-256 hash of every file of a site: the same hashes, the same site.</summary>
/// <param name="files">The site's files.</param>
internal sealed class SiteHashes(IReadOnlyList<string> files)
{
    private readonly byte[]?[] _hashes = new byte[files.Count][];

    /// <summary>Renders and hashes every file of a site. A file that cannot be rendered has no hash; its diagnostic is
    /// returned.</summary>
    public static (SiteHashes Hashes, ImmutableArray<Diagnostic> Diagnostics) Of(Site site, int workers)
    {
        ArgumentNullException.ThrowIfNull(site);
        var hashes = new SiteHashes(site.Files);
        var errors = RenderPass.Run(
            site.Files.Count,
            _ =>
            {
                var renderer = site.CreateRenderer();
                return index => hashes.Add(index, renderer);
            },
            workers,
            progress: null);
        return (hashes, errors);
    }

    /// <summary>Adds the hash of a file's bytes; each index once, on any worker.</summary>
    public void Add(int index, ReadOnlySpan<byte> bytes) => _hashes[index] = Sha256.Of(bytes);

    /// <summary>The same of a copy, which is read to its end and rewound.</summary>
    public void Add(int index, Stream copy)
    {
        _hashes[index] = Sha256.Of(copy);
        copy.Position = 0;
    }

    /// <summary>By path: the hash in lower-case hexadecimal; files without one are left out.</summary>
    public IReadOnlyDictionary<string, string> ByPath()
    {
        var byPath = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < _hashes.Length; i++)
        {
            if (_hashes[i] is { } hash)
                byPath.Add(files[i], Convert.ToHexStringLower(hash));
        }
        return byPath;
    }

    /// <summary>Writes the hashes in the form that <c>sha256sum -c</c> reads.</summary>
    public void WriteTo(string file)
    {
        var text = new StringBuilder(files.Count * 100);
        foreach (var (path, hash) in ByPath())
            text.Append(hash).Append("  ").Append(path).Append('\n');
        AtomicFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private void Add(int index, SiteRenderer renderer)
    {
        using var copy = renderer.OpenCopy(index);
        _hashes[index] = copy is null ? Sha256.Of(renderer.Render(index).Span) : Sha256.Of(copy);
    }
}
