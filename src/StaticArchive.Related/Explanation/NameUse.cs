namespace StaticArchive.Related.Explanation;

/// <summary>A name in the text of one story.</summary>
/// <param name="Key">Hash of its words.</param>
/// <param name="Start">Where it first stands in the <see cref="DocumentText"/>.</param>
/// <param name="Length">In characters.</param>
/// <param name="Traits">How the story writes it.</param>
internal readonly record struct NameUse(ulong Key, int Start, ushort Length, NameTraits Traits);
