namespace StaticArchive.Related.Explanation;

/// <summary>Where a name is written first, and by how many stories at all.</summary>
/// <param name="Story">Ordinal of the story when the index was built.</param>
/// <param name="Start">Place in its <see cref="DocumentText"/>.</param>
/// <param name="Length">In characters.</param>
/// <param name="Stories">How many stories have it.</param>
internal readonly record struct NameOrigin(int Story, int Start, ushort Length, int Stories);
