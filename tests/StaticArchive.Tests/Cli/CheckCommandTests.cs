using System.Text.Json;

namespace StaticArchive.Tests.Cli;

[Trait("Program", "Any")]
public sealed class CheckCommandTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Checks_everything_and_writes_nothing()
    {
        var run = _archive.Run("check");

        Assert.Equal(0, run.Code);
        Assert.Matches(@"^2 stories, \d+ pages checked \(N s\)\n$", run.Timeless);
        Assert.False(Directory.Exists(_archive.Folder["output"]));
    }

    [Fact]
    public void Takes_and_keeps_stories_in_the_cache_that_builds_use()
    {
        var first = _archive.Run("check", "--cache", "kept");
        var again = _archive.Run("check", "--cache", "kept");
        File.AppendAllText(Directory.GetFiles(_archive.Folder["input"], "*.md", SearchOption.AllDirectories)[0],
            "\n[dead](xref:nowhere)\n");
        var faulty = _archive.Run("check", "--cache", "kept");

        Assert.True(Directory.Exists(_archive.Folder["kept/stories"]));
        Assert.False(Directory.Exists(_archive.Folder[".cache"]));
        Assert.Equal((0, first.Timeless), (again.Code, again.Timeless));
        Assert.Contains("SA04", faulty.Output);
        Assert.Equal(2, _archive.Run("check", "--cache", "input/kept").Code);
    }

    [Fact]
    public void Finds_faults_of_templates_as_well()
    {
        File.AppendAllText(_archive.Folder["theme/layouts/story.html"], "{{ page.no_such_member }}\n");

        var run = _archive.Run("check");

        Assert.Equal(1, run.Code);
        Assert.Contains("theme/layouts/story.html:", run.Output);
    }

    [Fact]
    public void Annotates_for_a_workflow()
    {
        _archive.Folder.Write(
            "input/stories/2021-04-06-second.md", ArchiveOnDisk.Story("Second", "100% [this](/nowhere/)."));

        var run = _archive.Run("check", "--format", "github");

        Assert.Equal(1, run.Code);
        Assert.StartsWith(
            "::error file=input/stories/2021-04-06-second.md,line=7,col=13,endColumn=22,title=SA0403 dead-link::",
            run.Output);
    }

    [Fact]
    public void Annotations_cannot_be_steered_by_what_they_quote()
    {
        _archive.Folder.Write(
            "input/stories/2021-04-06-a,b%0A::error::c.md",
            "---\ntitle: Third\npublished: \"20%0A::set-env,:\"\n---\n\nText.\n");

        var run = _archive.Run("check", "--format", "github");

        var line = Assert.Single(run.Output.Split('\n'), line => line.Contains("SA0201"));
        Assert.StartsWith("::error file=input/stories/2021-04-06-a%2Cb%250A%3A%3Aerror%3A%3Ac.md,line=3,", line);
        Assert.Contains("20%250A::set-env,:", line);
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    public void Reports_in_SARIF(string command)
    {
        _archive.Folder.Write(
            "input/stories/2021-04-06-zweité #1.md", ArchiveOnDisk.Story("Second", "See [this](/nowhere/)."));

        var run = _archive.Run(command, "--format", "sarif");

        Assert.Equal(1, run.Code);
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal("2.1.0", report.RootElement.GetProperty("version").GetString());
        var log = Assert.Single(report.RootElement.GetProperty("runs").EnumerateArray());
        var rules = log.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(
            RuleCatalogue.All.Select(rule => rule.Id),
            rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        var result = Assert.Single(log.GetProperty("results").EnumerateArray(), result =>
            result.GetProperty("level").GetString() == "error");
        Assert.Equal("SA0403", result.GetProperty("ruleId").GetString());
        Assert.Equal("SA0403", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(
            "input/stories/2021-04-06-zweit%C3%A9%20%231.md",
            place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(
            (7, 12),
            (place.GetProperty("region").GetProperty("startLine").GetInt32(),
                place.GetProperty("region").GetProperty("startColumn").GetInt32()));
    }

    [Fact]
    public void Explains_a_rule_by_id_or_name()
    {
        var byId = _archive.Run("check", "--explain", LinkRules.DeadLink.Id);
        var byName = _archive.Run("check", "--explain", LinkRules.DeadLink.Name);

        Assert.Equal(0, byId.Code);
        Assert.Equal(byId.Output, byName.Output);
        Assert.Contains(LinkRules.DeadLink.Fix, byId.Output);
    }

    [Fact]
    public void Lists_all_rules()
    {
        var run = _archive.Run("check", "--explain");

        Assert.All(RuleCatalogue.All, rule => Assert.Contains(rule.Id, run.Output));
    }

    [Fact]
    public void Offers_the_nearest_rule()
    {
        var run = _archive.Run("check", "--explain", "dead-lnik");

        Assert.Equal(2, run.Code);
        Assert.Contains("Did you mean 'dead-link'?", run.Error);
    }
}
