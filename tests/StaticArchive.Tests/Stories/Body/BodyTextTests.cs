namespace StaticArchive.Tests.Stories.Body;

public sealed class BodyTextTests
{
    [Theory]
    [InlineData("## A & b\n\nc *d*\ne `<f>` é\n\n- g\n- h\n", "A & b\nc d e <f> é\ng\nh")]
    [InlineData("a[^1] b\n\n[^1]: Note.", "a b\nNote.")]
    [InlineData("|a|b|\n|-|-|\n|c|d|", "a\nb\nc\nd")]
    [InlineData("```\nx\n  y\n```\n\nz", "x\n  y\nz")]
    [InlineData("a\n\n::: read-more b\n\nc", "a\nc")]
    [InlineData("a<br>b <kbd title=\"x > y\">c</kbd>", "a\nb c")]
    [InlineData("See [this](/x/) and [that](https://example.org/).", "See this and that.")]
    [InlineData("", "")]
    public void Text_is_taken_from_the_html(string markdown, string text) =>
        Assert.Equal(text, RenderedBody.Of(markdown).Body.Text.ToString());

    [Theory]
    [InlineData("a `b` c", "Prose+ Code Prose")]
    [InlineData("## A\n\n> b\n\n    c\n\n|d|\n|-|\n|e|", "Heading+ Quote+ Code+ Table+ Table+")]
    [InlineData("a[^1]\n\n- b\n\n[^1]: c", "Prose+ Prose+ Note+")]
    [InlineData("![a](b.png \"c\")\n\n> d\n>\n> — e", "Caption+ Quote+ Caption+")]
    public void Text_knows_what_its_parts_are(string markdown, string kinds)
    {
        var text = RenderedBody.Of(markdown).Body.Text;

        Assert.Equal(kinds, string.Join(' ', text.Segments.Select(part => part.Kind + (part.BeginsBlock ? "+" : ""))));
        var joined = string.Concat(text.Segments.Select(part => Encoding.UTF8.GetString(text.Of(part))));
        Assert.Equal(text.ToString().Replace("\n", ""), joined.Replace("\n", ""));
    }

    [Fact]
    public void Text_knows_the_texts_of_links()
    {
        var body = RenderedBody.Of("See [this *one*](/x/) and [that](https://example.org/) ![d](e.png) [b](c.md).")
            .Body;
        Assert.Equal(
            ["this one", "", "b"],
            body.Text.LinkTexts.Select(link =>
                Encoding.UTF8.GetString(body.Text.Utf8.Span.Slice(link.Start, link.Length))));
    }

    [Fact]
    public void Scripts_of_trusted_html_are_not_text() =>
        Assert.Equal(
            "a\nb", RenderedBody.Of("a\n\n<script>x < y</script>\n\nb", HtmlPolicy.Trust).Body.Text.ToString());

    [Theory]
    [InlineData("one two-three, four — 5 &amp; six", 5, 0)]
    [InlineData("## A b\n\nc[^1]\n\n- d\n- e\n\n[^1]: f", 6, 0)]
    [InlineData("警方昨日表示，两人被捕。", 10, 10)]
    [InlineData("警察は Ennetcom を停止した。", 9, 8)]
    [InlineData("경찰은 두 명을 체포했다", 4, 0)]
    [InlineData("पुलिस ने दो लोगों को गिरफ्तार किया", 7, 0)]
    [InlineData("ตำรวจจับกุม", 3, 0)]
    public void Words_are_counted(string markdown, int words, int characters)
    {
        var text = RenderedBody.Of(markdown).Body.Text;

        Assert.Equal((words, characters), (text.WordCount, text.CharacterCount));
    }
}
