namespace StaticArchive.Catalog.Builders;

/// <summary>Which stories are published, and in what order: the order gives each its ordinal.</summary>
internal sealed record StorySelection(
    ImmutableArray<Story> Stories,
    ImmutableArray<Story> Pages,
    ImmutableArray<Story> Introductions,
    ImmutableArray<Story> Unpublished)
{
    public static StorySelection From(IReadOnlyList<Story> all, bool includeDrafts)
    {
        var isPublished = all.ToLookup(story => !story.Excluded && (includeDrafts || !story.Draft));
        var published = isPublished[true].OrderBy(story => story.Path, StringComparer.Ordinal)
            .ToLookup(story => story.Kind);
        return new(
            [
                .. published[StoryKind.Story].OrderBy(story => story.Published)
                    .ThenBy(story => story.Slug, StringComparer.Ordinal),
            ],
            [
                .. published[StoryKind.Page].OrderBy(story => story.Order)
                    .ThenBy(story => story.Headline, StringComparer.Ordinal),
            ],
            [.. published[StoryKind.Introduction]],
            [.. isPublished[false].OrderBy(story => story.Path, StringComparer.Ordinal)]);
    }
}
