namespace StaticArchive.FrontMatter;

/// <summary>The values of one front matter or folder metadata, sorted by what they mean; or of several,
/// merged.</summary>
internal sealed class FieldValues(
    ImmutableArray<YamlNode?> values, ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> unknown)
{
    private readonly ImmutableArray<YamlNode?> _values = values;

    /// <summary>Entries whose key means nothing to the archive.</summary>
    public ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Unknown { get; } = unknown;

    /// <summary>Jekyll's <c>published: false</c> is not a date but a switch; null where there is none.</summary>
    public bool? IsPublished { get; init; }

    /// <summary>Where a title without a value is.</summary>
    public TextSpan? EmptyTitle { get; init; }

    /// <summary>Keys that were read as another generator means them, and the slot of each.</summary>
    public ImmutableArray<(YamlScalar Key, int Slot)> Synonyms { get; init; } = [];

    /// <summary>The value of that slot, never an empty one.</summary>
    public YamlNode? this[int slot] => _values[slot];

    /// <summary>Sorts the entries of a map. An empty value is no value, so the next name of the same slot
    /// counts.</summary>
    public static FieldValues Of(YamlMap map, FieldMap keys) => new LayerBuilder(keys).Build(map);

    /// <summary>This layer over another one: key by key, this one wins.</summary>
    public FieldValues Over(FieldValues lower)
    {
        return new FieldValues([.. _values.Zip(lower._values, (own, other) => own ?? other)], UnknownOver(lower))
        {
            IsPublished = IsPublished ?? lower.IsPublished,
        };
    }

    /// <summary>The unknown entries of this layer, and those of a lower one whose keys are not here.</summary>
    public ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> UnknownOver(FieldValues? lower)
    {
        if (lower is null || lower.Unknown.IsEmpty)
            return Unknown;
        var names = Unknown.Select(entry => entry.Key.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Unknown, .. lower.Unknown.Where(entry => !names.Contains(entry.Key.Value))];
    }
}

/// <summary>Reads the values that a story has of one facet: a list, or a single text, which is one value as in
/// Statiq.</summary>
internal static class FacetValues
{
    // Every value has a page and two feeds, and each of them lists all values of its stories: the square of their
    // number.
    private const int MaxValues = 100;

    /// <summary>The values; the place of each is added to <paramref name="places"/>.</summary>
    /// <param name="node">What the story says.</param>
    /// <param name="facet">The facet.</param>
    /// <param name="names">What the facet's ids are called.</param>
    /// <param name="values">Reads values, and takes faults.</param>
    /// <param name="places">Where each value is.</param>
    public static ImmutableArray<string> Read(
        YamlNode node, FacetDefinition facet, NameMap names, YamlValueReader values, List<TextSpan> places)
    {
        var before = places.Count;
        var scalars = values.Scalars(values.Bounded(node, facet.Key, MaxValues), facet.Key);
        var found = ImmutableArray.CreateBuilder<string>(scalars.Length);
        var seen = scalars.Length > 1 ? new HashSet<string>(StringComparer.OrdinalIgnoreCase) : null;
        foreach (var scalar in scalars)
        {
            if (FieldText.CleanName(scalar, values) is not { } text
                || Known(names.Of(text), scalar, facet, values) is not { } value)
                continue;
            if (seen?.Add(value) == false)
                values.Report(
                    FrontMatterRules.RepeatedValue, scalar.Span,
                    $"'{YamlValueReader.Shown(value)}' stands twice under '{facet.Key}'.");
            else
            {
                found.Add(value);
                places.Add(scalar.Span);
            }
        }
        if (node is YamlScalar { IsPlain: true } single && !facet.Single && HoldsSeveral(single.Value))
            values.Report(
                FrontMatterRules.CommaInValue, single.Span,
                $"'{YamlValueReader.Shown(single.Value)}' is read as one value of '{facet.Key}'.");
        if (!facet.Single || found.Count < 2)
            return found.DrainToImmutable();
        values.Report(
            FrontMatterRules.SeveralValues, node.Span,
            $"'{facet.Key}' takes one value, but has {found.Count}; '{YamlValueReader.Shown(found[0])}' is used.");
        places.RemoveRange(before + 1, found.Count - 1);
        return [found[0]];
    }

    // Between commas, semicolons or bars; or each on a line that begins with a sign, and no space behind a hyphen.
    private static bool HoldsSeveral(string text) =>
        text.AsSpan().IndexOfAny(",;|") >= 0
        || (text[0] is '-' or '–' or '—' or '*' or '•' or '·' && text.Length > 1);

    // A closed vocabulary also settles how its words are spelt.
    private static string? Known(string text, YamlScalar scalar, FacetDefinition facet, YamlValueReader values)
    {
        if (facet.Vocabulary is not { } vocabulary)
            return text;
        if (vocabulary.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
            return known;
        values.Report(
            FrontMatterRules.UnknownFacetValue, scalar.Span,
            $"'{YamlValueReader.Shown(text)}' is no {facet.Singular} of this archive.",
            NearestName.DidYouMean(text, vocabulary));
        return null;
    }
}

/// <summary>Plain text of values.</summary>
internal static class FieldText
{
    /// <summary>As <see cref="Clean"/>, without curly quotes around the whole, which were meant for YAML.</summary>
    public static string? CleanName(YamlScalar? scalar, YamlValueReader values)
    {
        var text = Clean(scalar, values);
        if (text is not { Length: > 2 } || text[0] is not ('“' or '„' or '‘') || text[^1] is not ('”' or '“' or '’'))
            return text;
        values.Report(
            FrontMatterRules.CurlyQuotes, scalar!.Span,
            $"The value {YamlValueReader.Shown(text)} stands in curly quotes; it is read without them.");
        return text[1..^1].Trim() is { Length: > 0 } name ? name : null;
    }

    /// <summary>The scalar's text on one line, without what shows nothing; null when nothing remains.</summary>
    public static string? Clean(YamlScalar? scalar, YamlValueReader values)
    {
        if (scalar is null)
            return null;
        var text = PlainText.Clean(scalar.Value, out var hidden);
        if (hidden != '\0')
            values.Report(FrontMatterRules.HiddenCharacter, scalar.Span,
                string.Create(CultureInfo.InvariantCulture,
                    $"'{YamlValueReader.Shown(text)}' holds the hidden character U+{(int)hidden:X4}."));
        return text.Length == 0 ? null : text;
    }
}
