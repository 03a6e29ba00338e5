namespace StaticArchive.Settings;

/// <summary>An address that was published once.</summary>
/// <param name="Address">Site path.</param>
/// <param name="IsGone">Whether the page was withdrawn, and its address says so.</param>
/// <param name="Span">Where it stands in the ledger.</param>
internal sealed record LedgerEntry(string Address, bool IsGone, TextSpan Span);
