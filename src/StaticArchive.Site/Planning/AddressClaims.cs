namespace StaticArchive.Planning;

/// <summary>
/// Every path of the site's files: no two are the same, in whatever capitals, and none is a folder of another. File
/// systems tell names apart in different ways, so what one of them could not hold is refused everywhere.
/// </summary>
internal sealed class AddressClaims(int capacity)
{
    // FNV-1a over paths in one case: a hash for every folder of a large site takes a tenth of the memory of its name.
    private const ulong Seed = 14_695_981_039_346_656_037, Prime = 1_099_511_628_211;

    private readonly Dictionary<string, int> _byPath = new(capacity, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<ulong> _files = new(capacity);
    private readonly HashSet<ulong> _folders = new(capacity);

    /// <summary>By path: the index of its file, or -1 where that is not planned yet.</summary>
    public IReadOnlyDictionary<string, int> ByPath => _byPath;

    /// <summary>The path that is in the way of that one: the same, one of its folders, or a file below it; null where
    /// it is free.</summary>
    public string? InTheWay(string path)
    {
        if (_byPath.ContainsKey(path))
            return path;
        var hash = Seed;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '/' && _files.Contains(hash) && _byPath.ContainsKey(path[..i]))
                return path[..i];
            hash = Next(hash, path[i]);
        }
        return _folders.Contains(hash)
            ? _byPath.Keys.FirstOrDefault(other =>
                other.Length > path.Length
                && other[path.Length] == '/'
                && other.StartsWith(path, StringComparison.OrdinalIgnoreCase))
            : null;
    }

    /// <summary>Puts a path in that is free, or gives its file another index.</summary>
    public void Set(string path, int index)
    {
        _byPath[path] = index;
        var hash = Seed;
        foreach (var letter in path)
        {
            if (letter == '/')
                _folders.Add(hash);
            hash = Next(hash, letter);
        }
        _files.Add(hash);
    }

    private static ulong Next(ulong hash, char letter) =>
        (
            hash
            ^ (
                char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20)
                : letter < 128 ? letter
                : char.ToUpperInvariant(letter))
        ) * Prime;
}
