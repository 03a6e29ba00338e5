namespace StaticArchive.Tests.Cli;

/// <summary>An archive that is begun in an empty folder works at once.</summary>
public sealed class InitCommandTests : IDisposable
{
    private static readonly string[] Begun =
    [
        ".editorconfig", ".gitignore", "input/about.md", "input/archive.yml", "input/images/first-story.svg",
        "input/stories/2026/2026-03-01-welcome.md",
    ];

    private readonly ArchiveOnDisk _archive = new();

    public InitCommandTests()
    {
        Directory.Delete(_archive.Folder["input"], recursive: true);
        Directory.Delete(_archive.Folder["theme"], recursive: true);
    }

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Begins_an_archive_that_builds_without_a_finding()
    {
        var init = _archive.Run("init");
        var build = _archive.Run();

        Assert.Equal((0, "", 0), (init.Code, init.Error, build.Code));
        Assert.Equal(Begun, Files().Where(path => !path.StartsWith("output/") && !path.StartsWith(".cache/")));
        Assert.StartsWith("1 story, ", build.Output);
        Assert.Contains("<figcaption", _archive.Folder.Read("output/stories/welcome/index.html"));
    }

    [Fact]
    public void Fills_in_what_it_is_told()
    {
        _archive.Run(
            "init", "news", "--title", "Floods: \"the\" river", "--url", "https://floods.example/archive", "--language",
            "de-CH");

        var settings = SettingsReader.Read(_archive.Folder.Read("news/input/archive.yml"), "archive.yml", [])!;
        Assert.Equal(
            ("Floods: \"the\" river", "https://floods.example/archive/", "de-CH"),
            (settings.Title, settings.BaseUrl.AbsoluteUri, settings.Language));
        Assert.Equal(0, _archive.Run("build", "--input", "news/input").Code);
    }

    [Theory]
    [InlineData("netlify", ".ci/netlify", ".ci/static-archive", "netlify.toml")]
    [InlineData("cloudflare", ".ci/cloudflare", ".ci/static-archive")]
    [InlineData("github", ".ci/static-archive", ".github/workflows/publish.yml")]
    [InlineData("s3", "publish.sh")]
    [InlineData("nginx", "nginx-site.conf")]
    [InlineData("plain")]
    public void Writes_the_files_of_the_host(string host, params string[] files)
    {
        var run = _archive.Run("init", "--host", host, "--url", "https://town.org/");

        Assert.Equal(0, run.Code);
        Assert.Equal(files, Files().Except(Begun));
        Assert.Equal(
            host, SettingsReader.Read(_archive.Folder.Read("input/archive.yml"), "archive.yml", [])!.Host.Name);
        Assert.All(files, file => Assert.DoesNotContain("{{domain", _archive.Folder.Read(file)));
        Assert.StartsWith("1 story, ", _archive.Run().Output);
    }

    [Fact]
    public void An_example_address_is_reported_where_a_host_is_named()
    {
        _archive.Run("init", "--host", "github");

        Assert.Contains("SA0830 doubtful-address", _archive.Run().Output);
    }

    [Fact]
    public void Asks_for_what_it_is_not_told()
    {
        _archive.Answers = "Town news\nnowhere\nhttps://town.example/\n\n\n";

        var run = _archive.Run("init");

        var settings = SettingsReader.Read(_archive.Folder.Read("input/archive.yml"), "archive.yml", [])!;
        Assert.Equal(
            ("Town news", "https://town.example/", "en"),
            (settings.Title, settings.BaseUrl.AbsoluteUri, settings.Language));
        Assert.Contains("What is the archive called? [My archive] ", run.Output);
        Assert.Contains("'nowhere'", run.Output);
    }

    [Fact]
    public void Questions_without_an_answer_begin_nothing()
    {
        _archive.Answers = "Town news\n";

        var run = _archive.Run("init");

        Assert.Equal(2, run.Code);
        Assert.StartsWith("static-archive: Without an answer nothing is written. ", run.Error);
        Assert.Empty(Files());
    }

    [Fact]
    public void An_archive_in_another_language_has_a_navigation_in_that_language()
    {
        _archive.Run("init", "--language", "de");

        Assert.Equal(0, _archive.Run().Code);
        var page = _archive.Folder.Read("output/index.html");
        Assert.Contains(">Zeitleiste</a>", page);
        Assert.DoesNotContain(">Timeline</a>", page);
    }

    [Fact]
    public void Adds_a_host_to_an_archive_that_is_there()
    {
        _archive.Run("init", "--url", "https://town.org/");
        File.Delete(_archive.Folder["input/about.md"]);
        var before = _archive.Folder.Read("input/archive.yml");

        var first = _archive.Run("init", "--host", "nginx");
        var again = _archive.Run("init", "--host", "nginx");

        Assert.Equal(
            (0, "  wrote nginx-site.conf\nTo build for this host, write into input/archive.yml:\n  host: nginx\n"),
            (first.Code, first.Output));
        Assert.StartsWith("  kept  nginx-site.conf\n", again.Output);
        Assert.Contains("server_name town.org;", _archive.Folder.Read("nginx-site.conf"));
        Assert.Equal(before, _archive.Folder.Read("input/archive.yml"));
        Assert.False(File.Exists(_archive.Folder["input/about.md"]));
    }

    [Fact]
    public void Never_overwrites()
    {
        _archive.Folder.Write(".gitignore", "mine");
        _archive.Folder.Write("input/notes/own.md", ArchiveOnDisk.Story("Own", "Text."));

        var first = _archive.Run("init");
        var again = _archive.Run("init");

        Assert.Equal("mine", _archive.Folder.Read(".gitignore"));
        Assert.Contains("kept  .gitignore", first.Output);
        Assert.Equal([".editorconfig", ".gitignore", "input/archive.yml", "input/notes/own.md"], Files());
        Assert.Equal(
            (2,
                "static-archive: input/archive.yml is there already. Edit it, or name another folder to begin in; "
                    + "--host adds the files of a host.\n"),
            (again.Code, again.Error));
    }

    [Fact]
    public void An_archive_whose_settings_lie_beside_its_input_is_not_begun_again()
    {
        _archive.Folder.Write("archive.yml", "title: Old\nbaseUrl: https://town.org/\ninput: docs\n");

        var again = _archive.Run("init");
        var host = _archive.Run("init", "--host", "nginx");

        Assert.StartsWith("static-archive: archive.yml is there already. ", again.Error);
        Assert.Equal(
            (0, "  wrote nginx-site.conf\nTo build for this host, write into archive.yml:\n  host: nginx\n"),
            (host.Code, host.Output));
        Assert.Equal(["archive.yml", "nginx-site.conf"], Files());
    }

    [Theory]
    [InlineData("'x'", "--language", "x")]
    [InlineData("--url takes an address", "--url", "ftp://town.example/")]
    public void Refuses_what_cannot_be(string named, params string[] options)
    {
        var run = _archive.Run(["init", .. options]);

        Assert.Equal(2, run.Code);
        Assert.Contains(named, run.Error);
        Assert.Empty(Files());
    }

    private string[] Files() =>
        [
            .. Directory.EnumerateFiles(
                _archive.Folder.Root,
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
                .Select(path => Path.GetRelativePath(_archive.Folder.Root, path)).Order(StringComparer.Ordinal),
        ];
}
