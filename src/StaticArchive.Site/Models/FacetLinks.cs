using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>The values of one facet that a story carries, or that go with a list.</summary>
/// <param name="Key">The front-matter key, such as <c>people</c>.</param>
/// <param name="Singular">What one value is called.</param>
/// <param name="Plural">What the values are called.</param>
/// <param name="Url">The page of all values.</param>
/// <param name="Values">The values; the count of each is that of its stories, or of those shared.</param>
/// <param name="Total">How many values there are altogether.</param>
internal sealed record FacetLinks(
    string Key, string Singular, string Plural, string Url, ImmutableArray<LinkModel> Values, int Total);
