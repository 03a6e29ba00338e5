namespace StaticArchive.Related;

/// <summary>A term of one story with its weight.</summary>
/// <param name="Term">Its number in the dictionary.</param>
/// <param name="Weight">Its part in a vector of length <see cref="TermVectors.UnitLength"/>.</param>
internal record struct TermWeight(int Term, ushort Weight);
