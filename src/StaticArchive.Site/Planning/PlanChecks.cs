namespace StaticArchive.Planning;

/// <summary>Judges the links that only the plan can: those to pages that the archive makes itself.</summary>
internal static class PendingLinkCheck
{
    // Looking for the nearest of all addresses takes milliseconds; the first few dead links are enough.
    private const int MaxOffers = 100;

    /// <summary>Reports those that lead nowhere.</summary>
    /// <returns>By node: the slots of bodies with such links in the spelling of their pages: capitals, and a slash at
    /// the end.</returns>
    public static IReadOnlyDictionary<int, ImmutableArray<ResolvedSlot>> Apply(
        Archive archive, AddressTable table, ICollection<Diagnostic> diagnostics)
    {
        var mended = new Dictionary<int, ImmutableArray<ResolvedSlot>.Builder>();
        string[]? addresses = null;
        HashSet<string>? prefixes = null;
        var offers = 0;
        foreach (var link in archive.PendingLinks)
        {
            var found = table.FindPublished(link.Target);
            if (found >= 0 && table[found].Kind.Subject == PageSubject.Redirect)
                diagnostics.Add(new Diagnostic(
                    LinkRules.LinkToRedirect, link.Path, link.Span,
                    $"'{link.Target}' is an old address, which redirects."));
            // Some hosts have nothing at a folder's address without its slash, others need a redirect for it.
            var url = found >= 0 ? table.Url(found) : table.OtherCase(link.Target);
            if (found < 0)
            {
                prefixes ??= [.. Enumerable.Range(0, table.Files.Length).Select(index => FirstPart(table.Url(index)))];
                addresses ??= [.. Enumerable.Range(0, table.Files.Length).Select(table.Url)];
                diagnostics.Add(url is not null
                    ? new Diagnostic(LinkRules.WrongCase, link.Path, link.Span, $"'{link.Target}' is spelt '{url}'.")
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
                mended.Add(link.Node, slots = archive.Slots[link.Node].ToBuilder());
            slots[link.Slot] = new ResolvedSlot(
                url + slots[link.Slot].Href![SitePath.Encode(link.Target).Length..], -1);
        }
        return mended.ToDictionary(pair => pair.Key, pair => pair.Value.DrainToImmutable());
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

/// <summary>Reports published addresses that lead nowhere.</summary>
internal static class LedgerCheck
{
    // Looking for the nearest of 100,000 addresses costs milliseconds.
    private const int MaxOffers = 50;

    public static void Apply(Archive archive, AddressTable addresses, ICollection<Diagnostic> diagnostics)
    {
        var offers = 0;
        foreach (var entry in archive.Settings.Ledger)
        {
            var isThere = addresses.FindPublished(entry.Address) >= 0;
            if (isThere && entry.IsGone)
                diagnostics.Add(new Diagnostic(LinkRules.UselessRedirect, AddressLedger.FileName, entry.Span,
                    $"'{entry.Address}' is marked as gone, but there is a page or a redirect.", "Take the mark off."));
            else if (!isThere && !entry.IsGone)
                diagnostics.Add(new Diagnostic(LinkRules.VanishedAddress, AddressLedger.FileName, entry.Span,
                    $"'{entry.Address}' was published, and leads nowhere now."
                        + (offers++ < MaxOffers ? Nearest(entry.Address, archive) : null)));
        }
    }

    private static string? Nearest(string address, Archive archive) =>
        NearestName.Find(address, archive.Stories.Select(story => story.Url)) is { } nearest
            ? $" The most like it is '{nearest}'."
            : null;
}

/// <summary>Follows the links of the settings: redirects to where they end, and the navigation.</summary>
internal static class SettingsLinkCheck
{
    private const int MaxSteps = 32;

    /// <summary>Reports links that lead nowhere or in a circle.</summary>
    /// <param name="editions">The archive in each of its languages.</param>
    /// <param name="redirects">All redirects, those of stories too.</param>
    /// <param name="table">Every file of the site.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <returns>The redirects, each to where its reader ends up.</returns>
    public static IEnumerable<SiteRedirect> Follow(
        IEnumerable<Archive> editions,
        IReadOnlyList<SiteRedirect> redirects,
        AddressTable table,
        ICollection<Diagnostic> diagnostics)
    {
        foreach (var item in editions.SelectMany(edition => edition.Settings.Navigation))
        {
            if (item.Url.StartsWith('/') && table.FindPublished(PathOf(item.Url)) < 0)
                diagnostics.Add(Dead(
                    InputFolder.SettingsName, item.Span,
                    $"The navigation leads to '{item.Url}', and nothing has that address."));
        }
        foreach (var redirect in redirects)
            yield return Follow(redirect, redirects, table, diagnostics);
    }

    private static SiteRedirect Follow(
        SiteRedirect redirect, IReadOnlyList<SiteRedirect> redirects, AddressTable table,
        ICollection<Diagnostic> diagnostics)
    {
        var to = redirect.To;
        for (var step = 0; step < MaxSteps && to.StartsWith('/'); step++)
        {
            var found = table.FindPublished(PathOf(to));
            if (found < 0)
            {
                diagnostics.Add(Dead(
                    redirect.Path, redirect.Span, $"The redirect leads to '{to}', and nothing has that address."));
                return redirect;
            }
            if (table[found].Kind.Subject != PageSubject.Redirect)
                return redirect with { To = to };
            to = redirects[table[found].Subject].To;
        }
        if (!to.StartsWith('/'))
            return redirect with { To = to };
        diagnostics.Add(Dead(
            redirect.Path, redirect.Span,
            $"The redirect to '{redirect.To}' goes in a circle, so it leads nowhere."));
        return redirect;
    }

    private static string PathOf(string target)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? target : target[..end];
    }

    private static Diagnostic Dead(string path, TextSpan span, string message) =>
        new(LinkRules.DeadLink, path, span, message);
}
