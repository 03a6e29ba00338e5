namespace StaticArchive.Stories;

/// <summary>
/// A place in a body's HTML that only the archive as a whole can fill: nothing is there yet, and the resolved text goes
/// in.
/// </summary>
/// <param name="Offset">Byte offset in <see cref="StoryBody.Html"/>.</param>
/// <param name="Kind">What goes in.</param>
/// <param name="Target">
/// As the editor wrote it, without fragment or query, percent-decoded: <c>xref:id</c>, a path relative to the file
/// (<c>../2021/x.md</c>, <c>photo.jpg</c>), or a site path (<c>/stories/x/</c>); empty for a fragment of the same page.
/// For a teaser the id, or any of the other three forms.
/// </param>
/// <param name="Suffix">What followed: query and fragment with their signs (<c>?a=b#c</c>), or empty.</param>
/// <param name="Span">Where the target is in the file.</param>
internal readonly record struct BodySlot(int Offset, BodySlotKind Kind, string Target, string Suffix, TextSpan Span);
