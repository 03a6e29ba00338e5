namespace StaticArchive.Stories;

/// <summary>A word in a file that must mean something elsewhere, with its place for when it does not.</summary>
/// <param name="Target">The id, path or address as written.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct Reference(string Target, TextSpan Span);
