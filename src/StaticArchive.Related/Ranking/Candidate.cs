namespace StaticArchive.Related.Ranking;

/// <summary>A story compared with the one at hand.</summary>
/// <param name="Story">Its ordinal.</param>
/// <param name="Score">In millionths, see <see cref="RelatedWeights.Score"/>.</param>
/// <param name="Signals">What the score was made of.</param>
internal readonly record struct Candidate(int Story, long Score, PairSignals Signals);
