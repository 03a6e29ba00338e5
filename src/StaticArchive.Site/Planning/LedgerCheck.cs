namespace StaticArchive.Planning;

/// <summary>Sees to it that every address that was published leads somewhere.</summary>
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
                diagnostics.Add(
                    new Diagnostic(
                        LinkRules.VanishedAddress,
                        AddressLedger.FileName,
                        entry.Span,
                        $"'{entry.Address}' was published, and leads nowhere "
                            + $"now.{(offers++ < MaxOffers ? Nearest(entry.Address, archive) : null)}"));
        }
    }

    private static string? Nearest(string address, Archive archive) =>
        NearestName.Find(address, archive.Stories.Select(story => story.Url)) is { } nearest
            ? $" The most like it is '{nearest}'."
            : null;
}
