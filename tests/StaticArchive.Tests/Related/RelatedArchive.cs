namespace StaticArchive.Tests.Related;

/// <summary>Makes archives of stories with texts, and shows lists by slugs.</summary>
internal static class RelatedArchive
{
    /// <summary>A story whose headline shares no word with that of any other.</summary>
    public static Story Make(string slug, string date = "2021-01-01") =>
        StoryMaker.Make(slug, date) with { Headline = slug.Replace("-", "") };

    public static Story WithText(this Story story, string html) =>
        story with { Body = StoryBody.FromHtml(Encoding.UTF8.GetBytes(html), story.Body.Slots) };

    public static Story LinkingTo(this Story story, params string[] ids) =>
        story.WithSlots([.. ids.Select(id => StoryMaker.Link("xref:" + id))]);

    public static Archive Of(params Story[] stories) => Of(StoryMaker.DefaultSettings, stories);

    public static Archive Of(ArchiveSettings settings, params Story[] stories)
    {
        var (archive, findings) = ArchiveBuilder.Build(settings, stories, [], [], includeDrafts: false, workers: 1);
        Assert.Empty(findings);
        return archive;
    }

    public static Archive Of(RelatedSettings settings, params Story[] stories) =>
        Of(StoryMaker.DefaultSettings with { Related = settings }, stories);

    /// <summary>Stories that have nothing in common but words that all stories use.</summary>
    public static IEnumerable<Story> Filler(int count) =>
        Enumerable.Range(0, count)
            .Select(i =>
                Make($"filler-{i}", $"20{10 + (i / 300):d2}-{1 + (i / 25 % 12):d2}-{1 + (i % 25):d2}")
                    .WithText("<p>It was in the news of the day, and there were more of them at that.</p>"));

    public static int Ordinal(this Archive archive, string slug) =>
        archive.Stories.Select(story => story.Slug).ToList().IndexOf(slug);

    public static ImmutableArray<RelatedStory> Rank(this Archive archive, string slug, int count = 10) =>
        RelatedIndex.Build(archive, 1).CreateRanker().Rank(archive.Ordinal(slug), count);

    public static string[] List(this Archive archive, string slug, int count = 10) =>
        [.. archive.Rank(slug, count).Select(entry => archive.Stories[entry.Story].Slug)];

    public static RelatedStory Entry(this Archive archive, string slug, string other) =>
        Assert.Single(archive.Rank(slug), entry => archive.Stories[entry.Story].Slug == other);

    public static Reason? Reason(this RelatedStory entry, ReasonKind kind) =>
        entry.Reasons.FirstOrDefault(reason => reason.Kind == kind);
}
