namespace StaticArchive.FrontMatter;

/// <summary>Reads <c>sources</c> and <c>corrections</c>.</summary>
internal sealed class CitationReader(YamlValueReader values, StoryFields fields)
{
    public static ImmutableArray<string> SourceKeys { get; } =
    ["publisher", "title", "url", "date", "archived", "accessed"];

    public static ImmutableArray<string> CorrectionKeys { get; } = ["date", "text"];

    public ImmutableArray<SourceCitation> ReadSources(YamlNode node) => Read(node, ReadSource);

    public ImmutableArray<Correction> ReadCorrections(YamlNode node) => Read(node, ReadCorrection);

    private static ImmutableArray<T> Read<T>(YamlNode node, Func<YamlNode, T?> read)
        where T : class =>
        [.. YamlValueReader.Items(node).Where(item => !IsBlank(item)).Select(read).OfType<T>()];

    // A form in the browser saves an entry that nobody filled in.
    private static bool IsBlank(YamlNode item) =>
        item is YamlMap map ? map.Entries.All(entry => LayerBuilder.IsEmpty(entry.Value)) : LayerBuilder.IsEmpty(item);

    private SourceCitation? ReadSource(YamlNode item)
    {
        if (item is YamlScalar scalar)
        {
            return FieldText.Clean(scalar, values) is not { } text ? null
                : SitePath.IsWebAddress(text) ? new SourceCitation(null, null, text, null, null)
                : new SourceCitation(null, text, null, null, null);
        }
        if (item is not YamlMap map)
        {
            values.WrongKind(item, "sources", "a list of sources, each with publisher, title, url, date, archived");
            return null;
        }
        CheckKeys(map, SourceKeys, "sources");
        var source = new SourceCitation(
            Text(map, "publisher", "sources"),
            Text(map, "title", "sources"),
            Address(map, "url"),
            fields.ReadDate(map.Find("date"), "sources.date", values),
            Address(map, "archived"),
            fields.ReadDate(map.Find("accessed"), "sources.accessed", values));
        if (source.Publisher is not null || source.Title is not null || source.Url is not null)
            return source;
        values.Report(
            map.Span, "The source has neither a publisher nor a title nor a url.",
            "Write it as in '- {publisher: Europol, url: https://www.europol.europa.eu/}'.");
        return null;
    }

    private Correction? ReadCorrection(YamlNode item)
    {
        if (item is YamlScalar scalar)
            return FieldText.Clean(scalar, values) is { } plain ? new Correction(null, plain) : null;
        if (item is not YamlMap map)
        {
            values.WrongKind(item, "corrections", "a list of corrections, each with date and text");
            return null;
        }
        CheckKeys(map, CorrectionKeys, "corrections");
        if (Text(map, "text", "corrections") is { } text)
            return new Correction(fields.ReadDate(map.Find("date"), "corrections.date", values), text);
        values.Report(
            map.Span, "The correction has no 'text'.", "Write it as in '- {date: 2021-04-06, text: What was wrong.}'.");
        return null;
    }

    private string? Text(YamlMap map, string key, string within) =>
        FieldText.Clean(values.Scalar(map.Find(key), $"{within}.{key}"), values);

    private string? Address(YamlMap map, string key)
    {
        if (values.Scalar(map.Find(key), $"sources.{key}") is not { } scalar
            || scalar.Value.Trim() is not { Length: > 0 } text)
            return null;
        if (SitePath.IsWebAddress(text) && !text.Any(char.IsWhiteSpace))
            return text;
        values.Report(
            scalar.Span, $"'sources.{key}' takes an http or https address, but is '{YamlValueReader.Shown(text)}'.",
            $"Write {LinkTarget.Mended(text) ?? "the whole address, such as https://www.europol.europa.eu/"}.");
        return null;
    }

    private void CheckKeys(YamlMap map, ImmutableArray<string> known, string within)
    {
        foreach (var (key, _) in map.Entries)
        {
            if (!known.Contains(key.Value, StringComparer.OrdinalIgnoreCase))
                values.Report(
                    FrontMatterRules.UnknownKey, key.Span,
                    $"The key '{within}.{YamlValueReader.Shown(key.Value)}' is not known.",
                    NearestName.DidYouMean(key.Value, known));
        }
    }
}
