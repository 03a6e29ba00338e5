using StaticArchive.Markdown.Blocks;

namespace StaticArchive.Themes;

/// <summary>Compares the layouts that stories and pages ask for with those of the theme.</summary>
internal static class LayoutCheck
{
    // How other generators say that a file has no layout.
    private static readonly string[] NoLayout = ["false", "none", "null", ""];
    private const int MaxNamed = 5;

    public static IEnumerable<Diagnostic> Find(Archive archive, Theme theme)
    {
        var asked = archive.Stories.Concat(archive.Pages).Where(story => story.Layout is not null).ToArray();
        var missing = asked.Where(story => !IsKnown(story.Layout!, theme)).ToArray();
        if (missing.Length > 0)
            yield return Missing(missing, theme);
        var used = asked.Select(story => story.Layout!).Concat(archive.Settings.Kinds.Select(kind => kind.Name))
            .ToHashSet();
        foreach (var unused in theme.OwnLayouts.Where(name => !used.Contains(name)).Order(StringComparer.Ordinal))
        {
            yield return new Diagnostic(
                ThemeRules.UnusedTemplate, $"layouts/{unused}.html", TextSpan.WholeFile,
                $"There is no kind of page '{unused}', and no story asks for that layout.",
                NearestName.DidYouMean(unused, PageKinds.Layouts));
        }
    }

    private static bool IsKnown(string layout, Theme theme) =>
        theme.HasOwnLayout(layout) || PageKinds.Layouts.Contains(layout)
            || NoLayout.Contains(layout, StringComparer.OrdinalIgnoreCase);

    // Other generators write "layout: post" into every file: one finding for all.
    private static Diagnostic Missing(StoryMetadata[] missing, Theme theme)
    {
        var names = missing.CountBy(story => story.Layout!).OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal).ToArray();
        var shown = string.Join(", ", names.Take(MaxNamed).Select(entry => $"'{entry.Key}': {entry.Value}"))
            + (names.Length > MaxNamed ? ", …" : "");
        var first = missing.MinBy(story => story.Path, StringComparer.Ordinal)!;
        var files = missing.Length == 1 ? "1 file asks" : $"{missing.Length} files ask";
        return new Diagnostic(ThemeRules.MissingLayout, first.Path, first.TitleSpan,
            $"{files} for a layout that the theme does not have ({shown}).",
            NearestName.DidYouMean(first.Layout!, theme.OwnLayouts));
    }
}

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
