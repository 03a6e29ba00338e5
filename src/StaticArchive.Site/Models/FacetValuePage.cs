using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>The stories that carry a value of a facet.</summary>
internal sealed record FacetValuePage : PageModel
{
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

    /// <summary>How many stories carry it.</summary>
    public int Count { get; init; }

    public DateModel? First { get; init; }

    public DateModel? Last { get; init; }

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
