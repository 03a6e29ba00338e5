using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Snapshooter.Xunit;

namespace StaticArchive.Tests.Cli;

/// <summary>What editors' tools are given: the schema of the front matter and the form in the browser.</summary>
[Trait("Program", "Any")]
public sealed partial class EditorFormTests : IDisposable
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
        var schema = JsonNode.Parse(run.Output)!.AsObject();
        foreach (var name in AsTheFirstOfTheirKind())
            Assert.True(schema["properties"]!.AsObject().Remove(name), name);
        Snapshot.Match(schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    [Fact]
    public void Form_is_printed_as_YAML()
    {
        var run = _archive.Run("cms-config", "--repo", "owner/archive");

        Assert.Equal(0, run.Code);
        Assert.NotNull(YamlReader.ReadMap(run.Output, "config.yml", 1, new List<Diagnostic>()));
        var alike = AsTheFirstOfTheirKind().ToHashSet();
        var widgets = Widget().Matches(run.Output);
        Assert.True(widgets.Count > 20, "The test does not find the widgets.");
        Snapshot.Match(widgets.Where(widget => alike.Contains(widget.Groups[1].Value))
            .Reverse().Aggregate(run.Output, (form, widget) => form.Remove(widget.Index, widget.Length)));
    }

    [Fact]
    public void Form_knows_folders_of_years()
    {
        _archive.Folder.Write("input/news/2021/2021-05-01-third.md", ArchiveOnDisk.Story("Third", "Text."));

        var run = _archive.Run("cms-config", "--repo", "owner/archive");

        Assert.Contains("folder: \"input/news\"\n", run.Output);
        Assert.Contains("path: \"{{year}}/{{slug}}\"\n", run.Output);
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("cms-config", "--repo", "owner/archive")]
    public void Faulty_settings_are_told_of(params string[] arguments)
    {
        _archive.Folder.Write("input/archive.yml", "title: Tiny\nbaseUrl: tiny\n");

        var run = _archive.Run(arguments);

        Assert.Equal(1, run.Code);
        Assert.StartsWith("input/archive.yml:2:10: SA0602: ", run.Error);
    }

    // Their shapes and widgets are shown once, so that a new key of a known kind changes no snapshot.
    private static IEnumerable<string> AsTheFirstOfTheirKind() =>
        FrontMatterFields.All.Except([FrontMatterFields.Standfirst, FrontMatterFields.Type])
            .GroupBy(field => field.Kind).SelectMany(kind => kind.Skip(1)).Select(field => field.Name);

    [GeneratedRegex("""^      - name: "?(\w+)"?\n(        .*\n)+""", RegexOptions.Multiline)]
    private static partial Regex Widget();
}
