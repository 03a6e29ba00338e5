using System.Collections.Immutable;

namespace StaticArchive.Yaml;

/// <summary>A mapping in the order of the file; keys are unique, case ignored.</summary>
internal sealed record YamlMap(ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Entries, TextSpan Span)
    : YamlNode(Span)
{
    /// <summary>The value of that key, case ignored, or null.</summary>
    public YamlNode? Find(string key)
    {
        foreach (var (name, value) in Entries)
        {
            if (name.Value.Equals(key, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }
}
