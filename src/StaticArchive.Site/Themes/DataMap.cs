using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StaticArchive.Themes;

/// <summary>
/// A map of a data file, as templates read it: its values are texts, whole numbers, truth values, lists, maps and null.
/// </summary>
internal sealed class DataMap
{
    public static readonly DataMap Empty = new([], isRoot: true);

    private readonly FrozenDictionary<string, object?> _values;

    /// <param name="entries">Each name once.</param>
    /// <param name="isRoot">Whether it is <c>data</c> itself, of which a missing member is a mistake; records differ in
    /// their keys.</param>
    public DataMap(IEnumerable<KeyValuePair<string, object?>> entries, bool isRoot = false)
    {
        Names = [.. entries.Select(entry => entry.Key)];
        _values = entries.ToFrozenDictionary(StringComparer.Ordinal);
        IsRoot = isRoot;
    }

    public bool IsRoot { get; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<string> Names { get; }

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The value of that name; null where there is none.</summary>
    public object? Find(string name) => _values.GetValueOrDefault(name);
}
