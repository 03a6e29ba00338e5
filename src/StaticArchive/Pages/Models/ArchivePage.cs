using System.Collections.Immutable;

namespace StaticArchive.Pages.Models;

/// <summary>Stories by date or headline: a year, a month, those without a date, the timeline, A–Z.</summary>
public sealed record ArchivePage : PageModel
{
    /// <summary>What the list is of: "2021", "April 2021", "A".</summary>
    public required string Heading { get; init; }

    /// <summary>Whether this is the front of the list.</summary>
    public bool IsFront { get; init; } = true;

    /// <summary>How many stories there are; 0 on a numbered page, which must not change.</summary>
    public int Count { get; init; }

    public required ImmutableArray<StoryGroup> Groups { get; init; }

    /// <summary>Links to the other lists of the same kind: years, months, letters.</summary>
    public ImmutableArray<LinkModel> Siblings { get; init; } = [];

    /// <summary>A chart of the years, where the page is about several.</summary>
    public ImmutableArray<YearModel> Years { get; init; } = [];

    /// <summary>The threads, where the page shows them.</summary>
    public ImmutableArray<ThreadModel> Threads { get; init; } = [];

    /// <summary>The list before, or null.</summary>
    public LinkModel? Previous { get; init; }

    /// <summary>The list after, or null.</summary>
    public LinkModel? Next { get; init; }

    public PaginationModel? Pagination { get; init; }
}
