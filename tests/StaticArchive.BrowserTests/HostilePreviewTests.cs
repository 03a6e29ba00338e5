using System.Text.Json;
using Microsoft.Playwright;

namespace StaticArchive.BrowserTests;

/// <summary>What hostile stories and hostile sites can do to an editor who runs the preview, in a browser without the
/// policy.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostilePreviewTests(BrowserFixture fixture) : IDisposable
{
    private const string Settings =
        "title: Hostile\nbaseUrl: http://hostile.example/\n"
            + "rules: {dead-link: info, dead-teaser: info, dead-fragment: info, "
            + "missing-image: info, too-complex: info, nested-too-deep: info}\n";

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();

    public void Dispose()
    {
        _stop.Dispose();
        _folder.Dispose();
    }

    [BrowserFact]
    public async Task Pages_with_what_the_preview_adds_run_nothing()
    {
        var vectors = XssVectors.Read();
        _folder.Write("input/archive.yml", Settings);
        for (var i = 0; i < vectors.Count; i++)
            WriteStory(i, JsonSerializer.Serialize($"{vectors[i]} {i}"), vectors[i]);
        var (preview, address) = await PreviewTests.StartAsync(_folder, _stop.Token);
        await using var context = await ContextAsync();
        var page = await context.NewPageAsync();

        foreach (var path in Enumerable.Range(0, vectors.Count)
            .Where(i => i % 4 == 0).Select(i => $"stories/story-{i}/")
            .Concat(["", "a-z/", "timeline/", "topics/", "nowhere/%3Cscript%3Ealert(1)%3C/script%3E/"]))
        {
            await page.GotoAsync(address + path, new() { WaitUntil = WaitUntilState.Load });
            Assert.True(await page.EvaluateAsync<int>(HostileContentTests.Touch) == 0, path);
        }
        // Findings are laid over the last good page, with the line and the words that they are about.
        for (var i = 0; i < vectors.Count; i += 4)
            WriteStory(i, $"{vectors[i].ReplaceLineEndings(" ")}: \"unclosed", vectors[i]);
        _folder.Write("input/stories/<img src=x onerror=alert(1)>.md", "<script>alert(1)</script>");
        await AlertAsync(page, "onerror=alert(1)");
        await _stop.CancelAsync();
        Assert.Equal(0, await preview);
    }

    [BrowserFact]
    public async Task A_page_of_errors_runs_nothing()
    {
        var vectors = XssVectors.Read();
        _folder.Write("input/archive.yml", Settings.Replace("Hostile", "<script>alert(1)</script>")
            + "\"<img src=x onerror=alert(1)>\": 1\n");
        for (var i = 0; i < vectors.Count; i++)
            WriteStory(i, $"{vectors[i].ReplaceLineEndings(" ")}: [", vectors[i]);
        var (preview, address) = await PreviewTests.StartAsync(_folder, _stop.Token);
        await using var context = await ContextAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync(address.ToString());
        await AlertAsync(page, "alert(1)");
        await _stop.CancelAsync();
        Assert.Equal(0, await preview);
    }

    [BrowserFact]
    public async Task Another_site_reads_nothing_of_it()
    {
        _folder.Write("input/archive.yml", Settings);
        _folder.Write("input/secret.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
        WriteStory(0, "A draft\ndraft: true", "![A plan](/secret.svg)");
        var (preview, address) = await PreviewTests.StartAsync(_folder, _stop.Token);
        await using var context = await ContextAsync();
        await context.RouteAsync("http://evil.example/**", route =>
            route.FulfillAsync(new() { Body = "<!doctype html><title>x</title>", ContentType = "text/html" }));
        var page = await context.NewPageAsync();
        await page.GotoAsync("http://evil.example/");

        var read = await page.EvaluateAsync<string[]>(
            """
            async local => {
              const tried = {
                fetch: async () => (await fetch(local)).text(),
                opaque: async () => (await fetch(local + 'stories/story-0/', { mode: 'no-cors' })).type,
                events: () => new Promise((done, fail) => {
                  const source = new EventSource(local + '.static-archive/events');
                  source.onmessage = done; source.onopen = done; source.onerror = fail;
                }),
                image: () => new Promise((done, fail) => {
                  const image = new Image();
                  image.onload = done;
                  image.onerror = fail;
                  image.src = local + 'secret.svg';
                }),
                script: () => new Promise((done, fail) => {
                  const script = document.createElement('script');
                  script.onload = done; script.onerror = fail; script.src = local + '.static-archive/live.js';
                  document.body.append(script);
                }),
                frame: () => new Promise((done, fail) => {
                  const frame = document.createElement('iframe');
                  frame.onload = () => { try { frame.contentDocument === null ? fail() : done(); } catch { fail(); } };
                  frame.src = local;
                  document.body.append(frame);
                }),
              };
              const read = [];
              for (const [name, attempt] of Object.entries(tried))
                try { await attempt(); read.push(name); } catch { }
              return read;
            }
            """, address.ToString());

        Assert.Empty(read);
        await _stop.CancelAsync();
        Assert.Equal(0, await preview);
    }

    private void WriteStory(int number, string title, string body) => _folder.Write(
        $"input/stories/story-{number}.md",
        $"---\ntitle: {title}\npublished: {2000 + (number % 20)}-01-01\nslug: story-{number}\n---\n\n{body}\n");

    // The policy is the second wall; here the first one has to hold.
    private async Task<IBrowserContext> ContextAsync()
    {
        var context = await fixture.Browser.NewContextAsync(new() { BypassCSP = true });
        await context.AddInitScriptAsync(HostileContentTests.Watch);
        return context;
    }

    private static async Task AlertAsync(IPage page, string words)
    {
        var alert = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync(words, new() { Timeout = 60_000 });
        Assert.Equal(
            0, await alert.Locator(":is(script, img, svg, iframe, object, a, form, input, math, video)").CountAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>(HostileContentTests.Touch));
    }
}
