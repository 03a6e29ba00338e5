using System.Collections.Immutable;

namespace StaticArchive.Related;

/// <summary>One reason, as data; the theme puts it in words.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Facet">For <see cref="ReasonKind.Facet"/>: index of the facet in the archive's facets; else -1.</param>
/// <param name="Values">What is shared, strongest first: facet values as readers see them, authors, words and phrases as the oldest story spells them, the series.</param>
/// <param name="Strength">Its share in the score; comparable within one entry.</param>
internal sealed record Reason(ReasonKind Kind, int Facet, ImmutableArray<string> Values, double Strength);
