using Snapshooter.Xunit;
using Xunit;

namespace StaticArchive.Tests.Cli;

/// <summary>What editors' tools are given: the schema of the front matter and the form in the browser.</summary>
public sealed class EditorFormTests : IDisposable
{
    private const string Settings = """
        title: Tiny
        baseUrl: https://tiny.example/
        fields: {published: [date]}
        facets:
          section: {single: true, vocabulary: [News, "Law: courts"]}
          tags:
        """;

    private readonly ArchiveOnDisk _archive = new();

    public EditorFormTests() => _archive.Folder.Write("input/archive.yml", Settings);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Schema_is_printed_as_JSON()
    {
        var run = _archive.Run("schema");

        Assert.Equal(0, run.Code);
        Snapshot.Match(run.Output);
    }

    [Fact]
    public void Form_is_printed_as_YAML()
    {
        var run = _archive.Run("cms-config", "--repo", "owner/archive");

        Assert.Equal(0, run.Code);
        Assert.NotNull(YamlReader.ReadMap(run.Output, "config.yml", 1, new List<Diagnostic>()));
        Snapshot.Match(run.Output);
    }

    [Fact]
    public void Form_knows_folders_of_years()
    {
        _archive.Folder.Write("input/news/2021/2021-05-01-third.md", ArchiveOnDisk.Story("Third", "Text."));

        var run = _archive.Run("cms-config", "--repo", "owner/archive");

        Assert.Contains("folder: \"input/news\"\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("path: \"{{year}}/{{year}}-{{month}}-{{day}}-{{slug}}\"\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("cms-config", "--repo", "owner/archive")]
    public void Faulty_settings_are_told_of(params string[] arguments)
    {
        _archive.Folder.Write("input/archive.yml", "title: Tiny\nbaseUrl: tiny\n");

        var run = _archive.Run(arguments);

        Assert.Equal(1, run.Code);
        Assert.StartsWith("input/archive.yml:2:10: SA0602: ", run.Error, StringComparison.Ordinal);
    }
}
