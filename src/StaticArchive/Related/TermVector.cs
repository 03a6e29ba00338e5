namespace StaticArchive.Related;

/// <summary>A story's weighted terms: first its strongest, by which others are found, then the others; each part by number.</summary>
/// <param name="Terms">Their numbers in the dictionary.</param>
/// <param name="Weights">Of each its part in a vector of length <see cref="TermVectors.UnitLength"/>.</param>
/// <param name="Strongest">How many of the terms are its strongest.</param>
internal readonly record struct TermVector(int[] Terms, ushort[] Weights, int Strongest);
