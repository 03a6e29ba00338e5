using StaticArchive.Markdown.Blocks;

namespace StaticArchive.Themes;

/// <summary>What templates know of an admonition beside its title and its body.</summary>
internal static class Admonition
{
    /// <summary>The block that draws admonitions of kinds that have no block of their own.</summary>
    public const string Block = "admonition";

    /// <summary>Whether a block is made of what the writer called an admonition.</summary>
    public static bool IsMadeBy(string block) => block is Block or "details" or "quote";

    /// <summary>The kind as the writer named it, one of five looks, and words for where it has no title.</summary>
    public static DataMap Arguments(string kind) => new(
    [
        new("kind", kind),
        new("look", kind is "details" or "quote" ? null : AdmonitionKinds.LookOf(kind) ?? "note"),
        new("label", char.ToUpperInvariant(kind[0]) + kind[1..].Replace('-', ' ')),
    ]);
}
