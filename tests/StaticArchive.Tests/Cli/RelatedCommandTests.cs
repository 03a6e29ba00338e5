using System.Text.Json;

namespace StaticArchive.Tests.Cli;

[Trait("Program", "Any")]
[Trait("Speed", "Slow")]
public sealed class RelatedCommandTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("first")]
    [InlineData("stories/2021-04-05-first.md")]
    [InlineData("input/stories/2021-04-05-first.md")]
    [InlineData("/stories/first/")]
    public void Lists_what_is_shown_beside_a_story_and_why(string name)
    {
        var run = _archive.Run("related", name);

        Assert.Equal(0, run.Code);
        Assert.StartsWith("First story\n", run.Output);
        Assert.Matches(@"(?m)^  1\. \d+\.\d{3}  Second story$", run.Output);
        Assert.Contains("links to it", run.Output);
    }

    [Fact]
    public void Prints_a_line_a_story_for_tools()
    {
        var run = _archive.Run("related", "--json");

        var lines = run.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(
            ["stories/2021-04-05-first.md", "stories/2021-04-06-second.md"],
            lines.Select(line => line.GetProperty("from").GetString()));
        Assert.Equal(
            ["stories/2021-04-06-second.md"],
            lines[0].GetProperty("related").EnumerateArray().Select(path => path.GetString()));
    }

    [Fact]
    public void Prints_lists_though_a_story_has_errors()
    {
        _archive.Folder.Write("input/stories/2021-04-07-broken.md", "no front matter\n");

        var run = _archive.Run("related", "--json");

        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Output.TrimEnd().Split('\n').Length);
        Assert.Contains("SA0101", run.Error);
    }

    [Fact]
    public void Evaluates_the_ranking_by_the_editors_own_links()
    {
        var run = _archive.Run("related", "--evaluate");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("Judged by 2 stories with 2 links", run.Output);
        Assert.Matches(@"(?m)^this ranking +1\.000 +1\.000 +1\.000$", run.Output);
        Assert.Matches(@"(?m)^shared values and year, as Hugo does +\d\.\d{3} +\d\.\d{3} +\d\.\d{3}$", run.Output);
    }

    [Fact]
    public void Without_links_there_is_nothing_to_evaluate_by()
    {
        _archive.Folder.Write("input/stories/2021-04-06-second.md", ArchiveOnDisk.Story("Second story", "It went on."));

        Assert.Contains("nothing to judge by", _archive.Run("related", "--evaluate").Output);
    }

    [Fact]
    public void Scores_its_lists_by_a_judgement()
    {
        _archive.Folder.Write(
            "judgement.jsonl",
            "{\"from\": \"stories/2021-04-05-first.md\", \"related\": [\"stories/2021-04-06-second.md\"]}\n\n"
                + "{\"from\": \"gone.md\", \"related\": []}\n");

        var run = _archive.Run("related", "--against", "judgement.jsonl");

        Assert.Contains("Judged by 1 of 2 stories", run.Output);
        Assert.Matches(@"(?m)^this ranking +1\.000 +1\.000 +1\.000$", run.Output);
    }

    [Fact]
    public void Says_what_lists_cost()
    {
        var run = _archive.Run("related", "--timings");

        Assert.Matches(@"(?m)^ +\d+\.\d{3} s  processor time, lists$", run.Output);
    }

    [Fact]
    public void Says_where_a_judgement_is_no_judgement()
    {
        _archive.Folder.Write("judgement.jsonl", "{\"from\": \"a\", \"related\": []}\n[]\n");

        var run = _archive.Run("related", "--against", "judgement.jsonl");

        Assert.Equal(2, run.Code);
        Assert.Contains("judgement.jsonl:2: expected", run.Error);
    }

    [Theory]
    [InlineData("Name a story")]
    [InlineData("There is no file", "--against", "nowhere.jsonl")]
    [InlineData("Did you mean 'first'?", "frist")]
    [InlineData("Name a story", "first", "--json")]
    public void Refuses_what_it_cannot_follow(string reason, params string[] arguments)
    {
        var run = _archive.Run(["related", .. arguments]);

        Assert.Equal(2, run.Code);
        Assert.Contains(reason, run.Error);
    }
}
