namespace StaticArchive.Planning;

/// <summary>Judges the links that only the plan can: those to pages that the archive makes itself.</summary>
internal static class PendingLinkCheck
{
    // Looking for the nearest of all addresses takes milliseconds; the first few dead links are enough.
    private const int MaxOffers = 100;

    /// <summary>Reports those that lead nowhere.</summary>
    /// <returns>By node: the slots of bodies with such links in the spelling of their pages: capitals, and a slash at
    /// the end.</returns>
    public static Dictionary<int, ResolvedSlot[]> Apply(
        Archive archive, AddressTable table, ICollection<Diagnostic> diagnostics)
    {
        var mended = new Dictionary<int, ResolvedSlot[]>();
        string[]? addresses = null;
        HashSet<string>? prefixes = null;
        var offers = 0;
        foreach (var link in archive.PendingLinks)
        {
            var found = table.FindPublished(link.Target);
            if (found >= 0 && table[found].Kind.Subject == PageSubject.Redirect)
                diagnostics.Add(
                    new Diagnostic(
                        LinkRules.LinkToRedirect, link.Path, link.Span,
                        $"'{link.Target}' is an old address, which redirects."));
            // Some hosts have nothing at a folder's address without its slash, others need a redirect for it.
            var url = found >= 0 ? table.Url(found) : null;
            if (url is null)
            {
                prefixes ??= [.. Enumerable.Range(0, table.Files.Length).Select(index => FirstPart(table.Url(index)))];
                addresses ??= [.. Enumerable.Range(0, table.Files.Length).Select(table.Url)];
                url = table.OtherCase(link.Target);
                diagnostics.Add(
                    url is not null
                        ? new Diagnostic(
                            LinkRules.WrongCase, link.Path, link.Span, $"'{link.Target}' is spelt '{url}'.")
                        : new Diagnostic(
                            LinkRules.DeadLink, link.Path, link.Span,
                            $"Nothing in this archive has the address '{link.Target}'.",
                            Help(link.Target, addresses, prefixes, ref offers))
                        {
                            Kind = FirstPart(link.Target),
                        });
            }
            if (url is null || url == link.Target)
                continue;
            if (!mended.TryGetValue(link.Node, out var slots))
                mended.Add(link.Node, slots = [.. archive.Slots[link.Node]]);
            slots[link.Slot] = new ResolvedSlot(
                url + slots[link.Slot].Href![SitePath.Encode(link.Target).Length..], -1);
        }
        return mended;
    }

    // Below a first part that no page has, another site of the same host is likelier than a slip.
    private static string? Help(string target, string[] addresses, HashSet<string> prefixes, ref int offers)
    {
        if (offers++ < MaxOffers && NearestName.DidYouMean(target, addresses) is { } meant)
            return meant;
        var first = FirstPart(target);
        return first.Length > 2 && !prefixes.Contains(first)
            ? $"Correct the address; or, if {first} belongs to another site on this host, write 'elsewhere: "
                + $"[{first}]' in archive.yml."
            : null;
    }

    private static string FirstPart(string address)
    {
        var end = address.IndexOf('/', 1);
        return address[..(end < 0 ? address.Length : end)].TrimEnd('/') + "/";
    }
}
