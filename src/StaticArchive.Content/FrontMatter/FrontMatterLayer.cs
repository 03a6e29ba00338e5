using System.Collections.Immutable;

namespace StaticArchive.FrontMatter;

/// <summary>The values of one front matter or folder metadata, sorted to what they mean; or of several, merged.</summary>
internal sealed class FrontMatterLayer
{
    private readonly YamlNode?[] _values;

    private FrontMatterLayer(YamlNode?[] values, ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> unknown, bool? isPublished)
    {
        _values = values;
        Unknown = unknown;
        IsPublished = isPublished;
    }

    /// <summary>Entries whose key means nothing to the archive.</summary>
    public ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Unknown { get; }

    /// <summary>Jekyll's <c>published: false</c> is no date but a switch; null where there is none.</summary>
    public bool? IsPublished { get; }

    /// <summary>Where a title without a value stands.</summary>
    public TextSpan? EmptyTitle { get; private init; }

    /// <summary>The value of that slot, never YAML's null.</summary>
    public YamlNode? this[int slot] => _values[slot];

    /// <summary>Sorts the entries of a map. A null is no value, so the next name of the same slot counts.</summary>
    public static FrontMatterLayer Of(YamlMap map, KeyMap keys)
    {
        var values = new YamlNode?[keys.SlotCount];
        Span<int> ranks = stackalloc int[keys.SlotCount];
        ImmutableArray<KeyValuePair<YamlScalar, YamlNode>>.Builder? unknown = null;
        bool? isPublished = null;
        TextSpan? emptyTitle = null;
        foreach (var entry in map.Entries)
        {
            var meanings = keys.Find(entry.Key.Value);
            if (meanings.IsEmpty)
                (unknown ??= ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>()).Add(entry);
            else if (meanings[0].Slot == FrontMatterFields.Published.Index && SwitchOf(entry.Value) is { } flag)
                isPublished = flag;
            else if (!YamlValueReader.IsAbsent(entry.Value))
                Place(entry.Value, meanings, values, ranks);
            else if (meanings[0].Slot == FrontMatterFields.Title.Index)
                emptyTitle = entry.Key.Span;
        }
        return new FrontMatterLayer(values, unknown?.DrainToImmutable() ?? [], isPublished) { EmptyTitle = emptyTitle };
    }

    /// <summary>This layer over another one: key by key, what stands here wins.</summary>
    public FrontMatterLayer Over(FrontMatterLayer lower)
    {
        var values = new YamlNode?[_values.Length];
        for (var slot = 0; slot < values.Length; slot++)
            values[slot] = _values[slot] ?? lower._values[slot];
        return new FrontMatterLayer(values, UnknownOver(lower), IsPublished ?? lower.IsPublished);
    }

    /// <summary>The unknown entries of this layer and those of a lower one whose keys do not stand here.</summary>
    public ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> UnknownOver(FrontMatterLayer? lower)
    {
        if (lower is null || lower.Unknown.IsEmpty)
            return Unknown;
        var names = Unknown.Select(entry => entry.Key.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Unknown, .. lower.Unknown.Where(entry => !names.Contains(entry.Key.Value))];
    }

    private static void Place(YamlNode value, ReadOnlySpan<KeyMeaning> meanings, YamlNode?[] values, Span<int> ranks)
    {
        foreach (var meaning in meanings)
        {
            if (values[meaning.Slot] is not null && ranks[meaning.Slot] <= meaning.Rank)
                continue;
            values[meaning.Slot] = value;
            ranks[meaning.Slot] = meaning.Rank;
        }
    }

    private static bool? SwitchOf(YamlNode value) =>
        value is YamlScalar { IsPlain: true } scalar ? YamlValueReader.TruthValue(scalar) : null;
}
