using StaticArchive.Diagnostics;
using Xunit;

namespace StaticArchive.Tests.Cli;

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
    public void Finds_faults_of_templates_as_well()
    {
        File.AppendAllText(_archive.Folder["theme/layouts/story.html"], "{{ page.no_such_member }}\n");

        var run = _archive.Run("check");

        Assert.Equal(1, run.Code);
        Assert.Contains("theme/layouts/story.html:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotates_for_a_workflow()
    {
        _archive.Folder.Write("input/stories/2021-04-06-second.md", ArchiveOnDisk.Story("Second", "100% [this](/nowhere/)."));

        var run = _archive.Run("check", "--format", "github");

        Assert.Equal(1, run.Code);
        Assert.StartsWith(
            "::error file=input/stories/2021-04-06-second.md,line=7,col=13,endColumn=22,title=SA0403 dead-link::", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explains_a_rule_by_id_or_name()
    {
        var byId = _archive.Run("check", "--explain", LinkRules.DeadLink.Id);
        var byName = _archive.Run("check", "--explain", LinkRules.DeadLink.Name);

        Assert.Equal(0, byId.Code);
        Assert.Equal(byId.Output, byName.Output);
        Assert.Contains(LinkRules.DeadLink.Fix, byId.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_all_rules()
    {
        var run = _archive.Run("check", "--explain");

        Assert.All(RuleCatalogue.All, rule => Assert.Contains(rule.Id, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Offers_the_nearest_rule()
    {
        var run = _archive.Run("check", "--explain", "dead-lnik");

        Assert.Equal(2, run.Code);
        Assert.Contains("Did you mean 'dead-link'?", run.Error, StringComparison.Ordinal);
    }
}
