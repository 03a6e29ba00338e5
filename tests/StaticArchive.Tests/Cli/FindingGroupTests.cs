using System.Text.Json.Nodes;

namespace StaticArchive.Tests.Cli;

/// <summary>What repeats is reported once, with its number.</summary>
public sealed class FindingGroupTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Many_findings_of_a_rule_are_a_group()
    {
        for (var i = 0; i < 20; i++)
            _archive.Folder.Write(
                $"input/stories/2022-01-{i + 1:D2}-s{i}.md", ArchiveOnDisk.Story($"Story {i}", $"[Gone](/gone/{i}/)"));

        var text = _archive.Run("check").Output;
        var json = JsonNode.Parse(_archive.Run("check", "--json").Output)!;

        Assert.Contains("SA0403 dead-link: 20 findings in 20 files\n", text);
        Assert.Equal(3, text.Split("'/gone/").Length - 1);
        Assert.Contains("… and 17 more, which --json lists", text);
        var group = json["groups"]!.AsArray().Single()!;
        Assert.Equal(
            ("SA0403", 20, 3),
            ((string)group["rule"]!, (int)group["count"]!, group["places"]!.AsArray().Count));
        Assert.Equal(20, json["findings"]!.AsArray().Count(finding => (string)finding!["rule"]! == "SA0403"));
    }

    [Fact]
    public void What_an_archive_does_everywhere_is_reported_once()
    {
        for (var i = 0; i < 5; i++)
            _archive.Folder.Write(
                $"input/stories/s{i}.md",
                $"---\ntitle: Story {i}\ndate: 2022\nstats: {i}\ntype: newsletter\nstandfirst: A.\n---\n\nText {i}.\n");

        var findings = JsonNode.Parse(_archive.Run("check", "--json").Output)!["findings"]!.AsArray();

        Assert.Equal(
            [
                "'date' is read as 'published', in 5 files.", "The key 'stats' is not known, in 5 files.",
                "'newsletter' is not a type of page here, in 5 files.",
            ],
            findings.Select(finding => (string)finding!["message"]!));
        Assert.All(findings, finding => Assert.Equal("info", (string)finding!["severity"]!));
        Assert.DoesNotContain(findings, finding => ((string)finding!["help"]!).Contains("Did you mean"));
    }
}
