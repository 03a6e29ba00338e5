namespace StaticArchive.BrowserTests;

/// <summary>Nothing goes wrong out of sight, and nothing depends on scripts but the search as one types.</summary>
[Collection(BrowserCollection.Name)]
public sealed class QuietnessTests(BrowserFixture fixture)
{
    [BrowserFact]
    public async Task No_page_tells_of_an_error_or_asks_another_host()
    {
        await using var reader = await fixture.OpenAsync();
        foreach (var page in fixture.Pages)
        {
            await reader.GoAsync(page.Path);
            await reader.ReadToTheEndAsync();
        }
        Assert.Empty(reader.Faults);
    }

    [BrowserFact]
    public async Task An_old_address_leads_on()
    {
        await using var reader = await fixture.OpenAsync();
        await reader.GoAsync("/2024/12/20/old-address/index.html");
        // Not WaitForURLAsync: it now and then waits in vain when the address leads on at once.
        await reader.Page.WaitForFunctionAsync(
            "() => location.pathname === '/stories/every-feature/' && document.readyState === 'complete'");
        Assert.Empty(reader.Faults);
    }

    [BrowserFact]
    public async Task Without_scripts_every_page_shows_its_text_and_only_what_works()
    {
        await using var reader = await fixture.OpenAsync(scripts: false);
        foreach (var page in fixture.Pages)
        {
            await reader.GoAsync(page.Path);
            Assert.True(await reader.Page.Locator("h1").IsVisibleAsync(), $"{page.Name} has a visible heading");
            Assert.True(await reader.Page.Locator("main a[href]").First.IsVisibleAsync(), $"{page.Name} leads on");
            Assert.False(
                await reader.Page.Locator(".search-live").IsVisibleAsync(),
                $"{page.Name} shows no field that does nothing");
        }
        Assert.Empty(reader.Faults);
    }

    [BrowserFact]
    public async Task Without_scripts_links_lead_from_home_to_a_story_to_its_related_index()
    {
        await using var reader = await fixture.OpenAsync(scripts: false);
        await reader.GoAsync("/");
        await reader.Page.Locator(".lead h2 a").ClickAsync();
        var headline = await reader.Page.Locator("h1").InnerTextAsync();
        await reader.Page.Locator("main a[href$='/related/']").First.ClickAsync();
        Assert.Contains(headline, await reader.Page.Locator("h1").InnerTextAsync());
        await reader.Page.Locator(".reason-group .card a").First.ClickAsync();
        Assert.NotEqual(headline, await reader.Page.Locator("h1").InnerTextAsync());
        Assert.Empty(reader.Faults);
    }

    [BrowserFact]
    public async Task Without_scripts_the_search_page_offers_other_ways()
    {
        await using var reader = await fixture.OpenAsync(scripts: false);
        await reader.GoAsync("/search/");
        foreach (var way in new[]
            {
                "a[href='/a-z/']",
                "a[href='/timeline/']",
                "a[href^='/topics/']",
                "a[href='/2023/']",
                ".search-elsewhere input[type=search]",
            })
            Assert.True(await reader.Page.Locator($"main {way}").First.IsVisibleAsync(), $"{way} is to be seen");
        Assert.Equal(
            "archive.example",
            await reader.Page.Locator(".search-elsewhere input[type=hidden]").GetAttributeAsync("value"));
    }
}
