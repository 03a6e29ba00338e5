using System.Buffers;

namespace StaticArchive.Settings;

/// <summary>Reads <c>facets</c> of the settings: a map from front-matter key to what the facet is called and where it
/// lives.</summary>
internal sealed class FacetSettingsReader(YamlValueReader values)
{
    private static ImmutableArray<string> Keys { get; } =
    ["singular", "plural", "prefix", "weight", "single", "vocabulary"];

    private static readonly SearchValues<char> SegmentCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>The facets in the order given; the defaults when the settings name none.</summary>
    public ImmutableArray<FacetDefinition> Read(YamlNode? node)
    {
        if (YamlValueReader.IsAbsent(node) || values.Map(node, "facets") is not { } map)
            return FacetDefinition.Defaults;
        var facets = ImmutableArray.CreateBuilder<FacetDefinition>();
        foreach (var (key, value) in map.Entries)
        {
            if (ReadFacet(key, value) is not { } facet)
                continue;
            if (facets.FirstOrDefault(other => other.Prefix == facet.Prefix) is { } twin)
                values.Report(
                    key.Span,
                    $"The facets '{twin.Key}' and '{facet.Key}' have the same prefix '{facet.Prefix}', so their pages "
                        + "would overwrite each other.");
            facets.Add(facet);
        }
        return facets.DrainToImmutable();
    }

    private FacetDefinition? ReadFacet(YamlScalar key, YamlNode value)
    {
        var name = key.Value.ToLowerInvariant();
        if (FrontMatterFields.Find(name) is { } taken)
        {
            values.Report(
                key.Span,
                $"'{key.Value}' cannot be a facet: the front-matter key '{taken.Name}' means something else.");
            return null;
        }
        if (!IsSegment(name))
        {
            values.Report(
                key.Span, $"'{YamlValueReader.Shown(key.Value)}' cannot be a facet's key.",
                "Use lower-case letters, digits and hyphens.");
            return null;
        }
        var map = YamlValueReader.IsAbsent(value) ? new YamlMap([], value.Span) : values.Map(value, $"facets.{name}");
        if (map is null)
            return null;
        SettingsKeys.Check(map, Keys, $"facets.{name}.", values);
        return ReadFacet(name, map);
    }

    private FacetDefinition ReadFacet(string name, YamlMap map)
    {
        var usual =
            FacetDefinition.Defaults.FirstOrDefault(facet => facet.Key == name)
            ?? new FacetDefinition(name, name, name, name, 1);
        var prefix = values.Text(map.Find("prefix"), $"facets.{name}.prefix")?.Trim('/');
        if (prefix is not null && !IsSegment(prefix))
        {
            values.Report(
                map.Find("prefix")!.Span,
                $"The prefix '{YamlValueReader.Shown(prefix)}' is no single part of an address.",
                "Use lower-case letters, digits and hyphens.");
            prefix = null;
        }
        var vocabulary = map.Find("vocabulary");
        return new FacetDefinition(
            name,
            values.Text(map.Find("singular"), $"facets.{name}.singular") ?? usual.Singular,
            values.Text(map.Find("plural"), $"facets.{name}.plural") ?? usual.Plural,
            prefix ?? usual.Prefix,
            values.Number(map.Find("weight"), $"facets.{name}.weight", 0, 100) ?? usual.Weight,
            values.Flag(map.Find("single"), $"facets.{name}.single") ?? usual.Single,
            YamlValueReader.IsAbsent(vocabulary)
                ? null
                :
                [
                    .. values
                        .Scalars(vocabulary, $"facets.{name}.vocabulary")
                        .Select(word => ComposedText.Of(word.Value.Trim())),
                ]);
    }

    private static bool IsSegment(string text) =>
        text.Length is > 0 and <= 60 && text[0] != '-' && text.AsSpan().IndexOfAnyExcept(SegmentCharacters) < 0;
}

/// <summary>A front-matter key by whose values stories are gathered on pages of their own.</summary>
/// <param name="Key">The front-matter key, lower case, such as <c>people</c>.</param>
/// <param name="Singular">What one value is called, such as <c>person</c>.</param>
/// <param name="Plural">What the values are called, such as <c>people</c>; heading of the page that lists them.</param>
/// <param name="Prefix">First segment of the pages' addresses, such as <c>topics</c> in
/// <c>/topics/encryption/</c>.</param>
/// <param name="Weight">How much a shared value counts for relatedness; 1 is usual, 0 is nothing.</param>
/// <param name="Single">Whether a story has at most one value (a section) and not a list.</param>
/// <param name="Vocabulary">The only values allowed, or null when any is.</param>
internal sealed record FacetDefinition(
    string Key,
    string Singular,
    string Plural,
    string Prefix,
    double Weight,
    bool Single = false,
    ImmutableArray<string>? Vocabulary = null)
{
    /// <summary>Who wrote the stories: a facet that every archive has, of the front-matter key that means the
    /// same.</summary>
    public static FacetDefinition Authors { get; } = new("authors", "author", "authors", "authors", 0);

    /// <summary>The facets of an archive whose settings name none.</summary>
    public static ImmutableArray<FacetDefinition> Defaults { get; } =
    [
        new("section", "section", "sections", "sections", 0.5, Single: true),
        new("tags", "topic", "topics", "topics", 1),
        new("people", "person", "people", "people", 1.5),
        new("organisations", "organisation", "organisations", "organisations", 1),
        new("places", "place", "places", "places", 0.6),
    ];
}
