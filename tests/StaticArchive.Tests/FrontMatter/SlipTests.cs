using static StaticArchive.Tests.Stories.StoryParsing;

namespace StaticArchive.Tests.FrontMatter;

/// <summary>What editors' hands and programs leave in files: each slip has its sentence, its place and its
/// fix.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData("title: A\ntags:\n\t- flood", 4, 1, "There is a tab here")]
    [InlineData("title: A\nimage:\n\tsrc: /a.jpg\n\talt: B\nsection: C", 4, 1, "There is a tab here")]
    [InlineData("title: A\ntags: [#flood, #bridges]", 3, 8, "'#' begins a comment here")]
    [InlineData("title: A\ntags: [flood, bridges\nsection: B", 3, 7, "A list that is opened by '[' is not closed.")]
    [InlineData(
        "title: A\npublished:2020-01-01\nsection: B", 3, 10, "There is no space behind the colon of 'published'.")]
    [InlineData("title: “No charges: the end”\nsection: B", 2, 8, "Curly quotes are not quotes for YAML")]
    [InlineData("title: A\ntags:\n  * flood", 4, 3, "A value cannot begin with '*'.")]
    [InlineData("title: ? A", 2, 8, "A value cannot begin with '? '.")]
    [InlineData(" title: A\nsection: B", 3, 1, "The key is indented less than the one above it.")]
    [InlineData("title: \"C:\\Users\\x\"", 2, 8, "The text in double quotes holds a backslash")]
    [InlineData("title: A\0B", 2, 9, "The line holds the control character U+0000")]
    [InlineData("title: \"A \"real\" one\"", 2, 12, "The quoted text ends here, but more follows.")]
    [InlineData("title = A\nsection = B", 2, 1, "Expected 'key: value' lines here.")]
    [InlineData("title: A\rtags: [flood\rsection: B", 3, 7, "A list that is opened by '[' is not closed.")]
    public void YAML_that_cannot_be_read(string yaml, int line, int column, string message)
    {
        var fault = Assert.Single(Parse(yaml).Diagnostics, finding => finding.Rule == FrontMatterRules.InvalidYaml);

        Assert.StartsWith(message, fault.Message);
        Assert.Equal((line, column), (fault.Span.Line, fault.Span.Column));
    }

    [Theory]
    [InlineData("---\ntitle: A\n<<<<<<< HEAD\ntags: [a]\n=======\ntags: [b]\n>>>>>>> theirs\n---\n\nText.\n", 3)]
    [InlineData("---\ntitle: A\n---\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> theirs\n", 5)]
    [InlineData("---\ntitle: A\n---\n\nOne.\n<<<<<<< HEAD\nOne.\n||||||| base\nNo.\n=======\nTwo.\n>>>>>>> x\n", 6)]
    [InlineData("---\r\ntitle: A\r\n---\r\n\r\n<<<<<<< HEAD\r\nOne.\r\n=======\r\nTwo.\r\n>>>>>>> x\r\n", 5)]
    [InlineData("---\ntitle: A\n---\n\n<<<<<<< HEAD\nOne.\n", 5)]
    [InlineData("---\ntitle: A\n---\n\nOne.\n=======\nTwo.\n>>>>>>> 1a2b3c (words)\n", 6)]
    public void An_unfinished_merge_is_one_error_where_it_begins(string file, int line)
    {
        var found = Assert.Single(Parser().Parse("2021-04-05-a.md", file).Diagnostics);

        Assert.Equal((FrontMatterRules.MergeMark, Severity.Error, line), (found.Rule, found.Severity, found.Span.Line));
    }

    [Fact]
    public void Two_unfinished_merges_are_two_errors() =>
        Assert.Equal(
            [5, 11],
            Parser().Parse("2021-04-05-a.md", "---\ntitle: A\n---\n\n"
                + "<<<<<<< a\nOne.\n=======\nTwo.\n>>>>>>> b\n\n<<<<<<< a\nOne.\n=======\nTwo.\n>>>>>>> b\n")
                .Diagnostics.Select(finding => finding.Span.Line));

    [Theory]
    [InlineData("title: Bridge #3", Severity.Error)]
    [InlineData("title: A\nstandfirst: We are #1 in town", Severity.Error)]
    [InlineData("title: A\nsection: News #guess", Severity.Warning)]
    [InlineData("title: A\ntags: #flood #bridges", Severity.Warning)]
    public void What_a_comment_cuts_off_is_an_error_where_readers_miss_it(string yaml, Severity severity) =>
        Assert.Equal(
            severity,
            Assert.Single(Parse(yaml).Diagnostics, finding => finding.Rule == FrontMatterRules.CommentInValue).Severity
        );

    [Theory]
    [InlineData("tags: flood; bridges")]
    [InlineData("tags: flood | bridges")]
    [InlineData("tags:\n  -flood\n  -bridges")]
    [InlineData("tags:\n  • flood\n  • bridges")]
    [InlineData("tags:\n  – flood\n  – bridges")]
    public void Several_values_that_YAML_takes_for_one(string yaml) =>
        Assert.Single(
            Parse("title: A\n" + yaml).Diagnostics, finding => finding.Rule == FrontMatterRules.CommaInValue);

    [Theory]
    [InlineData("slug: No Charges!", "no-charges")]
    [InlineData("slug: a/b", "a-b")]
    [InlineData("permalink: /x y/", "/x-y/")]
    [InlineData("permalink: '/a*b/'", "/a-b/")]
    [InlineData("redirectFrom: [old-name]", "/old-name")]
    public void An_address_that_is_written_otherwise_than_published(string yaml, string published)
    {
        var found = Assert.Single(
            Parse("title: A\n" + yaml).Diagnostics, finding => finding.Rule == FrontMatterRules.ChangedAddress);

        Assert.Contains($"'{published}'", found.Message);
    }

    [Theory]
    [InlineData("slug: no-charges")]
    [InlineData("slug: 日本")]
    [InlineData("permalink: /Ümlaut/2020.html")]
    [InlineData("permalink: /a/index.html")]
    [InlineData("permalink: a/b")]
    public void An_address_that_is_published_as_it_is_written(string yaml) =>
        Assert.DoesNotContain(
            Parse("title: A\n" + yaml).Diagnostics, finding => finding.Rule == FrontMatterRules.ChangedAddress);

    [Fact]
    public void A_changed_permalink_leads_to_the_page() =>
        Assert.Equal("/x y/", Assert.Single(Parse("title: A\npermalink: /x y/").Story!.RedirectFrom).Target);

    [Fact]
    public void A_key_with_a_hidden_character_is_named_as_such() =>
        Assert.Contains("U+200B", Assert.Single(Parse("title: A\nsec\u200Btion: B").Diagnostics).Message);

    [Fact]
    public void Marks_of_a_merge_in_code_are_code() =>
        Assert.DoesNotContain(
            Parser()
                .Parse(
                    "2021-04-05-a.md",
                    "---\ntitle: A\n---\n\n```\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> theirs\n```\n")
                .Diagnostics,
            finding => finding.Rule == FrontMatterRules.MergeMark);

    [Fact]
    public void A_second_front_matter_is_reported_where_it_begins()
    {
        var found = Parser()
            .Parse("2021-04-05-a.md", "---\ntitle: A\n---\n\n---\ntitle: Second\ntags: [flood]\n---\n\nText.\n")
            .Diagnostics;

        Assert.Equal(5, Assert.Single(found, finding => finding.Rule == BodyRules.SecondFrontMatter).Span.Line);
        Assert.DoesNotContain(
            Parser()
                .Parse("2021-04-05-a.md", "---\ntitle: A\n---\n\n---\n\nText: it has a line above.\n\n---\n")
                .Diagnostics,
            finding => finding.Rule == BodyRules.SecondFrontMatter);
    }

    [Theory]
    [InlineData("title: JÃ¼rgen writes", "JÃ¼rgen", 8)]
    [InlineData("title: Itâ€™s done", "Itâ€™s", 8)]
    [InlineData("title: ÃŸ and more", "ÃŸ", 8)]
    [InlineData("title: 5 â‚¬ more", "â‚¬", 10)]
    [InlineData("title: ÐŸÑ€Ð¸Ð²ÐµÑ‚", "ÐŸÑ€Ð¸Ð²ÐµÑ‚", 8)]
    [InlineData("title: zÅ‚oty", "zÅ‚oty", 8)]
    public void Letters_that_a_program_misread(string yaml, string word, int column)
    {
        var found = Assert.Single(Parse(yaml).Diagnostics, finding => finding.Rule == FrontMatterRules.Misread);

        Assert.Contains($"'{word}'", found.Message);
        Assert.Equal((2, column), (found.Span.Line, found.Span.Column));
    }

    [Theory]
    [InlineData("title: «À la carte», MAÇÃ")]
    [InlineData("title: 25 °C — “Â Á Ã”")]
    [InlineData("title: JOSÉ’s CAFÉ™ – ÅNGSTRÖM®, «É»")]
    public void Letters_that_only_look_like_it(string yaml) => Assert.Empty(Parse(yaml).Diagnostics);

    [Fact]
    public void Curly_quotes_around_a_value_are_not_part_of_it()
    {
        var parsed = Parse("title: “We were wrong”\ntags: [“inquiry”, ‘warnings’]");

        Assert.Equal(["inquiry", "warnings"], parsed.Story!.Facets[1].AsEnumerable());
        Assert.Equal("“We were wrong”", parsed.Story.Headline);
        Assert.Equal(2, parsed.Diagnostics.Count(finding => finding.Rule == FrontMatterRules.CurlyQuotes));
    }

    [Fact]
    public void Lines_that_end_as_on_an_old_Mac_are_read()
    {
        var story = Parser().Parse("2021-04-05-a.md", "---\rtitle: A\rtags: [one]\r---\r\rText.\r").Story!;

        Assert.Equal(("A", "one"), (story.Headline, story.Facets[1][0]));
    }

    [Theory]
    [InlineData("| a | b |\n| 1 | 2 |", 5, "SA0322")]
    [InlineData("a | b\n1 | 2\n3 | 4", 5, "SA0322")]
    [InlineData("Here it is:\n| a | b |\n| 1 | 2 |", 6, "SA0322")]
    [InlineData("| a | b |\n|--|\n| 1 | 2 |", 5, "SA0322")]
    [InlineData("| a | b |\n|—|—|\n| 1 | 2 |", 5, "SA0322")]
    [InlineData("+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |", 6, "SA0322")]
    [InlineData("| a | b |\n\n|---|---|\n\n| 1 | 2 |", 5, "SA0322")]
    [InlineData("##Heading", 5, "SA0321")]
    [InlineData("####### Heading", 5, "SA0321")]
    [InlineData("• one\n• two", 5, "SA0320")]
    [InlineData("-one\n-two", 5, "SA0320")]
    [InlineData("1)one\n2)two", 5, "SA0320")]
    [InlineData("- [] open", 5, "SA0320")]
    [InlineData("Some `code goes on", 5, "SA0320")]
    [InlineData("Some **bold goes on", 5, "SA0320")]
    [InlineData("Some __bold goes on", 5, "SA0320")]
    [InlineData("Some ~~ struck ~~ words", 5, "SA0320")]
    [InlineData("[words]{https://a.example}", 5, "SA0319")]
    [InlineData("(words)[https://a.example]", 5, "SA0319")]
    [InlineData("![words] (a.png)", 5, "SA0319")]
    [InlineData("[words](htp://a.example)", 5, "SA0325")]
    [InlineData("[words](https//a.example)", 5, "SA0325")]
    [InlineData("[words](“https://a.example”)", 5, "SA0325")]
    [InlineData("[words](~/a.pdf)", 5, "SA0326")]
    [InlineData("![image](https://a.example/a.png)", 5, "SA0504")]
    [InlineData("![Screenshot 2020-01-02](https://a.example/a.png)", 5, "SA0504")]
    [InlineData("Text.\n\n+++\ntitle = \"B\"\n+++", 7, "SA0323")]
    public void Text_that_readers_would_see_as_it_was_typed(string text, int line, string rule)
    {
        var found = Assert.Single(Parser().Parse("2021-04-05-a.md", $"---\ntitle: A\n---\n\n{text}\n").Diagnostics);

        Assert.Equal((rule, line), (found.Rule.Id, found.Span.Line));
    }

    [Theory]
    [InlineData("| a | b |\n|---|:-:|\n| 1 | 2 |")]
    [InlineData("a | b\n--|--\n1 | 2")]
    [InlineData("```\n| a | b |\n| 1 | 2 |\n```")]
    [InlineData(
        "[one](https://a.example) | [two](https://b.example)\n[three](https://a.example) | [four](https://b.example)"
    )]
    [InlineData("Either | or, once.")]
    [InlineData("2**3, __init__ and ~5")]
    [InlineData("* one\n* two *three*\n\n*One* line\nand *another* one")]
    [InlineData("![A bridge](https://a.example/a.png)")]
    [InlineData(">>>>>>> seven levels of a quotation")]
    public void Text_that_is_meant(string text) =>
        Assert.Empty(Parser().Parse("2021-04-05-a.md", $"---\ntitle: A\n---\n\n{text}\n").Diagnostics);
}
