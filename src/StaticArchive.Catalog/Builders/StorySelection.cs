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
        var stories = new List<Story>(all.Count);
        var pages = new List<Story>();
        var introductions = new List<Story>();
        var unpublished = new List<Story>();
        foreach (var story in all)
        {
            var target = story.Excluded || (story.Draft && !includeDrafts) ? unpublished
                : story.Kind == StoryKind.Story ? stories
                : story.Kind == StoryKind.Page ? pages
                : introductions;
            target.Add(story);
        }
        stories.Sort(ByDate);
        pages.Sort(ByOrder);
        introductions.Sort(ByPath);
        unpublished.Sort(ByPath);
        return new([.. stories], [.. pages], [.. introductions], [.. unpublished]);
    }

    private static int ByDate(Story left, Story right)
    {
        var order = left.Published is { } date ? date.CompareTo(right.Published) : right.Published is null ? 0 : -1;
        if (order == 0)
            order = string.CompareOrdinal(left.Slug, right.Slug);
        return order != 0 ? order : ByPath(left, right);
    }

    private static int ByOrder(Story left, Story right)
    {
        var order = left.Order.CompareTo(right.Order);
        if (order == 0)
            order = string.CompareOrdinal(left.Headline, right.Headline);
        return order != 0 ? order : ByPath(left, right);
    }

    private static int ByPath(Story left, Story right) => string.CompareOrdinal(left.Path, right.Path);
}
