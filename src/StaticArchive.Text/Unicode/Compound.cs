namespace StaticArchive.Text.Unicode;

/// <summary>A spelling that readers search for although the text writes it with marks: <c>covid19</c> for
/// <c>Covid-19</c>.</summary>
/// <param name="Word">Lower-case and folded.</param>
/// <param name="IsInitials">Whether the text has letters with full stops, as in <c>U.S.</c></param>
internal readonly record struct Compound(string Word, bool IsInitials);
