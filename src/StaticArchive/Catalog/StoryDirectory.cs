using StaticArchive.Stories;

namespace StaticArchive.Catalog;

/// <summary>
/// Finds a story or page by id, file or address. A found one is its node: the ordinal of a story, or the number of stories
/// plus the index of a page.
/// </summary>
internal sealed class StoryDirectory
{
    /// <summary>Nothing has that name.</summary>
    public const int Missing = -1;

    /// <summary>A draft or an excluded story has that name.</summary>
    public const int Unpublished = -2;

    /// <summary>A file that could not be read as a story seems to be meant; that fault is told of already.</summary>
    public const int Unreadable = -3;

    /// <summary>Several stories have that id, all by their slugs.</summary>
    public const int Ambiguous = -4;

    private readonly HashSet<string> _unreadable = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byId;
    private readonly Dictionary<string, int> _byPath;
    private readonly Dictionary<string, int> _byUrl;

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
        foreach (var path in unreadable)
        {
            _unreadable.Add(path);
            _unreadable.Add(Slug.FromName(FileName.Of(path).Name));
        }
    }

    /// <summary>All ids, for offering the nearest.</summary>
    public IEnumerable<string> Ids => _byId.Keys;

    /// <summary>All files, for offering the nearest.</summary>
    public IEnumerable<string> Paths => _byPath.Keys;

    /// <summary>All addresses, for offering the nearest.</summary>
    public IEnumerable<string> Urls => _byUrl.Keys;

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
        return _byUrl.TryGetValue(url, out node) ? node : MissingOrUnreadable(url[(url.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/'));
    }

    private int MissingOrUnreadable(string name) => _unreadable.Contains(name) ? Unreadable : Missing;

    // The first to claim an address keeps it; a second claim is told of by IdentityCheck.
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
