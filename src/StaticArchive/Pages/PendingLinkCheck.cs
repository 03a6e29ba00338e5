using StaticArchive.Diagnostics;

namespace StaticArchive.Pages;

/// <summary>Judges the links that only the plan can: those to pages that the archive makes itself.</summary>
internal static class PendingLinkCheck
{
    public static void Apply(SitePlan plan, ICollection<Diagnostic> diagnostics)
    {
        string[]? addresses = null;
        foreach (var link in plan.Archive.PendingLinks)
        {
            if (plan.Find(link.Target) >= 0)
                continue;
            addresses ??= [.. Enumerable.Range(0, plan.Files.Count).Where(i => !IsStory(plan[i])).Select(plan.Url)];
            diagnostics.Add(new Diagnostic(LinkRules.DeadLink, link.Path, link.Span, $"Nothing in this archive has the address '{link.Target}'.",
                NearestName.DidYouMean(link.Target, addresses)));
        }
    }

    private static bool IsStory(PlannedFile file) => file.Kind is PageKind.Story or PageKind.RelatedIndex;
}
