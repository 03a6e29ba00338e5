using System.Collections.Immutable;

namespace StaticArchive.Related.Ranking;

/// <summary>One reason, as data; the theme puts it in words.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Facet">
/// For <see cref="ReasonKind.Facet"/> and <see cref="ReasonKind.Section"/>: index of the facet in the archive's facets;
/// else -1.
/// </param>
/// <param name="Values">What is shared, rarest first, at most two: curated values, names of the texts, authors, the
/// series.</param>
internal sealed record Reason(ReasonKind Kind, int Facet, ImmutableArray<string> Values);
