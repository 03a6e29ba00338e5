using System.Collections.Frozen;

namespace StaticArchive.Markdown.Blocks;

/// <summary>The kinds of admonitions (note, tip, warning …) and the five looks that a theme gives them.</summary>
internal static class AdmonitionKinds
{
    private static readonly FrozenDictionary<string, string> Looks = new Dictionary<string, string>
    {
        ["note"] = "note info seealso abstract summary tldr todo example question faq help default secondary primary",
        ["tip"] = "tip hint success check done",
        ["important"] = "important",
        ["warning"] = "warning warn attention",
        ["caution"] = "caution danger error bug failure fail critical",
    }
        .SelectMany(look => look.Value.Split(' '), (look, kind) => KeyValuePair.Create(kind, look.Key))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All kinds.</summary>
    public static IEnumerable<string> Names => Looks.Keys.Order(StringComparer.Ordinal);

    /// <summary>The look of a kind, or null.</summary>
    public static string? LookOf(ReadOnlySpan<char> kind) =>
        Looks.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(kind, out var look) ? look : null;
}
