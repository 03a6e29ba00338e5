using StaticArchive.Markdown.Blocks;

namespace StaticArchive.Themes;

/// <summary>Reports blocks that stories have and the theme does not.</summary>
internal static class BlockCheck
{
    public static IEnumerable<Diagnostic> Find(Archive archive, Theme theme)
    {
        for (var node = 0; node < archive.NodeCount; node++)
        {
            var story = archive.Node(node);
            foreach (var slot in story.Body.Slots)
            {
                if (slot.Kind is BodySlotKind.Block or BodySlotKind.BlockStart && theme.Block(slot.Target) is null)
                {
                    yield return new Diagnostic(
                        BodyRules.UnknownBlock, story.Path, slot.Span, $"There is no block '::: {slot.Target}'",
                        NearestName.DidYouMean(slot.Target, theme.Blocks.Concat(AdmonitionKinds.Names)));
                }
            }
        }
    }
}
