namespace StaticArchive.Related.Vectors;

/// <summary>A word or phrase that at least two stories share.</summary>
/// <param name="Key">From <see cref="TermHash.Key"/>.</param>
/// <param name="Stories">How many stories have it.</param>
internal readonly record struct SharedTerm(uint Key, int Stories);
