using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Cli;

/// <summary>
/// What <c>docs/hosts.md</c> says of each host is what <c>serve --host</c> does with what <c>build --host</c> wrote:
/// at the root of a host and below a path.
/// </summary>
[Trait("Program", "Any"), Trait("Speed", "Slow")]
public sealed partial class HostTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    public HostTests()
    {
        _archive.Folder.Write(
            "input/archive.yml",
            "title: Tiny\nbaseUrl: https://tiny.org/\nredirects:\n  /old/: /stories/first/\n"
                + "  \"/a \\\"b\\\" $c;/\": /stories/second/\n"
                + "  /away/: https://other.example/x?y=1\n  /old/below/: /stories/second/\n"
        );
        _archive.Folder.Write(
            "input/_urls.txt", "/stories/first/\n/stories/withdrawn/ gone\n/stories/withdrawn gone\n");
        _archive.Folder.Write("input/images/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        _archive.Folder.Write(
            "input/stories/2021-04-05-first.md", ArchiveOnDisk.Story("First story", "![A map](/images/map.svg)"));
        _archive.Folder.Write("input/stories/2021-04-06-second.md", ArchiveOnDisk.Story("Second story", "It went on."));
    }

    public static TheoryData<string, string> HostsAndPaths()
    {
        var data = new TheoryData<string, string>();
        foreach (var host in WebHost.All)
        {
            data.Add(host.Name, "");
            data.Add(host.Name, "/archive");
        }
        return data;
    }

    public void Dispose() => _archive.Dispose();

    [Theory]
    [MemberData(nameof(HostsAndPaths))]
    public async Task A_host_answers_as_the_table_says(string host, string path)
    {
        var row = Row(host);
        Build(host, path);
        await using var server = await Serve(host);

        var home = await server.Get(path + "/");
        var folder = await server.Get(path + "/stories/first");
        var old = await server.Get(path + "/a%20%22b%22%20$c;/");
        var away = await server.Get(path + "/away/");
        var withdrawn = await server.Get(path + "/stories/withdrawn/");
        var missing = await server.Get(path + "/nowhere/");

        Assert.Equal(path + "/", server.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Equal((Number(row[4]), path + "/stories/first/"), ((int)folder.Status, folder.Location));
        AssertLeads(old, Number(row[1]), path + "/stories/second/");
        AssertLeads(away, host == "s3" ? 200 : Number(row[1]), "https://other.example/x?y=1");
        Assert.Equal(Number(row[2]), (int)withdrawn.Status);
        Assert.Contains("withdrawn", withdrawn.Body);
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Contains("Page not found", missing.Body);
        Assert.Equal(row[3].Contains("header"), home.Policy.Contains("default-src 'none'"));
        Assert.Equal(row[3].Contains("page"), home.Body.Contains("<meta http-equiv=\"Content-Security-Policy\""));
    }

    [Theory]
    [MemberData(nameof(HostsAndPaths))]
    public async Task An_address_above_others_does_not_take_theirs(string host, string path)
    {
        Build(host, path);
        await using var server = await Serve(host);

        AssertLeads(await server.Get(path + "/old/"), null, path + "/stories/first/");
        AssertLeads(await server.Get(path + "/old/below/"), null, path + "/stories/second/");
    }

    [Theory]
    [InlineData("netlify")]
    [InlineData("cloudflare")]
    [InlineData("nginx")]
    [InlineData("plain")]
    public async Task Headers_are_sent_with_what_they_are_for(string host)
    {
        Build(host, "/archive");
        var style = Directory.EnumerateFiles(_archive.Folder["output"], "site.*.css", SearchOption.AllDirectories)
            .Single();
        await using var server = await Serve(host);

        using var kept = await server.Client.GetAsync("/archive/assets/" + Path.GetFileName(style));
        using var page = await server.Client.GetAsync("/archive/");
        var drawing = await server.Get("/archive/images/map.svg");

        Assert.True(kept.Headers.CacheControl?.Extensions.Any(extension => extension.Name == "immutable"));
        Assert.False(page.Headers.CacheControl?.Extensions.Any(extension => extension.Name == "immutable"));
        Assert.Equal(["DENY"], page.Headers.GetValues("X-Frame-Options"));
        Assert.Contains("sandbox", drawing.Policy);
        Assert.Contains("frame-ancestors 'none'", drawing.Policy);
    }

    [Theory]
    [InlineData("netlify", "_headers", "_redirects")]
    [InlineData("cloudflare", "_headers", "_redirects")]
    [InlineData("plain", "_headers", "_redirects")]
    [InlineData("github", ".nojekyll")]
    [InlineData("nginx", "_nginx.conf")]
    [InlineData("s3", "_s3-website.json")]
    public async Task Files_for_the_host_lie_at_its_root_and_are_shown_to_nobody(string host, params string[] names)
    {
        Build(host, "/archive");
        await using var server = await Serve(host);

        string[] every = ["_headers", "_redirects", ".nojekyll", "_nginx.conf", "_s3-website.json"];
        Assert.Equal(names, every.Where(name => File.Exists(_archive.Folder["output/" + name])));
        foreach (var name in names)
            Assert.Equal(HttpStatusCode.NotFound, (await server.Get("/" + name)).Status);
    }

    [Fact]
    public void A_plain_site_needs_no_tables()
    {
        Build("plain", "");

        Assert.Contains("url=/stories/first/", _archive.Folder.Read("output/old/index.html"));
        Assert.Contains("withdrawn", _archive.Folder.Read("output/stories/withdrawn/index.html"));
        Assert.Contains("noindex", _archive.Folder.Read("output/stories/withdrawn/index.html"));
        Assert.DoesNotContain("withdrawn", _archive.Folder.Read("output/sitemap.xml"));
    }

    [Fact]
    public void Cloudflare_gets_no_more_and_no_longer_lines_than_it_takes()
    {
        var redirects = string.Concat(
            Enumerable.Range(1, 2_100).Select(number => $"  /was/{number}/: /stories/first/\n"));
        _archive.Folder.Write(
            "input/archive.yml", $"title: Tiny\nbaseUrl: https://tiny.org/\nhost: cloudflare\nredirects:\n{redirects}"
        );
        var images = string.Concat(
            Enumerable.Range(1, 39)
                .Select(number => $"![x](https://a-host-with-a-rather-long-name-{number}.pictures.org/x.png)\n")
        );
        _archive.Folder.Write("input/stories/2021-04-06-second.md", ArchiveOnDisk.Story("Second story", images));

        var run = _archive.Run();

        Assert.Contains(
            "SA0831 near-host-limit: The site has 2,100 redirects, and Cloudflare Pages takes 2,000 redirects.",
            run.Output);
        Assert.Equal(2_000, File.ReadAllLines(_archive.Folder["output/_redirects"]).Length);
        Assert.True(File.Exists(_archive.Folder["output/was/2099/index.html"]));
        Assert.All(File.ReadAllLines(_archive.Folder["output/_headers"]), line =>
            Assert.True(line.Length <= 2_000, line));
        Assert.Contains("img-src 'self' https:;", _archive.Folder.Read("output/_headers"));
    }

    [Fact]
    public void Limits_in_the_documentation_are_those_of_the_program()
    {
        foreach (var host in WebHost.All)
        {
            var cell = Row(host.Name)[5];
            AssertSays(cell, host.MaxFiles, "{0:N0} files");
            AssertSays(cell, host.MaxFileBytes / 1_000_000.0, "{0:N1} MB a file");
            AssertSays(cell, host.MaxSiteBytes / 1_000_000.0, "{0:N1} MB in all");
            AssertSays(cell, host.MaxRedirects, "{0:N0} redirects");
        }
    }

    [Fact]
    public void The_report_says_how_large_the_site_is_copies_among_it()
    {
        _archive.Folder.Write("input/report.txt", new string('x', 300_000));
        _archive.Folder.Write(
            "input/stories/2021-04-06-second.md", ArchiveOnDisk.Story("Second story", "[Report](/report.txt)"));

        foreach (var run in new[] { _archive.Run("--json"), _archive.Run("--json"), _archive.Run("--json", "--fresh") })
        {
            using var json = JsonDocument.Parse(run.Output);
            var files = Directory.GetFiles(_archive.Folder["output"], "*", SearchOption.AllDirectories)
                .Where(file => !file.Contains(".static-archive")).ToArray();
            Assert.Equal(files.Length, json.RootElement.GetProperty("files").GetInt32());
            Assert.Equal(
                files.Sum(file => new FileInfo(file).Length), json.RootElement.GetProperty("bytes").GetInt64());
        }
    }

    [Fact]
    public void The_form_of_editors_has_a_policy_of_its_own_and_loosens_no_other()
    {
        _archive.Folder.Write("sveltia.js", "export {}");
        var run = _archive.Run("cms-config", "--repo", "owner/archive", "--write", "--script", "sveltia.js");
        File.AppendAllText(_archive.Folder["input/archive.yml"], "copy: [admin/**]\n");

        Assert.Equal(0, run.Code);
        Assert.Contains("copy: [admin/**]", run.Output);
        foreach (var host in new[] { "netlify", "nginx" })
        {
            Build(host, "");
            var rules = _archive.Folder.Read(host == "nginx" ? "output/_nginx.conf" : "output/_headers");
            Assert.Single(Regex.Matches(rules, "default-src"));
            Assert.Matches(@"/admin/[\s\S]*script-src 'self'; style-src 'self' 'unsafe-inline'", rules);
            var page = _archive.Folder.Read("output/index.html");
            Assert.Matches(
                @"<meta http-equiv=""Content-Security-Policy"" content=""[^""]*script-src https://tiny\.org/", page);
            Assert.True(File.Exists(_archive.Folder["output/admin/sveltia-cms.js"]));
        }
    }

    [Fact]
    public void A_link_to_a_withdrawn_page_is_dead_though_a_page_says_so()
    {
        _archive.Folder.Write(
            "input/stories/2021-04-06-second.md", ArchiveOnDisk.Story("Second story", "[See](/stories/withdrawn/)."));

        Assert.Contains("SA0403", _archive.Run("check").Output);
    }

    [Theory]
    [InlineData("netlify", "/was/ /stories/first/ 301!", "/blog/* /stories/:splat 302")]
    [InlineData("cloudflare", "/was/ /stories/first/ 301", "/blog/* /stories/:splat 302")]
    public void Rules_of_ones_own_follow_where_the_host_reads_them(string host, params string[] lines)
    {
        WriteTables("copy: [_redirects, _headers]\n");

        var run = _archive.Run("build", "--host", host);

        Assert.Equal(0, run.Code);
        Assert.Equal(
            lines, File.ReadAllLines(_archive.Folder["output/_redirects"]).Where(line => !line.Contains(" 410")));
        Assert.EndsWith("/*\n  X-Robots-Tag: noai\n", _archive.Folder.Read("output/_headers"));
        Assert.DoesNotContain("SA0832", run.Output);
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("github")]
    [InlineData("s3")]
    public void Rules_that_a_host_cannot_follow_are_reported_line_by_line(string host)
    {
        WriteTables("copy: [_redirects, _headers]\n");

        var run = _archive.Run("build", "--host", host);

        Assert.Contains("input/_redirects:3:1: warning SA0832", run.Output);
        Assert.Contains("input/_headers: warning SA0832", run.Output);
        Assert.DoesNotContain("input/_redirects:2:", run.Output);
        Assert.Contains("url=/stories/first/", _archive.Folder.Read("output/was/index.html"));
    }

    [Fact]
    public void Rules_that_no_setting_names_are_reported_and_stay_behind()
    {
        WriteTables("");

        var run = _archive.Run("build", "--host", "netlify");

        Assert.Contains("input/_redirects: warning SA0832", run.Output);
        Assert.DoesNotContain("/was/", _archive.Folder.Read("output/_redirects"));
        Assert.False(File.Exists(_archive.Folder["output/was/index.html"]));
    }

    [Theory]
    [InlineData("http://localhost:8080/", "", true)]
    [InlineData("https://www.example.com/", "", true)]
    [InlineData("https://tiny.example/", "", false)]
    [InlineData("https://tiny.example/", "host: github\n", true)]
    [InlineData("https://tiny.org/archive/", "host: github\n", false)]
    public void An_address_that_readers_cannot_reach_is_reported(string address, string more, bool isReported)
    {
        _archive.Folder.Write("input/archive.yml", $"title: Tiny\nbaseUrl: {address}\n{more}");

        var found = _archive.Run("check").Output.Contains("input/archive.yml:2:10: warning SA0830");

        Assert.Equal(isReported, found);
        Assert.DoesNotContain("SA0830", _archive.Run("check", "--base-url", "https://tiny.org/").Output);
    }

    [Fact]
    public void A_host_name_beyond_ascii_is_written_as_addresses_have_it()
    {
        _archive.Folder.Write("input/archive.yml", "title: Tiny\nbaseUrl: https://bücher.org/a\n");
        _archive.Run();

        Assert.Contains("https://xn--bcher-kva.org/a/stories/first/", _archive.Folder.Read("output/feed.xml"));
        Assert.Contains("https://xn--bcher-kva.org/a/", _archive.Folder.Read("output/robots.txt"));
        Assert.DoesNotContain("bücher", _archive.Folder.Read("output/index.html"));
    }

    [Fact]
    public void The_settings_add_hosts_to_the_policy_and_nothing_that_would_end_it()
    {
        const string Begin = "title: Tiny\nbaseUrl: https://tiny.org/\nhost: netlify\n";
        _archive.Folder.Write(
            "input/archive.yml",
            Begin
                + "headers:\n  script-src: https://stats.org\n  frame-src: [https://*.player.org/]\n"
                + "  connect-src: https://bücher.org\n");
        var good = _archive.Run();
        _archive.Folder.Write(
            "input/archive.yml",
            Begin
                + "headers:\n  script-src: ['*', \"'unsafe-inline'\", 'https:', 'data:', 'http://stats.org', "
                + "'https://stats.org/x.js', 'https://a.org; report-uri x', 'https://*.org']\n"
                + "  script: https://stats.org\n");
        var bad = _archive.Run();

        var policy = _archive.Folder.Read("output/_headers").Split('\n')[1];
        Assert.Equal(0, good.Code);
        Assert.Matches(@"script-src [^;]* https://stats\.org;", policy);
        Assert.Contains("frame-src https://*.player.org;", policy);
        Assert.Contains("connect-src 'self' https://xn--bcher-kva.org;", policy);
        Assert.Equal(1, bad.Code);
        Assert.Equal(8, Regex.Count(bad.Output, "SA0602 invalid-setting"));
        Assert.Contains("SA0601", bad.Output);
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("feeds: 2\n", 2)]
    [InlineData("feeds: all\n", 1)]
    [InlineData("feeds: none\n", int.MaxValue)]
    public void A_value_has_a_feed_from_as_many_stories_on(string setting, int min)
    {
        _archive.Folder.Write("input/archive.yml", $"title: Tiny\nbaseUrl: https://tiny.org/\n{setting}");
        for (var i = 1; i <= 3; i++)
            _archive.Folder.Write(
                $"input/stories/2021-05-0{i}-s{i}.md",
                ArchiveOnDisk.Story($"More {i}", "Text.").Replace("[one]", i == 1 ? "[one, two, three]" : "[one, two]")
            );
        _archive.Run();

        foreach (var (value, count) in new[] { ("one", 5), ("two", 3), ("three", 1) })
        {
            Assert.Equal(count >= min, File.Exists(_archive.Folder[$"output/topics/{value}/feed.xml"]));
            var own = _archive.Folder.Read($"output/topics/{value}/index.html")
                .Contains($"href=\"/topics/{value}/feed.json\"");
            Assert.Equal(count >= min, own);
        }
        Assert.True(File.Exists(_archive.Folder["output/feed.json"]));
    }

    private void WriteTables(string more)
    {
        _archive.Folder.Write("input/archive.yml", $"title: Tiny\nbaseUrl: https://tiny.org/\n{more}");
        _archive.Folder.Write(
            "input/_redirects", "# Of the old site\n/was/ /stories/first/\n/blog/* /stories/:splat 302\n");
        _archive.Folder.Write("input/_headers", "/*\n  X-Robots-Tag: noai\n");
    }

    private static void AssertSays(string cell, object? limit, string text)
    {
        var format = string.Format(CultureInfo.InvariantCulture, text, limit ?? 0);
        Assert.Equal(limit is not null, cell.Contains(limit is null ? text[text.IndexOf(' ')..] : format));
    }

    // By a status, or by a page that leads on.
    private static void AssertLeads(
        (HttpStatusCode Status, string? Location, string Body, string Policy) answer, int? status, string target)
    {
        if (status is not null)
            Assert.Equal(status, (int)answer.Status);
        if (answer.Status == HttpStatusCode.OK)
            Assert.Contains($"0; url={target}\"", answer.Body);
        else
            Assert.Equal((HttpStatusCode.MovedPermanently, target), (answer.Status, answer.Location));
    }

    private void Build(string host, string path)
    {
        var run = _archive.Run("build", "--host", host, "--base-url", $"https://tiny.org{path}/");
        Assert.True(run.Code == 0, run.Output + run.Error);
    }

    private Task<RunningServer> Serve(string host) => RunningServer.StartAsync(_archive, "serve", "--host", host);

    private static string[] Row(string host) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "hosts.md"))
            .Single(line => line.StartsWith($"| `{host}` |")).Trim('|').Split('|').Select(cell => cell.Trim()),
    ];

    private static int Number(string cell) => int.Parse(FirstNumber().Match(cell).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+")]
    private static partial Regex FirstNumber();
}
