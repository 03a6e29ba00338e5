using Microsoft.Playwright;

namespace StaticArchive.BrowserTests.Browsing;

/// <summary>A window of the browser, and all that goes wrong in it.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _site;
    private readonly List<string> _faults = [];
    private string _missingPage = string.Empty;

    private Reader(IBrowserContext context, IPage page, Uri site)
    {
        _context = context;
        _site = site;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Errors told in the console (a violation of the Content-Security-Policy is one), exceptions, failed
    /// requests, requests to other hosts.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static async Task<Reader> OpenAsync(IBrowser browser, Uri site, bool scripts, int width, ColorScheme scheme)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            JavaScriptEnabled = scripts,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        var reader = new Reader(context, await context.NewPageAsync(), site);
        reader.Watch();
        return reader;
    }

    public async Task GoAsync(string path)
    {
        _missingPage = path == "/no-such-page/" ? path : string.Empty;
        await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
    }

    /// <summary>Goes through a page to its end, so that pictures below the fold are fetched as well, and waits until
    /// all stands.</summary>
    public Task ReadToTheEndAsync() => Page.EvaluateAsync(
        """
        async () => {
          for (const image of document.images) image.loading = 'eager';
          scrollTo(0, document.documentElement.scrollHeight);
          await Promise.all([...document.images].map(image => image.decode()));
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
        """);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Watch()
    {
        Page.Console += (_, message) =>
        {
            // The browser itself tells of the answer 404, which that page is meant to have.
            if (message.Type is "error" or "warning"
                && !(_missingPage.Length > 0 && message.Location.Contains(_missingPage)))
                Tell($"console {message.Type}: {message.Text}");
        };
        Page.PageError += (_, error) => Tell($"exception: {error}");
        Page.RequestFailed += (_, request) => Tell($"failed: {request.Url}: {request.Failure}");
        Page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } address && address.Authority != _site.Authority)
                Tell($"another host: {request.Url}");
        };
        Page.Response += (_, response) =>
        {
            if (response.Status >= 400 && new Uri(response.Url).AbsolutePath != _missingPage)
                Tell($"answer {response.Status}: {response.Url}");
        };
    }

    private void Tell(string fault) => _faults.Add($"{new Uri(Page.Url).PathAndQuery}: {fault}");
}
