using StaticArchive.Catalog;
using StaticArchive.Diagnostics;

namespace StaticArchive.Pages;

/// <summary>Judges the links that only the plan can: those to pages that the archive makes itself.</summary>
internal static class PendingLinkCheck
{
    /// <summary>Reports those that lead nowhere.</summary>
    /// <returns>By node: the slots of bodies that have such a link, with it taken out, for where the finding is let pass.</returns>
    public static Dictionary<int, ResolvedSlot[]> Apply(SitePlan plan, ICollection<Diagnostic> diagnostics)
    {
        var mended = new Dictionary<int, ResolvedSlot[]>();
        string[]? addresses = null;
        foreach (var link in plan.Archive.PendingLinks)
        {
            if (plan.Find(link.Target) >= 0)
                continue;
            addresses ??= [.. Enumerable.Range(0, plan.Files.Count).Where(i => !IsStory(plan[i])).Select(plan.Url)];
            diagnostics.Add(new Diagnostic(LinkRules.DeadLink, link.Path, link.Span, $"Nothing in this archive has the address '{link.Target}'.",
                NearestName.DidYouMean(link.Target, addresses)));
            if (!mended.TryGetValue(link.Node, out var slots))
                mended.Add(link.Node, slots = [.. plan.Archive.Slots[link.Node]]);
            slots[link.Slot] = new ResolvedSlot(null, -1);
        }
        return mended;
    }

    private static bool IsStory(PlannedFile file) => file.Kind is PageKind.Story or PageKind.RelatedIndex;
}
