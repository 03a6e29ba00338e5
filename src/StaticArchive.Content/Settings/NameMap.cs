using System.Collections.Frozen;
using System.Collections.Immutable;

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

    /// <summary>
    /// A map of ids to names, or to maps that hold a name; or a list of maps that hold both.
    /// </summary>
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

    /// <summary>The name of that id; what is no id stays as it is.</summary>
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
