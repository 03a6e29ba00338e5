using System.Collections.Immutable;

namespace StaticArchive.Models;

/// <summary>The page of a story.</summary>
internal sealed record StoryPage : PageModel
{
    public required StoryModel Story { get; init; }

    /// <summary>Its thread, or null.</summary>
    public ThreadModel? Thread { get; init; }

    /// <summary>Best first.</summary>
    public required ImmutableArray<RelatedModel> Related { get; init; }

    /// <summary>Whether the related stories are shown with their pictures.</summary>
    public bool RelatedHavePictures => PictureModels.ShowsThumbs(Related.Select(related => related.Story));

    /// <summary>Stories that link here and are in no other list of the page, newest first; at most a dozen.</summary>
    public required ImmutableArray<StoryModel> CitedBy { get; init; }

    /// <summary>What is before and after it: in its section, or else in the archive.</summary>
    public required ImmutableArray<Neighbours> Neighbours { get; init; }

    /// <summary>The same story in other languages.</summary>
    public required ImmutableArray<StoryModel> Translations { get; init; }
}
