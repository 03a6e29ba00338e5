namespace StaticArchive.Catalog.Structure;

/// <summary>Finds a story or page by id, file or address. A found one is its node: the ordinal of a story, or the
/// number of stories plus the index of a page.</summary>
internal sealed class StoryDirectory
{
    /// <summary>Nothing has that name.</summary>
    public const int Missing = -1;

    /// <summary>A draft or an excluded story has that name.</summary>
    public const int Unpublished = -2;

    /// <summary>A file that could not be read as a story seems to be meant; that fault is reported already.</summary>
    public const int Unreadable = -3;

    /// <summary>Several stories have that id, all by their slugs.</summary>
    public const int Ambiguous = -4;

    private readonly HashSet<string> _unreadable = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byId;
    private readonly Dictionary<string, int> _byPath;
    private readonly Dictionary<string, int> _byUrl;
    private readonly Lazy<Dictionary<string, int>> _byPathInAnyCase;
    private readonly Lazy<Dictionary<string, int>> _byUrlInAnyCase;
    private readonly Lazy<ILookup<string, int>> _byName;

    public StoryDirectory(IReadOnlyList<Story> nodes, IReadOnlyList<Story> unpublished, IEnumerable<string> unreadable)
    {
        var count = nodes.Count + unpublished.Count;
        _byId = new(count, StringComparer.OrdinalIgnoreCase);
        _byPath = new(count, StringComparer.Ordinal);
        _byUrl = new(count, StringComparer.Ordinal);
        for (var node = 0; node < nodes.Count; node++)
            Add(nodes[node], node);
        foreach (var story in unpublished)
            Add(story, Unpublished);
        _byPathInAnyCase = new(() => InAnyCase(_byPath));
        _byUrlInAnyCase = new(() => InAnyCase(_byUrl));
        _byName = new(() => _byPath.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ToLookup(entry => NameOf(entry.Key), entry => entry.Value, StringComparer.OrdinalIgnoreCase));
        foreach (var path in unreadable)
        {
            _unreadable.Add(path);
            _unreadable.Add(Slug.FromName(FileName.Of(path).Name));
        }
    }

    /// <summary>What of the host is not the archive's.</summary>
    public OtherSites OtherSites { get; init; } = OtherSites.None;

    /// <summary>All ids, for offering the nearest.</summary>
    public IEnumerable<string> Ids => _byId.Keys;

    /// <summary>All files, for offering the nearest.</summary>
    public IEnumerable<string> Paths => _byPath.Keys;

    public int FindId(string id) => _byId.TryGetValue(id, out var node) ? node : MissingOrUnreadable(id);

    public int FindPath(string path) => _byPath.TryGetValue(path, out var node) ? node : MissingOrUnreadable(path);

    /// <summary>Accepts the address with or without its last slash or <c>index.html</c>.</summary>
    public int FindUrl(string url)
    {
        if (_byUrl.TryGetValue(url, out var node))
            return node;
        const string index = "/index.html";
        if (url.EndsWith(index, StringComparison.Ordinal))
            url = url[..^(index.Length - 1)];
        else if (!url.EndsWith('/'))
            url += "/";
        return _byUrl.TryGetValue(url, out node)
            ? node
            : MissingOrUnreadable(url[(url.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/'));
    }

    /// <summary>The stories whose files have that name, wherever they are; a story's own folder counts as the
    /// name.</summary>
    public IEnumerable<int> FindName(string path) => _byName.Value[NameOf(path)];

    /// <summary>The published story or page whose file has that name except for capitals, or
    /// <see cref="Missing"/>.</summary>
    public int FindPathInAnyCase(string path) => _byPathInAnyCase.Value.GetValueOrDefault(path, Missing);

    /// <summary>The published story or page that has that address except for capitals, or
    /// <see cref="Missing"/>.</summary>
    public int FindUrlInAnyCase(string url) =>
        _byUrlInAnyCase.Value.TryGetValue(url.EndsWith('/') ? url : url + "/", out var node)
            ? node
            : _byUrlInAnyCase.Value.GetValueOrDefault(url, Missing);

    private static Dictionary<string, int> InAnyCase(Dictionary<string, int> exact)
    {
        var any = new Dictionary<string, int>(exact.Count, StringComparer.OrdinalIgnoreCase);
        foreach (
            var (name, node) in exact
                .Where(entry => entry.Value >= 0)
                .OrderBy(entry => entry.Key, StringComparer.Ordinal))
            any.TryAdd(name, node);
        return any;
    }

    private static string NameOf(string path)
    {
        var stem = path.AsSpan().TrimEnd('/');
        var dot = stem.LastIndexOf('.');
        if (dot > stem.LastIndexOf('/') && stem[dot..] is ".md" or ".mdx" or ".markdown" or ".html")
            stem = stem[..dot];
        if (stem.EndsWith("/index") || stem.EndsWith("/_index"))
            stem = stem[..stem.LastIndexOf('/')];
        return stem[(stem.LastIndexOf('/') + 1)..].ToString();
    }

    private int MissingOrUnreadable(string name) => _unreadable.Contains(name) ? Unreadable : Missing;

    // The first to claim an address keeps it; a second claim is reported by IdentityCheck.
    private void Add(Story story, int node)
    {
        if (!_byId.TryAdd(story.Id, node))
            _byId[story.Id] = Ambiguous;
        _byPath.TryAdd(story.Path, node);
        _byUrl.TryAdd(story.Url, node);
        foreach (var old in story.RedirectFrom)
            _byUrl.TryAdd(old.Target, node);
    }
}

/// <summary>What kind of name a reference uses.</summary>
internal enum NameSpace
{
    Ids,
    Paths,
    Assets,
}
