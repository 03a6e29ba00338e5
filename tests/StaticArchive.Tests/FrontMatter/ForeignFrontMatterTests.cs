using static StaticArchive.Tests.Stories.StoryParsing;

namespace StaticArchive.Tests.FrontMatter;

/// <summary>Metadata as other generators write them: their formats, their names for keys, and what their forms
/// save.</summary>
public sealed class ForeignFrontMatterTests
{
    private const string Toml = """
        +++
        title = "A bridge \"opens\""
        path = "2018/03/29/bridge"
        draft = false
        date = 2018-03-29T10:00:00Z
        aliases = ["old/bridge.html"]

        [taxonomies]
        tags = ["bridges", "trains"]
        categories = ["Transport"]

        [extra]
        mood = "glad"
        +++

        The text.
        """;

    private const string Json = """
        {
        	"title": "A bridge \"opens\"",
        	"date": "2018-03-29T10:00:00Z",
        	"url": "/2018/03/29/bridge/",
        	"aliases": ["old/bridge.html"],
        	"tags": ["bridges", "trains"],
        	"categories": ["Transport"]
        }

        The text.
        """;

    private const string Header = """
        Title: A bridge "opens"
        Date: 2018-03-29 10:00Z
        Category: Transport
        Tags: bridges,
           trains
        Authors: Amara Bauer; Quispe, Lars
        URL: 2018/03/29/bridge/

        The text.
        """;

    private const string Commented = """
        <!-- Copyright the authors
        of this text -->
        ---
        title: A bridge "opens"
        date: 2018-03-29T10:00:00Z
        path: /2018/03/29/bridge
        categories: [Transport, bridges]
        keywords: trains
        ---

        The text.
        """;

    private const string OnlyClosed = """
        title: A bridge "opens"
        date: 2018-03-29T10:00:00Z
        url: /2018/03/29/bridge/
        categories:
        - [Transport]
        tags: [bridges, trains]
        ---

        The text.
        """;

    [Theory]
    [InlineData(Toml, 16)]
    [InlineData(Json, 10)]
    [InlineData(Header, 9)]
    [InlineData(Commented, 11)]
    [InlineData(OnlyClosed, 9)]
    public void Each_format_says_the_same(string file, int textLine)
    {
        var parsed = Parser(OwnSettings).Parse("bridge.md", file + "\n\n[Nowhere](#)\n");
        var story = parsed.Story!;

        Assert.DoesNotContain(parsed.Diagnostics, finding => finding.Severity == Severity.Error);
        Assert.Equal("A bridge \"opens\"", story.Headline);
        Assert.Equal("2018-03-29T10:00:00+00:00", story.Published!.Machine);
        Assert.Equal("/2018/03/29/bridge/", story.Url);
        Assert.Equal(["Transport"], story.Facets[0].AsEnumerable());
        Assert.Equal(["bridges", "trains"], story.Facets[1].Order());
        Assert.Contains("<p>The text.</p>", Encoding.UTF8.GetString(story.Body.Html.Span));
        Assert.Equal(textLine + 2, story.Body.Slots.Single().Span.Line);
    }

    [Fact]
    public void A_byte_order_mark_may_stand_before_any_format()
    {
        foreach (var file in new[] { Toml, Json, Header, Commented, OnlyClosed })
            Assert.Equal(
                "A bridge \"opens\"", Parser(OwnSettings).Parse("b.md", "\uFEFF\n\uFEFF" + file).Story?.Headline);
    }

    [Theory]
    [InlineData("+++\ntitle = A\n+++\n", 2, 9)]
    [InlineData("+++\ntitle = \"A\"\ntags = [\"a\"\n+++\n", 4, 1)]
    [InlineData("{\n\"title\": \"A\",\n\"tags\": [\"a\" \"b\"]\n}\n", 3, 14)]
    [InlineData("{ \"title\": \"A\"\n\nText\n", 3, 1)]
    public void A_fault_has_its_line_and_column(string file, int line, int column)
    {
        var fault = Assert.Single(Parser(OwnSettings).Parse("a.md", file).Diagnostics, finding =>
            finding.Rule == FrontMatterRules.InvalidYaml);

        Assert.Equal((line, column), (fault.Span.Line, fault.Span.Column));
    }

    [Theory]
    [InlineData("lastmod: 2021-05-01", "2021-05-01")]
    [InlineData("last_modified_at: 2021-05-01", "2021-05-01")]
    [InlineData("params: {updatedDate: 2021-05-01}", "2021-05-01")]
    [InlineData("updated: ''\nmodified: 2021-05-01", "2021-05-01")]
    [InlineData("modified: 2021-05-01\nupdated: 2021-05-02", "2021-05-02")]
    public void The_archives_own_name_counts_before_a_synonym(string yaml, string updated) =>
        Assert.Equal(updated, Story("title: A\n" + yaml).Updated?.Edtf);

