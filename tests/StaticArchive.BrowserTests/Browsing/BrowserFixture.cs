using Microsoft.Playwright;

namespace StaticArchive.BrowserTests.Browsing;

/// <summary>One browser and one site for all tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SampleSite? _site;

    internal SampleSite Site => _site!;

    internal IBrowser Browser => _browser!;

    internal IReadOnlyList<SamplePage> Pages { get; private set; } = [];

    public async Task InitializeAsync()
    {
        if (Chromium.Skip is not null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        _site = await SampleSite.StartAsync();
        Pages = SamplePage.Choose(_site.Output);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_site is not null)
            await _site.DisposeAsync();
    }

    /// <summary>Opens an empty window, in which a test then goes from page to page.</summary>
    internal Task<Reader> OpenAsync(bool scripts = true, int width = 1280, ColorScheme scheme = ColorScheme.Light) =>
        Reader.OpenAsync(Browser, Site.Address, scripts, width, scheme);
}
