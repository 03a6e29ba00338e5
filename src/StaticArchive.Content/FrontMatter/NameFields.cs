namespace StaticArchive.FrontMatter;

/// <summary>The keys of a file below <c>_facets</c> that say more of a name. They mean this there alone, so they are
/// taken out of the front matter before it is read as a story's.</summary>
internal static class NameFields
{
    public const string Title = "title";
    public const string Aliases = "aliases";
    public const string Role = "role";
    public const string SameAs = "sameAs";
    public const string At = "at";
    public const string Broader = "broader";

    private const int MaxValues = 100;

    /// <summary>What the value is called where its name is not as stories spell it, and the file's own name.</summary>
    public static ImmutableArray<string> Keys { get; } = [Aliases, Role, SameAs, At, Broader];

    /// <summary>The front matter without those keys, and those keys; the title is in both.</summary>
    public static (YamlMap Story, YamlMap Name) Split(YamlMap map)
    {
        ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> own =
        [
            .. map.Entries.Where(entry => Is(entry, Keys) || Is(entry, [Title])),
        ];
        return (map with { Entries = [.. map.Entries.Where(entry => !Is(entry, Keys))] }, map with { Entries = own });
    }

    /// <summary>Reads what a file says of a name.</summary>
    public static NameDetails Read(YamlMap map, YamlValueReader values) =>
        new()
        {
            Title = values.Text(map.Find(Title), Title),
            Aliases =
            [
                .. values
                    .Scalars(values.Bounded(map.Find(Aliases), Aliases, MaxValues), Aliases)
                    .Select(alias => alias.Value.Trim())
                    .Where(alias => alias.Length > 0),
            ],
            Role = values.Text(map.Find(Role), Role),
            SameAs =
            [
                .. values
                    .Scalars(values.Bounded(map.Find(SameAs), SameAs, MaxValues), SameAs)
                    .Where(link => IsAddress(link, values))
                    .Select(link => link.Value.Trim()),
            ],
            At = Coordinates(map.Find(At), values),
            Broader = values.Text(map.Find(Broader), Broader),
        };

    private static bool Is(KeyValuePair<YamlScalar, YamlNode> entry, ImmutableArray<string> keys) =>
        keys.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase);

    private static bool IsAddress(YamlScalar link, YamlValueReader values)
    {
        if (SitePath.IsWebAddress(link.Value.Trim()))
            return true;
        values.Report(
            link.Span, $"'{YamlValueReader.Shown(link.Value)}' is not a web address.",
            "Write it whole, such as https://www.wikidata.org/wiki/Q42.");
        return false;
    }

    private static (double Latitude, double Longitude)? Coordinates(YamlNode? node, YamlValueReader values)
    {
        if (YamlValueReader.IsAbsent(node))
            return null;
        var pair = YamlValueReader.Items(node);
        if (pair.Length == 2 && values.Number(pair[0], At, -90, 90) is { } latitude
            && values.Number(pair[1], At, -180, 180) is { } longitude)
            return (latitude, longitude);
        if (pair.Length != 2)
            values.Report(
                node!.Span, "'at' takes a latitude and a longitude.",
                "Write two numbers of degrees, such as [50.63, 3.06].");
        return null;
    }
}

/// <summary>What editors say of a name in its file below <c>_facets</c>.</summary>
internal sealed record NameDetails
{
    public static readonly NameDetails None = new();

    /// <summary>What the name is shown as; null: as most stories spell it.</summary>
    public string? Title { get; init; }

    /// <summary>Other spellings that mean the same.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Who or what it is, in a few words.</summary>
    public string? Role { get; init; }

    /// <summary>Addresses of the same in other collections, such as Wikidata.</summary>
    public ImmutableArray<string> SameAs { get; init; } = [];

    /// <summary>Where it is, in degrees.</summary>
    public (double Latitude, double Longitude)? At { get; init; }

    /// <summary>The value of the same facet that it is a part of.</summary>
    public string? Broader { get; init; }
}
