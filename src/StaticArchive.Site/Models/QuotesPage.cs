using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>Who said what.</summary>
internal sealed record QuotesPage : PageModel
{
    public required bool IsFront { get; init; }

    /// <summary>How many quotations there are.</summary>
    public required int Count { get; init; }

    /// <summary>This page's quotations by speaker.</summary>
    public required ImmutableArray<SpeakerModel> Speakers { get; init; }

    public PaginationModel? Pagination { get; init; }
}

/// <summary>Somebody who is quoted.</summary>
/// <param name="Id">For a fragment.</param>
/// <param name="Name">Who it is.</param>
/// <param name="Url">The page of the name, or null.</param>
/// <param name="Role">What the speaker is, as the newest quotation says; or null.</param>
/// <param name="Quotes">Newest first.</param>
internal sealed record SpeakerModel(
    string Id, string Name, string? Url, string? Role, ImmutableArray<QuoteModel> Quotes);

/// <summary>A quotation in a list.</summary>
/// <param name="Text">What was said, plain text.</param>
/// <param name="Language">Attributes for its words, where their language is not the archive's; else null.</param>
/// <param name="Url">Its place in the story.</param>
/// <param name="Story">The story.</param>
internal sealed record QuoteModel(string Text, Html? Language, string Url, StoryModel Story);

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

/// <summary>A published correction.</summary>
/// <param name="Date">When, or null.</param>
/// <param name="Text">Plain text.</param>
internal sealed record CorrectionModel(DateModel? Date, string Text);
