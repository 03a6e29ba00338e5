namespace StaticArchive.Models;

/// <summary>The front page.</summary>
internal sealed record HomePage : PageModel
{
    public StorySpan Span { get; init; }

    /// <summary>The newest story, or null in an empty archive.</summary>
    public StoryModel? Lead { get; init; }

    /// <summary>The newest after the lead.</summary>
    public required ImmutableArray<StoryModel> Latest { get; init; }

    /// <summary>The longest threads, most stories first.</summary>
    public required ImmutableArray<ThreadModel> Threads { get; init; }

    /// <summary>The most used values of each facet.</summary>
    public required ImmutableArray<FacetLinks> Facets { get; init; }

    /// <summary>The most used values of the first facet of which a story may have several; null without one.</summary>
    public FacetLinks? Topics { get; init; }

    /// <summary>Where to begin: the stories that others cite most, then the beginnings of the longest
    /// threads.</summary>
    public required ImmutableArray<StoryModel> Begin { get; init; }

    /// <summary>Whether these are shown with their pictures: all are, or none, since they are a row.</summary>
    public bool BeginHavePictures => Begin.All(story => story.Thumb is not null);

    /// <summary>Values that an editor has introduced, most stories first.</summary>
    public required ImmutableArray<LinkModel> Introduced { get; init; }

    /// <summary>Stories of other years from about the day of the newest, its title that day; or null.</summary>
    public StoryGroup? Around { get; init; }

    /// <summary>Every year from the first to the last.</summary>
    public required ImmutableArray<YearModel> Years { get; init; }
}

/// <summary>The page to search on, and to browse from.</summary>
internal sealed record SearchPage : PageModel
{
    /// <summary>The file that names all others of the index, ready for an attribute.</summary>
    public required string IndexUrl { get; init; }

    public required int StoryCount { get; init; }

    /// <summary>Where a form to a search engine leads; null where the settings want none.</summary>
    public string? EngineUrl { get; init; }

    /// <summary>Name of the search engine.</summary>
    public string? EngineName { get; init; }

    /// <summary>The form's field that restricts the search to a site.</summary>
    public string? EngineSiteField { get; init; }

    /// <summary>Host and path of the archive, the value of that field.</summary>
    public string? EngineSite { get; init; }

    /// <summary>The most used values of each facet.</summary>
    public ImmutableArray<FacetLinks> Facets { get; init; } = [];

    /// <summary>Every year from the first to the last.</summary>
    public ImmutableArray<YearModel> Years { get; init; } = [];
}
