using System.Diagnostics;
using System.Text.Json;

namespace StaticArchive.Tests.Cli;

[Trait("Program", "Any")]
[Trait("Speed", "Slow")]
public sealed class ImpactTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    public ImpactTests()
    {
        Git("init", "-q");
        Commit();
    }

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Nothing_comes_of_no_change()
    {
        var run = _archive.Run("check", "--impact", "HEAD");

        Assert.True(run.Code == 0, run.Error + run.Output);
        Assert.Contains(
            "Against HEAD:\n  0 pages added\n  0 pages changed\n  0 pages removed\n"
                + "  0 stories with other related ones\n",
            run.Output);
    }

    [Fact]
    public void What_comes_changes_and_goes_is_told_and_what_vanishes_is_an_error()
    {
        File.Delete(_archive.Folder["input/stories/2021-04-06-second.md"]);
        _archive.Folder.Write("input/stories/2021-04-07-third.md", ArchiveOnDisk.Story("Third story", "And on."));

        var run = _archive.Run("check", "--json", "--impact", "HEAD");

        Assert.True(run.Code == 1, run.Error + run.Output);
        using var report = JsonDocument.Parse(run.Output);
        var impact = report.RootElement.GetProperty("impact");
        Assert.Contains("/stories/third/", Texts(impact, "added"));
        Assert.Contains("/stories/first/", Texts(impact, "changed"));
        Assert.Contains("/stories/second/", Texts(impact, "gone"));
        Assert.Equal(["/stories/second/"], Texts(impact, "vanished"));
        Assert.Equal(["/stories/first/"], Texts(impact, "related"));
        var finding = Assert.Single(report.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(
            ("SA0414", "input/stories/2021-04-06-second.md"),
            (finding.GetProperty("rule").GetString(), finding.GetProperty("path").GetString()));
    }

    [Fact]
    public void A_redirect_keeps_the_address()
    {
        File.Delete(_archive.Folder["input/stories/2021-04-06-second.md"]);
        _archive.Folder.Write(
            "input/stories/2021-04-07-third.md",
            ArchiveOnDisk.Story("Third story", "And on.").Replace("tags:", "redirectFrom: /stories/second/\ntags:"));

        Assert.Equal(0, _archive.Run("check", "--impact", "HEAD").Code);
    }

    [Fact]
    public void A_story_with_an_error_is_told_of_and_does_not_seem_to_vanish()
    {
        _archive.Folder.Write(
            "input/stories/2021-04-06-second.md", "---\ntitle: Second story\npublished: 2021-02-30\n---\n\nText.\n");
        _archive.Folder.Write("input/stories/2021-04-07-third.md", ArchiveOnDisk.Story("Third story", "And on."));

        var run = _archive.Run("check", "--impact", "HEAD");

        Assert.True(run.Code == 1, run.Error + run.Output);
        Assert.Contains("SA0202", run.Output);
        Assert.Contains(
            "  1 file with errors now, so what becomes of them is not known\n    ! stories/2021-04-06-second.md\n",
            run.Output);
        Assert.Contains("    + /stories/third/\n", run.Output);
        Assert.DoesNotContain("SA0414", run.Output);
        Assert.DoesNotContain("- /stories/second/", run.Output);
    }

    [Fact]
    public void Mending_a_story_that_had_an_error_is_no_fault()
    {
        _archive.Folder.Write(
            "input/stories/2021-04-07-third.md", "---\ntitle: Third story\npublished: 2021-02-30\n---\n\nText.\n");
        Commit();
        _archive.Folder.Write("input/stories/2021-04-07-third.md", ArchiveOnDisk.Story("Third story", "And on."));

        var run = _archive.Run("check", "--impact", "HEAD");

        Assert.True(run.Code == 0, run.Error + run.Output);
        Assert.Contains(
            "file with errors before, so their pages seem to be new\n    ! stories/2021-04-07-third.md\n", run.Output);
        Assert.Contains("    + /stories/third/\n", run.Output);
    }

    [Fact]
    public void Where_one_side_gives_no_site_that_is_said_and_only_what_stands_now_counts()
    {
        var settings = _archive.Folder.Read("input/archive.yml");
        _archive.Folder.Write("input/archive.yml", "titel: A\n");
        var broken = _archive.Run("check", "--impact", "HEAD");
        Commit();
        _archive.Folder.Write("input/archive.yml", settings);
        var mended = _archive.Run("check", "--impact", "HEAD");

        Assert.True(broken.Code == 1, broken.Error + broken.Output);
        Assert.Contains(
            "Against HEAD:\n  Nothing can be compared: the settings or the theme have errors, so there is no site.\n",
            broken.Output);
        Assert.Contains("SA0601", broken.Output);
        Assert.True(mended.Code == 0, mended.Error + mended.Output);
        Assert.Contains(
            "Nothing can be compared: the archive had errors in its settings then, so there was no site. The first: "
                + "archive.yml:",
            mended.Output);
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--output=/tmp/x")]
    [InlineData("HEAD:input")]
    public void A_revision_that_is_none_is_refused(string revision)
    {
        var run = _archive.Run("check", "--impact=" + revision);

        Assert.True(run.Code == 2, run.Error + run.Output);
        Assert.Contains($"There is no revision '{revision}'", run.Error);
    }

    private static IEnumerable<string?> Texts(JsonElement impact, string property) =>
        impact.GetProperty(property).EnumerateArray().Select(text => text.GetString());

    private void Commit()
    {
        Git("add", "-A");
        Git("-c", "user.name=A", "-c", "user.email=a@b.example", "commit", "-q", "-m", "so far");
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", arguments) { WorkingDirectory = _archive.Folder.Root }
        )!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
