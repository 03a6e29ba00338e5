namespace StaticArchive.Planning;

/// <summary>Judges the links that only the plan can: those to pages that the archive makes itself.</summary>
internal static class PendingLinkCheck
{
    // Looking for the nearest of all addresses takes milliseconds; the first few dead links are enough.
    private const int MaxOffers = 100;

    /// <summary>Reports those that lead nowhere.</summary>
    /// <returns>By node: the slots of bodies that spell such a link in other capitals, with it put right.</returns>
    public static Dictionary<int, ResolvedSlot[]> Apply(Archive archive, AddressTable table, ICollection<Diagnostic> diagnostics)
    {
        var mended = new Dictionary<int, ResolvedSlot[]>();
        string[]? addresses = null;
        var offers = 0;
        foreach (var link in archive.PendingLinks)
        {
            if (table.Find(link.Target) is >= 0 and var found)
            {
                if (table[found].Kind.Subject == PageSubject.Redirect)
                    diagnostics.Add(new Diagnostic(LinkRules.LinkToRedirect, link.Path, link.Span, $"'{link.Target}' is an old address, which redirects."));
                continue;
            }
            addresses ??= [.. Enumerable.Range(0, table.Files.Length).Select(table.Url)];
            var spelt = table.OtherCase(link.Target);
            diagnostics.Add(spelt is not null
                ? new Diagnostic(LinkRules.WrongCase, link.Path, link.Span, $"'{link.Target}' is spelt '{spelt}'.")
                : new Diagnostic(LinkRules.DeadLink, link.Path, link.Span, $"Nothing in this archive has the address '{link.Target}'.",
                    offers++ < MaxOffers ? NearestName.DidYouMean(link.Target, addresses) : null));
            if (spelt is null)
                continue;
            if (!mended.TryGetValue(link.Node, out var slots))
                mended.Add(link.Node, slots = [.. archive.Slots[link.Node]]);
            slots[link.Slot] = new ResolvedSlot(spelt + slots[link.Slot].Href![link.Target.Length..], -1);
        }
        return mended;
    }
}
