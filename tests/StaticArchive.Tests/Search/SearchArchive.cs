namespace StaticArchive.Tests.Search;

/// <summary>Archives in memory for tests of the search index.</summary>
internal static class SearchArchive
{
    private static readonly string[] Vocabulary =
    [
        "phone", "network", "police", "court", "seized", "encrypted", "message", "data", "privacy", "warrant", "judge",
        "agency", "letter", "report", "witness",
    ];

    public static Archive Of(params (string Headline, string Body)[] stories) =>
        Build(stories.Select((story, i) => Story(i, story.Headline, story.Body)));

    /// <summary>Stories of words that follow from their number, one a day.</summary>
    public static Archive Generated(int count) => Build(Enumerable.Range(0, count).Select(i => Generated(i, "")));

    /// <summary>The same with another word in one of them, and one more story at the end.</summary>
    public static Archive Generated(int count, int changed, bool oneMore) =>
        Build(
            Enumerable.Range(0, count + (oneMore ? 1 : 0)).Select(i => Generated(i, i == changed ? " zeppelin" : "")));

    private static Story Generated(int number, string more)
    {
        var text = new StringBuilder("<p>");
        var state = (uint)number + 7;
        for (var i = 0; i < 60; i++)
        {
            state = (state * 1664525) + 1013904223;
            text.Append(Vocabulary[(state >> 16) % Vocabulary.Length])
                .Append("abcdefghijklmnop"[(int)(state >> 28)]).Append((state >> 20) % 40).Append(' ');
        }
        return Story(number, $"Story {number}", text + more + "</p>");
    }

    private static Story Story(int number, string headline, string body)
    {
        var day = new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(number);
        return new Story
        {
            Path = $"{number:00000}.md",
            Kind = StoryKind.Story,
            Id = $"s{number:00000}",
            Slug = $"s{number:00000}",
            Url = $"/stories/s{number:00000}/",
            Headline = headline,
            Published = new PartialDate(
                day.Year, day.Month, day.Day, DatePrecision.Day, false, false, day, day.AddDays(1).AddTicks(-1),
                day.ToString("yyyy-MM-dd", null)),
            Facets =
            [
                .. FacetDefinition.Defaults.Select(
                    (_, i) => i == 1 ? ImmutableArray.Create($"Topic {number % 7}") : []),
            ],
            Language = "en",
            Body = StoryBody.FromHtml(Encoding.UTF8.GetBytes(body)),
        };
    }

    private static Archive Build(IEnumerable<Story> stories) =>
        ArchiveBuilder.Build(
            new ArchiveSettings { Title = "T", BaseUrl = new Uri("https://a.example/") },
            stories,
            [],
            [],
            includeDrafts: false,
            workers: 1)
            .Archive;
}
