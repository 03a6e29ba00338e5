namespace StaticArchive.Settings;

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
            MixLanguages = Languages(map.Find("mixLanguages")),
        };
    }

    private ImmutableArray<string> Languages(YamlNode? node)
    {
        var languages = ImmutableArray.CreateBuilder<string>();
        foreach (var scalar in values.Scalars(node, "related.mixLanguages"))
        {
            if (LanguageTag.Read(scalar.Value) is { } tag)
                languages.Add(tag);
            else
                values.Report(
                    scalar.Span, $"'{YamlValueReader.Shown(scalar.Value)}' is not a language tag.",
                    "Write it as in 'en', 'de-CH' or 'zh-Hant'.");
        }
        return languages.ToImmutable();
    }

    private static GivenWeights Given(YamlMap map) =>
        (map.Find("text") is null ? 0 : GivenWeights.Text)
        | (map.Find("facets") is null ? 0 : GivenWeights.Facets)
        | (map.Find("authors") is null ? 0 : GivenWeights.Authors)
        | (map.Find("time") is null ? 0 : GivenWeights.Time);

    private double? Weight(YamlMap map, string key) => values.Number(map.Find(key), $"related.{key}", 0, MaxWeight);
}

/// <summary>How related stories are chosen; weights are relative to each other, 1 is the default, 0 switches a signal
/// off.</summary>
internal sealed record RelatedSettings
{
    /// <summary>How many related stories a story page shows.</summary>
    public int Count { get; init; } = 10;

    /// <summary>How many the story's related index lists at most.</summary>
    public int IndexCount { get; init; } = 20;

    /// <summary>Weight of similar words and phrases.</summary>
    public double Text { get; init; } = 1;

    /// <summary>Weight of all facets together; each facet has its own weight besides.</summary>
    public double Facets { get; init; } = 1;

    /// <summary>Weight of links between the two stories.</summary>
    public double Links { get; init; } = 1;

    /// <summary>Weight of a thread that both belong to.</summary>
    public double Thread { get; init; } = 1;

    /// <summary>Weight of a series that both belong to.</summary>
    public double Series { get; init; } = 1;

    /// <summary>Weight of shared authors.</summary>
    public double Authors { get; init; } = 1;

    /// <summary>Weight of nearness in time.</summary>
    public double Time { get; init; } = 1;

    /// <summary>The weights that the settings file gives; they stay as they are.</summary>
    public GivenWeights Given { get; init; }

    /// <summary>Whether the settings file gives that weight.</summary>
    public bool Gives(GivenWeights weight) => (Given & weight) != 0;

    /// <summary>Languages (BCP 47) whose stories may be in each other's lists. A story of any other language is
    /// shown only beside stories of its own; regional forms of one language always mix.</summary>
    public ImmutableArray<string> MixLanguages { get; init; } = [];
}

/// <summary>The weights of related stories that a settings file gives, of those that an archive's links may
/// change.</summary>
[Flags]
internal enum GivenWeights
{
    None = 0,
    Text = 1,
    Facets = 1 << 1,
    Authors = 1 << 2,
    Time = 1 << 3,
}
