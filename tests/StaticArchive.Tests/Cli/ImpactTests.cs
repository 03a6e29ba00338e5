using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace StaticArchive.Tests.Cli;

public sealed class ImpactTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    public ImpactTests()
    {
        Git("init", "-q");
        Git("add", "-A");
        Git("-c", "user.name=A", "-c", "user.email=a@b.example", "commit", "-q", "-m", "first");
    }

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Nothing_comes_of_no_change()
    {
        var run = _archive.Run("check", "--impact", "HEAD");

        Assert.Equal(0, run.Code);
        Assert.Contains("Against HEAD:\n  0 pages come\n  0 pages change\n  0 pages go\n  0 stories have other related ones\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_changes_and_goes_is_told_and_what_vanishes_is_an_error()
    {
        File.Delete(_archive.Folder["input/stories/2021-04-06-second.md"]);
        _archive.Folder.Write("input/stories/2021-04-07-third.md", ArchiveOnDisk.Story("Third story", "And on."));

        var run = _archive.Run("check", "--json", "--impact", "HEAD");

        Assert.Equal(1, run.Code);
        using var report = JsonDocument.Parse(run.Output);
        var impact = report.RootElement.GetProperty("impact");
        Assert.Contains("/stories/third/", Texts(impact, "added"));
        Assert.Contains("/stories/first/", Texts(impact, "changed"));
        Assert.Contains("/stories/second/", Texts(impact, "gone"));
        Assert.Equal(["/stories/second/"], Texts(impact, "vanished"));
        Assert.Equal(["/stories/first/"], Texts(impact, "related"));
        var finding = Assert.Single(report.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(("SA0414", "input/stories/2021-04-06-second.md"), (finding.GetProperty("rule").GetString(), finding.GetProperty("path").GetString()));
    }

    [Fact]
    public void A_redirect_keeps_the_address()
    {
        File.Delete(_archive.Folder["input/stories/2021-04-06-second.md"]);
        _archive.Folder.Write("input/stories/2021-04-07-third.md", ArchiveOnDisk.Story("Third story", "And on.").Replace("tags:", "redirectFrom: /stories/second/\ntags:", StringComparison.Ordinal));

        Assert.Equal(0, _archive.Run("check", "--impact", "HEAD").Code);
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--output=/tmp/x")]
    [InlineData("HEAD:input")]
    public void A_revision_that_is_none_is_refused(string revision)
    {
        var run = _archive.Run("check", "--impact=" + revision);

        Assert.Equal(2, run.Code);
        Assert.Contains($"There is no revision '{revision}'", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Texts(JsonElement impact, string property) =>
        impact.GetProperty(property).EnumerateArray().Select(text => text.GetString());

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _archive.Folder.Root })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
