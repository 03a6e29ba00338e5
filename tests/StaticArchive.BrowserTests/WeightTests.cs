using Xunit.Abstractions;

namespace StaticArchive.BrowserTests;

/// <summary>What a page sends, what it waits for, and whether it moves under the reader's eyes.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WeightTests(BrowserFixture fixture, ITestOutputHelper output)
{
    private const int MaxBytesOfAStory = 30_000;

    [BrowserFact]
    public async Task Pages_are_light()
    {
        output.WriteLine(
            "Bytes over the wire, compressed by gzip; images as files of the archive. Blocking: requests that the "
                + "first sight waits for, beside the page.");
        output.WriteLine(
            $"{"page",-22}{"HTML",8}{"CSS",8}{"script",8}{"data",8}{"images",8}{"requests",10}{"blocking",10}");
        await using var reader = await fixture.OpenAsync();
        await PageWeight.PrepareAsync(reader);
        foreach (var page in fixture.Pages)
        {
            var weight = await PageWeight.MeasureAsync(reader, page.Path);
            output.WriteLine(
                $"{page.Name,-22}{weight.Html,8}{weight.Styles,8}{weight.Scripts,8}{weight.Data,8}{weight.Images,8}"
                    + $"{weight.Requests,10}{weight.Blocking,10}");
            Assert.True(weight.Shift == 0, $"{page.Name} shifts by {weight.Shift}");
            Assert.True(weight.Blocking <= 1, $"{page.Name} waits for {weight.Blocking} requests beside the page");
            Assert.True(
                weight.Html + weight.Styles <= MaxBytesOfAStory,
                $"{page.Name} sends {weight.Html + weight.Styles} bytes of HTML and CSS");
        }
    }

    [BrowserFact]
    public async Task Every_story_of_the_sample_is_light_and_stands_still()
    {
        var heaviest = 0L;
        await using var reader = await fixture.OpenAsync(width: 390);
        await PageWeight.PrepareAsync(reader);
        foreach (var story in fixture.Site.Stories)
        {
            var weight = await PageWeight.MeasureAsync(reader, story);
            heaviest = Math.Max(heaviest, weight.Html + weight.Styles);
            Assert.True(
                weight.Html + weight.Styles <= MaxBytesOfAStory,
                $"{story} sends {weight.Html + weight.Styles} bytes of HTML and CSS");
            Assert.True(weight.Shift == 0, $"{story} shifts by {weight.Shift}");
            Assert.True(weight.Blocking <= 1, $"{story} waits for {weight.Blocking} requests beside the page");
        }
        output.WriteLine($"{fixture.Site.Stories.Count} stories, the heaviest sends {heaviest} bytes of HTML and CSS");
        Assert.Empty(reader.Faults);
    }
}
