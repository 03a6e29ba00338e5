using System.Text.Json;
using Snapshooter.Xunit;

namespace StaticArchive.Tests.Cli;

[Trait("Program", "Any")]
public sealed class BuildCommandTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    private TemporaryFolder Folder => _archive.Folder;

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData]
    [InlineData("build")]
    public void Builds_with_and_without_being_told(params string[] arguments)
    {
        var run = _archive.Run(arguments);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.Code);
        Assert.Matches(
            @"^2 stories, \d+ pages: \d+ written, 0 unchanged, 0 removed in output: \d+ files, \d\.\d MB \(N s\)\n"
                + @"See it: static-archive serve\n$",
            run.Timeless);
        Assert.Contains("Second story", Folder.Read("output/index.html"));
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void Writes_nothing_the_second_time()
    {
        _archive.Run();
        var before = Folder.Stamps("output");

        var run = _archive.Run();

        Assert.Equal(before, Folder.Stamps("output"));
        Assert.Matches(": 0 written, [1-9]", run.Output);
    }

    [Fact]
    public void Weights_of_related_stories_are_found_again_only_when_a_story_changes()
    {
        var weights = Folder[".cache/weights"];
        var earlier = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        _archive.Run();
        File.SetLastWriteTimeUtc(weights, earlier);
        Folder.Write("theme/assets/more.css", "p{}");

        Assert.Equal(0, _archive.Run("build", "--verify").Code);
        Assert.Equal(earlier, File.GetLastWriteTimeUtc(weights));

        Folder.Write("input/stories/2021-04-07-third.md", "---\ntitle: Third\n---\n\nIt has words.\n");
        Assert.Equal(0, _archive.Run().Code);
        Assert.NotEqual(earlier, File.GetLastWriteTimeUtc(weights));
    }

    [Fact]
    public void Tells_the_second_time_what_it_told_the_first()
    {
        Folder.Write(
            "input/stories/2021-04-07-third.md", "---\ntitle: Third\ncolour: blue\n---\n\nSee [below](#nowhere).\n");
        var first = _archive.Run("build", "--json");

        var second = _archive.Run("build", "--json");

        Assert.Contains("SA0411", first.Output);
        Assert.Equal(FindingsOf(first), FindingsOf(second));
        Assert.Equal(first.Code, second.Code);
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("input/stories/2021-04-05-first.md")]
    [InlineData("input/archive.yml")]
    [InlineData("theme/partials/foot.html")]
    [InlineData("theme/texts/en.yml")]
    public void Does_its_work_when_what_it_is_made_from_has_changed(string file)
    {
        _archive.Run();
        Folder.Write(file, Folder.Read(file) + "\n");

        Assert.Contains("read and parse stories", _archive.Run("--timings").Output);
        Assert.Contains("read and parse stories", _archive.Run("--fresh", "--timings").Output);
        Assert.DoesNotContain("read and parse stories", _archive.Run("--timings").Output);
        Assert.Contains(
            "read and parse stories", _archive.Run("--base-url", "https://other.example/", "--timings").Output
        );
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void Mends_what_somebody_else_changed_or_took_away_since()
    {
        _archive.Run();
        var right = Folder.Files("output");
        Folder.Write("output/index.html", "spoiled");
        File.Delete(Folder["output/feed.xml"]);
        File.WriteAllBytes(Folder["output/.static-archive/note"], [1, 2, 3]);

        Assert.Contains(": 2 written, ", _archive.Run().Output);
        Assert.Equal(right, Folder.Files("output"));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void Gives_the_same_files_whatever_the_number_of_workers()
    {
        _archive.Run("--workers", "1", "-o", "one");
        _archive.Run("--workers", "7", "-o", "seven");

        Assert.Equal(Folder.Files("one"), Folder.Files("seven"));
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void Lists_every_error_with_its_line_and_fix_and_changes_nothing()
    {
        _archive.Run();
        var before = Folder.Files("output");
        Folder.Write(
            "input/stories/2021-04-07-third.md",
            "---\ntitel: Third\npublished: 2021-13-01\n---\nSee [this](/nowhere/).\n");
        Folder.Write(
            "input/stories/2021-04-06-second.md",
            ArchiveOnDisk.Story("Changed", "It went on, as [told](2021-04-05-frist.md)."));

        var run = _archive.Run();

        Assert.Equal(1, run.Code);
        Assert.Equal(before, Folder.Files("output"));
        Snapshot.Match(run.Timeless);
    }

    [Fact]
    public void Keeps_going_without_the_stories_at_fault_when_told_to()
    {
        Folder.Write("input/stories/2021-04-07-third.md", "---\nstandfirst: No title.\n---\nText.\n");

        var run = _archive.Run("--keep-going");

        Assert.Equal(1, run.Code);
        Assert.Contains("1 error", run.Output);
        Assert.Contains("2 stories", run.Output);
        Assert.True(File.Exists(Folder["output/index.html"]));
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void Tells_of_a_template_that_fails_and_changes_nothing()
    {
        _archive.Run();
        var before = Folder.Files("output");
        File.AppendAllText(Folder["theme/layouts/story.html"], "{{ page.no_such_member }}\n");

        var run = _archive.Run();

        Assert.Equal(1, run.Code);
        Assert.Equal(before, Folder.Files("output"));
        Assert.Matches(@"(?m)^theme/layouts/story.html:\d+:\d+: error SA07", run.Output);
        Assert.Contains("{{ page.no_such_member }}", run.Output);
        Assert.Contains("Nothing was changed in output", run.Output);
    }

    [Fact]
    public void Prints_one_object_for_programs()
    {
        Folder.Write("input/stories/2021-04-06-second.md", ArchiveOnDisk.Story("Second", "See [this](/nowhere/)."));

        var run = _archive.Run("--json");

        using var json = JsonDocument.Parse(run.Output);
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(1, json.RootElement.GetProperty("errors").GetInt32());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal("SA0403", finding.GetProperty("rule").GetString());
        Assert.Equal("input/stories/2021-04-06-second.md", finding.GetProperty("path").GetString());
        Assert.Equal("See [this](/nowhere/).", finding.GetProperty("sourceLine").GetString());
        Assert.False(json.RootElement.TryGetProperty("written", out _));
    }

    [Fact]
    public void Counts_for_programs_what_was_written()
    {
        var run = _archive.Run("--json", "--base-url", "https://elsewhere.example/archive");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(2, json.RootElement.GetProperty("stories").GetInt32());
        Assert.Equal(Folder.Files("output").Count, json.RootElement.GetProperty("written").GetInt32());
        Assert.Contains("https://elsewhere.example/archive/", Folder.Read("output/sitemap.xml"));
    }

    [Fact]
    public void Takes_settings_from_elsewhere_and_names_them_in_findings()
    {
        Folder.Write("other.yml", "title: Other\nbaseUrl: https://other.example/\ntitel: x\n");

        var run = _archive.Run("--settings", "other.yml");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("other.yml:3:1: error SA0601", run.Output);
    }

    [Fact]
    public void Shows_hostile_text_without_letting_it_act_on_the_terminal()
    {
        Folder.Write(
            "input/stories/2021-04-06-second.md",
            ArchiveOnDisk.Story("Second", "See [\u001b[2Jthis](xref:no\u202eone) \u009b1m."));

        var run = _archive.Run();

        Assert.Equal(1, run.Code);
        Assert.DoesNotContain(run.Output, letter => letter != '\n' && char.IsControl(letter));
        Assert.DoesNotContain('\u202e', run.Output);
    }

    [Fact]
    public void Never_writes_into_the_input()
    {
        var before = Folder.Stamps("input");

        _archive.Run();
        _archive.Run("check");

        Assert.Equal(before, Folder.Stamps("input"));
    }

    [Theory]
    [InlineData("There is no folder nowhere", "--input", "nowhere")]
    [InlineData("There is no folder nowhere", "--theme", "nowhere")]
    [InlineData("There is no file nowhere.yml", "--settings", "nowhere.yml")]
    [InlineData("Did you mean 'build'?", "biuld")]
    [InlineData("Did you mean '--drafts'?", "--draft")]
    [InlineData("--base-url takes an address", "--base-url", "tiny.example")]
    [InlineData("--url takes an address", "--url", "tiny.example")]
    [InlineData("Run 'static-archive theme copy --help'", "theme", "copy")]
    [InlineData("--workers takes a number", "--workers", "none")]
    [InlineData("lies inside", "--output", "input/site")]
    [InlineData("holds", "--output", ".")]
    public void Refuses_what_it_cannot_follow(string reason, params string[] arguments)
    {
        var run = _archive.Run(arguments);

        Assert.Equal(2, run.Code);
        Assert.Contains(reason, run.Error);
        Assert.Equal("", run.Output);
        Assert.False(Directory.Exists(Folder["output"]));
    }

    [Fact]
    public void Prints_timings_when_asked()
    {
        var run = _archive.Run("--timings");

        Assert.Matches(@"(?m)^ +\d+\.\d{3} s  render and compare$", run.Output);
    }

    [Fact]
    public void Help_lists_every_command()
    {
        var run = _archive.Run("--help");

        Assert.Equal(0, run.Code);
        foreach (var command in new[] { "build", "check", "preview", "serve", "new", "related" })
            Assert.Matches($"(?m)^  {command} ", run.Output);
    }

    private static string FindingsOf(CommandRun run) =>
        JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").GetRawText();
}
