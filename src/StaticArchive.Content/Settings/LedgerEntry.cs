namespace StaticArchive.Settings;

/// <summary>An address that was published once.</summary>
/// <param name="Address">Site path.</param>
/// <param name="IsGone">Whether the page was withdrawn, and its address says so.</param>
/// <param name="Span">Where it stands in the ledger.</param>
internal sealed record LedgerEntry(string Address, bool IsGone, TextSpan Span)
{
    /// <summary>The value of a facet whose page it is, where the address alone does not say; or null.</summary>
    public string? Name { get; init; }
}
