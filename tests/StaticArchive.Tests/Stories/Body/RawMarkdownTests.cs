namespace StaticArchive.Tests.Stories.Body;

/// <summary>Markdown that reaches readers as text is reported; what is meant as text is not.</summary>
public sealed class RawMarkdownTests
{
    [Theory]
    [InlineData("See [a][b c] and\n[Newsletter][].", "1:7+6 undefined-reference 2:2+13 undefined-reference")]
    [InlineData("a[^1]", "1:2+4 undefined-reference")]
    [InlineData("a\n\n[^1]: b", "3:1+4 unused-note")]
    [InlineData("[a] (https://b.example)", "1:3+11 broken-link-syntax")]
    [InlineData("![a](my photo.png)", "1:4+5 broken-link-syntax")]
    [InlineData("[a](https://b.example/c d", "1:3+21 broken-link-syntax")]
    [InlineData("[[a]] and ![[b.png]]", "1:1+5 broken-link-syntax 1:11+10 broken-link-syntax")]
    [InlineData("he said ** no ** twice", "1:9+2 leftover-markup")]
    [InlineData("a {#b} c\n\nd {: .e}f", "1:3+4 leftover-markup")]
    [InlineData("As [!NOTE] says", "1:4+7 leftover-markup")]
    [InlineData("**Launch a tool", "1:1+13 leftover-markup")]
    [InlineData("Ask the team.** Now", "1:14+2 leftover-markup")]
    [InlineData("#FirstHashtag here\n\n#second", "")]
    [InlineData("##a b", "1:1+3 heading-without-space")]
    [InlineData("| a | b |\n| c | d |", "1:1+9 table-without-rule")]
    [InlineData("```\na", "1:1+1 unclosed-block")]
    [InlineData("---\ntitle: a\ntags: [b]\n---\n\nc", "1:1+3 second-front-matter")]
    [InlineData("[a](www.example.org/b)", "1:5+17 address-without-scheme")]
    [InlineData("![a](C:\\Users\\b.png) [c](file:///d)", "1:6+14 disk-path 1:26+9 disk-path")]
    [InlineData("`[a][b]` \\[c\\]\\[d\\] \\*\\*e\\*\\*", "")]
    [InlineData("[not meant as a link] (see above) 2**3", "")]
    [InlineData("#1 of 3 and ##, {b} and a|b", "")]
    [InlineData("[a][b]\n\n[b]: https://b.example", "")]
    public void Leftovers_are_found_in_place(string markdown, string findings) =>
        Assert.Equal(findings, RenderedBody.Of(markdown).Findings);

    [Fact]
    public void A_shared_definition_defines()
    {
        var settings = new ArchiveSettings
        {
            Title = "T",
            BaseUrl = new Uri("https://archive.example/"),
            Definitions =
                "[issue 12]: https://example.org/12 \"T \\\"q\\\"\"\n[b]: {{ site.url }}/b/\n"
                    + "[c]: https://wrong.example/\n",
        };
        var diagnostics = new List<Diagnostic>();
        var body = new MarkdownBody(settings).Render(
            "[a][Issue  12] [b][] [c] [d][]\n\n[c]: /c/\n", "a.md", 7, diagnostics);

        Assert.Equal(
            "<p><a href=\"https://example.org/12\" title=\"T &quot;q&quot;\">a</a> <a href=\"\">b</a> <a href=\"\">c"
                + "</a> [d][]</p>\n",
            System.Text.Encoding.UTF8.GetString(body.Html.Span));
        Assert.Equal([(7, 16), (7, 22)], body.Slots.Select(slot => (slot.Span.Line, slot.Span.Column)));
        Assert.Equal((7, 27), (Assert.Single(diagnostics).Span.Line, diagnostics[0].Span.Column));
    }

    [Theory]
    [InlineData("en", "“Don’t”—he said… ‘a’–b `--`")]
    [InlineData("de", "„Don’t“—he said… ‚a‘–b `--`")]
    public void Punctuation_can_be_set_as_in_print(string language, string text)
    {
        var settings = new ArchiveSettings
        {
            Title = "T",
            BaseUrl = new Uri("https://archive.example/"),
            SmartPunctuation = true,
            Language = language,
        };
        var body = new MarkdownBody(settings).Render("\"Don't\"---he said... 'a'--b `--`", "a.md", 1, []);

        Assert.Equal(text.Replace("`", ""), body.Text.ToString());
    }

    [Theory]
    [InlineData(
        "<progress value=\"1\" max=\"3\">1 of 3</progress>",
        "<p><progress value=\"1\" max=\"3\">1 of 3</progress></p>\n")]
    [InlineData(
        "<video src=\"/a.mp4\" poster=\"b.png\" autoplay></video>",
        "<p><video controls=\"\" src=\"«Media /a.mp4»\" poster=\"«Media b.png»\"></video></p>\n")]
    [InlineData(
        "<audio controls><source src=\"a.mp3\" type=\"audio/mpeg\"></audio>",
        "<p><audio controls=\"\"><source src=\"«Media a.mp3»\" type=\"audio/mpeg\"></audio></p>\n")]
    [InlineData(
        "<img src=\"a.png\" alt=\"b\" srcset=\"a.png 1x, https://c.example/d.png 2x, javascript:e 3x\">",
        "<img src=\"«Image a.png»\" srcset=\"«Media a.png» 1x, https://c.example/d.png 2x\" alt=\"b\" loading=\"lazy\" "
            + "decoding=\"async\">\n")]
    [InlineData(
        "A Vec<T> and Option<u8> are<b>bold</b>", "<p>A Vec&lt;T&gt; and Option&lt;u8&gt; are<b>bold</b></p>\n")]
    [InlineData("a <!-- b --> c\n\n<!-- d -->\n\ne", "<p>a  c</p>\n<p>e</p>\n")]
    [InlineData(
        "<iframe src=\"https://www.youtube.com/embed/abc?rel=0\"></iframe>",
        "«Embed https://www.youtube.com/watch?v=abc»\n\n"
    )]
    [InlineData(
        "<iframe src=\"//player.vimeo.com/video/12\" title=\"A & b\"></iframe>",
        "«Embed https://vimeo.com/12»«PlayerCaption A & b»\n\n"
    )]
    public void Elements_of_sound_and_film_are_kept(string markdown, string html) =>
        Assert.Equal(html, RenderedBody.Of(markdown).Html);
}
