namespace StaticArchive.Catalog.Links;

/// <summary>
/// A link to a site path that is no story, page or asset. It may be a generated page (a topic, a year, a feed), which
/// only the plan of the site can tell.
/// </summary>
/// <param name="Path">The file that holds the link.</param>
/// <param name="Target">The site path.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Node">Index in <see cref="Archive.Slots"/>.</param>
/// <param name="Slot">Index of the slot within the body.</param>
internal sealed record PendingLink(string Path, string Target, TextSpan Span, int Node, int Slot);
