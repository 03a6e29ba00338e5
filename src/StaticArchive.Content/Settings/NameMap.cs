namespace StaticArchive.Settings;

/// <summary>What the ids of an archive's authors or topics are called. Immutable.</summary>
internal sealed class NameMap
{
    private static readonly ImmutableArray<string> NameKeys =
        ["name", "display_name", "displayName", "title", "label", "full_name"];

    private static readonly ImmutableArray<string> IdKeys = ["id", "slug", "key", "username"];

    private readonly FrozenDictionary<string, string> _names;

    private NameMap(IEnumerable<KeyValuePair<string, string>> names) =>
        _names = names.DistinctBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static NameMap None { get; } = new([]);

    public bool IsEmpty => _names.Count == 0;

    /// <summary>Every id with its name, sorted.</summary>
    public IEnumerable<KeyValuePair<string, string>> Entries =>
        _names.OrderBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>A map of ids to names, or to maps that hold a name; or a list of maps that hold both.</summary>
    public static NameMap Of(YamlNode? node) => node switch
    {
        YamlMap map => new(map.Entries
            .Where(entry => NameOf(entry.Value) is not null)
            .Select(entry => KeyValuePair.Create(entry.Key.Value, NameOf(entry.Value)!))),
        YamlList list => new(list.Items.OfType<YamlMap>()
            .Select(item => (Id: First(item, IdKeys), Name: NameOf(item)))
            .Where(item => item is { Id: not null, Name: not null })
            .Select(item => KeyValuePair.Create(item.Id!, item.Name!))),
        _ => None,
    };

    /// <summary>A folder with one file an id, each a map that holds the name.</summary>
    public static NameMap OfFiles(IEnumerable<(string Id, YamlNode? Data)> files) => new(files
        .Where(file => NameOf(file.Data) is not null)
        .Select(file => KeyValuePair.Create((file.Data as YamlMap)?.Find("id") is YamlScalar { IsNull: false } id
            ? id.Value : file.Id, NameOf(file.Data)!)));

    /// <summary>The name of that id; what is not an id stays as it is.</summary>
    public string Of(string text) => _names.GetValueOrDefault(text, text);

    private static string? NameOf(YamlNode? node) => node switch
    {
        YamlScalar { IsNull: false } scalar when scalar.Value.Trim().Length > 0 => scalar.Value.Trim(),
        YamlMap map => First(map, NameKeys) ?? FullName(map),
        _ => null,
    };

    private static string? FullName(YamlMap map) =>
        First(map, ["first_name", "firstName"]) is { } first && First(map, ["last_name", "lastName"]) is { } last
            ? $"{first} {last}" : null;

    private static string? First(YamlMap map, ImmutableArray<string> keys)
    {
        foreach (var key in keys)
        {
            if (map.Find(key) is YamlScalar { IsNull: false } scalar && scalar.Value.Trim() is { Length: > 0 } text)
                return text;
        }
        return null;
    }
}

/// <summary>Reads the files that say what ids are called, such as <c>authors.yml</c>.</summary>
internal static class NameFiles
{
    // Where generators keep their authors; read where the settings name no other file.
    private static readonly ImmutableArray<string> UsualAuthors =
        ["authors.yml", "_data/authors.yml", "_data/authors.yaml", "_data/authors.json", "_data/authors"];

    private static readonly ImmutableArray<string> Endings = [".yml", ".yaml", ".json", ".toml"];

    /// <summary>Whether a file of that path is read without being named, so that nobody need wonder at it.</summary>
    public static bool IsUsual(string path) => UsualAuthors.Contains(path);

    /// <summary>The names by front-matter key: those of the settings, and of the files that they name.</summary>
    public static ImmutableDictionary<string, NameMap> Read(
        ArchiveSettings settings, InputFolder input, ICollection<Diagnostic> diagnostics)
    {
        var names = settings.Names;
        foreach (var (key, path) in settings.NameFiles)
        {
            if (Read(path, input, diagnostics) is { } map)
                names = names.SetItem(key, map);
            else
                diagnostics.Add(new Diagnostic(SettingsRules.InvalidSetting, InputFolder.SettingsName,
                    TextSpan.WholeFile, $"'names.{key}' names '{path}', which is not in the input folder."));
        }
        if (!names.ContainsKey("authors"))
        {
            // What is wrong with such a file is not the archive's business until its settings name it.
            var found = UsualAuthors.Select(path => Read(path, input, new List<Diagnostic>()))
                .FirstOrDefault(map => map is { IsEmpty: false });
            if (found is not null)
                names = names.SetItem("authors", found);
        }
        return names;
    }

    private static NameMap? Read(string path, InputFolder input, ICollection<Diagnostic> diagnostics)
    {
        if (!input.Has(path))
            return null;
        return input.FilesIn(path) is not { } files
            ? NameMap.Of(Parse(path, input, diagnostics))
            : NameMap.OfFiles(files
                .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Select(file => (Path.GetFileNameWithoutExtension(file), Parse($"{path}/{file}", input, diagnostics))));
    }

    private static YamlNode? Parse(string path, InputFolder input, ICollection<Diagnostic> diagnostics) =>
        input.Read(path, diagnostics) is { } bytes && Utf8Text.Decode(bytes, path, diagnostics) is { } text
            ? Parse(path, text, diagnostics) : null;

    /// <summary>A data file as its ending says.</summary>
    public static YamlNode? Parse(string path, string text, ICollection<Diagnostic> diagnostics) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".toml" => TomlReader.ReadMap(text, path, 1, diagnostics),
            ".json" => YamlReader.Read(text.Replace('\t', ' '), path, 1, diagnostics),
            _ => YamlReader.Read(text, path, 1, diagnostics),
        };
}
