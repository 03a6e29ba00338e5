using System.Diagnostics;

namespace StaticArchive.Yaml;

/// <summary>A value of a YAML document with its place in the file.</summary>
internal abstract record YamlNode(TextSpan Span);

/// <summary>A plain, quoted or block scalar; always text, its meaning is for the reader of the key to decide.</summary>
/// <param name="Value">The text after unquoting.</param>
/// <param name="IsPlain">Whether it was without quotes; only then can it be null, a number or a truth value.</param>
internal sealed record YamlScalar(string Value, bool IsPlain, TextSpan Span) : YamlNode(Span)
{
    /// <summary>Whether YAML's core schema reads it as null: nothing, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => IsPlain && Value is ("" or "~" or "null" or "Null" or "NULL");
}

/// <summary>A sequence.</summary>
internal sealed record YamlList(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);

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

/// <summary>Packs values of a YAML document.</summary>
internal static class YamlPacker
{
    public static void Pack(PackWriter pack, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                pack.Number(0);
                PackScalar(pack, scalar);
                break;
            case YamlList list:
                pack.Number(1);
                pack.List(list.Items, Pack);
                pack.Span(list.Span);
                break;
            case YamlMap map:
                pack.Number(2);
                pack.List(map.Entries, (inner, entry) =>
                {
                    PackScalar(inner, entry.Key);
                    Pack(inner, entry.Value);
                });
                pack.Span(map.Span);
                break;
            default:
                throw new UnreachableException();
        }
    }

    public static YamlNode Unpack(PackReader pack) => pack.Number() switch
    {
        0 => UnpackScalar(pack),
        1 => new YamlList(pack.List(Unpack), pack.Span()),
        2 => new YamlMap(pack.List(inner => KeyValuePair.Create(UnpackScalar(inner), Unpack(inner))), pack.Span()),
        _ => throw PackReader.Damaged(),
    };

    private static void PackScalar(PackWriter pack, YamlScalar scalar)
    {
        pack.Text(scalar.Value);
        pack.Truth(scalar.IsPlain);
        pack.Span(scalar.Span);
    }

    private static YamlScalar UnpackScalar(PackReader pack) => new(pack.Words(), pack.Truth(), pack.Span());
}
