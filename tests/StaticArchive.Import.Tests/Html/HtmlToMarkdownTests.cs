using System.Collections.Frozen;

namespace StaticArchive.Import.Tests.Html;

/// <summary>Markup as programs export it.</summary>
public sealed class HtmlToMarkdownTests
{
    [Theory]
    [InlineData("<p>A <b>bold</b> and <i>slanted </i>word.</p>", "A **bold** and *slanted* word.\n")]
    [InlineData("<p>half<em>way</em>, <strong>“quoted”</strong>s</p>", "half*way*, <strong>“quoted”</strong>s\n")]
    [InlineData("<p><strong>a <em>b</em></strong></p>", "**a _b_**\n")]
    [InlineData("<p>H<sub>2</sub>O, <kbd>Ctrl</kbd></p>", "H<sub>2</sub>O, <kbd>Ctrl</kbd>\n")]
    [InlineData("<p>snake_case, 5 * 3, [sic], #1, a & b, 1 < 2</p>", "snake_case, 5 * 3, \\[sic], #1, a & b, 1 < 2\n")]
    [InlineData("<p># one</p><p>1. two</p><p>- three</p>", "\\# one\n\n1\\. two\n\n\\- three\n")]
    [InlineData("<p>one<br>two<br><br>three</p>", "one\\\ntwo\n\nthree\n")]
    [InlineData("<h1>Top</h1><h3>Third</h3>", "## Top\n\n### Third\n")]
    [InlineData("<p><a href=\"https://x.example/a\">https://x.example/a</a></p>", "<https://x.example/a>\n")]
    [InlineData("<p><a href=\"/a_(b)\" title=\"T\">x</a></p>", "[x](</a_(b)> \"T\")\n")]
    [InlineData("<p><a href=\"javascript:alert(1)\">x</a></p>", "x\n")]
    [InlineData("<p>&nbsp;</p><p></p><p>x</p>", "x\n")]
    [InlineData("<pre class=\"wp-block-code\"><code lang=\"c\" class=\"language-c\">a\n\n```b</code></pre>",
        "````c\na\n\n```b\n````\n")]
    [InlineData("<pre class=\"brush: php; title: x\">a</pre>", "```php\na\n```\n")]
    [InlineData("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb\n")]
    public void Inline_markup(string html, string expected) => Assert.Equal(expected, RoundTrip.Markdown(html));

    [Theory]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c\n")]
    [InlineData("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b\n")]
    [InlineData("<ol start=\"3\"><li>a</li><li><p>b</p><p>c</p></li></ol>", "3. a\n\n4. b\n\n   c\n")]
    [InlineData("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b\n")]
    [InlineData("<ul><li><input type=\"checkbox\" checked> done</li></ul>", "- [x] done\n")]
    [InlineData("<blockquote><p>Words.</p><cite>Name, role</cite></blockquote>", "> Words.\n>\n> — Name, role\n")]
    [InlineData("<dl><dt>t</dt><dd>d</dd><dt>u</dt><dd>e</dd></dl>", "t\n:   d\n\nu\n:   e\n")]
    [InlineData("<details><summary>More</summary><p>x</p></details>",
        "<details>\n<summary>More</summary>\n\nx\n\n</details>\n")]
    public void Blocks(string html, string expected) => Assert.Equal(expected, RoundTrip.Markdown(html));

