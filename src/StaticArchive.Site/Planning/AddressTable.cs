namespace StaticArchive.Planning;

/// <summary>Every file of the site, by index and by address: what links, redirects and published addresses are checked
/// against. Immutable.</summary>
internal sealed class AddressTable(
    ImmutableArray<string> files,
    ImmutableArray<PlannedFile> planned,
    IReadOnlyDictionary<string, int> byPath,
    int sitemapCount)
{
    private const string FolderPage = "index.html";

    /// <summary>Relative to the output folder, with forward slashes; each once (case ignored).</summary>
    public ImmutableArray<string> Files { get; } = files;

    /// <summary>How many addresses the sitemap has.</summary>
    public int SitemapCount { get; } = sitemapCount;

    /// <summary>What <c>Files[index]</c> is.</summary>
    public PlannedFile this[int index] => planned[index];

    /// <summary>Index in <see cref="Files"/> of what a server answers with for that site path (percent-decoded, without
    /// base path, query or fragment), or -1. A path without its last slash finds the folder's page.</summary>
    public int Find(string sitePath)
    {
        var path = sitePath.TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/'))
            return FindFile(path + FolderPage);
        var file = FindFile(path);
        return file >= 0 ? file : FindFile($"{path}/{FolderPage}");
    }

    /// <summary>As <see cref="Find"/>, except for what links may lead to: not a page that says that another was
    /// withdrawn.</summary>
    public int FindPublished(string sitePath) =>
        Find(sitePath) is >= 0 and var found && planned[found].Kind.Subject != PageSubject.Withdrawn ? found : -1;

    /// <summary>The address of what that site path would find if case made no difference, or null.</summary>
    public string? OtherCase(string sitePath)
    {
        var path = sitePath.Trim('/');
        return (byPath.TryGetValue(path, out var index) || byPath.TryGetValue($"{path}/{FolderPage}", out index))
            && planned[index].Kind.Subject != PageSubject.Withdrawn
            ? Url(index)
            : null;
    }

    /// <summary>Site path of <c>Files[index]</c>, as links write it: folders end with a slash.</summary>
    public string Url(int index)
    {
        var file = Files[index];
        return
            file.EndsWith(FolderPage, StringComparison.Ordinal)
            && (file.Length == FolderPage.Length || file[^(FolderPage.Length + 1)] == '/')
            ? "/" + file[..^FolderPage.Length]
            : "/" + file;
    }

    /// <summary>The file at a site path, whatever its case: relative to the output folder.</summary>
    public static string FileOf(string sitePath) =>
        sitePath.EndsWith('/') ? string.Concat(sitePath.AsSpan(1), FolderPage) : sitePath[1..];

    // Found whatever the case, so that two files cannot differ by case alone; answered only for the exact name.
    private int FindFile(string path) =>
        byPath.TryGetValue(path, out var index) && Files[index].Equals(path, StringComparison.Ordinal) ? index : -1;
}

/// <summary>Every path of the site's files: no two are the same, in whatever capitals, and none is a folder of another.
/// File systems tell names apart in different ways, so what one of them could not hold is refused everywhere.</summary>
internal sealed class AddressClaims(int capacity)
{
    private readonly Dictionary<string, int> _byPath = new(capacity, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _folders = new(capacity, StringComparer.OrdinalIgnoreCase);

    /// <summary>By path: the index of its file, or -1 where that is not planned yet.</summary>
    public IReadOnlyDictionary<string, int> ByPath => _byPath;

    /// <summary>The path that is in the way of that one: the same, one of its folders, or a file below it; null where
    /// it is free.</summary>
    public string? InTheWay(string path)
    {
        if (_byPath.ContainsKey(path))
            return path;
        var files = _byPath.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = path.IndexOf('/'); at >= 0; at = path.IndexOf('/', at + 1))
        {
            if (files.ContainsKey(path.AsSpan(0, at)))
                return path[..at];
        }
        return _folders.Contains(path)
            ? _byPath.Keys.FirstOrDefault(file => file.StartsWith(path + "/", StringComparison.OrdinalIgnoreCase))
            : null;
    }

    /// <summary>Puts a path in that is free, or gives its file another index.</summary>
    public void Set(string path, int index)
    {
        _byPath[path] = index;
        var folders = _folders.GetAlternateLookup<ReadOnlySpan<char>>();
        var folder = path.AsSpan();
        // The folders of a known folder are known too.
        while (folder.LastIndexOf('/') is > 0 and var end && folders.Add(folder[..end]))
            folder = folder[..end];
    }
}
