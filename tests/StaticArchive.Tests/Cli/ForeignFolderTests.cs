namespace StaticArchive.Tests.Cli;

/// <summary>Folders and addresses of other generators, through the public door.</summary>
public sealed class ForeignFolderTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Posts_and_drafts_are_read_where_they_are()
    {
        _archive.Folder.Write("input/en/_posts/2021-05-01-third.md", ArchiveOnDisk.Story("Third story", "It went on."));
        _archive.Folder.Write("input/_drafts/fourth.md", ArchiveOnDisk.Story("Fourth story", "Not yet."));
        _archive.Folder.Write("input/stories/2021-05-02-fifth.mdx", ArchiveOnDisk.Story("Fifth story", "Text."));

        Assert.StartsWith("4 stories", LastLine(_archive.Run("check").Output));
        Assert.StartsWith("5 stories", LastLine(_archive.Run("check", "--drafts").Output));
    }

    [Fact]
    public void What_is_passed_over_is_counted()
    {
        _archive.Folder.Write("input/_news/a.md", "x");
        _archive.Folder.Write("input/_news/deep/b.mdx", "x");

        Assert.Contains(
            "input/_news: info SA0820 passed-over: 2 Markdown files in this folder are not read.",
            _archive.Run("check").Output);
    }

    [Fact]
    public void An_archive_without_a_story_is_an_error()
    {
        File.Delete(_archive.Folder["input/stories/2021-04-05-first.md"]);
        File.Delete(_archive.Folder["input/stories/2021-04-06-second.md"]);

        var run = _archive.Run("build");

        Assert.Equal(1, run.Code);
        Assert.Contains("SA0821 no-story", run.Output);
    }

    [Fact]
    public void A_link_to_another_site_of_the_host_keeps_its_address()
    {
        _archive.Folder.Write(
            "input/archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/news/\nelsewhere: [/docs/]\n"
        );
        _archive.Folder.Write(
            "input/stories/2021-04-05-first.md",
            ArchiveOnDisk.Story("First story", "[Manual](/docs/manual/#one) and [docs](/docs)."));

        var run = _archive.Run("build");

        Assert.DoesNotContain("dead-link", run.Output);
        var page = _archive.Folder.Read("output/stories/first/index.html");
        Assert.Contains("href=\"https://tiny.example/docs/manual/#one\"", page);
        Assert.Contains("href=\"https://tiny.example/docs\"", page);
    }

    [Fact]
    public void A_dead_link_below_a_folder_that_is_not_there_suggests_the_setting()
    {
        _archive.Folder.Write(
            "input/stories/2021-04-05-first.md", ArchiveOnDisk.Story("First story", "[Manual](/docs/manual/)."));

        Assert.Contains("elsewhere: [/docs/]", _archive.Run("check").Output);
    }

    private static string LastLine(string output) => output.TrimEnd('\n').Split('\n')[^1];
}
