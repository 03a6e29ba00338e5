using System.Collections.Immutable;

namespace StaticArchive.Related.Ranking;

/// <summary>A story that seems to follow up an earlier one, though no editor said so.</summary>
/// <param name="Story">Ordinal of the later story.</param>
/// <param name="Follows">Ordinal of the earlier one.</param>
/// <param name="Shared">Rare facet values and words that both have, strongest first; what a report shows as the
/// reason.</param>
/// <param name="Score">Greater is surer; comparable within one archive.</param>
internal sealed record ThreadSuggestion(int Story, int Follows, ImmutableArray<string> Shared, double Score);
