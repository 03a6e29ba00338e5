namespace StaticArchive.Models;

/// <summary>The page of a story.</summary>
internal sealed record StoryPage : PageModel
{
    public required StoryModel Story { get; init; }

    public ThreadModel? Thread { get; init; }

    public ImmutableArray<ThreadEntry> Parts { get; init; } = [];

    public required ImmutableArray<RelatedModel> Related { get; init; }

    public bool RelatedHavePictures => PictureModels.ShowsThumbs([.. Related.Select(related => related.Thumb)]);

    public required ImmutableArray<StoryModel> CitedBy { get; init; }

    public required ImmutableArray<Neighbours> Neighbours { get; init; }

    public required ImmutableArray<StoryModel> Translations { get; init; }
}

/// <summary>All stories related to one.</summary>
internal sealed record RelatedPage : PageModel
{
    public required StoryModel Story { get; init; }

    public required int Count { get; init; }

    public required ImmutableArray<RelatedGroup> Groups { get; init; }

    public required ImmutableArray<YearModel> Years { get; init; }
}

/// <summary>A related story and why it is there.</summary>
internal sealed record RelatedModel(StoryModel Story, string? Reason)
{
    public ImageModel? Thumb { get; init; }
}

/// <summary>Related stories that are there for the same reason.</summary>
internal sealed record RelatedGroup(
    string Id, string Title, ImmutableArray<RelatedModel> Earlier, ImmutableArray<RelatedModel> Later)
{
    public int Count => Earlier.Length + Later.Length;
}

/// <summary>The stories before and after one in a list that it belongs to.</summary>
internal sealed record Neighbours(string Title, string? Url, StoryModel? Previous, StoryModel? Next);

/// <summary>A page beside the stories, such as "About".</summary>
internal sealed record TextPage : PageModel
{
    public required StoryModel Story { get; init; }
}

/// <summary>A page that says only that something is not found, moved or withdrawn.</summary>
internal sealed record MessagePage : PageModel
{
    public string? Target { get; init; }
}
