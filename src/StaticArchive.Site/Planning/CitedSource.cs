namespace StaticArchive.Planning;

/// <summary>A source and the stories that cite it.</summary>
/// <param name="Source">As the first of them describes it.</param>
/// <param name="Stories">Ordinals, ascending; at least one.</param>
internal sealed record CitedSource(SourceCitation Source, int[] Stories);
