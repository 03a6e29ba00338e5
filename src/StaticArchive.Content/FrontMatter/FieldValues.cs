using System.Collections.Immutable;

namespace StaticArchive.FrontMatter;

/// <summary>The values of one front matter or folder metadata, sorted by what they mean; or of several,
/// merged.</summary>
internal sealed class FieldValues
{
    private readonly YamlNode?[] _values;

    public FieldValues(YamlNode?[] values, ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> unknown)
    {
        _values = values;
        Unknown = unknown;
    }

    /// <summary>Entries whose key means nothing to the archive.</summary>
    public ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Unknown { get; }

    /// <summary>Jekyll's <c>published: false</c> is not a date but a switch; null where there is none.</summary>
    public bool? IsPublished { get; init; }

    /// <summary>Where a title without a value stands.</summary>
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
        var values = new YamlNode?[_values.Length];
        for (var slot = 0; slot < values.Length; slot++)
            values[slot] = _values[slot] ?? lower._values[slot];
        return new FieldValues(values, UnknownOver(lower)) { IsPublished = IsPublished ?? lower.IsPublished };
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
