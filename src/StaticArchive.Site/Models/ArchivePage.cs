using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>Stories by date or headline: a year, a month, those without a date, A–Z.</summary>
internal sealed record ArchivePage : PageModel
{
    /// <summary>What the list is of: "2021", "April 2021", "A".</summary>
    public required string Heading { get; init; }

    /// <summary>Whether this is the front of the list.</summary>
    public bool IsFront { get; init; } = true;

    /// <summary>How many stories there are; 0 on a numbered page, which must not change.</summary>
    public int Count { get; init; }

    /// <summary>Of the oldest of them; null on a numbered page of a month.</summary>
    public DateModel? First { get; init; }

    /// <summary>Of the newest of them.</summary>
    public DateModel? Last { get; init; }

    public required ImmutableArray<StoryGroup> Groups { get; init; }

    /// <summary>Links to the other lists of the same kind: years, months, letters.</summary>
    public ImmutableArray<LinkModel> Siblings { get; init; } = [];

    /// <summary>The list before, or null.</summary>
    public LinkModel? Previous { get; init; }

    /// <summary>The list after, or null.</summary>
    public LinkModel? Next { get; init; }

    public PaginationModel? Pagination { get; init; }
}
