namespace StaticArchive.Models;

/// <summary>The front page.</summary>
internal sealed record HomePage : PageModel
{
    public StorySpan Span { get; init; }

    public StoryModel? Lead { get; init; }

    public required ImmutableArray<StoryModel> Latest { get; init; }

    public required ImmutableArray<ThreadModel> Threads { get; init; }

    public required ImmutableArray<FacetLinks> Facets { get; init; }

    public FacetLinks? Topics { get; init; }

    public required ImmutableArray<StoryModel> Begin { get; init; }

    /// <summary>Whether these are shown with their pictures: all are, or none, since they are a row.</summary>
    public bool BeginHavePictures => Begin.All(story => story.Thumb is not null);

    public required ImmutableArray<LinkModel> Introduced { get; init; }

    public StoryGroup? Around { get; init; }

    public required ImmutableArray<YearModel> Years { get; init; }
}

/// <summary>The page to search on, and to browse from.</summary>
internal sealed record SearchPage : PageModel
{
    public required string IndexUrl { get; init; }

    public required int StoryCount { get; init; }

    public SearchEngine? Engine { get; init; }

    public required string EngineSite { get; init; }

    public ImmutableArray<FacetLinks> Facets { get; init; } = [];

    public ImmutableArray<YearModel> Years { get; init; } = [];
}

/// <summary>A search engine that a form of the search page leads to.</summary>
/// <param name="Url">Where the form leads.</param>
/// <param name="Name">What readers call it.</param>
/// <param name="SiteField">The form's field that restricts the search to a site.</param>
internal sealed record SearchEngine(string Url, string Name, string SiteField)
{
    public static SearchEngine? Of(WebSearch search) => search switch
    {
        WebSearch.DuckDuckGo => new("https://duckduckgo.com/", "DuckDuckGo", "sites"),
        WebSearch.Google => new("https://www.google.com/search", "Google", "as_sitesearch"),
        _ => null,
    };
}
