using System.Net;
using System.Net.Sockets;

namespace StaticArchive.Import.Tests;

/// <summary>Drafts from somebody else's article.</summary>
public sealed class ClipTests : IDisposable
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Tug stuck under bridge • The Quay</title>
        <meta property="og:site_name" content="The Quay"><meta name="description" content="Cut short for search…">
        <link rel="canonical" href="https://quay.example/2024/05/06/tug_stuck/">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
        "headline":"Tug stuck under bridge",
        "datePublished":"2024-05-06T10:30:00+02:00","author":[{"@type":"Person","name":"Ilse Quay"}],
        "articleSection":"Harbour"}]}</script></head>
        <body><nav><h3><a href="/all">All the news of the harbour</a></h3></nav><article><header>
        <p class="kicker">Harbour</p>
        <h1>Tug stuck under bridge</h1><h2>The tide came in faster than the crew had hoped</h2></header>
        <div id="body"><p>The tug went under the bridge at noon.</p>
        <div class="promo"><a href="/2023/01/02/older_tug/"><h4>An older tug sank in the same place</h4></a>
        <a href="/2023/01/02/older_tug/">READ MORE</a></div>
        <p>Nobody was hurt, and the bridge still stands there today.</p></div></article>
        <a href="/comments">84 Comments</a>
        <section class="related"><a href="/x1"><h4>Ferry misses pier for the third time</h4>
        <p>Its captain blames the wind and the moon</p></a>
        <a href="/x2"><h4>The harbour office gets a new clock</h4><p>It is late</p></a></section></body></html>
        """;

    private readonly SiteFolder _site = new();

    public ClipTests()
    {
        _site.Write("input/archive.yml", "title: T\nbaseUrl: https://t.example/\n");
        _site.Write("input/stories/2024/2024-01-02-ferry.md",
            "---\ntitle: Ferry misses pier for the third time\nstandfirst: x\n---\n\nText.\n");
        _site.Write("page.html", Page);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_page_becomes_a_draft_without_its_text()
    {
        var printed = _site.Run("clip", "page.html");

        Assert.StartsWith("input/stories/2024/2024-05-06-tug-stuck-under-bridge.md is there for you to write.",
            printed);
        Assert.Equal("""
            ---
            title: Tug stuck under bridge
            published: 2024-05-06T10:30:00+02:00
            draft: true
            standfirst: The tide came in faster than the crew had hoped
            authors: [Ilse Quay]
            section: Harbour
            tags: []
            comments: 84
            sources:
              - publisher: The Quay
                title: Tug stuck under bridge
                url: "https://quay.example/2024/05/06/tug_stuck/"
                date: 2024-05-06
                accessed: 2026-03-01
            related: [ferry]
            ---

            Write the story here.

            ## Further reading

            - [An older tug sank in the same place](https://quay.example/2023/01/02/older_tug/)
            - [The harbour office gets a new clock](https://quay.example/x2)

            """.ReplaceLineEndings("\n"), _site.Read("input/stories/2024/2024-05-06-tug-stuck-under-bridge.md"));
    }

    [Fact]
    public void A_page_can_be_piped_in()
    {
        _site.RunWith(Page, "clip", "-");

        Assert.Contains("title: Tug stuck under bridge",
            _site.Read("input/stories/2024/2024-05-06-tug-stuck-under-bridge.md"));
    }

    [Fact]
    public async Task A_page_is_loaded_where_that_is_asked_for()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var answering = AnswerOnce(server, "200 OK", Page);
        var address = $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/tug";

        var printed = await Task.Run(() => _site.Run("clip", "--fetch", address));

        Assert.StartsWith("GET /tug ", await answering);
        Assert.Contains("is there for you to write", printed);
        Assert.Contains($"url: \"{address}\"", _site.Read("input/stories/2024/2024-05-06-tug-stuck-under-bridge.md"));
    }

    [Fact]
    public async Task A_page_that_is_not_there_gives_a_sentence()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var answering = AnswerOnce(server, "404 Not Found", "no");
        var address = $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/tug";

        var printed = await Task.Run(() => _site.Run("clip", "--fetch", address));

        await answering;
        Assert.Contains($"{address} cannot be loaded", printed);
        Assert.False(File.Exists(_site["input/stories/2024/2024-05-06-tug-stuck-under-bridge.md"]));
    }

    private static async Task<string> AnswerOnce(TcpListener server, string status, string body)
    {
        using var client = await server.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, leaveOpen: true);
        var request = await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }
        var bytes = Encoding.UTF8.GetBytes(body);
        var head = $"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {bytes.Length}\r\n"
            + "Connection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(bytes);
        return request ?? "";
    }

    [Fact]
    public void The_draft_has_no_errors()
    {
        _site.Run("clip", "page.html", "--quote", "12");

        var check = _site.Run("check", "--drafts");

        Assert.False(check.StartsWith("exit"), check);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(3, "> The tug went …\n>\n> — The Quay\n")]
    [InlineData(10, "> The tug went under the bridge at noon.\n>\n> Nobody was …\n>\n> — The Quay\n")]
    public void It_quotes_as_many_words_as_asked_for(int words, string expected)
    {
        _site.Run("clip", "page.html", "--quote", $"{words}");

        var draft = _site.Read("input/stories/2024/2024-05-06-tug-stuck-under-bridge.md");

        Assert.Contains($"---\n\n{expected}", draft);
        Assert.DoesNotContain("still stands", draft);
    }

    [Fact]
    public void The_page_is_kept_where_it_is_not_published()
    {
        _site.Run("clip", "page.html", "--keep");
        _site.Run("build", "--output", "out", "--cache", "cache");

        Assert.Equal(Page, _site.Read("input/_sources/tug-stuck-under-bridge.html"));
        Assert.False(Directory.Exists(_site["out/_sources"]));
    }

    [Fact]
    public void A_page_saved_as_text_is_read_by_its_lines()
    {
        _site.Write("page.txt", """
            Harbour

            Tug stuck under bridge

            The tide came in faster than hoped


            The tug went under at noon.

            An older tug sank in the same place

            READ MORE

            Nobody was hurt.

            84 Comments

            Ferry misses pier for the third time

            Its captain blames the wind
            """);

        _site.Run("clip", "page.txt");

        var draft = _site.Read("input/stories/2026/2026-03-01-tug-stuck-under-bridge.md");
        Assert.Contains("standfirst: The tide came in faster than hoped\nsection: Harbour\ntags: []\ncomments: 84\n",
            draft);
        Assert.Contains("related: [ferry]", draft);
        Assert.Contains("- An older tug sank in the same place\n", draft);
        Assert.DoesNotContain("Nobody", draft);
    }

    [Theory]
    [InlineData("https://quay.example/", "Add --fetch")]
    [InlineData("nowhere.html", "There is no file nowhere.html")]
    [InlineData("empty.html", "The page has no headline")]
    public void What_cannot_be_clipped_gives_a_sentence(string page, string expected)
    {
        _site.Write("empty.html", "<p></p>");

        Assert.Contains(expected, _site.Run("clip", page));
    }

    [Fact]
    public void A_draft_is_not_overwritten()
    {
        _site.Run("clip", "page.html");

        Assert.Contains("is there already", _site.Run("clip", "page.html"));
    }
}
