using static StaticArchive.Tests.Stories.StoryParsing;

namespace StaticArchive.Tests.Stories;

/// <summary>Front matter as real archives have it: each works as its writer meant, or is told of exactly.</summary>
public sealed class WildFrontMatterTests
{
    [Theory]
    [InlineData("\n\n---\ntitle: A\n---\nText.")]
    [InlineData("---  \ntitle: A\n---\t \nText.")]
    [InlineData("\uFEFF---\ntitle: A\n---\nText.")]
    [InlineData("---\r\ntitle: A\r\n---\r\nText.\r\n")]
    [InlineData("---\rtitle: A\r---\rText.\r")]
    [InlineData("---\ntitle: A\n...\nText.")]
    [InlineData("---\ntitle: A\n---")]
    public void The_fences_may_be_written_in_many_ways(string file)
    {
        var parsed = Parser().Parse("2021-04-05-s.md", file);

        Assert.Equal("A", parsed.Story?.Headline);
        Assert.DoesNotContain(parsed.Diagnostics, finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void Findings_in_the_text_stand_on_the_files_own_lines()
    {
        var parsed = Parser()
            .Parse("2021-04-05-s.md", "\r\n---\r\ntitle: A\r\nhouse: 1\r\n---\r\n\r\n[x](xref:nowhere)\r\n");

        Assert.Equal(4, Assert.Single(parsed.Diagnostics).Span.Line);
        Assert.Equal((7, 5), (parsed.Story!.Body.Slots[0].Span.Line, parsed.Story.Body.Slots[0].Span.Column));
    }

    [Theory]
    [InlineData("published: 2015-06-29 1:00:19 -0400", "2015-06-29T01:00:19-04:00")]
    [InlineData("published: 2015-03-17 14:00:00 -4", "2015-03-17T14:00:00-04:00")]
    [InlineData("published: 2015-03-17 14：00：00 Z", "2015-03-17T14:00:00+00:00")]
    [InlineData("published: {created: 2015-03-17, updated: 2016-01-01}", "2015-03-17")]
    [InlineData("published: '2015-03-17\u202F'", "2015-03-17")]
    [InlineData("published: true", "2021-04-05")]
    public void Dates(string line, string machine) =>
        Assert.Equal(machine, Story("title: A\n" + line).Published!.Machine);

    [Fact]
    public void A_date_with_a_creation_also_tells_the_update() =>
        Assert.Equal(
            "2016-01-01", Story("title: A\npublished: {created: 2015-03-17, updated: 2016-01-01}").Updated!.Machine);

    [Fact]
    public void A_switch_in_the_place_of_the_date_makes_a_draft() =>
        Assert.True(Story("title: A\npublished: false").Draft);

    [Fact]
    public void A_page_that_is_to_have_no_address_is_left_out() =>
        Assert.True(Story("title: A\npermalink: false").Excluded);

    [Theory]
    [InlineData("title: Q&amp;A: what&rsquo;s <em>new</em>", null)]
    [InlineData("title: \"Q&amp;A: what&rsquo;s <em>new</em>\"", "Q&A: what’s new")]
    [InlineData("title: \"One<br>two\u2028three \u200B\u202F\"", "One two three")]
    [InlineData("title: How <details> works & 2 < 3", "How <details> works & 2 < 3")]
    [InlineData("title: O*NET *today*", "O*NET today")]
    [InlineData("title: >\n  Folded\n  text\n", "Folded text")]
    [InlineData("title: 2021", "2021")]
    [InlineData("title: \"&lt;script&gt;alert(1)&lt;/script&gt;\"", "<script>alert(1)</script>")]
    public void Titles(string line, string? headline)
    {
        var parsed = Parse(line);

        Assert.Equal(headline, parsed.Story?.Headline);
        Assert.Equal(headline is null ? ["SA0103"] : [], parsed.Diagnostics.Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("title:", "2:1+5 Error SA0106 The title is empty.")]
    [InlineData("title: ' '", "2:8+3 Error SA0106 The title is empty.")]
    [InlineData("standfirst: x", "1:1+3 Error SA0106 The story has no title.")]
    [InlineData(
        "title: [A]",
        "2:8+1 Error SA0107 'title' takes a text, not a list. | Write it as in 'title: The old bridge is closed'.")]
    [InlineData(
        "title: {{ page.title }}",
        "2:8+2 Error SA0103 The value begins with '{', which opens a map. | Put the whole value in quotes.")]
    [InlineData("title: ok\u202Egnp.exe", "2:8+10 Warning SA0109 'okgnp.exe' holds the hidden character U+202E.")]
    public void Titles_that_cannot_be(string line, string finding) =>
        Assert.Equal(finding, Show(Parse(line).Diagnostics));

    [Theory]
    [InlineData("slug: 2021", "2021")]
    [InlineData("slug: Grüße aus Zürich", "grüße-aus-zürich")]
    [InlineData("slug: ../../etc/passwd", "etc-passwd")]
    [InlineData("slug: NUL", "nul-story")]
    public void Slugs(string line, string slug) => Assert.Equal(slug, Story("title: A\n" + line).Slug);

    [Fact]
    public void A_name_of_many_accents_stays_within_what_file_systems_take() =>
        Assert.InRange(
            Story("title: A", $"2021-04-05-{string.Concat(Enumerable.Repeat("éß", 120))}.md").Slug.Length, 1,
            Slug.MaxNameLength);

    [Fact]
    public void A_repeated_tag_counts_once()
    {
        var parsed = Parse("title: A\ntags: [Phones, data, phones, ' data ']");

        Assert.Equal(["Phones", "data"], parsed.Story!.Facets[1].AsEnumerable());
        Assert.Equal(["SA0111", "SA0111"], parsed.Diagnostics.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Values_keep_nothing_that_cannot_be_seen()
    {
        var story = Story(
            "title: A\u202F\nsection: ' News\u00A0'\ntags: ['AT&amp;T', \"<b>bold</b>\"]\nauthor: \"\u200BA  B\"");

        Assert.Equal(
            ("A", "News", "AT&T", "bold", "A B"),
            (story.Headline, story.Facets[0][0], story.Facets[1][0], story.Facets[1][1], story.Authors[0]));
    }

    [Fact]
    public void A_day_zero_in_a_file_name_matters_only_where_there_is_no_other_date()
    {
        Assert.Equal("SA0202", Assert.Single(Parse("title: A", "2018-06-00-s.md").Diagnostics).Rule.Id);
        Assert.Equal(
            "0:0+0 Error SA0202 The date at the front of the file's name: '2018-06-00' cannot be: there is no day 00.",
            Show(Parse("title: A", "2018-06-00-s.md").Diagnostics));
        Assert.Equal("2018-06-05", Story("title: A\npublished: 2018-06-05", "2018-06-00-s.md").Published!.Machine);
    }

    [Fact]
    public void Other_encodings_are_named()
    {
        var text = "---\ntitle: Ä\n---\n";
        byte[][] files =
        [
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
            Encoding.BigEndianUnicode.GetBytes(text),
            Encoding.Latin1.GetBytes(text),
        ];

        Assert.Equal(
            [
                "0:0+0 Error SA0802 The file is UTF-16 (little-endian), not UTF-8.",
                "0:0+0 Error SA0802 The file is UTF-16 (big-endian, without a byte order mark), not UTF-8.",
                "2:8+1 Error SA0802 The byte 0xC4 is not UTF-8 here; the file is probably Windows-1252 or Latin-1.",
            ],
            files.Select(file => Show(Parser().Parse("s.md", file).Diagnostics)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("Just text.")]
    public void A_file_without_front_matter_is_told_what_it_has_instead(string file)
    {
        var parsed = Parser().Parse("s.md", file);

        Assert.Null(parsed.Story);
        Assert.Equal("SA0101", Assert.Single(parsed.Diagnostics).Rule.Id);
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void A_bomb_is_answered_quickly()
    {
        string[] bombs =
        [
            "---\na: &a [x]\nb: [" + string.Join(',', Enumerable.Repeat("*a", 5_000)) + "]\n---\n",
            "---\na: " + new string('[', 100_000) + "\n---\n",
            "---\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"k{i}: v\n")) + "---\n",
            "---\n" + string.Concat(Enumerable.Repeat("a: \"x\ny\"\n", 20_000)) + "---\n",
            "---\ntitle: " + new string('<', 1_000_000) + "\n---\n",
            "---\ntitle: \"" + new string('a', 4_000_000) + "\n---\n",
            new string('-', 1_000_000),
            "---\n" + new string(' ', 1_000_000),
        ];
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.All(bombs, bomb =>
        {
            var start = clock.Elapsed;
            Assert.NotEmpty(Parser().Parse("s.md", bomb).Diagnostics);
            Assert.True((clock.Elapsed - start).TotalSeconds < 10, $"{bomb[..40]} took {clock.Elapsed - start}");
        });
    }
}
