namespace StaticArchive.Search.Indexing;

/// <summary>What the vocabulary knows of a word.</summary>
/// <param name="Term">Its term.</param>
/// <param name="Usual">Its number among the usual words.</param>
internal readonly record struct FoundWord(int Term, int Usual);