    [Theory]
    [InlineData("<table><thead><tr><th>a</th><th style=\"text-align:right\">b|c</th></tr></thead><tr><td>1<br>"
        + "2</td></tr></table>",
        "| a | b\\|c |\n| --- | ---: |\n| 1<br>2 | |\n")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr></table>", "| | |\n| --- | --- |\n| a | b |\n")]
    [InlineData("<table><tr><td colspan=2>a</td></tr><tr><td>b</td><td><ul><li>c</ul></td></tr></table>",
        "<table><tbody><tr><td colspan=\"2\">a</td></tr><tr><td>b</td><td><ul><li>c</li></ul></td></tr></tbody>"
            + "</table>\n")]
    public void Tables(string html, string expected) => Assert.Equal(expected, RoundTrip.Markdown(html));

    [Fact]
    public void An_image_with_a_caption_is_a_figure() => Assert.Equal(
        "^^^\n[![A phone](/i.jpg)](/big.jpg)\n^^^ By *hand*\n",
        RoundTrip.Markdown(
            "<figure class=\"wp-block-image\"><a href=\"/big.jpg\"><img src=\"/i.jpg\" alt=\"A phone\" width=5></a>"
            + "<figcaption class=\"wp-element-caption\">By <em>hand</em></figcaption></figure>"));

    [Theory]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/abcdef12345?rel=0\" title=\"A film\"></iframe>",
        "[A film](https://www.youtube.com/watch?v=abcdef12345)\n")]
    [InlineData("<figure class=\"kg-card kg-embed-card\"><iframe src=\"//player.vimeo.com/video/123\"></iframe>"
        + "</figure>",
        "<https://vimeo.com/123>\n")]
    [InlineData("<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">"
        + "\nhttps://youtu.be/x\n</div></figure>",
        "<https://youtu.be/x>\n")]
    [InlineData("<video><source src=\"/a.mp4\"></video>", "[/a.mp4](/a.mp4)\n")]
    [InlineData("<img class=lazy src=\"data:image/gif;base64,x\" data-src=\"/a.jpg\" alt=\"A\"><noscript><img "
        + "src=\"/a.jpg\"></noscript>",
        "![A](/a.jpg)\n")]
    public void What_pages_load_becomes_a_link(string html, string expected) =>
        Assert.Equal(expected, RoundTrip.Markdown(html));

    [Fact]
    public void Cards_of_Ghost_are_plain_text()
    {
        const string html = """
            <figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://x.example/">
            <div class="kg-bookmark-content"><div class="kg-bookmark-title">A page</div>
            <div class="kg-bookmark-description">What it says.</div>
            <div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="/i.png">
            <span>X</span></div></div></a></figure>
            <div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div>
            <div class="kg-callout-text">Note this.</div></div>
            <div class="kg-card kg-toggle-card"><div class="kg-toggle-heading">
            <h4 class="kg-toggle-heading-text">Ask</h4></div>
            <div class="kg-toggle-content"><p>Answer.</p></div></div>
            <div class="kg-card kg-button-card"><a href="/join" class="kg-btn">Join</a></div>
            <figure class="kg-card kg-gallery-card">
            <div class="kg-gallery-container"><div><img src="/1.jpg" alt="One"></div>
            <div><img src="/2.jpg" alt="Two"></div></div><figcaption>Two</figcaption></figure>
            """;

        Assert.Equal("[A page](https://x.example/)\n\nWhat it says.\n\nNote this.\n\n<details>\n<summary>"
            + "Ask</summary>\n\nAnswer.\n\n</details>\n\n"
            + "[Join](/join)\n\n^^^\n![One](/1.jpg)\n\n![Two](/2.jpg)\n^^^ Two\n", RoundTrip.Markdown(html));
    }

    [Fact]
    public void A_link_around_blocks_is_around_their_first_words() => Assert.Equal(
        "### [Head](/x)\n\nText\n", RoundTrip.Markdown("<a href=\"/x\"><div><h3>Head</h3><p>Text</p></div></a>"));

    [Fact]
    public void Footnotes_are_Markdowns() => Assert.Equal(
        "One[^1] two.[^2]\n\n[^1]: First *note*.\n\n[^2]: Second.\n",
        RoundTrip.Markdown(
            "<p>One<sup id=\"fnref1\"><a href=\"#fn1\">1</a></sup> two.<a id=\"r2\" href=\"#fn2\">[2]</a></p>"
            + "<section class=\"footnotes\"><hr><ol><li id=\"fn1\"><p>First <em>note</em>. <a href=\"#fnref1\">"
                + "↩</a></p></li>"
            + "<li id=\"fn2\">Second. <a href=\"#r2\">↩</a></li></ol></section>"));

    [Fact]
    public void Footnotes_of_WordPress_come_from_beside_the_text()
    {
        var options = new HtmlOptions
        {
            Footnotes = new Dictionary<string,
            string>
            { ["u-1"] = "A <a href=\"/x\">note</a>." }.ToFrozenDictionary()
        };
        var html = "<p>Text<sup data-fn=\"u-1\" class=\"fn\"><a href=\"#u-1\" id=\"u-1-link\">1</a></sup>.</p>";

        Assert.Equal("Text[^1].\n\n[^1]: A [note](/x).\n", HtmlToMarkdown.Convert(html, options).Markdown);
    }

    [Fact]
    public void An_id_that_a_link_of_the_text_leads_to_is_kept() => Assert.Equal(
        "[down](#part) [up](#up)\n\n## The part {#part}\n\n<a id=\"up\"></a>x\n",
        RoundTrip.Markdown(
            "<p><a href=\"#part\">down</a> <a href=\"#up\">up</a></p>"
            + "<h2 id=part>The part</h2><p><a name=up></a>x</p>"));

    [Fact]
    public void Line_feeds_are_breaks_in_texts_of_the_classic_editor()
    {
        var options = new HtmlOptions { LineBreaks = true };
        const string html =
            "One\ntwo\n\nThree <em>x</em>\n<ul>\n<li>a</li>\n</ul>\nFour<br />\nfive\n\n<pre>a\n\nb</pre>";

        Assert.Equal("One\\\ntwo\n\nThree *x*\n\n- a\n\nFour\\\nfive\n\n```\na\n\nb\n```\n",
            HtmlToMarkdown.Convert(html, options).Markdown);
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        var text = HtmlToMarkdown.Convert(
            "<p>a<button>b</button><a href=\"data:x\">c</a></p><script>d</script><form><input></form>",
                new HtmlOptions());

        Assert.Equal("ac\n", text.Markdown);
        Assert.Equal(["button 1", "input 1", "link to data 1"],
            text.Dropped.Select(item => $"{item.Key} {item.Value}"));
    }

    [Fact]
    public void Nesting_without_end_is_read_as_words()
    {
        var html = string.Concat(Enumerable.Repeat("<div><b>", 50_000)) + "deep";

        Assert.Equal("deep\n", RoundTrip.Markdown(html));
        Assert.Equal("deep",
            RoundTrip.Render(RoundTrip.Markdown(string.Concat(Enumerable.Repeat("<blockquote>", 90)) + "deep"))
                .TextContent.Trim());
    }
}
