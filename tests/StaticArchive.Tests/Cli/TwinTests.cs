namespace StaticArchive.Tests.Cli;

/// <summary>Stories that are in an archive twice, translations that are not, and drafts that are not
/// finished.</summary>
public sealed class TwinTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void The_same_story_twice_is_an_error()
    {
        _archive.Folder.Write(
            "input/stories/2021-04-05-first copy.md", ArchiveOnDisk.Story("First story", "It began."));

        Assert.Contains(
            "warning SA1012 same-story: The title and the text are those of stories/2021-04-05-first",
            _archive.Run("check").Output);
    }

    [Theory]
    [InlineData("flod", "warning SA1010 single-translation: No other story has the translationKey 'flod'.")]
    [InlineData("flood", "warning SA1011 twice-in-one-language")]
    public void A_translation_has_a_counterpart_in_another_language(string key, string finding)
    {
        _archive.Folder.Write("input/stories/a.md", "---\ntitle: A\ntranslationKey: flood\n---\n\nOne.\n");
        _archive.Folder.Write("input/stories/b.md", "---\ntitle: B\nlang: de\ntranslationKey: flood\n---\n\nZwei.\n");
        _archive.Folder.Write("input/stories/c.md", $"---\ntitle: C\ntranslationKey: {key}\n---\n\nThree.\n");

        Assert.Contains(finding, _archive.Run("check").Output);
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("input/stories/x.md", "---\ntitle: A: B\ndraft: true\n---\n")]
    [InlineData("input/stories/x.md", "---\ntitle: A\ndraft: true\npublished: 2021-02-30\n---\n")]
    [InlineData("input/_drafts/x.md", "Only a note.\n")]
    public void A_draft_with_faults_does_not_stop_the_site(string path, string file)
    {
        _archive.Folder.Write(path, file);

        Assert.Equal(0, _archive.Run("build").Code);
        Assert.Equal(1, _archive.Run("build", "--drafts").Code);
    }
}
