using System.Buffers;

namespace StaticArchive.SettingsFile;

/// <summary>Reads what the settings say of front-matter keys: <c>facets</c>, <c>fields</c>, <c>separators</c> and
/// <c>names</c>.</summary>
internal sealed class FrontMatterSettingsReader(YamlValueReader values)
{
    private static ImmutableArray<string> Keys { get; } =
    ["singular", "plural", "prefix", "weight", "single", "vocabulary"];

    private static ImmutableArray<KeyValuePair<string, char>> SeparatorNames { get; } =
        [new("comma", ','), new("semicolon", ';'), new("space", ' ')];

    private static readonly SearchValues<char> SegmentCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>The facets in the order given; the defaults when the settings name none.</summary>
    public ImmutableArray<FacetDefinition> ReadFacets(YamlNode? node)
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

    /// <summary>By our key, in small letters: the other generator's keys that are read too.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> ReadFields(
        YamlNode? node, ImmutableArray<FacetDefinition> facets)
    {
        var aliases = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var (key, value) in values.Map(node, "fields")?.Entries ?? [])
        {
            var facet = facets.FirstOrDefault(f => f.Key.Equals(key.Value, StringComparison.OrdinalIgnoreCase));
            var name = facet?.Key ?? FrontMatterFields.Find(key.Value)?.Name;
            if (name is null)
                ReportUnknownField(key, facets);
            else
                aliases[name.ToLowerInvariant()] =
                    [.. values.Scalars(value, $"fields.{name}").Select(alias => alias.Value.Trim())];
        }
        return aliases.ToImmutable();
    }

    private void ReportUnknownField(YamlScalar key, ImmutableArray<FacetDefinition> facets) =>
        values.Report(SettingsRules.UnknownSetting, key.Span,
            $"'{YamlValueReader.Shown(key.Value)}' is not a front-matter key, so nothing can be read in its place.",
            NearestName.DidYouMean(key.Value, FrontMatterFields.All.Select(k => k.Name)
                .Concat(facets.Select(f => f.Key))));

    public ImmutableDictionary<string, char> ReadSeparators(YamlNode? node)
    {
        var separators = ImmutableDictionary.CreateBuilder<string, char>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in values.Map(node, "separators")?.Entries ?? [])
            separators[key.Value] = values.Choice(value, $"separators.{key.Value}", SeparatorNames, ',');
        return separators.ToImmutable();
    }

    // A map of ids to names, or a file that holds one.
    public static ImmutableDictionary<string, NameMap> ReadNames(YamlNode? node) =>
        node is not YamlMap names ? ImmutableDictionary<string, NameMap>.Empty
        : names.Entries.Where(entry => entry.Value is YamlMap)
            .ToImmutableDictionary(entry => entry.Key.Value.ToLowerInvariant(), entry => NameMap.Of(entry.Value));

    public ImmutableArray<KeyValuePair<string, string>> ReadNameFiles(YamlNode? node)
    {
        if (node is not YamlMap names)
        {
            if (!YamlValueReader.IsAbsent(node))
                values.Report(node!.Span, "'names' is a map.", "Write 'names: {authors: authors.yml}'.");
            return [];
        }
        var files = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (key, value) in names.Entries.Where(entry => entry.Value is not YamlMap))
        {
            if (values.Text(value, $"names.{key.Value}") is { } path)
                files.Add(KeyValuePair.Create(key.Value.ToLowerInvariant(), path.Trim('/')));
        }
        return files.DrainToImmutable();
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
