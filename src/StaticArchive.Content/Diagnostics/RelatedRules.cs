using System.Collections.Immutable;

namespace StaticArchive.Diagnostics;

/// <summary>SA09xx: what the likeness of stories suggests to editors.</summary>
internal static class RelatedRules
{
    public static readonly Rule SuggestedThread = new("SA0901", "suggested-thread", Severity.Info,
        "The story reads like a follow-up of an earlier one: their texts are much alike, and they share what few "
            + "others have.",
        "If it is one, name the earlier story by 'follows'; if not, leave it as it is.");

    public static readonly Rule RelatedAndUnrelated = new("SA0902", "related-and-unrelated", Severity.Warning,
        "The front matter wants a story shown among the related ones, and never shown among them.",
        "Remove it from 'related' or from 'unrelated'.");

    public static ImmutableArray<Rule> All { get; } = [SuggestedThread, RelatedAndUnrelated];
}
