namespace StaticArchive.Related.Ranking;

/// <summary>An entry of a list before its reasons are written.</summary>
/// <param name="Story">Ordinal.</param>
/// <param name="Candidate">Its place among the candidates, or -1 when it only fills the list.</param>
/// <param name="IsPinned">Whether an editor put it there.</param>
internal readonly record struct ChosenStory(int Story, int Candidate, bool IsPinned);
