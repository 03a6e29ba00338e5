using System.Collections.Immutable;

namespace StaticArchive.Related.Ranking;

/// <summary>An entry of a story's related list.</summary>
/// <param name="Story">Ordinal of the story shown.</param>
/// <param name="Score">Greater is nearer; comparable within one list only.</param>
/// <param name="Reasons">Strongest first; never empty.</param>
internal sealed record RelatedStory(int Story, double Score, ImmutableArray<Reason> Reasons);
