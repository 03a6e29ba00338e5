namespace StaticArchive.Themes;

/// <summary>Reports blocks that stories have and the theme does not.</summary>
internal static class BlockCheck
{
    private const string Teaser = "read-more";

    public static IEnumerable<Diagnostic> Find(Archive archive, Theme theme)
    {
        for (var node = 0; node < archive.NodeCount; node++)
        {
            var story = archive.Node(node);
            foreach (var slot in story.Body.Slots)
            {
                if (slot.Kind == BodySlotKind.Block && theme.Block(slot.Target) is null)
                {
                    yield return new Diagnostic(
                        BodyRules.UnknownBlock, story.Path, slot.Span, $"There is no block '::: {slot.Target}'",
                        NearestName.DidYouMean(slot.Target, theme.Blocks.Append(Teaser)));
                }
            }
        }
    }
}
