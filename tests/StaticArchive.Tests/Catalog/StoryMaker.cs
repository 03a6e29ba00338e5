namespace StaticArchive.Tests.Catalog;

/// <summary>Makes stories as values, for tests of what only all stories together can tell.</summary>
internal static class StoryMaker
{
    /// <summary>Pages carry no policy, which would change all of them with each script; every value has a
    /// feed.</summary>
    public static readonly ArchiveSettings DefaultSettings = new()
    {
        Title = "Test",
        BaseUrl = new Uri("https://archive.example/"),
        Host = WebHost.Plain with { IsPreview = true },
        MinStoriesForFeed = 1,
    };

    /// <summary>A story of that slug on that day ("2021-04-05") or in that month ("2021-04").</summary>
    public static Story Make(string slug, string date = "2021-01-01") => new()
    {
        Path = $"stories/{slug}.md",
        Kind = StoryKind.Story,
        Id = slug,
        Slug = slug,
        Url = $"/stories/{slug}/",
        Headline = "Story " + slug,
        Published = Date(date),
        Facets = [.. DefaultSettings.Facets.Select(_ => ImmutableArray<string>.Empty)],
        Language = "en",
        TitleSpan = new TextSpan(2, 8, 5),
        Body = StoryBody.Empty,
    };

    public static Story WithFacet(this Story story, string key, params string[] values) =>
        story with { Facets = story.Facets.SetItem(DefaultSettings.FacetIndex(key), [.. values]) };

    public static Story Following(this Story story, params string[] ids) => story with { Follows = References(ids) };

    public static Story WithSlots(this Story story, params BodySlot[] slots) =>
        story with { Body = story.Body with { Slots = [.. slots] } };

    public static Story WithFragments(this Story story, params string[] ids) =>
        story with { Body = story.Body with { Fragments = [.. ids] } };

    public static BodySlot Link(string target, string suffix = "", int line = 9) =>
        new(0, BodySlotKind.Link, target, suffix, new TextSpan(line, 3, Math.Max(1, target.Length)));

    public static BodySlot Teaser(string target) => new(0, BodySlotKind.Teaser, target, "", new TextSpan(9, 1, 10));

    public static BodySlot Image(string target) => new(0, BodySlotKind.Image, target, "", new TextSpan(9, 1, 10));

    public static ImmutableArray<Reference> References(params string[] ids) =>
        [.. ids.Select((id, i) => new Reference(id, new TextSpan(4 + i, 3, id.Length)))];

    private static PartialDate Date(string text)
    {
        var parts = text.Split('-')
            .Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var day = parts.Length > 2 ? parts[2] : 1;
        var first = new DateTimeOffset(parts[0], parts[1], day, 0, 0, 0, TimeSpan.Zero);
        var next = parts.Length > 2 ? first.AddDays(1) : first.AddMonths(1);
        return new(
            parts[0],
            parts[1],
            day,
            parts.Length > 2 ? DatePrecision.Day : DatePrecision.Month,
            false,
            false,
            first,
            next.AddTicks(-1),
            text);
    }
}
