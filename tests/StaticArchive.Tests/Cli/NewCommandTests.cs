using Xunit;

namespace StaticArchive.Tests.Cli;

public sealed class NewCommandTests : IDisposable
{
    private const string Draft = "input/stories/2026-03-01-police-close-ghost.md";

    private readonly ArchiveOnDisk _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Begins_a_draft_that_has_no_fault()
    {
        var run = _archive.Run("new", "Police \"close\" Ghöst");

        Assert.Equal(0, run.Code);
        Assert.Contains(Draft, run.Output, StringComparison.Ordinal);
        var check = _archive.Run("check", "--drafts");
        Assert.Equal(0, check.Code);
        Assert.StartsWith("3 stories", check.Output, StringComparison.Ordinal);
        Assert.StartsWith("2 stories", _archive.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_every_key_that_a_story_can_have()
    {
        _archive.Run("new", "Police close Ghost");

        var text = _archive.Folder.Read(Draft);
        string[] forPagesOnly = ["imageAlt", "imageCaption", "imageCredit", "order", "excluded", "type", "value"];
        foreach (var key in FrontMatterFields.All.Select(key => key.Name).Except(forPagesOnly).Concat(FacetDefinition.Defaults.Select(facet => facet.Key)))
            Assert.Matches($"(?m)^(# )?{key}:", text);
    }

    [Fact]
    public void Every_line_it_offers_can_be_used()
    {
        _archive.Run("new", "Police close Ghost");
        var lines = _archive.Folder.Read(Draft)
            .Replace("[ennetcom-shutdown]", "[first]", StringComparison.Ordinal)
            .Replace("[waymo-recall]", "[second]", StringComparison.Ordinal)
            .Replace("updated: 2021-05-01", "updated: 2026-03-02", StringComparison.Ordinal)
            .Replace("/images/phone.jpg", "/phone.jpg", StringComparison.Ordinal)
            .Split('\n')
            .Select(line => line.StartsWith("# What", StringComparison.Ordinal) || line.Length < 3 || !line.StartsWith("# ", StringComparison.Ordinal) ? line : line[2..]);
        _archive.Folder.Write(Draft, string.Join('\n', lines));
        _archive.Folder.Write("input/phone.jpg", "no real image");

        var run = _archive.Run("check", "--drafts");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("3 stories", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_overwrites()
    {
        _archive.Run("new", "Police close Ghost");
        _archive.Folder.Write(Draft, "mine");

        var run = _archive.Run("new", "Police close Ghost");

        Assert.Equal(2, run.Code);
        Assert.Contains("is there already", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", _archive.Folder.Read(Draft));
    }

    [Theory]
    [InlineData("input/news/2025/2025-12-31-newest.md", "input/news/2026/2026-03-01-it.md")]
    [InlineData("input/news/2025/12/2025-12-31-newest.md", "input/news/2026/03/2026-03-01-it.md")]
    [InlineData("input/2025-12-31-newest.md", "input/2026-03-01-it.md")]
    [InlineData("input/notes/a.md", "input/stories/2026-03-01-it.md")]
    public void Puts_the_draft_where_the_newest_stories_are(string existing, string expected)
    {
        _archive.Folder.Write(existing, "---\ntitle: x\n---\n");

        _archive.Run("new", "It");

        Assert.True(File.Exists(_archive.Folder[expected]));
    }

    [Theory]
    [InlineData("!!!", "no letter or digit")]
    [InlineData("two\nlines", "control characters")]
    public void Refuses_a_headline_that_cannot_be_one(string headline, string reason)
    {
        var run = _archive.Run("new", headline);

        Assert.Equal(2, run.Code);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }
}
