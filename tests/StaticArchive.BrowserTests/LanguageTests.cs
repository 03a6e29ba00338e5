using Microsoft.Playwright;

namespace StaticArchive.BrowserTests;

/// <summary>Readers of an archive in several languages, one of which runs from right to left.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LanguageTests(BrowserFixture fixture)
{
    private const string Settings =
        "title: The Harbour File\nbaseUrl: https://harbour.example/\npermalink: /:slug/\nlanguage: en\n";

    private static readonly string[] Pages =
        ["/", "/fr/", "/ar/", "/ar/wall/", "/fr/search/", "/ar/timeline/", "/fr/topics/"];

    [BrowserFact]
    public async Task A_reader_searches_and_reads_in_one_language()
    {
        await using var site = await SampleSite.StartAsync(Archive("languages: [en, fr, ar]\n", "fr", "ar"));
        await using var reader = await Reader.OpenAsync(
            fixture.Browser, site.Address, scripts: true, 1280, ColorScheme.Light);
        await reader.GoAsync("/fr/search/?q=quill");
        await reader.Page.WaitForSelectorAsync(".found a");

        Assert.Equal(["fr", "fr"], await LanguagesAsync(reader.Page));
        await reader.Page.ClickAsync(".search-filters summary");
        await Assertions.Expect(reader.Page.Locator("select[name=lang] option")).ToHaveCountAsync(4);
        Assert.Equal(
            ["Rubrique", "Thème", "Personne", "Organisation", "Lieu", "Langue"],
            (
                await reader.Page.Locator(".search-fields label:has(select:not([name=sort])) span").AllInnerTextsAsync()
            ).Take(6));
        await reader.Page.ClickAsync("text=Chercher dans toutes les langues");
        await Assertions.Expect(reader.Page.Locator(".found")).ToHaveCountAsync(6);
        Assert.Equal(
            ["ar", "ar", "en", "en", "fr", "fr"], (await LanguagesAsync(reader.Page)).Order(StringComparer.Ordinal));
        Assert.EndsWith("lang=", reader.Page.Url);
        await reader.Page.ClickAsync(".search-filters summary");
        await reader.Page.SelectOptionAsync("select[name=lang]", "ar");
        await Assertions.Expect(reader.Page.Locator(".found")).ToHaveCountAsync(2);
        Assert.Equal(["ar", "ar"], await LanguagesAsync(reader.Page));
        Assert.Empty(reader.Faults);
    }

    [BrowserFact]
    public async Task The_switch_is_used_by_keyboard_without_scripts()
    {
        string[] many = ["fr", "ar", "de", "es", "it", "ja"];
        await using var site = await SampleSite.StartAsync(Archive("languages: [en, fr, ar, de, es, it, ja]\n", many));
        await using var reader = await Reader.OpenAsync(
            fixture.Browser, site.Address, scripts: false, 390, ColorScheme.Light);
        await reader.GoAsync("/fr/wall/");

        await reader.Page.FocusAsync(".languages summary");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.WaitForSelectorAsync(".languages a[hreflang=ja]");
        await reader.Page.FocusAsync(".languages a[hreflang=ja]");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.WaitForURLAsync("**/ja/wall/");

        Assert.Equal("言語 · 日本語", await reader.Page.InnerTextAsync(".languages summary"));
        Assert.Empty(reader.Faults);
    }

    [BrowserFact]
    public async Task No_page_of_a_language_violates_a_rule_of_axe()
    {
        foreach (var many in new[] { new[] { "fr", "ar" }, ["fr", "ar", "de", "es", "it", "ja"] })
        {
            await using var site = await SampleSite.StartAsync(
                Archive($"languages: [en, {string.Join(", ", many)}]\n", many));
            await using var reader = await Reader.OpenAsync(
                fixture.Browser, site.Address, scripts: true, 320, ColorScheme.Light);
            foreach (var page in Pages)
            {
                await reader.GoAsync(page);
                if (many.Length > 5)
                    await reader.Page.ClickAsync(".languages summary");
                Assert.Equal(320, await reader.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
                await AxeCore.EmbedAsync(reader.Page);
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                    var violations = await AxeCore.ViolationsAsync(reader.Page);
                    Assert.True(violations.Length == 0, $"{page}, {scheme}: {string.Join('\n', violations)}");
                }
                Assert.Empty(
                    await reader.Page.EvaluateAsync<string[]>(
                        "[...document.querySelectorAll('.languages a, .languages summary')].filter(one => "
                            + "one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().width "
                            + "< 24).map(one => one.outerHTML)"));
            }
        }
    }

    private static (string Path, string Text)[] Archive(string languages, params string[] others) =>
        [
            ("archive.yml", Settings + languages),
            .. others.Prepend("en")
                .SelectMany(tag => new[] { "wall", "storm" }.Select(name => ($"{tag}/{name}.md", Story(tag, name)))),
        ];

    private static string Story(string tag, string name) =>
        $"---\ntitle: {name} {tag}\nstandfirst: Quill {tag}.\npublished: 2021-0{name.Length}-01\nsection: Harbour\n"
            + $"tags: [{name}]\npeople: [Ada Quill]\norganisations: [Port]\nplaces: [Quay]\n---\n\nAda Quill.\n";

    private static async Task<string[]> LanguagesAsync(IPage page) =>
        await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.found [data-part=headline]')].map(link => link.lang)");
}
