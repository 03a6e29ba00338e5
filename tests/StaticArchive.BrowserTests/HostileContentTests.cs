using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace StaticArchive.BrowserTests;

/// <summary>Stories written to attack their readers, shown in a browser without the headers that would hold scripts
/// back.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HostileContentTests(BrowserFixture fixture)
{
    private const string Origin = "http://hostile.example";

    // Whatever a script of theirs does to be seen is counted.
    internal const string Watch = """
        window.__xss = 0;
        for (const name of ['alert', 'confirm', 'prompt', 'msgbox', 'print'])
          Object.defineProperty(window, name, { value: () => { window.__xss++; }, writable: false });
        addEventListener('click', event => event.preventDefault(), true);
        addEventListener('submit', event => event.preventDefault(), true);
        """;

    // Everything that a reader might do to any part of the page; a link that is not of this site's kinds counts as run.
    internal const string Touch = """
        () => {
          const names = ['mouseover', 'mousedown', 'click', 'dblclick', 'pointerover', 'focus', 'focusin', 'keydown',
            'input', 'change', 'copy', 'paste', 'drag', 'wheel', 'contextmenu', 'toggle', 'load', 'error',
            'animationstart', 'animationend', 'transitionend', 'begin', 'play', 'scroll', 'resize', 'message',
            'pageshow'];
          for (const element of document.querySelectorAll('*'))
            for (const name of names)
              element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
          for (const link of document.links)
            if (!['http:', 'https:', 'mailto:'].includes(link.protocol))
              window.__xss++;
          return window.__xss;
        }
        """;

    [BrowserFact]
    public async Task No_script_of_theirs_runs_even_without_the_policy()
    {
        var site = Build(XssVectors.Read());
        var strangers = new ConcurrentBag<string>();
        await using var context = await ContextAsync(site, strangers);
        var ran = new ConcurrentBag<string>();
        var pages = site.Archive.Stories.Select(story => story.Url)
            .Concat(["/", "/a-z/", "/timeline/", "/topics/", "/sections/", "/search/"]).ToArray();

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 4 };
        await Parallel.ForEachAsync(pages.Chunk(90), parallel, async (addresses, _) =>
        {
            var page = await context.NewPageAsync();
            foreach (var address in addresses)
            {
                await page.GotoAsync(Origin + address, new() { WaitUntil = WaitUntilState.Load });
                if (await page.EvaluateAsync<int>(Touch) > 0)
                    ran.Add(address);
            }
        });

        Assert.True(pages.Length > 300, $"{pages.Length} pages");
        Assert.Empty(ran);
        Assert.Empty(strangers.Distinct());
    }

    [BrowserFact]
    public async Task Search_shows_hostile_words_as_text()
    {
        var site = Build(XssVectors.Read());
        var strangers = new ConcurrentBag<string>();
        await using var context = await ContextAsync(site, strangers);
        var page = await context.NewPageAsync();
        string[] queries =
            ["alert", "script", "onerror", "alert \"><img src=x onerror=alert(1)>", "alert <svg onload=alert(1)>"];

        foreach (var query in queries)
        {
            await page.GotoAsync($"{Origin}/search/?q={Uri.EscapeDataString(query)}");
            await page.WaitForSelectorAsync(".search-results li");
            await page.WaitForTimeoutAsync(300);
            Assert.True(await page.EvaluateAsync<int>(Touch) == 0, query);
            Assert.Equal(0, await page.Locator(".search-results :is(script, img, svg, iframe, style)").CountAsync());
        }
        Assert.Empty(strangers.Distinct());
    }

    [BrowserFact]
    public async Task A_script_that_runs_is_seen()
    {
        await using var context = await ContextAsync(null, []);
        var page = await context.NewPageAsync();

        await page.GotoAsync(Origin + "/");

        Assert.True(await page.EvaluateAsync<int>(Touch) >= 3);
    }

    private static Site Build(IReadOnlyList<string> vectors)
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "input/archive.yml",
            $"title: Hostile\nbaseUrl: {Origin}/\nrules: {{dead-link: info, dead-teaser: info, dead-fragment: info, "
                + $"missing-image: info, too-complex: info, nested-too-deep: info}}\n");
        for (var i = 0; i < vectors.Count; i++)
        {
            var words = JsonSerializer.Serialize($"{vectors[i]} {i}");
            folder.Write(
                $"input/stories/story-{i}.md",
                $"---\ntitle: {words}\npublished: {2000 + (i % 20)}-01-01\nstandfirst: {words}\nsection: {words}\n"
                    + $"tags: [{words}]\nslug: story-{i}\n---\n\n{vectors[i]}\n");
        }
        return SiteBuilder.Build(
            new SiteOptions { InputFolder = folder["input"], ThemeFolder = Repository.Theme, KeepGoing = true })
            .Site!;
    }

    // Pages come from memory, without any header of ours; whatever else they ask for is refused, and told of when it
    // could run.
    private async Task<IBrowserContext> ContextAsync(Site? site, ConcurrentBag<string> strangers)
    {
        var context = await fixture.Browser.NewContextAsync();
        await context.AddInitScriptAsync(Watch);
        var renderer = site?.CreateRenderer();
        await context.RouteAsync("**/*", async route =>
        {
            var address = new Uri(route.Request.Url);
            var index =
                address.GetLeftPart(UriPartial.Authority) == Origin && site is not null
                    ? site.Find(Uri.UnescapeDataString(address.AbsolutePath))
                    : -1;
            if (renderer is not null && index >= 0)
            {
                byte[] body;
                lock (renderer)
                    body = renderer.Render(index).ToArray();
                await route.FulfillAsync(new() { BodyBytes = body, ContentType = TypeOf(site!.Files[index]) });
            }
            else if (site is null && address.AbsolutePath == "/")
                await route.FulfillAsync(
                    new()
                    {
                        Body =
                            "<img src=x onerror=alert(1)><p onclick=alert(1)>x</p><a href='javascript:alert(1)'>y</a>",
                        ContentType = "text/html",
                    });
            else
            {
                if (route.Request.ResourceType is not ("image" or "media" or "font"))
                    strangers.Add($"{route.Request.ResourceType} {route.Request.Url}");
                await route.AbortAsync();
            }
        });
        return context;
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".json" => "application/json",
        ".html" => "text/html; charset=utf-8",
        _ => "application/octet-stream",
    };
}
