using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Cli;

/// <summary><c>serve</c> and <c>preview</c>, asked over HTTP as a browser would.</summary>
[Trait("Program", "Any")]
[Trait("Speed", "Slow")]
public sealed partial class ServerTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ArchiveOnDisk _archive = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private Task<CommandRun> _run = Task.FromResult(new CommandRun(0, "", ""));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        Assert.Equal(0, (await _run).Code);
    }

    public void Dispose()
    {
        _client.Dispose();
        _stop.Dispose();
        _archive.Dispose();
    }

    [Fact]
    public async Task Serve_answers_as_a_static_host_would()
    {
        _archive.Run();
        _archive.Folder.Write("output/_redirects", "/old/ /stories/first/ 301\n/withdrawn/ /about.txt 410\n");
        _archive.Folder.Write("output/about.txt", "Gone.");
        await Start("serve");

        var page = await _client.GetAsync("/stories/first/");
        var feed = await _client.GetAsync("/sitemap.xml");
        var missing = await _client.GetAsync("/nowhere/");
        var folder = await _client.GetAsync("/stories/first");
        var old = await _client.GetAsync("/old/");
        var withdrawn = await _client.GetAsync("/withdrawn/");

        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("First story", await page.Content.ReadAsStringAsync());
        Assert.Equal("application/xml", feed.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(_archive.Folder.Read("output/404.html"), await missing.Content.ReadAsStringAsync());
        Assert.Equal("/stories/first/", folder.Headers.Location?.ToString());
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "/stories/first/"),
            (old.StatusCode, old.Headers.Location?.ToString()));
        Assert.Equal(
            (HttpStatusCode.Gone, "Gone."),
            (withdrawn.StatusCode, await withdrawn.Content.ReadAsStringAsync()));
        Assert.Contains("default-src", string.Join(' ', page.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Serve_sends_parts_answers_what_is_known_and_hides_the_hosts_tables()
    {
        _archive.Run();
        _archive.Folder.Write("output/talk.mp4", "0123456789");
        await Start("serve");

        var part = await Ask("/talk.mp4", ("Range", "bytes=2-4"));
        var end = await Ask("/talk.mp4", ("Range", "bytes=-3"));
        var outside = await Ask("/talk.mp4", ("Range", "bytes=20-"));
        var whole = await Ask("/talk.mp4");
        var known = await Ask("/talk.mp4", ("If-None-Match", whole.Headers.ETag!.ToString()));
        var other = await Ask("/talk.mp4", ("Range", "bytes=2-4"), ("If-Range", "\"another\""));
        var table = await Ask("/_headers");
        var query = await Ask("/stories/first?x=1");

        Assert.Equal(
            (HttpStatusCode.PartialContent, "234", "bytes 2-4/10"),
            (part.StatusCode, await part.Content.ReadAsStringAsync(), part.Content.Headers.ContentRange?.ToString()));
        Assert.Equal("789", await end.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, outside.StatusCode);
        Assert.Equal(
            (HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.NotFound),
            (known.StatusCode, other.StatusCode, table.StatusCode));
        Assert.Equal("/stories/first/?x=1", query.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Preview_lets_no_other_site_show_it_and_no_other_script_run()
    {
        await Start("preview");

        var page = await Ask("/stories/first/", ("Range", "bytes=0-9"));
        var policy = string.Join(' ', page.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal(HttpStatusCode.PartialContent, page.StatusCode);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("script-src 'self'", policy);
        Assert.Equal(["DENY"], page.Headers.GetValues("X-Frame-Options"));
    }

    [Fact]
    public async Task Preview_follows_an_input_that_another_takes_the_place_of()
    {
        await Start("preview");
        await Until("/stories/first/", "It began.");

        Directory.Move(_archive.Folder["input"], _archive.Folder["before"]);
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        foreach (var file in Directory.EnumerateFiles(_archive.Folder["before"], "*", SearchOption.AllDirectories))
        {
            var text = (await File.ReadAllTextAsync(file)).Replace("It began.", "It began anew.");
            _archive.Folder.Write(Path.Join("input", Path.GetRelativePath(_archive.Folder["before"], file)), text);
        }

        await Until("/stories/first/", "It began anew.");
    }

    [Fact]
    public async Task Preview_shows_a_story_rewritten_with_the_same_length_and_time()
    {
        await Start("preview");
        await Until("/stories/first/", "It began.");
        var file = _archive.Folder["input/stories/2021-04-05-first.md"];
        var (text, time) = (await File.ReadAllTextAsync(file), File.GetLastWriteTimeUtc(file));

        await File.WriteAllTextAsync(file, text.Replace("It began.", "It ended."));
        File.SetLastWriteTimeUtc(file, time);

        await Until("/stories/first/", "It ended.");
    }

    [Fact]
    public async Task Preview_marks_drafts()
    {
        const string mark = "a[href=\"/stories/the-draft/\"]::after";
        _archive.Folder.Write(
            "input/stories/2025-12-30-the-draft.md",
            "---\ntitle: The draft\ndraft: true\nstandfirst: Not yet.\n---\n\nText.\n");
        await Start("preview");

        await Until("/stories/the-draft/", $"<style>{mark},h1::after{{content:\" [draft]\"");
        await Until("/", $"<style>{mark}{{");
    }

    private async Task Until(string path, string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!(await _client.GetStringAsync(path, patience.Token)).Contains(text))
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
    }

    private async Task<HttpResponseMessage> Ask(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request);
    }

    [Fact]
    public async Task Serve_compresses_text_for_those_who_take_it()
    {
        _archive.Run();
        await Start("serve");
        var plain = await _client.GetByteArrayAsync("/stories/first/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/stories/first/");
        request.Headers.Add("Accept-Encoding", "gzip, br");

        var answer = await _client.SendAsync(request);

        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        var compressed = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(compressed.Length < plain.Length / 2, $"{compressed.Length} bytes of {plain.Length}");
        using var unpacked = new MemoryStream();
        await using (var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress))
            await gzip.CopyToAsync(unpacked);
        Assert.Equal(plain, unpacked.ToArray());
    }

    [Theory]
    [InlineData("/.static-archive/files")]
    [InlineData("/%2e%2e/input/archive.yml")]
    [InlineData("/..%2finput/archive.yml")]
    [InlineData("/%252e%252e/input/archive.yml")]
    [InlineData("/link/archive.yml")]
    [InlineData("/stories")]
    public async Task Serve_shows_nothing_but_the_site(string path)
    {
        _archive.Run();
        Directory.CreateSymbolicLink(_archive.Folder["output/link"], _archive.Folder["input"]);
        await Start("serve");

        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(
                _client.BaseAddress!.ToString().TrimEnd('/') + path,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        var answer = await _client.SendAsync(request);

        Assert.True(
            answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest,
            $"{path} is answered with {answer.StatusCode}");
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("preview")]
    public async Task Only_a_browser_that_shows_this_site_is_answered(string command)
    {
        _archive.Run();
        await Start(command);

        async Task<HttpStatusCode> Ask(HttpMethod method, string? header = null, string? value = null)
        {
            using var request = new HttpRequestMessage(method, "/");
            if (header is not null)
                request.Headers.Add(header, value);
            return (await _client.SendAsync(request)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await Ask(HttpMethod.Get));
        Assert.Equal(
            HttpStatusCode.OK,
            await Ask(HttpMethod.Get, "Origin", _client.BaseAddress!.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await Ask(HttpMethod.Get, "Host", "evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(HttpMethod.Get, "Origin", "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(HttpMethod.Get, "Origin", "null"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await Ask(HttpMethod.Post));
    }

    [Fact]
    public async Task Preview_shows_drafts_and_changes_and_errors_and_writes_nothing()
    {
        _archive.Folder.Write(
            "input/stories/2021-04-07-third.md", ArchiveOnDisk.Story("A draft\ndraft: true", "Soon."));
        await Start("preview");

        Assert.Contains("A draft", await _client.GetStringAsync("/"));

        _archive.Folder.Write(
            "input/stories/2021-04-05-first.md", ArchiveOnDisk.Story("Another headline", "It began."));
        await Eventually("/stories/first/", "Another headline");

        _archive.Folder.Write(
            "input/stories/2021-04-05-first.md", ArchiveOnDisk.Story("A third headline", "See [this](/no<b>where/)."));
        var page = await Eventually("/stories/first/", "SA0403");
        Assert.Contains("Another headline", page);
        Assert.DoesNotContain("no<b>where", page);

        _archive.Folder.Write(
            "input/stories/2021-04-05-first.md", ArchiveOnDisk.Story("A third headline", "It began."));
        page = await Eventually("/stories/first/", "A third headline");
        Assert.DoesNotContain("SA0403", page);
        Assert.False(Directory.Exists(_archive.Folder["output"]));
    }

    [Fact]
    public async Task Preview_tells_open_pages_of_every_change()
    {
        await Start("preview");
        using var events = new StreamReader(await _client.GetStreamAsync("/.static-archive/events"));

        Assert.Equal("data: 1", await events.ReadLineAsync());
        await events.ReadLineAsync();
        _archive.Folder.Write(
            "input/stories/2021-04-05-first.md", ArchiveOnDisk.Story("Another headline", "It began."));

        Assert.Equal("data: 2", await events.ReadLineAsync().WaitAsync(Patience));
        Assert.Contains("data-version=\"2\"", await _client.GetStringAsync("/"));
    }

    [Fact]
    public async Task Preview_begins_with_errors_and_goes_on_when_they_are_put_right()
    {
        _archive.Folder.Write("input/stories/2021-04-05-first.md", "no front matter");
        await Start("preview");

        var broken = await _client.GetAsync("/");
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Contains("input/stories/2021-04-05-first.md", await broken.Content.ReadAsStringAsync());

        _archive.Folder.Write("input/stories/2021-04-05-first.md", ArchiveOnDisk.Story("First story", "It began."));
        await Eventually("/", "First story");
    }

    private async Task Start(string command)
    {
        var output = new WatchedWriter();
        _run = _archive.Start(output, _stop.Token, command, "--port", "0");
        var deadline = DateTime.UtcNow + Patience;
        while (!Address().IsMatch(output.ToString()))
        {
            if (_run.IsCompleted)
                Assert.Fail((await _run).Error);
            Assert.True(DateTime.UtcNow < deadline, "The server does not start.");
            await Task.Delay(50);
        }
        _client.BaseAddress = new Uri(Address().Match(output.ToString()).Value);
    }

    private async Task<string> Eventually(string path, string text)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (true)
        {
            var answer = await _client.GetAsync(path);
            var page = await answer.Content.ReadAsStringAsync();
            if (page.Contains(text))
                return page;
            Assert.True(DateTime.UtcNow < deadline, $"{path} does not come to show '{text}'.");
            await Task.Delay(50);
        }
    }

    [GeneratedRegex(@"http://localhost:\d+/")]
    private static partial Regex Address();
}
