using System.Text.Json;
using Xunit;

namespace StaticArchive.Tests.Cli;

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
        Assert.StartsWith("First story\n", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  1\. \d+\.\d{3}  Second story$", run.Output);
        Assert.Contains("links to it", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_a_line_a_story_for_tools()
    {
        var run = _archive.Run("related", "--json");

        var lines = run.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["stories/2021-04-05-first.md", "stories/2021-04-06-second.md"], lines.Select(line => line.GetProperty("from").GetString()));
        Assert.Equal(["stories/2021-04-06-second.md"], lines[0].GetProperty("related").EnumerateArray().Select(path => path.GetString()));
    }

    [Theory]
    [InlineData("Name a story")]
    [InlineData("Did you mean 'first'?", "frist")]
    [InlineData("Name a story", "first", "--json")]
    public void Refuses_what_it_cannot_follow(string reason, params string[] arguments)
    {
        var run = _archive.Run(["related", .. arguments]);

        Assert.Equal(2, run.Code);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }
}
