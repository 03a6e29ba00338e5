namespace StaticArchive.Tests.Fuzz;

/// <summary>The places where input comes in, and what holds of each whatever comes: an answer, never an exception,
/// and what comes out keeps its promises.</summary>
internal static class FuzzSurfaces
{
    private static readonly StoryParser Parser = StoryParsing.Parser(
        StoryParsing.OwnSettings + "timeZone: Europe/London\n");

    private static readonly DateReader Dates = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));

    public static void FrontMatter(string text)
    {
        var parsed = Parser.Parse("stories/2021-04-05-a.md", "---\n" + text);
        Assert.All(parsed.Diagnostics, finding =>
            Assert.True(
                finding.Span == TextSpan.WholeFile || finding.Span is { Line: >= 1, Column: >= 1, Length: >= 0 },
                finding.ToString()));
        if (parsed.Story is not { } story)
        {
            Assert.Contains(parsed.Diagnostics, finding => finding.Severity == Severity.Error);
            return;
        }
        Assert.DoesNotContain(story.Headline, char.IsControl);
        Assert.Matches("^[a-z0-9_-]+$", story.Slug);
        Assert.Matches("^(/[A-Za-z0-9._~-]+)*/$", story.Url);
        Assert.DoesNotContain("/../", story.Url);
    }

    /// <param name="text">Each character is a byte.</param>
    public static void Bytes(string text)
    {
        var parsed = Parser.Parse("stories/2021-04-05-a.md", Encoding.Latin1.GetBytes(text));
        Assert.True(parsed.Story is not null || parsed.Diagnostics.Any(finding => finding.Severity == Severity.Error));
    }

    public static void Date(string text)
    {
        var reading = Dates.Read(text);
        Assert.True(reading.Date is not null || reading.Rule is not null);
        if (reading.Date is not { } date)
            return;
        Assert.True(date.Earliest <= date.Latest, text);
        Assert.InRange(date.Year, 1, 9999);
        // What is printed for machines reads the same.
        Assert.Equal(date.Edtf, Dates.Read(date.Edtf).Date?.Edtf);
    }

    public static void Address(string text)
    {
        if (SitePath.Read(text, out var fault) is { } path)
        {
            Assert.StartsWith("/", path);
            Assert.DoesNotContain(path.Split('/'), segment => segment.Trim() is "." or "..");
            Assert.False(path.Any(char.IsControl) || path.Contains('\\') || path.StartsWith("//"), text);
        }
        else
            Assert.NotEmpty(fault);
        Assert.Matches("^([a-z0-9]([a-z0-9-]*[a-z0-9])?)?$", Slug.From(text));
        Assert.False(Slug.IsDeviceName(Slug.FromName(text)), text);
    }

    /// <summary>Each text is where one link, one image and one teaser of a story lead, and the next text the link's
    /// fragment.</summary>
    public static void Links(string[] texts)
    {
        var slots = texts.SelectMany(
            (text, i) =>
                new[]
                {
                    StoryMaker.Link(text, "#" + texts[(i + 1) % texts.Length]),
                    StoryMaker.Image(text),
                    StoryMaker.Teaser(text.Length == 0 ? "b" : text),
                });
        var (archive, findings) = ArchiveBuilder.Build(
            StoryMaker.DefaultSettings,
            [
                StoryMaker.Make("a").WithSlots([.. slots]),
                StoryMaker.Make("b", "2020-01-01") with { RedirectFrom = StoryMaker.References("/old/") },
            ],
            [],
            [new InputAsset("stories/b.png", "/b.png", 1)],
            false,
            1);
        Assert.Equal(3 * texts.Length, archive.Slots[1].Length);
        for (var i = 0; i < texts.Length; i++)
        {
            var (link, image, teaser) = (
                archive.Slots[1][3 * i], archive.Slots[1][(3 * i) + 1], archive.Slots[1][(3 * i) + 2]);
            Assert.True(link.Href is not null || findings.Length > 0, texts[i]);
            Assert.True(link.Href is null || link.Href[0] is '/' or '#', texts[i]);
            Assert.True(image.Href is null or "/stories/b.png" || image.Href.Contains("://"), texts[i]);
            Assert.True(teaser.Href is null or "/stories/b/", texts[i]);
        }
    }

    public static void Body(string text) => BodyChecks.AssertSound(RenderedBody.Of(text));

    public static void HostileBody(string text) => XssTests.AssertSafe(RenderedBody.Of(text));

    public static void Settings(string text)
    {
        var findings = new List<Diagnostic>();
        Assert.True(
            SettingsReader.Read("title: A\nbaseUrl: https://a.example/\n" + text, "archive.yml", findings) is not null
                || findings.Count > 0);
        AddressLedger.Read(text, findings);
    }
}
