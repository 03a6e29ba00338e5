namespace StaticArchive.Tests.Cli;

public sealed class NewCommandTests : IDisposable
{
    private const string Draft = "input/stories/2026-03-01-police-close-ghost.md";

    private readonly ArchiveOnDisk _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_headline_needs_no_quotes()
    {
        _archive.Run("new", "Police", "close", "Ghost");

        Assert.Contains("title: \"Police close Ghost\"\n", _archive.Folder.Read(Draft));
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void Begins_a_draft_that_has_no_fault()
    {
        var run = _archive.Run("new", "Police \"close\" Ghöst");

        Assert.Equal(0, run.Code);
        Assert.Contains(Draft, run.Output);
        var check = _archive.Run("check", "--drafts");
        Assert.Equal(0, check.Code);
        Assert.StartsWith("3 stories", check.Output);
        Assert.StartsWith("2 stories", _archive.Run("check").Output);
    }

    [Fact]
    public void Names_every_key_that_a_story_can_have()
    {
        _archive.Run("new", "Police close Ghost");

        var text = _archive.Folder.Read(Draft);
        string[] forPagesOnly =
            ["imageAlt", "imageCaption", "imageCredit", "order", "excluded", "type", "layout", "value"];
        foreach (var key in FrontMatterFields.All.Select(key => key.Name)
            .Except(forPagesOnly).Concat(FacetDefinition.Defaults.Select(facet => facet.Key)))
            Assert.Matches($"(?m)^(# )?{key}:", text);
    }

    [Fact]
    public void Every_line_it_offers_can_be_used()
    {
        _archive.Run("new", "Police close Ghost");
        var lines = _archive.Folder.Read(Draft)
            .Replace("[new-bridge-planned]", "[first]").Replace("[bridge-club-founded]", "[second]")
            .Replace("date: 2021-04-06", "date: 2026-03-02").Replace("translationKey: bridge", "")
            .Replace("updated: 2021-05-01", "updated: 2026-03-02").Replace("/images/bridge.jpg", "/bridge.jpg")
            .Replace("{date: 2021-04-06,", "{date: 2026-03-02,").Split('\n')
            .Select(line => line.StartsWith("# What") || line.Length < 3 || !line.StartsWith("# ") ? line : line[2..]);
        _archive.Folder.Write(Draft, string.Join('\n', lines));
        File.WriteAllBytes(_archive.Folder["input/bridge.jpg"], [0xFF, 0xD8, 0xFF, 0xD9]);

        var run = _archive.Run("check", "--drafts");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("3 stories", run.Output);
    }

    [Fact]
    public void Never_overwrites()
    {
        _archive.Run("new", "Police close Ghost");
        _archive.Folder.Write(Draft, "mine");

        var run = _archive.Run("new", "Police close Ghost");

        Assert.Equal(2, run.Code);
        Assert.Contains("is there already", run.Error);
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

    [Fact]
    public void Dates_and_files_the_story_as_it_is_told()
    {
        _archive.Folder.Write("input/stories/2025/2025-12-31-newest.md", ArchiveOnDisk.Story("Newest", "Text."));

        var run = _archive.Run(
            "new", "The night of the flood", "--date", "1804-07-21", "--section", "Floods: \"the\" old", "--lang",
            "de-ch", "--follows", "first", "--follows", "second", "--draft", "false");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var text = _archive.Folder.Read("input/stories/1804/1804-07-21-the-night-of-the-flood.md");
        Assert.StartsWith("---\ntitle: \"The night of the flood\"\npublished: 1804-07-21\nlang: de-CH\n", text);
        Assert.Contains("\nsection: \"Floods: \\\"the\\\" old\"\n", text);
        Assert.Contains("\nfollows: [\"first\", \"second\"]\n", text);
    }

    [Fact]
    public void Dates_by_the_time_zone_of_the_archive()
    {
        _archive.Folder.Write(
            "input/archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/\ntimeZone: Pacific/Auckland\n"
        );

        _archive.Run("new", "Police close Ghost");

        Assert.True(File.Exists(_archive.Folder["input/stories/2026-03-02-police-close-ghost.md"]));
    }

    [Theory]
    [InlineData("1804", "input/stories/it.md", "published: 1804\n")]
    [InlineData("1804-07~", "input/stories/it.md", "published: 1804-07~\n")]
    public void A_date_that_is_known_in_part_stands_in_the_front_matter(string date, string file, string expected)
    {
        _archive.Run("new", "It", "--date", date);

        Assert.Contains(expected, _archive.Folder.Read(file));
    }

    [Theory]
    [InlineData("--date: ", "--date", "1804-13-45")]
    [InlineData("--date: ", "--date", "soon")]
    [InlineData("--lang takes a language tag", "--lang", "E")]
    public void Refuses_what_cannot_be(string reason, params string[] options)
    {
        var run = _archive.Run(["new", "It", .. options]);

        Assert.Equal(2, run.Code);
        Assert.Contains(reason, run.Error);
        Assert.Empty(Directory.EnumerateFiles(_archive.Folder["input"], "*it.md", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("!!!", "no letter or digit")]
    [InlineData("two\nlines", "control characters")]
    public void Refuses_a_headline_that_cannot_be_one(string headline, string reason)
    {
        var run = _archive.Run("new", headline);

        Assert.Equal(2, run.Code);
        Assert.Contains(reason, run.Error);
    }
}
