namespace StaticArchive.Tests.Stories.Forms;

public sealed class FrontMatterSchemaTests
{
    private const string Mapped = """
        title: Mapped
        baseUrl: https://mapped.example/
        fields: {published: [date], standfirst: [excerpt, summary]}
        facets:
          section: {vocabulary: [News, Courts]}
          ships: {singular: ship, plural: ships}
        extra: [layoutHint]
        """;

    private static readonly SchemaCheck Sample = Schema(File.ReadAllText(Path.Join(Repository.Input, "archive.yml")));

    [Fact]
    public void Accepts_every_file_of_the_sample()
    {
        // Names of facets have keys of their own.
        var files = Directory.GetFiles(Repository.Input, "*.md", SearchOption.AllDirectories)
            .Where(file => !file.Contains(InputFolder.FacetsFolder)).ToArray();

        Assert.True(files.Length >= 48, "The sample has lost its stories.");
        Assert.All(files, file =>
            Assert.True(Sample.Accepts(Yaml(File.ReadAllText(file).Split("\n---\n")[0][4..])), file));
    }

    [Theory]
    [InlineData("title: A\npublished: 2021\nupdated: 2021-04-05T14:30:00+02:00")]
    [InlineData("title: 1984\ntags: one\npeople: [A, B]\nplaces:")]
    [InlineData("title: A\nimage: /a.jpg\nsources: [{url: https://a.example/}]\ncorrections: {text: Put right.}")]
    [InlineData(
        "title: A\nimage: {src: /a.jpg, alt: ''}\nsource: A newspaper\norder: 3\ndraft: yes\nredirect_from: /a/")]
    [InlineData("title: A\npublished: false\ncomments: 12")]
    public void Accepts_what_the_reader_accepts(string yaml) => Assert.True(Sample.Accepts(Yaml(yaml)));

    [Theory]
    [InlineData("published: 2021-04-05")]
    [InlineData("title: ''")]
    [InlineData("title: [A, B]")]
    [InlineData("title: A\nstandfrist: B")]
    [InlineData("title: A\ntags: {one: two}")]
    [InlineData("title: A\nsources: [{pubisher: B}]")]
    [InlineData("title: A\nsources: [{date: 2021}]")]
    [InlineData("title: A\ncorrections: [{date: 2021}]")]
    [InlineData("title: A\norder: first")]
    [InlineData("title: A\ndraft: perhaps")]
    public void Refuses_what_the_reader_refuses(string yaml) => Assert.False(Sample.Accepts(Yaml(yaml)));

    [Theory]
    [InlineData("title: A\ndate: 2021-04-05\nexcerpt: B\nships: [Argo]\nsection: News", true)]
    [InlineData("title: A\nships: {name: Argo}", false)]
    [InlineData("title: A\nsection: Nwes", false)]
    [InlineData("title: A\nexcerpt: [B]", false)]
    [InlineData("title: A\nsomething: else\nlayoutHint: wide", true)]
    public void Knows_the_archives_own_facets_and_field_names(string yaml, bool accepted) =>
        Assert.Equal(accepted, Schema(Mapped).Accepts(Yaml(yaml)));

    private static SchemaCheck Schema(string settings) =>
        new(FrontMatterSchema.Of(SettingsReader.Read(settings, "archive.yml", [])!));

    private static YamlMap Yaml(string text)
    {
        var faults = new List<Diagnostic>();
        var map = YamlReader.ReadMap(text, "story.md", 1, faults);
        Assert.Empty(faults);
        return map!;
    }
}
