namespace StaticArchive.Models;

/// <summary>Makes what pages show of facets.</summary>
internal static class FacetModels
{
    public static FacetLinks Links(SitePlan site, Facet facet, IEnumerable<int> values) =>
        Links(site, facet, [.. values.Select(value => Link(site, facet.Values[value]))]);

    public static FacetLinks Links(SitePlan site, Facet facet, ImmutableArray<LinkModel> links) =>
        new(
            facet.Definition.Key, facet.Definition.Singular, facet.Definition.Plural, site.Href(facet.Url), links,
            facet.Values.Length);

    public static LinkModel Link(SitePlan site, FacetValue value) =>
        new(value.Name, site.Href(value.Url), value.Stories.Length);

    /// <summary>The values with most stories, most first; ties by name.</summary>
    public static FacetLinks Top(SitePlan site, Facet facet, int count) =>
        Links(
            site, facet,
            Enumerable.Range(0, facet.Values.Length)
                .OrderByDescending(value => facet.Values[value].Stories.Length).Take(count));
}

/// <summary>The values of one facet that a story carries, or that go with a list.</summary>
/// <param name="Values">The values; the count of each is that of its stories, or of those shared.</param>
internal sealed record FacetLinks(
    string Key, string Singular, string Plural, string Url, ImmutableArray<LinkModel> Values, int Total);

/// <summary>The values of a facet.</summary>
internal sealed record FacetIndexPage : PageModel
{
    public required string Singular { get; init; }

    public required string Plural { get; init; }

    public required int Count { get; init; }

    public DateModel? First { get; init; }

    public DateModel? Last { get; init; }

    public required ImmutableArray<LinkModel> Top { get; init; }

    public required ImmutableArray<LinkModel> Letters { get; init; }

    public string? Letter { get; init; }

    public required ImmutableArray<LinkModel> Values { get; init; }

    public MapModel? Map { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>The stories that carry a value of a facet.</summary>
internal sealed record FacetValuePage : PageModel
{
    public StorySpan Span { get; init; }

    public required string Singular { get; init; }

    public required string Plural { get; init; }

    public required string FacetUrl { get; init; }

    public required string Name { get; init; }

    /// <summary>Whether this is the front of the list; what follows but the stories is there only.</summary>
    public required bool IsFront { get; init; }

    public bool HasFeed { get; init; }

    public StoryModel? FirstStory { get; init; }

    public StoryModel? OnlyStory { get; init; }

    public string? Role { get; init; }

    public ImmutableArray<LinkModel> SameAs { get; init; } = [];

    public LinkModel? Broader { get; init; }

    public ImmutableArray<LinkModel> Narrower { get; init; } = [];

    public MapModel? Map { get; init; }

    public CompanyModel? Company { get; init; }

    public ImmutableArray<QuoteModel> Quotes { get; init; } = [];

    public StoryModel? Introduction { get; init; }

    public ImmutableArray<YearModel> Years { get; init; } = [];

    public ImmutableArray<FacetLinks> OftenWith { get; init; } = [];

    public required ImmutableArray<StoryGroup> Groups { get; init; }

    public required PaginationModel Pagination { get; init; }
}

/// <summary>Stories that carry two values.</summary>
internal sealed record FacetPairPage : PageModel
{
    public StorySpan Span { get; init; }

    public required ImmutableArray<FacetLinks> Values { get; init; }

    public required int Listed { get; init; }

    public required ImmutableArray<YearModel> Years { get; init; }

    public required ImmutableArray<StoryGroup> Groups { get; init; }
}

/// <summary>A name in the middle of those that it appears with most, for an SVG of 720 by 440.</summary>
internal sealed record CompanyModel(ImmutableArray<CompanyName> Names, ImmutableArray<CompanyLine> Lines);

/// <summary>A name around another.</summary>
internal sealed record CompanyName(
    string Title, string Url, int Count, string X, string Y, string LabelX, string Anchor, string Width);

/// <summary>A line between two names.</summary>
internal sealed record CompanyLine(string FromX, string FromY, string ToX, string ToY);

/// <summary>Places on an outline of the world, which is 360 wide and 180 high, one unit a degree.</summary>
/// <param name="Points">The places, the ones with most stories first, so that smaller ones lie above them.</param>
internal sealed record MapModel(string ViewBox, ImmutableArray<MapPoint> Points)
{
    public MapModel? Detail { get; init; }
}

/// <summary>A place on a map.</summary>
internal sealed record MapPoint(string Title, string Url, int Count, string X, string Y, string Radius);
