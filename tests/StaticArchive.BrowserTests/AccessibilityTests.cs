using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace StaticArchive.BrowserTests;

/// <summary>axe-core on every kind of page, and what it cannot see: that nothing has to be scrolled sideways.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(BrowserFixture fixture)
{
    // Of the rules, those on which colours decide. All others find the same in the dark as in the light.
    private static readonly string[] RulesOfColour = ["color-contrast", "link-in-text-block"];

    [BrowserFact]
    public async Task No_page_violates_a_rule_of_axe_in_light_or_dark_on_phone_or_desktop()
    {
        var violations = new ConcurrentBag<string>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        await Parallel.ForEachAsync(fixture.Pages, parallel, async (page, _) =>
        {
            await using var reader = await fixture.OpenAsync();
            await reader.GoAsync(page.Path);
            await AxeCore.EmbedAsync(reader.Page);
            foreach (var width in new[] { 390, 1280 })
            {
                await reader.Page.SetViewportSizeAsync(width, 900);
                await CheckAsync(width, ColorScheme.Light);
                await CheckAsync(width, ColorScheme.Dark, RulesOfColour);
            }

            async Task CheckAsync(int width, ColorScheme scheme, params string[] rules)
            {
                await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                foreach (var violation in await AxeCore.ViolationsAsync(reader.Page, rules))
                    violations.Add($"{page.Name}, {width} px, {scheme}: {violation}");
            }
        });
        Assert.True(violations.IsEmpty, string.Join('\n', violations.Order(StringComparer.Ordinal)));
    }

    [BrowserFact]
    public async Task No_page_scrolls_sideways_at_320_pixels()
    {
        var wide = new List<string>();
        await using var reader = await fixture.OpenAsync(width: 320);
        foreach (var page in fixture.Pages)
        {
            await reader.GoAsync(page.Path);
            var width = await reader.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");
            if (width > 320)
                wide.Add($"{page.Name}: {width}");
        }
        Assert.Empty(wide);
    }
}
