using Xunit;
using static StaticArchive.Tests.Stories.StoryParsing;

namespace StaticArchive.Tests.FrontMatter;

/// <summary>What editors' hands and programs leave in files: each slip has its sentence, its place and its fix.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData("title: A\ntags:\n\t- flood", 4, 1, "There is a tab here")]
    [InlineData("title: A\nimage:\n\tsrc: /a.jpg\n\talt: B\nsection: C", 4, 1, "There is a tab here")]
    [InlineData("title: A\ntags: [#flood, #bridges]", 3, 8, "'#' begins a comment here")]
    [InlineData("title: A\ntags: [flood, bridges\nsection: B", 3, 7, "A list that is opened by '[' is not closed.")]
    [InlineData("title: A\npublished:2020-01-01\nsection: B", 3, 10, "There is no space behind the colon of 'published'.")]
    [InlineData("title: “No charges: the end”\nsection: B", 2, 8, "Curly quotes are not quotes for YAML")]
    public void YAML_that_cannot_be_read(string yaml, int line, int column, string message)
    {
        var fault = Assert.Single(Parse(yaml).Diagnostics, finding => finding.Rule == FrontMatterRules.InvalidYaml);

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (fault.Span.Line, fault.Span.Column));
    }

    [Theory]
    [InlineData("---\ntitle: A\n<<<<<<< HEAD\ntags: [a]\n=======\ntags: [b]\n>>>>>>> theirs\n---\n\nText.\n", 3)]
    [InlineData("---\ntitle: A\n---\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> theirs\n", 5)]
    public void Marks_of_a_merge_are_an_error_at_their_line(string file, int line)
    {
        var marks = Parser().Parse("2021-04-05-a.md", file).Diagnostics.Where(finding => finding.Rule == FrontMatterRules.MergeMark).ToArray();

        Assert.Equal([line, line + 2, line + 4], marks.Select(mark => mark.Span.Line));
        Assert.All(marks, mark => Assert.Equal(Severity.Error, mark.Severity));
    }

    [Fact]
    public void Marks_of_a_merge_in_code_are_code() =>
        Assert.DoesNotContain(
            Parser().Parse("2021-04-05-a.md", "---\ntitle: A\n---\n\n```\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> theirs\n```\n").Diagnostics,
            finding => finding.Rule == FrontMatterRules.MergeMark);

    [Fact]
    public void A_second_front_matter_is_reported_where_it_begins()
    {
        var found = Parser().Parse("2021-04-05-a.md", "---\ntitle: A\n---\n\n---\ntitle: Second\ntags: [flood]\n---\n\nText.\n").Diagnostics;

        Assert.Equal(5, Assert.Single(found, finding => finding.Rule == FrontMatterRules.SecondFrontMatter).Span.Line);
        Assert.DoesNotContain(
            Parser().Parse("2021-04-05-a.md", "---\ntitle: A\n---\n\n---\n\nText: it has a line above.\n\n---\n").Diagnostics,
            finding => finding.Rule == FrontMatterRules.SecondFrontMatter);
    }

    [Theory]
    [InlineData("title: JÃ¼rgen writes", "JÃ¼rgen", 8)]
    [InlineData("title: Itâ€™s done", "Itâ€™s", 8)]
    public void Letters_that_a_program_misread(string yaml, string word, int column)
    {
        var found = Assert.Single(Parse(yaml).Diagnostics, finding => finding.Rule == FrontMatterRules.Misread);

        Assert.Contains($"'{word}'", found.Message, StringComparison.Ordinal);
        Assert.Equal((2, column), (found.Span.Line, found.Span.Column));
    }

    [Theory]
    [InlineData("title: «À la carte», MAÇÃ")]
    [InlineData("title: 25 °C — “Â Á Ã”")]
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
}
