namespace StaticArchive.Tests.Cli;

/// <summary>A draft becomes a story, and every link to it still leads there.</summary>
public sealed class PublishCommandTests : IDisposable
{
    private const string Draft = "input/stories/2025/2025-12-30-the-draft.md";
    private const string Published = "input/stories/2026/2026-03-01-the-draft.md";

    private readonly ArchiveOnDisk _archive = new();

    public PublishCommandTests()
    {
        _archive.Folder.Write("input/stories/2025/2025-12-01-older.md", ArchiveOnDisk.Story("Older", "Text."));
        _archive.Folder.Write(Draft,
            "---\n# why\ntitle: The draft\npublished: 2025-12-30\ndraft: true\nstandfirst: It is ready.\n---\n\n"
                + "See [the older one](2025-12-01-older.md), [the first](../2021-04-05-first.md#top) and "
                + "<https://other.example/a.md>.\n");
    }

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Dates_it_switches_the_draft_off_and_renames_the_file()
    {
        var run = _archive.Run("publish", "the-draft");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.False(File.Exists(_archive.Folder[Draft]));
        Assert.Equal(
            "---\n# why\ntitle: The draft\npublished: 2026-03-01\nstandfirst: It is ready.\n---\n\n"
                + "See [the older one](../2025/2025-12-01-older.md), [the first](../2021-04-05-first.md#top) and "
                + "<https://other.example/a.md>.\n",
            _archive.Folder.Read(Published));
    }

    [Theory]
    [InlineData("", "The next build publishes it.\n")]
    [InlineData(
        "[It](2025-12-30-the-draft.md)",
        "1 error has to be mended before a build publishes it: 'static-archive check' names them.\n")]
    public void Says_whether_the_next_build_publishes_it(string text, string end)
    {
        _archive.Folder.Write("input/stories/2025/2025-12-31-other.md",
            $"---\ntitle: Other\npublished: 2025-12-31\ndraft: true\nstandfirst: It is ready.\n---\n\nText. {text}\n");

        var run = _archive.Run("publish", "other");

        Assert.Equal(0, run.Code);
        Assert.Contains("  it was input/stories/2025/2025-12-31-other.md", run.Output.Replace('\\', '/'));
        Assert.EndsWith(end, run.Output);
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void Keeps_the_links_to_it()
    {
        _archive.Folder.Write(
            "input/stories/2025/2025-12-31-linking.md",
            ArchiveOnDisk.Story("Linking", "As [told](2025-12-30-the-draft.md)."));
        _archive.Folder.Write(
            "input/stories/linking-too.md",
            ArchiveOnDisk.Story(
                "Linking too",
                "[a](/stories/2025/2025-12-30-the-draft.md) [b](../stories/2025/2025-12-30-the-draft.md#top)"));
        _archive.Folder.Write(
            "input/archive.yml",
            "title: Tiny\nbaseUrl: https://tiny.example/\nbegin: [stories/2025/2025-12-30-the-draft.md]\n"
        );

        var run = _archive.Run("publish", Draft, "--date", "2026-02-28");

        Assert.Contains("input/stories/2025/2025-12-31-linking.md", run.Output);
        Assert.Contains(
            "[told](../2026/2026-02-28-the-draft.md)",
            _archive.Folder.Read("input/stories/2025/2025-12-31-linking.md"));
        Assert.Contains(
            "[a](/stories/2026/2026-02-28-the-draft.md) [b](2026/2026-02-28-the-draft.md#top)",
            _archive.Folder.Read("input/stories/linking-too.md"));
        Assert.Contains("begin: [stories/2026/2026-02-28-the-draft.md]", _archive.Folder.Read("input/archive.yml"));
        Assert.DoesNotContain("SA0403", _archive.Run("check").Output);
    }

    [Theory]
    [InlineData("2025-12-30-the-draft", "2026-02-28-the-draft")]
    [InlineData("2025/2025-12-30-the-draft", "2026/2026-02-28-the-draft")]
    [InlineData("stories/2025/2025-12-30-the-draft", "stories/2026/2026-02-28-the-draft")]
    public void Keeps_references_by_the_end_of_its_path(string before, string after)
    {
        string Follower(string id) =>
            $"---\ntitle: Follower\npublished: 2026-03-01\nstandfirst: What happened.\nfollows:\n  - {id}\n---\n\n"
                + "Text.\n";
        _archive.Folder.Write("input/stories/follower.md", Follower(before));
        Assert.DoesNotContain("SA0405", _archive.Run("check", "--drafts").Output);

        _archive.Run("publish", "the-draft", "--date", "2026-02-28");

        Assert.Equal(Follower(after), _archive.Folder.Read("input/stories/follower.md"));
        Assert.Equal(0, _archive.Run("check").Code);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("2024/2025-12-30-the-draft")]
    [InlineData("same-name")]
    public void Part_of_a_name_and_a_name_of_two_files_are_no_references(string id)
    {
        _archive.Folder.Write(
            "input/a/same-name.md", ArchiveOnDisk.Story("One", "Text.").Replace("title", "slug: one\ntitle"));
        _archive.Folder.Write(
            "input/b/same-name.md", ArchiveOnDisk.Story("Two", "Text.").Replace("title", "slug: two\ntitle"));
        _archive.Folder.Write(
            "input/stories/follower.md",
            $"---\ntitle: Follower\npublished: 2026-03-01\nfollows: [{id}]\n---\n\nText.\n");

        Assert.Contains("SA0405", _archive.Run("check", "--drafts").Output);
    }

    [Fact]
    public void A_draft_that_nobody_wrote_is_not_published()
    {
        _archive.Run("new", "Not yet written");

        var run = _archive.Run("publish", "not-yet-written");

        Assert.Equal(
            (2,
                "static-archive: input/stories/2026/2026-03-01-not-yet-written.md still says 'Write the story here.' "
                    + "Write it, or remove that line.\n"),
            (run.Code, run.Error));
    }

    [Fact]
    public void A_draft_by_its_folder_is_switched_off_in_the_story()
    {
        _archive.Folder.Write("input/later/_directory.yml", "draft: true\n");
        _archive.Folder.Write("input/later/idea.md", "---\ntitle: Idea\nstandfirst: One.\n---\n\nText.\n");

        var run = _archive.Run("publish", "idea");

        Assert.Equal(0, run.Code);
        Assert.Equal(
            "---\ntitle: Idea\nstandfirst: One.\npublished: 2026-03-01\ndraft: false\n---\n\nText.\n",
            _archive.Folder.Read("input/later/idea.md"));
    }

    [Fact]
    public void A_story_of_long_ago_can_keep_its_date()
    {
        var run = _archive.Run("publish", "the-draft", "--keep-date");

        Assert.Equal(0, run.Code);
        Assert.Contains("published: 2025-12-30\nstandfirst", _archive.Folder.Read(Draft));
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("first", "is not a draft")]
    [InlineData("the-darft", "Did you mean 'the-draft'?")]
    public void Refuses(string story, string reason)
    {
        var run = _archive.Run("publish", story);

        Assert.Equal(2, run.Code);
        Assert.Contains(reason, run.Error);
        Assert.True(File.Exists(_archive.Folder[Draft]));
    }
}
