namespace StaticArchive.Models;

/// <summary>Makes what pages show of facets.</summary>
internal static class FacetModels
{
    public static FacetLinks Links(SitePlan site, Facet facet, ImmutableArray<int> values)
    {
        var links = ImmutableArray.CreateBuilder<LinkModel>(values.Length);
        foreach (var value in values)
            links.Add(Link(site, facet.Values[value]));
        return Links(site, facet, links.MoveToImmutable());
    }

    public static FacetLinks Links(SitePlan site, Facet facet, ImmutableArray<LinkModel> links) =>
        new(
            facet.Definition.Key, facet.Definition.Singular, facet.Definition.Plural, site.Href(facet.Url), links,
            facet.Values.Length);

    public static LinkModel Link(SitePlan site, FacetValue value) =>
        new(value.Name, site.Href(value.Url), value.Stories.Length);

    /// <summary>The values with most stories, most first; ties by name.</summary>
    public static FacetLinks Top(SitePlan site, Facet facet, int count)
    {
        var top = Enumerable
            .Range(0, facet.Values.Length)
            .OrderByDescending(value => facet.Values[value].Stories.Length)
            .ThenBy(value => value)
            .Take(count)
            .ToImmutableArray();
        return Links(site, facet, top);
    }
}

/// <summary>The values of one facet that a story carries, or that go with a list.</summary>
/// <param name="Key">The front-matter key, such as <c>people</c>.</param>
/// <param name="Singular">What one value is called.</param>
/// <param name="Plural">What the values are called.</param>
/// <param name="Url">The page of all values.</param>
/// <param name="Values">The values; the count of each is that of its stories, or of those shared.</param>
/// <param name="Total">How many values there are altogether.</param>
internal sealed record FacetLinks(
    string Key, string Singular, string Plural, string Url, ImmutableArray<LinkModel> Values, int Total);

/// <summary>The values of a facet.</summary>
internal sealed record FacetIndexPage : PageModel
{
    public required string Singular { get; init; }

    public required string Plural { get; init; }

    /// <summary>How many values the facet has, or those letters of it.</summary>
    public required int Count { get; init; }

    /// <summary>Of the oldest story that has one of them.</summary>
    public DateModel? First { get; init; }

    /// <summary>Of the newest.</summary>
    public DateModel? Last { get; init; }

    /// <summary>The values with most stories; none where all values fit on the page.</summary>
    public required ImmutableArray<LinkModel> Top { get; init; }

    /// <summary>Links to the values by how they begin; none where all fit on the page.</summary>
    public required ImmutableArray<LinkModel> Letters { get; init; }

    /// <summary>The group of letters that this page shows; null for the overview.</summary>
    public string? Letter { get; init; }

    /// <summary>The values on this page, by name.</summary>
    public required ImmutableArray<LinkModel> Values { get; init; }

    /// <summary>The values on a map; null where none has coordinates.</summary>
    public MapModel? Map { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>The stories that carry a value of a facet.</summary>
internal sealed record FacetValuePage : PageModel
{
    public StorySpan Span { get; init; }

    /// <summary>What a value is called, such as <c>person</c>.</summary>
    public required string Singular { get; init; }

    public required string Plural { get; init; }

    /// <summary>The page of all values.</summary>
    public required string FacetUrl { get; init; }

    public required string Name { get; init; }

    /// <summary>Whether this is the front of the list; what follows but the stories is there only.</summary>
    public required bool IsFront { get; init; }

    /// <summary>Whether the value has feeds of its own; else those of the page are the site's.</summary>
    public bool HasFeed { get; init; }

    /// <summary>The oldest story, where the page does not end with it anyway; or null.</summary>
    public StoryModel? FirstStory { get; init; }

    /// <summary>The story, where there is one only; or null.</summary>
    public StoryModel? OnlyStory { get; init; }

    /// <summary>Who or what it is, in a few words; or null.</summary>
    public string? Role { get; init; }

    /// <summary>The same in other collections; the title is the host.</summary>
    public ImmutableArray<LinkModel> SameAs { get; init; } = [];

    /// <summary>The value that it is a part of, or null.</summary>
    public LinkModel? Broader { get; init; }

    /// <summary>The values that are parts of it.</summary>
    public ImmutableArray<LinkModel> Narrower { get; init; } = [];

    /// <summary>Where it is, or null.</summary>
    public MapModel? Map { get; init; }

    /// <summary>The names that it appears with most, or null.</summary>
    public CompanyModel? Company { get; init; }

    /// <summary>What it is quoted with, newest first.</summary>
    public ImmutableArray<QuoteModel> Quotes { get; init; } = [];

    /// <summary>An editor's introduction, or null.</summary>
    public StoryModel? Introduction { get; init; }

    /// <summary>Every year from the first to the last; fewer than two years give none.</summary>
    public ImmutableArray<YearModel> Years { get; init; } = [];

    /// <summary>Values that go with it.</summary>
    public ImmutableArray<FacetLinks> OftenWith { get; init; } = [];

    /// <summary>This page's stories by year, newest first.</summary>
    public required ImmutableArray<StoryGroup> Groups { get; init; }

    public required PaginationModel Pagination { get; init; }
}

/// <summary>Stories that carry two values.</summary>
internal sealed record FacetPairPage : PageModel
{
    public StorySpan Span { get; init; }

    /// <summary>The two values, each with the number of its own stories.</summary>
    public required ImmutableArray<FacetLinks> Values { get; init; }

    /// <summary>How many of them are listed: the newest.</summary>
    public required int Listed { get; init; }

    /// <summary>Every year from the first to the last; fewer than two years give none.</summary>
    public required ImmutableArray<YearModel> Years { get; init; }

    /// <summary>By year, newest first.</summary>
    public required ImmutableArray<StoryGroup> Groups { get; init; }
}

/// <summary>A name in the middle of those that it appears with most, for an SVG of 720 by 440.</summary>
/// <param name="Names">The names around it.</param>
/// <param name="Lines">Lines between two of them that appear together.</param>
internal sealed record CompanyModel(ImmutableArray<CompanyName> Names, ImmutableArray<CompanyLine> Lines);

/// <summary>A name around another.</summary>
/// <param name="Title">The name in few letters.</param>
/// <param name="Url">Its page.</param>
/// <param name="Count">How many stories have both.</param>
/// <param name="X">Where its dot is.</param>
/// <param name="Y">Where its dot is.</param>
/// <param name="LabelX">Where its words are.</param>
/// <param name="Anchor">Which end of its words is there.</param>
/// <param name="Width">Of the line to the middle.</param>
internal sealed record CompanyName(
    string Title, string Url, int Count, string X, string Y, string LabelX, string Anchor, string Width);

/// <summary>A line between two names.</summary>
internal sealed record CompanyLine(string FromX, string FromY, string ToX, string ToY);

/// <summary>Places on an outline of the world, which is 360 wide and 180 high, one unit a degree.</summary>
/// <param name="ViewBox">The part of the world that is shown, for an SVG.</param>
/// <param name="Points">The places, the ones with most stories first, so that smaller ones lie above them.</param>
internal sealed record MapModel(string ViewBox, ImmutableArray<MapPoint> Points)
{
    /// <summary>The part of it where most places are, larger; or null.</summary>
    public MapModel? Detail { get; init; }
}

/// <summary>A place on a map.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Url">Its page.</param>
/// <param name="Count">How many stories.</param>
/// <param name="X">Degrees from the left.</param>
/// <param name="Y">Degrees from the top.</param>
/// <param name="Radius">Of its dot.</param>
internal sealed record MapPoint(string Title, string Url, int Count, string X, string Y, string Radius);
