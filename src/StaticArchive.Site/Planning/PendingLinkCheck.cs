namespace StaticArchive.Planning;

/// <summary>Judges the links that only the plan can: those to pages that the archive makes itself.</summary>
internal static class PendingLinkCheck
{
    /// <summary>Reports those that lead nowhere.</summary>
    /// <returns>By node: the slots of bodies that have such a link, with it put right or taken out, for where the finding is let pass.</returns>
    public static Dictionary<int, ResolvedSlot[]> Apply(Archive archive, AddressTable table, ICollection<Diagnostic> diagnostics)
    {
        var mended = new Dictionary<int, ResolvedSlot[]>();
        string[]? addresses = null;
        foreach (var link in archive.PendingLinks)
        {
            if (table.Find(link.Target) is >= 0 and var found)
            {
                if (table[found].Kind.Subject == PageSubject.Redirect)
                    diagnostics.Add(new Diagnostic(LinkRules.LinkToRedirect, link.Path, link.Span, $"'{link.Target}' is an old address, which redirects."));
                continue;
            }
            addresses ??= [.. Enumerable.Range(0, table.Files.Length).Where(i => table[i].Kind.Subject != PageSubject.Story).Select(table.Url)];
            var spelt = table.OtherCase(link.Target);
            diagnostics.Add(spelt is not null
                ? new Diagnostic(LinkRules.WrongCase, link.Path, link.Span, $"'{link.Target}' is spelt '{spelt}'.")
                : new Diagnostic(LinkRules.DeadLink, link.Path, link.Span, $"Nothing in this archive has the address '{link.Target}'.",
                    NearestName.DidYouMean(link.Target, addresses)));
            if (!mended.TryGetValue(link.Node, out var slots))
                mended.Add(link.Node, slots = [.. archive.Slots[link.Node]]);
            slots[link.Slot] = new ResolvedSlot(spelt is null ? null : spelt + slots[link.Slot].Href![link.Target.Length..], -1);
        }
        return mended;
    }
}
