namespace StaticArchive.Catalog.Builders;

/// <summary>No two stories or pages may share an address, nor an id that an editor gave. Ids that are just the slugs of
/// stories of different dates may be the same; such an id means neither
/// (<see cref="StoryDirectory.Ambiguous"/>).</summary>
internal static class IdentityCheck
{
    /// <summary>Reports every story whose address or id an earlier one (by path) has taken, and gives the others in the
    /// order in which they came.</summary>
    public static List<Story> Distinct(IEnumerable<Story> all, ICollection<Diagnostic> diagnostics)
    {
        var byUrl = new Dictionary<string, Story>(StringComparer.OrdinalIgnoreCase);
        var byId = new Dictionary<string, Story>(StringComparer.OrdinalIgnoreCase);
        var distinct = new List<Story>();
        foreach (var story in all.OrderBy(story => story.Path, StringComparer.Ordinal))
        {
            if (story.Kind == StoryKind.Introduction)
            {
                distinct.Add(story);
                continue;
            }
            var before = diagnostics.Count;
            if (!byUrl.TryAdd(story.Url, story))
                diagnostics.Add(SameUrl(story, byUrl[story.Url]));
            else if (!byId.TryAdd(story.Id, story) && (IsGiven(story) || IsGiven(byId[story.Id])))
                diagnostics.Add(SameId(story, byId[story.Id]));
            if (diagnostics.Count == before)
                distinct.Add(story);
        }
        return distinct;
    }

    // The language at the end of an id is not given by an editor.
    private static bool IsGiven(Story story) =>
        story.Id != story.Slug
        && !(story.TranslationKey?.StartsWith(StoryParser.FileKey, StringComparison.Ordinal) == true
            && story.Id.StartsWith(story.Slug + ".", StringComparison.Ordinal));

    private static Diagnostic SameUrl(Story story, Story first)
    {
        var how = story.Url == first.Url ? "is also that of" : $"differs only in case from '{first.Url}' of";
        return new(
            LinkRules.DuplicateUrl, story.Path, story.TitleSpan, $"The address '{story.Url}' {how} {first.Path}.");
    }

    private static Diagnostic SameId(Story story, Story first) =>
        new(LinkRules.DuplicateId, story.Path, story.TitleSpan, $"The id '{story.Id}' is also that of {first.Path}.");
}
