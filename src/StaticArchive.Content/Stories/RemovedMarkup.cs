namespace StaticArchive.Stories;

/// <summary>
/// Markup of one kind that a text lost because it means nothing here; counted, since there may be thousands.
/// </summary>
/// <param name="Kind">As reports name it, such as <c>{{&lt; legacy-img &gt;}}</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="HeldImages">Whether images went with them.</param>
/// <param name="First">Where the first was.</param>
internal readonly record struct RemovedMarkup(string Kind, int Count, bool HeldImages, TextSpan First);
