namespace StaticArchive.Catalog.Assets;

/// <summary>Finds files that are not stories, by path, in whichever form their accents are stored. Immutable; used by
/// all workers at once.</summary>
internal sealed class AssetDirectory
{
    // So deep that paths out of the input folder do not end at the root of the disk.
    private const string Deep = "/1/2/3/4/5/6/7/8";

    private readonly ImmutableArray<InputAsset> _assets;
    private readonly Dictionary<string, int> _byPath;
    private readonly bool[] _isCopied;
    private readonly Lazy<Dictionary<string, int>> _alike;

    /// <param name="assets">All of the input folder, by path.</param>
    /// <param name="copy">What the settings have copied whatever its kind.</param>
    public AssetDirectory(ImmutableArray<InputAsset> assets, ImmutableArray<CopyPattern> copy)
    {
        _assets = assets;
        _byPath = new(assets.Length, StringComparer.Ordinal);
        _isCopied = new bool[assets.Length];
        for (var i = 0; i < assets.Length; i++)
        {
            _byPath.TryAdd(assets[i].Path, i);
            _isCopied[i] = assets[i].Kind is AssetKind.Passive or AssetKind.Media or AssetKind.WellKnown
                || (assets[i].Kind == AssetKind.Refused && IsNamed(assets[i].Path, copy));
        }
        _alike = new(FindAlike);
    }

    /// <summary>All paths that may be published, for offering the nearest.</summary>
    public IReadOnlyCollection<string> Paths =>
        [.. Enumerable.Range(0, _assets.Length).Where(i => _isCopied[i]).Select(i => _assets[i].Path)];

    /// <summary>The folders whose files are put elsewhere on the site, and below which path.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Static { get; init; } = [];

    /// <summary>
    /// Index of the file that a path means which leads from a story's file into one of <see cref="Static"/>, or that
    /// begins with a short name of such a folder (<c>@assets/map.png</c>, <c>@site/static/map.png</c>); or -1.
    /// </summary>
    public int FindInStatic(string story, string target)
    {
        foreach (var (folder, site) in Static)
        {
            var name = folder[(folder.LastIndexOf('/') + 1)..];
            var rest = target[0] is '@' or '~' ? Below(name, target.TrimStart('@', '~', '/'))
                    ?? Below(name, target[(target.IndexOf('/', StringComparison.Ordinal) + 1)..])
                : target[0] == '/' ? null
                : Below(folder, Path.GetRelativePath(Deep, Path.GetFullPath(Path.Join(Deep, story, "..", target)))
                    .Replace('\\', '/'))
                    ?? Below(name, target);
            if (rest is not null && Find(site.Length == 0 ? rest : $"{site}/{rest}") is >= 0 and var found)
                return found;
        }
        return -1;
    }

    private static string? Below(string folder, string path) =>
        folder.Length > 0 && path.StartsWith(folder + "/", StringComparison.Ordinal)
            ? path[(folder.Length + 1)..] : null;

    /// <summary>Index of the file at that path that may be published, or -1.</summary>
    public int Find(string path) => FindAny(path) is >= 0 and var found && _isCopied[found] ? found : -1;

    /// <summary>Why the file at that path is not published; null where there is no such file, or it is.</summary>
    public string? FaultOf(string path) =>
        FindAny(path) is >= 0 and var found && !_isCopied[found] ? _assets[found].Fault : null;

    /// <summary>Whether the settings name that file.</summary>
    public static bool IsNamed(string path, ImmutableArray<CopyPattern> copy)
    {
        foreach (var pattern in copy)
        {
            if (pattern.Matches(path))
                return true;
        }
        return false;
    }

    public InputAsset this[int index] => _assets[index];

    /// <summary>Index of the file whose path differs in capitals only, or in characters that look alike or are not
    /// seen; or -1.</summary>
    public int FindAlike(string path) => _alike.Value.GetValueOrDefault(Plain(path), -1);

    private int FindAny(string path) =>
        _byPath.TryGetValue(path, out var found) || _byPath.TryGetValue(ComposedText.Of(path), out found) ? found : -1;

    private Dictionary<string, int> FindAlike()
    {
        var alike = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _assets.Length; i++)
        {
            if (_isCopied[i])
                alike.TryAdd(Plain(_assets[i].Path), i);
        }
        return alike;
    }

    private static string Plain(string path)
    {
        if (PathSegment.HiddenIn(path) is null)
            return ComposedText.Of(path);
        var letters = path.Where(letter =>
                char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)
            .Select(letter => char.IsWhiteSpace(letter) ? ' ' : letter);
        return ComposedText.Of(string.Concat(letters));
    }
}
