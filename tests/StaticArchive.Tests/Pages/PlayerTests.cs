using StaticArchive.Media.Tests;
using static StaticArchive.Tests.Sites.TinyArchive;

namespace StaticArchive.Tests.Pages;

/// <summary>Sound and film as readers get them, through whole small sites.</summary>
public sealed class PlayerTests
{
    private static (string Page, BuildResult Result) Build(string body)
    {
        using var archive = new TinyArchive(
            ("stories/a.md", Story("A", "2021-01-01", body)),
                ("stories/words.md", Story("Words", "2021-01-02", "All that is said.")));
        var folder = Path.Join(archive.Options.InputFolder, "stories");
        File.WriteAllBytes(Path.Join(folder, "film.mp4"), Films.Mp4(1280, 720, seconds: 4, withPosition: true));
        File.WriteAllBytes(Path.Join(folder, "talk.mp3"), [0xff, 0xfb, 0x90, 0x00, .. new byte[4_000]]);
        File.WriteAllBytes(Path.Join(folder, "still.jpg"),
            SamplePictures.WithMetadata(".jpg", width: 640, height: 360));
        File.WriteAllText(Path.Join(folder, "film.en.vtt"), "WEBVTT\n\n00:00.000 --> 00:01.000\nA door.\n");
        var result = archive.Build();
        var site = result.Site!;
        Assert.Empty(SiteCrawler.Crawl(site).Faults);
        // Beside stories only what one of them plays is published.
        var film = site.Find("/stories/film.mp4");
        Assert.Equal(body.Contains("film.mp4"), film >= 0);
        Assert.False(film >= 0
            && SamplePictures.Contains(site.CreateRenderer().Render(film).ToArray(), "+51.5074"));
        return (site.Text("/stories/a/"), result);
    }

    [Fact]
    public void A_film_has_its_size_its_still_its_captions_and_its_transcript()
    {
        var (page, result) = Build(
            "Before.\n\n::: video film.mp4 still.jpg film.en.vtt words.md \"A door & a window\"\n\nBehind.");

        Assert.Contains(
            "<figure class=\"player\"><video controls playsinline preload=\"metadata\" src=\"/stories/film.mp4\"",
            page);
        Assert.Contains("width=\"1280\" height=\"720\"", page);
        Assert.Contains("poster=\"/assets/pictures/still-", page);
        Assert.Contains("<track kind=\"captions\" src=\"/stories/film.en.vtt\" srclang=\"en\" label=\"en\" default>",
            page);
        Assert.Contains(
            "<figcaption>A door &amp; a window <a class=\"transcript\" href=\"/stories/words/\">Transcript</a>"
                + "</figcaption></figure>",
            page);
        Assert.Contains("<p>Behind.</p>", page);
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Rule == AssetRules.MissingCaptions);
    }

    [Theory]
    [InlineData("![A talk](talk.mp3)", "<audio controls")]
    [InlineData("Words ![A film](film.mp4) in a line.", "<video controls")]
    [InlineData("<b>Raw</b> HTML.\n\n![A film](film.mp4)", "<video controls")]
    [InlineData("<b>Raw</b> HTML.\n\n::: audio talk.mp3", "<audio controls")]
    public void An_image_that_is_a_sound_or_a_film_is_a_player(string body, string player)
    {
        var (page, result) = Build(body);

        Assert.Contains(player, page);
        Assert.DoesNotContain("<img", page[page.IndexOf("class=\"body\"")..]);
        Assert.Contains(result.Diagnostics, finding => finding.Rule == AssetRules.MissingCaptions);
    }

    [Fact]
    public void What_is_not_there_or_not_ours_is_reported()
    {
        using var archive = new TinyArchive(("a.md",
            Story("A", "2021-01-01", "::: video gone.mp4\n\n::: video https://elsewhere.example/x.mp4\n\n::: audio")));

        var rules = archive.Build().Diagnostics.Select(finding => finding.Rule).ToList();

        Assert.Contains(LinkRules.DeadLink, rules);
        Assert.Contains(BodyRules.UnsafeLink, rules);
        Assert.Contains(BodyRules.TeaserWithoutId, rules);
    }
}
