namespace StaticArchive.Planning;

/// <summary>An old address and where its readers are sent.</summary>
/// <param name="From">Site path, each segment percent-encoded where need be.</param>
/// <param name="To">Site path, or an absolute http(s) address.</param>
/// <param name="Path">The file that asks for it.</param>
/// <param name="Span">Where it does.</param>
internal sealed record SiteRedirect(string From, string To, string Path, TextSpan Span);