    [Fact]
    public void A_synonym_is_left_to_the_theme_where_the_settings_say_so()
    {
        var parser = Parser(OwnSettings + "extra: [description]\n");

        var parsed = parser.Parse("2021-04-05-a.md", "---\ntitle: A\ndescription: For the theme\n---\n\nText.\n");

        Assert.Null(parsed.Story!.Standfirst);
        Assert.NotNull(parsed.Story.Extra!.Find("description"));
        Assert.DoesNotContain(parsed.Diagnostics, finding => finding.Rule == FrontMatterRules.Synonym);
    }

    [Theory]
    [InlineData("url: https://elsewhere.example/")]
    [InlineData("status: publish")]
    [InlineData("layout: post")]
    [InlineData("thumbnail: false")]
    public void A_name_that_others_use_otherwise_is_no_synonym(string yaml)
    {
        var parsed = Parser(OwnSettings).Parse("2021-04-05-a.md", $"---\ntitle: A\n{yaml}\n---\n\nText.\n");

        Assert.DoesNotContain(parsed.Diagnostics, finding =>
            finding.Severity == Severity.Error || finding.Rule == FrontMatterRules.Synonym);
        Assert.Equal(
            ("/stories/a/", StoryKind.Story, false),
            (parsed.Story!.Url, parsed.Story.Kind, parsed.Story.Draft));
    }

    [Fact]
    public void Layout_page_and_status_draft_mean_what_they_say()
    {
        Assert.Equal(StoryKind.Page, Story("title: A\nlayout: page").Kind);
        Assert.True(Story("title: A\nstatus: draft").Draft);
    }

    // What a form in the browser saves of the fields that nobody filled in.
    [Fact]
    public void An_empty_value_is_no_value_for_every_key()
    {
        foreach (var empty in new[] { "\"\"", "''", "[]", "{}", "~", "\" \"", "" })
        {
            var keys = FrontMatterFields.All.Except([FrontMatterFields.Title]).Select(field => field.Name)
                .Concat(FacetDefinition.Defaults.Select(facet => facet.Key));
            var yaml = string.Concat(keys.Select(key => $"{key}: {empty}\n"));

            var parsed = Parser(OwnSettings).Parse("2021-04-05-a.md", $"---\ntitle: A\n{yaml}---\n\nText.\n");

            Assert.Equal([], parsed.Diagnostics.Select(finding => finding.Message));
            Assert.Equal("/stories/a/", parsed.Story!.Url);
        }
    }

    [Fact]
    public void An_entry_that_nobody_filled_in_is_no_entry()
    {
        var story = Story("""
            title: A
            sources: [{publisher: "", title: "", url: "", date: "", archived: ""}, {publisher: Police, date: ""}]
            corrections: [{date: "", text: ""}]
            image: {src: "", alt: "", caption: "", credit: ""}
            tags: [""]
            redirectFrom: [""]
            """);

        Assert.Equal("Police", Assert.Single(story.Sources).Publisher);
        Assert.Null(story.Image);
        Assert.Empty(story.Corrections);
        Assert.Empty(story.RedirectFrom);
    }

    [Fact]
    public void A_repeated_key_takes_the_last_value()
    {
        var parsed = Parser(OwnSettings)
            .Parse("a.md", "---\ntitle: First\ntitle: Last\npublished: 2021\n---\n\nText.\n");

        Assert.Contains(parsed.Diagnostics, finding => finding.Rule == FrontMatterRules.DuplicateKey);
        Assert.Equal("Last", parsed.Story!.Headline);
    }

    [Theory]
    [InlineData("title:\u00A0A story\ntags: [one]\n")]
    [InlineData("title: A story\n\u00A0tags: [one]\n")]
    [InlineData("title: A story\ntags\u00A0:\u00A0[one]\n")]
    [InlineData("title: A story\ntags:\n-\u00A0one\n")]
    [InlineData("title: A story\ntags:\n\u00A0\u00A0- one\n")]
    public void A_no_break_space_is_a_space(string yaml)
    {
        var story = Story(yaml.TrimEnd());

        Assert.Equal("A story", story.Headline);
        Assert.Equal(["one"], story.Facets[1].AsEnumerable());
    }

    [Theory]
    [InlineData("tags: #flood #bridge")]
    [InlineData("tags:\n- #flood")]
    public void A_hashtag_is_reported_as_a_comment(string yaml)
    {
        var parsed = Parser(OwnSettings).Parse("2021-04-05-a.md", $"---\ntitle: A\n{yaml}\n---\n\nText.\n");

        Assert.Contains(parsed.Diagnostics, finding => finding.Rule == FrontMatterRules.CommentInValue);
    }
}
