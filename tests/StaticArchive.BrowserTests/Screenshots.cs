using Microsoft.Playwright;

namespace StaticArchive.BrowserTests;

/// <summary>Pictures of every kind of page, to be looked at by people.</summary>
[Collection(BrowserCollection.Name)]
public sealed class Screenshots(BrowserFixture fixture)
{
    private const string StoryWithAll = "/stories/every-feature/";

    [ScreenshotFact]
    public async Task Of_every_kind_of_page_on_phone_and_desktop_in_light_and_dark()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { 390, 1280 })
            {
                await using var reader = await fixture.OpenAsync(width: width, scheme: scheme);
                foreach (var page in fixture.Pages)
                {
                    await reader.GoAsync(page.Path);
                    await TakeAsync(reader, $"{page.Name}-{width}-{scheme}");
                }
                await reader.GoAsync("/search/?q=encrochta+police");
                await reader.Page.WaitForSelectorAsync(".found a mark");
                await TakeAsync(reader, $"search-results-{width}-{scheme}");
            }
        }
    }

    [ScreenshotFact]
    public async Task Of_a_story_on_paper_and_in_forced_colours()
    {
        await using var reader = await fixture.OpenAsync();
        await reader.GoAsync(StoryWithAll);
        await reader.ReadToTheEndAsync();
        await reader.Page.PdfAsync(
            new PagePdfOptions { Path = Target("story-print.pdf"), Format = "A4", PreferCSSPageSize = true });
        await reader.Page.SetViewportSizeAsync(680, 900);
        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Microsoft.Playwright.Media.Print });
        await TakeAsync(reader, "story-print");
        await reader.Page.SetViewportSizeAsync(1280, 900);
        await reader.Page.EmulateMediaAsync(
            new PageEmulateMediaOptions
            {
                Media = Microsoft.Playwright.Media.Screen,
                ForcedColors = ForcedColors.Active,
            });
        await TakeAsync(reader, "story-forced-colours");
    }

    private static async Task TakeAsync(Reader reader, string name)
    {
        await reader.ReadToTheEndAsync();
        await reader.Page.EvaluateAsync("scrollTo(0, 0)");
        await reader.Page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Target(name.ToLowerInvariant() + ".png"), FullPage = true });
    }

    private static string Target(string name) => Path.Join(Path.GetFullPath(ScreenshotFactAttribute.Folder!), name);
}
