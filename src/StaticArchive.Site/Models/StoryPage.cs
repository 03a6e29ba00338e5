namespace StaticArchive.Models;

/// <summary>The page of a story.</summary>
internal sealed record StoryPage : PageModel
{
    public required StoryModel Story { get; init; }

    /// <summary>Its thread, or null.</summary>
    public ThreadModel? Thread { get; init; }

    /// <summary>The parts of its series around it, oldest first; none where it is alone.</summary>
    public ImmutableArray<ThreadEntry> Parts { get; init; } = [];

    /// <summary>Best first.</summary>
    public required ImmutableArray<RelatedModel> Related { get; init; }

    /// <summary>Whether the related stories are shown with their pictures.</summary>
    public bool RelatedHavePictures => PictureModels.ShowsThumbs([.. Related.Select(related => related.Thumb)]);

    /// <summary>Stories that link here and are in no other list of the page, newest first; at most a dozen.</summary>
    public required ImmutableArray<StoryModel> CitedBy { get; init; }

    /// <summary>What is before and after it: in its section, or else in the archive.</summary>
    public required ImmutableArray<Neighbours> Neighbours { get; init; }

    /// <summary>The same story in other languages.</summary>
    public required ImmutableArray<StoryModel> Translations { get; init; }
}

/// <summary>All stories related to one.</summary>
internal sealed record RelatedPage : PageModel
{
    public required StoryModel Story { get; init; }

    public required int Count { get; init; }

    public required ImmutableArray<RelatedGroup> Groups { get; init; }

    /// <summary>The stories by year; fewer than two years give none.</summary>
    public required ImmutableArray<YearModel> Years { get; init; }
}

/// <summary>A related story and why it is there.</summary>
/// <param name="Story">The story.</param>
/// <param name="Reason">Why, in a few words: the strongest reason; on the related index the three strongest, less what
/// the heading says, or null.</param>
internal sealed record RelatedModel(StoryModel Story, string? Reason)
{
    /// <summary>The picture that the list shows, or null.</summary>
    public ImageModel? Thumb { get; init; }
}

/// <summary>Related stories that are there for the same reason.</summary>
/// <param name="Id">For a fragment and a style: <c>thread</c>, <c>people</c>, <c>text</c> …</param>
/// <param name="Title">The reason as a heading.</param>
/// <param name="Earlier">Older than the given story, newest first.</param>
/// <param name="Later">Newer than the given story, oldest first.</param>
internal sealed record RelatedGroup(
    string Id, string Title, ImmutableArray<RelatedModel> Earlier, ImmutableArray<RelatedModel> Later)
{
    public int Count => Earlier.Length + Later.Length;
}

/// <summary>The stories before and after one in a list that it belongs to.</summary>
/// <param name="Title">What the list is: the thread, a section, the archive.</param>
/// <param name="Url">The list, or null.</param>
/// <param name="Previous">The story before it, or null.</param>
/// <param name="Next">The story after it, or null.</param>
internal sealed record Neighbours(string Title, string? Url, StoryModel? Previous, StoryModel? Next);

/// <summary>A page beside the stories, such as "About".</summary>
internal sealed record TextPage : PageModel
{
    public required StoryModel Story { get; init; }
}

/// <summary>A page without content of its own: not found, or moved.</summary>
internal sealed record MessagePage : PageModel
{
    /// <summary>Where a moved page is now, ready for an <c>href</c>; else null.</summary>
    public string? Target { get; init; }
}
