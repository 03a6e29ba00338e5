namespace StaticArchive.SettingsFile;

/// <summary>Reads <c>related</c> of the settings.</summary>
internal sealed class RelatedSettingsReader(YamlValueReader values)
{
    private static ImmutableArray<string> Keys { get; } =
    ["count", "indexCount", "text", "facets", "links", "thread", "series", "authors", "time", "mixLanguages"];

    private const double MaxWeight = 100;

    public RelatedSettings Read(YamlNode? node)
    {
        var defaults = new RelatedSettings();
        if (values.Map(node, "related") is not { } map)
            return defaults;
        SettingsKeys.Check(map, Keys, "related.", values);
        return new RelatedSettings
        {
            Count = values.Integer(map.Find("count"), "related.count", 0, 100) ?? defaults.Count,
            IndexCount = values.Integer(map.Find("indexCount"), "related.indexCount", 0, 1_000) ?? defaults.IndexCount,
            Text = Weight(map, "text") ?? defaults.Text,
            Facets = Weight(map, "facets") ?? defaults.Facets,
            Links = Weight(map, "links") ?? defaults.Links,
            Thread = Weight(map, "thread") ?? defaults.Thread,
            Series = Weight(map, "series") ?? defaults.Series,
            Authors = Weight(map, "authors") ?? defaults.Authors,
            Time = Weight(map, "time") ?? defaults.Time,
            Given = Given(map),
            MixLanguages = map.Find("mixLanguages") is { } languages
                ? [.. values.Scalars(languages, "related.mixLanguages")
                    .Select(tag => LanguageTag.Read(tag, values)).OfType<string>()]
                : [],
        };
    }

    private static GivenWeights Given(YamlMap map) =>
        (map.Find("text") is null ? 0 : GivenWeights.Text)
        | (map.Find("facets") is null ? 0 : GivenWeights.Facets)
        | (map.Find("authors") is null ? 0 : GivenWeights.Authors)
        | (map.Find("time") is null ? 0 : GivenWeights.Time);

    private double? Weight(YamlMap map, string key) => values.Number(map.Find(key), $"related.{key}", 0, MaxWeight);
}
