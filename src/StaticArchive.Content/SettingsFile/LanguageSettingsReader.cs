namespace StaticArchive.SettingsFile;

/// <summary>Reads <c>languages</c> of the settings: a list of tags, or a map from tag to what is said in that
/// language.</summary>
internal sealed class LanguageSettingsReader(YamlValueReader values)
{
    private static ImmutableArray<string> Keys { get; } = ["name", "title", "description", "navigation", "names"];

    public ImmutableArray<LanguageSettings> Read(YamlNode? node)
    {
        IEnumerable<(YamlScalar Tag, YamlNode? Own)> items = node is YamlMap map
            ? map.Entries.Select(entry => (entry.Key, (YamlNode?)entry.Value))
            : values.Scalars(node, "languages").Select(tag => (tag, (YamlNode?)null));
        var languages = ImmutableArray.CreateBuilder<LanguageSettings>();
        foreach (var (item, own) in items)
        {
            if (LanguageTag.Read(item, values) is not { } tag)
                continue;
            if (languages.Any(other => other.Tag == tag))
                values.Report(item.Span, $"'languages' names '{tag}' twice.");
            else
                languages.Add(YamlValueReader.IsAbsent(own) ? new(tag) : OneLanguage(tag, own!));
        }
        return languages.DrainToImmutable();
    }

    private LanguageSettings OneLanguage(string tag, YamlNode node)
    {
        var within = $"languages.{tag}";
        if (values.Map(node, within) is not { } map)
            return new(tag);
        SettingsKeys.Check(map, Keys, within + ".", values);
        return new(tag)
        {
            Name = values.Text(map.Find("name"), within + ".name"),
            Title = values.Text(map.Find("title"), within + ".title"),
            Description = values.Text(map.Find("description"), within + ".description"),
            Navigation = new SiteLinkReader(values).ReadNavigation(map.Find("navigation")),
            Names = ReadNames(map.Find("names"), within + ".names"),
        };
    }

    // A word, or a map of singular and plural.
    private ImmutableDictionary<string, (string?, string?)> ReadNames(YamlNode? node, string within)
    {
        var names = ImmutableDictionary.CreateBuilder<string, (string?, string?)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in values.Map(node, within)?.Entries ?? [])
        {
            var setting = $"{within}.{key.Value}";
            if (value is YamlMap map)
            {
                SettingsKeys.Check(map, ["singular", "plural"], setting + ".", values);
                names[key.Value] = (values.Text(map.Find("singular"), setting + ".singular"),
                    values.Text(map.Find("plural"), setting + ".plural"));
            }
            else if (values.Text(value, setting) is { } word)
                names[key.Value] = (word, word);
        }
        return names.ToImmutable();
    }
}
