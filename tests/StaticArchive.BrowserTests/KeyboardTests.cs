using Microsoft.Playwright;

namespace StaticArchive.BrowserTests;

/// <summary>A reader without a mouse.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardTests(BrowserFixture fixture)
{
    // Nobody should have to press a key more often than that; the story with most links has over forty before the
    // related ones.
    private const int Patience = 80;

    [BrowserFact]
    public async Task Leads_from_home_to_a_story_to_its_related_index()
    {
        await using var reader = await fixture.OpenAsync();
        await reader.GoAsync("/");
        await SkipToContentAsync(reader.Page);
        await TabToAsync(reader.Page, "main a[href^='/stories/']");

        await FollowAsync(reader.Page);
        var headline = await reader.Page.InnerTextAsync("h1");
        await SkipToContentAsync(reader.Page);
        await TabToAsync(reader.Page, "main a[href$='/related/']");
        await FollowAsync(reader.Page);

        Assert.EndsWith("/related/", reader.Page.Url);
        Assert.Equal($"Related to “{headline}”", await reader.Page.InnerTextAsync("h1"));
        Assert.Empty(reader.Faults);
    }

    [BrowserFact]
    public async Task Finds_a_story_by_typing()
    {
        await using var reader = await fixture.OpenAsync();
        await reader.GoAsync("/search/");
        await SkipToContentAsync(reader.Page);
        await TabToAsync(reader.Page, "input[type=search]");
        await reader.Page.Keyboard.TypeAsync("encrochta dismantled");
        await reader.Page.WaitForSelectorAsync(".found a mark");
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await TabToAsync(reader.Page, ".found a");
        var headline = await reader.Page.EvaluateAsync<string>("document.activeElement.innerText");
        await FollowAsync(reader.Page);

        Assert.Equal(headline, await reader.Page.InnerTextAsync("h1"));
        Assert.Contains("EncroChat", headline);
        await reader.Page.GoBackAsync();
        await reader.Page.WaitForSelectorAsync(".found a mark");
        Assert.Equal("encrochta dismantled", await reader.Page.InputValueAsync("input[type=search]"));
        Assert.Empty(reader.Faults);
    }

    [BrowserFact]
    public async Task Arrows_lead_through_the_results()
    {
        await using var reader = await fixture.OpenAsync();
        await reader.GoAsync("/search/?q=police");
        await reader.Page.WaitForSelectorAsync(".found a mark");

        await reader.Page.FocusAsync("input[type=search]");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await reader.Page.EvaluateAsync<bool>(
            "document.activeElement === document.querySelectorAll('.search-names a, .found a')[1]"));
        await reader.Page.Keyboard.PressAsync("Escape");
        Assert.True(await HasFocusAsync(reader.Page, "input[type=search]"));
    }

    [BrowserFact]
    public async Task Excerpts_say_each_thing_once()
    {
        await using var reader = await fixture.OpenAsync();
        await reader.GoAsync("/search/?q=walnut+hazelnut");
        var excerpt = reader.Page.Locator(".found [data-part=summary]").First;
        await Assertions.Expect(excerpt).ToContainTextAsync("hazelnut");

        Assert.Contains(
            "A walnut, with room around the entries of its list. A hazelnut.", await excerpt.InnerTextAsync());
    }

    [BrowserFact]
    public async Task Back_leads_to_the_place_in_the_results()
    {
        await using var reader = await fixture.OpenAsync();
        await reader.GoAsync("/");
        await reader.Page.Keyboard.PressAsync("/");
        await reader.Page.Keyboard.TypeAsync("police");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.WaitForSelectorAsync(".found");
        Assert.StartsWith("police – ", await reader.Page.TitleAsync());

        await reader.Page.ClickAsync(".search-more");
        await reader.Page.WaitForSelectorAsync(".found >> nth=11");
        await reader.Page.ClickAsync(".found >> nth=11 >> a");
        await reader.Page.WaitForSelectorAsync(".story-text");
        await reader.Page.GoBackAsync();
        await reader.Page.WaitForSelectorAsync(".found >> nth=11");

        Assert.True(await reader.Page.EvaluateAsync<double>("scrollY") > 500);
        Assert.Empty(reader.Faults);
    }

    private static async Task SkipToContentAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await HasFocusAsync(page, ".skip"), "The first stop is the link that skips to the content.");
        Assert.True(await page.Locator(".skip").IsVisibleAsync());
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses Tab until such an element has the focus, and sees to it that every stop on the way can be
    /// seen.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < Patience; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 120)");
            Assert.True(await IsOutlinedAsync(page), $"The focus cannot be seen on {stop}");
            if (await HasFocusAsync(page, selector))
                return;
        }
        Assert.Fail($"{Patience} times Tab do not lead to {selector} on {page.Url}.");
    }

    private static async Task FollowAsync(IPage page)
    {
        var here = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("here => location.href !== here && document.readyState === 'complete'", here);
    }

    private static Task<bool> HasFocusAsync(IPage page, string selector) =>
        page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector);

    private static Task<bool> IsOutlinedAsync(IPage page) =>
        page.EvaluateAsync<bool>(
            """
            () => {
              const style = getComputedStyle(document.activeElement);
              const box = document.activeElement.getBoundingClientRect();
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                && box.width > 0 && box.top < innerHeight && box.bottom > 0;
            }
            """);
}
