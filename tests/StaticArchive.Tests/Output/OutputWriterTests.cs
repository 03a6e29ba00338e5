namespace StaticArchive.Tests.Output;

public sealed class OutputWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Output => _folder["output"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_every_file_of_a_first_build()
    {
        var site = TinySite.Of(
            ("index.html", "home"),
            ("a/b/index.html", "b"),
            ("a/index.html", "a"),
            ("feed.xml", "feed"));

        var report = site.WriteTo(Output);

        Assert.Equal(site.Expected(), _folder.Files("output"));
        Assert.Equal((4, 0, 0), (report.Written, report.Unchanged, report.Removed));
    }

    [Fact]
    public void Writes_only_what_differs()
    {
        TinySite.Of(("index.html", "home"), ("a/index.html", "a"), ("b/index.html", "b")).WriteTo(Output);
        var before = File.GetLastWriteTimeUtc(Path.Combine(Output, "index.html"));
        var site = TinySite.Of(
            ("index.html", "home"),
            ("a/index.html", "A"),
            ("c/d/index.html", "d"),
            ("c/e/index.html", "e"));

        var report = site.WriteTo(Output);

        Assert.Equal(site.Expected(), _folder.Files("output"));
        Assert.Equal((3, 1, 1), (report.Written, report.Unchanged, report.Removed));
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(Output, "index.html")));
        Assert.False(Directory.Exists(Path.Combine(Output, "b")));
    }

    [Fact]
    public void Touches_nothing_the_second_time()
    {
        var site = TinySite.Of(("index.html", "home"), ("a/index.html", "a"), ("empty.txt", ""));
        site.WriteTo(Output);
        var before = _folder.Stamps("output");

        var report = site.WriteTo(Output);

        Assert.Equal(before, _folder.Stamps("output"));
        Assert.Equal((0, 3, 0), (report.Written, report.Unchanged, report.Removed));
    }

    [Fact]
    public void Never_removes_a_file_that_it_did_not_write()
    {
        TinySite.Of(("index.html", "home"), ("a/index.html", "a")).WriteTo(Output);
        _folder.Write("output/CNAME", "archive.example");
        _folder.Write("output/a/notes.txt", "mine");

        TinySite.Of(("index.html", "home")).WriteTo(Output);

        Assert.Equal(["CNAME", "a/notes.txt", "index.html"], _folder.Files("output").Keys);
    }

    [Fact]
    public void Never_replaces_a_file_that_it_did_not_write()
    {
        TinySite.Of(("index.html", "home")).WriteTo(Output);
        _folder.Write("output/robots.txt", "mine");

        var exception = Assert.Throws<OutputException>(
            () => TinySite.Of(("index.html", "changed"), ("robots.txt", "theirs")).WriteTo(Output));

        Assert.Contains("robots.txt was not written by this program", exception.Message);
        Assert.Equal("mine", _folder.Read("output/robots.txt"));
        Assert.Equal("home", _folder.Read("output/index.html"));
    }

    [Fact]
    public void Changes_nothing_when_a_page_cannot_be_rendered()
    {
        TinySite.Of(("index.html", "home"), ("a.html", "a"), ("b.html", "b")).WriteTo(Output);
        var before = _folder.Stamps("output", withMarker: false);
        string[] files = ["index.html", "a.html", "c.html", "d.html"];

        var report = OutputWriter.Write(Output, [], files, () => new FileSource(Render), 2);

        Assert.Equal(before, _folder.Stamps("output", withMarker: false));
        Assert.Equal(
            ["layouts/page.html:3", "layouts/story.html:7"],
            report.Errors.Select(error => $"{error.Path}:{error.Span.Line}"));
        Assert.Equal("No such member. The same fault is met in 2 files.", report.Errors[1].Message);
        Assert.Equal((0, 0, 0), (report.Written, report.Unchanged, report.Removed));

        static ReadOnlyMemory<byte> Render(int index) => index switch
        {
            1 or 2 => throw Failure("layouts/story.html", 7),
            3 => throw Failure("layouts/page.html", 3),
            _ => Encoding.UTF8.GetBytes("new home"),
        };

        static DiagnosticException Failure(string path, int line) =>
            new(new Diagnostic(ThemeRules.TemplateFailure, path, new TextSpan(line, 1, 1), "No such member."));
    }

    [Fact]
    public void Changes_nothing_when_a_renderer_has_a_bug()
    {
        TinySite.Of(("index.html", "home")).WriteTo(Output);
        var before = _folder.Stamps("output");

        Assert.Throws<InvalidOperationException>(() =>
            OutputWriter.Write(
                Output, [], ["index.html"], () => new FileSource(_ => throw new InvalidOperationException()), 2));

        Assert.Equal(before, _folder.Stamps("output"));
    }

    [Fact]
    public void Lets_only_one_build_at_the_folder()
    {
        var site = TinySite.Of(("index.html", "home"));
        var tried = 0;

        site.WriteTo(Output, 1, _ =>
        {
            tried++;
            var exception = Assert.Throws<OutputException>(() => site.WriteTo(Output));
            Assert.Contains("Another build", exception.Message);
        });

        Assert.True(tried > 0);
        Assert.Equal("home", _folder.Read("output/index.html"));
    }

    [Fact]
    public void Does_not_write_through_a_link_that_leads_out()
    {
        TinySite.Of(("index.html", "home"), ("a/index.html", "a")).WriteTo(Output);
        Directory.Delete(Path.Combine(Output, "a"), recursive: true);
        _folder.Write("elsewhere/index.html", "precious");
        Directory.CreateSymbolicLink(Path.Combine(Output, "a"), _folder["elsewhere"]);

        Assert.Throws<OutputException>(() => TinySite.Of(("index.html", "new"), ("a/index.html", "A")).WriteTo(Output));
        Assert.Throws<OutputException>(() => TinySite.Of(("index.html", "new")).WriteTo(Output));

        Assert.Equal("precious", _folder.Read("elsewhere/index.html"));
        Assert.Equal("home", _folder.Read("output/index.html"));
    }

    [Fact]
    public void Puts_a_file_in_the_place_of_a_link_to_one()
    {
        TinySite.Of(("index.html", "home")).WriteTo(Output);
        _folder.Write("elsewhere.html", "home");
        File.Delete(Path.Combine(Output, "index.html"));
        File.CreateSymbolicLink(Path.Combine(Output, "index.html"), _folder["elsewhere.html"]);

        TinySite.Of(("index.html", "new home")).WriteTo(Output);

        Assert.Equal("home", _folder.Read("elsewhere.html"));
        Assert.Equal("new home", _folder.Read("output/index.html"));
        Assert.Null(new FileInfo(Path.Combine(Output, "index.html")).LinkTarget);
    }

    [Theory]
    [InlineData("../escape.html")]
    [InlineData("/etc/escape.html")]
    [InlineData("a/../../escape.html")]
    [InlineData("a//b.html")]
    [InlineData("./a.html")]
    [InlineData("a\\b.html")]
    [InlineData("a\nb.html")]
    [InlineData(".static-archive/files")]
    [InlineData(".Static-Archive/files")]
    [InlineData("")]
    public void Takes_no_path_that_leads_out(string path) =>
        Assert.Throws<ArgumentException>(() => TinySite.Of((path, "x")).WriteTo(Output));

    [Fact]
    public void Takes_no_two_paths_that_differ_in_case_only() =>
        Assert.Throws<ArgumentException>(() => TinySite.Of(("a/b.html", "x"), ("A/b.html", "y")).WriteTo(Output));

    [Fact]
    public void Passes_over_lines_of_a_forged_list_that_lead_out()
    {
        TinySite.Of(("index.html", "home"), ("old.html", "old")).WriteTo(Output);
        _folder.Write("precious.txt", "precious");
        File.AppendAllLines(
            Path.Combine(Output, ".static-archive/files"), ["../precious.txt", _folder["precious.txt"]]);

        TinySite.Of(("index.html", "home")).WriteTo(Output);

        Assert.Equal("precious", _folder.Read("precious.txt"));
        Assert.Equal(["index.html"], _folder.Files("output").Keys);
    }

    [Fact]
    public void Follows_a_change_of_case()
    {
        TinySite.Of(("Topics/index.html", "old"), ("index.html", "home")).WriteTo(Output);

        TinySite.Of(("topics/index.html", "new"), ("index.html", "home")).WriteTo(Output);

        Assert.Equal("new", _folder.Read("output/topics/index.html"));
        Assert.Equal(2, _folder.Files("output").Count);
    }

    [Fact]
    public void Check_renders_everything_and_writes_nothing()
    {
        var rendered = 0;

        var errors = OutputWriter.Check(["a.html", "b.html"], () => new FileSource(_ =>
        {
            Interlocked.Increment(ref rendered);
            return ReadOnlyMemory<byte>.Empty;
        }), 2);

        Assert.Empty(errors);
        Assert.Equal(2, rendered);
    }
}
