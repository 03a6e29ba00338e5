using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>What was corrected or brought up to date.</summary>
internal sealed record ChangesPage : PageModel
{
    public required bool IsFront { get; init; }

    /// <summary>This page's changes, newest first.</summary>
    public required ImmutableArray<ChangeModel> Changes { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>A change of a story.</summary>
/// <param name="Date">When, or null.</param>
/// <param name="Correction">What was wrong and what is right, plain text; null for an update.</param>
/// <param name="Story">The story.</param>
internal sealed record ChangeModel(DateModel? Date, string? Correction, StoryModel Story);
