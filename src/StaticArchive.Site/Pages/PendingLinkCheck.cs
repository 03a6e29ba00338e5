namespace StaticArchive.Pages;

/// <summary>Judges the links that only the plan can: those to pages that the archive makes itself.</summary>
internal static class PendingLinkCheck
{
    /// <summary>Reports those that lead nowhere.</summary>
    /// <returns>By node: the slots of bodies that have such a link, with it put right or taken out, for where the finding is let pass.</returns>
    public static Dictionary<int, ResolvedSlot[]> Apply(SitePlan plan, ICollection<Diagnostic> diagnostics)
    {
        var mended = new Dictionary<int, ResolvedSlot[]>();
        string[]? addresses = null;
        foreach (var link in plan.Archive.PendingLinks)
        {
            if (plan.Find(link.Target) is >= 0 and var found)
            {
                if (plan[found].Kind == PageKind.Redirect)
                    diagnostics.Add(new Diagnostic(LinkRules.LinkToRedirect, link.Path, link.Span, $"'{link.Target}' is an old address, which redirects."));
                continue;
            }
            addresses ??= [.. Enumerable.Range(0, plan.Files.Count).Where(i => !IsStory(plan[i])).Select(plan.Url)];
            var spelt = plan.OtherCase(link.Target);
            diagnostics.Add(spelt is not null
                ? new Diagnostic(LinkRules.WrongCase, link.Path, link.Span, $"'{link.Target}' is spelt '{spelt}'.")
                : new Diagnostic(LinkRules.DeadLink, link.Path, link.Span, $"Nothing in this archive has the address '{link.Target}'.",
                    NearestName.DidYouMean(link.Target, addresses)));
            if (!mended.TryGetValue(link.Node, out var slots))
                mended.Add(link.Node, slots = [.. plan.Archive.Slots[link.Node]]);
            slots[link.Slot] = new ResolvedSlot(spelt is null ? null : spelt + slots[link.Slot].Href![link.Target.Length..], -1);
        }
        return mended;
    }

    private static bool IsStory(PlannedFile file) => file.Kind is PageKind.Story or PageKind.RelatedIndex;
}
