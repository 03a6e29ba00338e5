namespace StaticArchive.Stories;

/// <summary>The languages that the paths of an archive's stories say, by a folder (<c>fr/post.md</c>,
/// <c>content.fr/post.md</c>) or at the end of a name (<c>post.fr.md</c>).</summary>
internal sealed class PathLanguages
{
    // Codes that no folder has for another reason.
    private static readonly FrozenSet<string> Codes = FrozenSet.ToFrozenSet(
        [
            "ar", "bg", "bn", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "ga",
            "gl", "he", "hi", "hr", "hu", "id", "it", "ja", "ka", "ko", "lt", "lv", "nb", "nl", "nn", "no", "pl",
            "pt", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "th", "tr", "uk", "ur", "vi", "zh",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> _tags;
    private readonly FrozenSet<string> _said;

    private PathLanguages(IEnumerable<string> spellings, IEnumerable<string> paths)
    {
        _tags = spellings
            .Select(spelling => KeyValuePair.Create(spelling, LanguageTag.Read(spelling.Replace('_', '-'))))
            .Where(pair => pair.Value is not null)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.OrdinalIgnoreCase);
        _said = IsEmpty ? [] : paths.Select(path => PlaceOf(path).Language).OfType<string>().ToFrozenSet();
    }

    /// <summary>No path says a language.</summary>
    public static PathLanguages None { get; } = new([], []);

    /// <summary>All that a story can learn from it, in an order that does not depend on the paths.</summary>
    public string Identity => $"{string.Join(',', Spellings)} {string.Join(',', _said.Order(StringComparer.Ordinal))}";

    private IEnumerable<string> Spellings => _tags.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether a path says that language.</summary>
    public bool IsSaid(string tag) => _said.Contains(tag);

    /// <summary>Whether no path says a language.</summary>
    public bool IsEmpty => _tags.Count == 0;

    /// <summary>The tags of the languages, each once, in an order that does not depend on the paths.</summary>
    public IEnumerable<string> Tags => Spellings.Select(spelling => _tags[spelling]).Distinct(StringComparer.Ordinal);

    /// <summary>The languages of those files: those that the settings name, or else those that two folders side by
    /// side, or two files of one name, are named for.</summary>
    public static PathLanguages Of(IEnumerable<string> paths, ImmutableArray<string> named)
    {
        if (!named.IsEmpty)
            return new PathLanguages(
                named.SelectMany(tag => new[] { tag, tag.Replace('-', '_') })
                    .Distinct(StringComparer.OrdinalIgnoreCase),
                paths);
        var places = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var parts = path.Split('/');
            for (var i = 0; i < parts.Length; i++)
            {
                var spelling = i < parts.Length - 1 ? FolderCode(parts[i]) : NameCode(parts[i]);
                if (spelling is not null && Codes.Contains(spelling.Split('-', '_')[0]))
                    Add(
                        places, i < parts.Length - 1 ? string.Join('/', parts[..i]) + "/" : Without(path, spelling),
                        spelling);
            }
        }
        return new PathLanguages(
            places
                .Values.Where(found => found.Count > 1)
                .SelectMany(found => found)
                .Distinct(StringComparer.OrdinalIgnoreCase),
            paths);
    }

    /// <summary>What a path says.</summary>
    public StoryPlace PlaceOf(string path)
    {
        if (_tags.Count == 0)
            return new StoryPlace(path, null, null);
        var parts = path.Split('/');
        if (NameCode(parts[^1]) is { } ending && _tags.TryGetValue(ending, out var tag))
            return new StoryPlace(Without(path, ending), tag, ending);
        for (var i = 0; i < parts.Length - 1; i++)
        {
            if (FolderCode(parts[i]) is not { } folder || !_tags.TryGetValue(folder, out tag))
                continue;
            string[] rest = parts[i].Length == folder.Length ? [] : [parts[i][..^(folder.Length + 1)]];
            return new StoryPlace(string.Join('/', [.. parts[..i], .. rest, .. parts[(i + 1)..]]), tag, folder);
        }
        return new StoryPlace(path, null, null);
    }

    private static void Add(Dictionary<string, HashSet<string>> places, string place, string spelling)
    {
        if (!places.TryGetValue(place, out var found))
            places.Add(place, found = new(StringComparer.OrdinalIgnoreCase));
        found.Add(spelling);
    }

    // "fr", "zh_tw", or the end of "content.fr".
    private static string? FolderCode(string folder)
    {
        var code = folder[(folder.LastIndexOf('.') + 1)..];
        return code.Length is >= 2 and <= 10 && char.IsAsciiLetter(code[0]) ? code : null;
    }

    // The "fr" of "post.fr.md".
    private static string? NameCode(string name)
    {
        var end = name.LastIndexOf('.');
        var start = end <= 0 ? -1 : name.LastIndexOf('.', end - 1);
        return start > 0 && end - start is >= 3 and <= 11 ? name[(start + 1)..end] : null;
    }

    private static string Without(string path, string ending)
    {
        var dot = path.LastIndexOf('.');
        return path[..(dot - ending.Length - 1)] + path[dot..];
    }
}
