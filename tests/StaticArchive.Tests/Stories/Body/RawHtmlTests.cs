namespace StaticArchive.Tests.Stories.Body;

public sealed class RawHtmlTests
{
    [Theory]
    [InlineData(
        "<div class=\"a\" style=\"x\" id=\"box\">\n\n*a*\n\n</div>", "<div id=\"box\">\n<p><em>a</em></p>\n</div>\n")]
    [InlineData("a <kbd>b</kbd><br> c<sub>1</sub>", "<p>a <kbd>b</kbd><br> c<sub>1</sub></p>\n")]
    [InlineData(
        "<a href=\"/x/?y&amp;z#w\" target=\"_blank\" onclick=\"x\">b</a> c",
        "<p><a href=\"«Link /x/ ?y&z#w»\">b</a> c</p>\n")]
    [InlineData(
        "<img src=\"x.jpg\" alt=\"a &quot;b&quot;\" width=\"10\" height=\"9%\" srcset=\"y\">",
        "<img src=\"«Image x.jpg»\" srcset=\"«Media y»\" alt=\"a &quot;b&quot;\" width=\"10\" loading=\"lazy\" "
            + "decoding=\"async\">\n")]
    [InlineData("<h1>a</h1>", "<h2>a</h2>\n")]
    [InlineData("<center><font color=\"red\">a</font></center>", "<div>a</div>\n")]
    [InlineData("<a name=\"x\"></a>b", "<p><a id=\"x\"></a>b</p>\n")]
    [InlineData(
        "## A\n\n<p id=\"a\">b</p>\n<p id=\"c\">d</p>\n<p id=\"c\">e</p>",
        "<h2 id=\"a\">A</h2>\n<p>b</p>\n<p id=\"c\">d</p>\n<p>e</p>\n")]
    [InlineData("<p id=\"fn-1\">b</p>", "<p>b</p>\n")]
    [InlineData("<b>unclosed\n\nnext", "<p><b>unclosed</b></p><div>\n<p>next</p>\n</div>")]
    [InlineData("a</p></div> b <i>c</b> d", "<p>a</p> b <i>c d\n</i>")]
    [InlineData("<pre>\n\na\n</pre>", "<pre>\n\na\n</pre>\n")]
    [InlineData(
        "<table><tr><td>b</td><td>c</td></tr><tr><td colspan=\"2\" bgcolor=\"red\">a</table>",
        "<table><tbody><tr><td>b</td><td>c</td></tr><tr><td colspan=\"2\">a</td></tr></tbody></table>\n")]
    [InlineData("<!-- note --> a\n\n<!-- b -->\n\nc", " a\n<p>c</p>\n")]
    [InlineData(
        "<details open><summary>a</summary>\n\nb\n\n</details>",
        "<details open=\"\"><summary>a</summary>\n<p>b</p>\n</details>\n")]
    [InlineData(
        "> a <b>b</b>\n>\n> — C, d",
        "<figure class=\"quotation\" id=\"quote-1\"><blockquote>\n<p>a <b>b</b></p>\n</blockquote>\n"
            + "<figcaption><span class=\"speaker\">C</span>, <span class=\"role\">d</span></figcaption></figure>\n")]
    [InlineData(
        "<i>a</i>\n\n::: read-more b\n\n[c](d.md)",
        "<p><i>a</i></p>\n«Teaser b»\n\n<p><a href=\"«Link d.md»\">c</a></p>\n")]
    [InlineData("<li>a</li><li>b</li>", "<ul><li>a</li><li>b</li></ul>\n")]
    [InlineData("<ul>a<ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>\n")]
    [InlineData("<figcaption>a</figcaption>", "<p>a</p>\n")]
    [InlineData("<h3>a <div>b</div></h3>", "<h2>a  <span>b</span></h2>\n")]
    [InlineData("<h2>a <ul><li>b</li></ul></h2>", "<div>a <ul><li>b</li></ul></div>\n")]
    [InlineData("<dl><dd>a</dd></dl>", "<div><div>a</div></div>\n")]
    [InlineData("<details>a</details>", "<div>a</div>\n")]
    [InlineData("<details>a<summary>b</summary></details>", "<details><summary>b</summary>a</details>\n")]
    [InlineData(
        "<time>yesterday</time> <time>2024-02-29</time>", "<p><span>yesterday</span> <time>2024-02-29</time></p>\n")]
    [InlineData("<time datetime=\"2023-02-29\">a</time>", "<p><span>a</span></p>\n")]
    [InlineData("<picture><source srcset=\"a.webp\"></picture><rt>b</rt><meter>c</meter>", "<p>b<span>c</span></p>\n")]
    [InlineData("<header>a<footer>b</footer></header>", "<header>a<div>b</div></header>\n")]
    [InlineData(
        "<div><a href=\"/a/\"><details><summary>b</summary></details></a></div>",
        "<div><details><summary>b</summary></details></div>\n")]
    [InlineData(
        "<b>a</b> [c](<https://a.example/[b]%zz#d#e>)",
        "<p><b>a</b> <a href=\"https://a.example/%5Bb%5D%25zz#d%23e\">c</a></p>\n"
    )]
    public void Html_is_sanitised_as_a_whole(string markdown, string html)
    {
        var rendered = RenderedBody.Of(markdown);
        Assert.Equal(html, rendered.Html);
        Assert.Empty(rendered.Diagnostics);
        BodyChecks.AssertSound(rendered);
    }

    [Theory]
    [InlineData("<div data-held0=\"0\">a</div>\n\n## B")]
    [InlineData("<div DATA-HELD0=\"0\" data-held1=\"0\">a</div>\n\n## B")]
    public void No_html_passes_for_ours(string markdown) =>
        Assert.Equal("<div>a</div>\n<h2 id=\"b\">B</h2>\n", RenderedBody.Of(markdown).Html);

    [Fact]
    public void Escaped_html_is_text() => Assert.Equal(
        "<p>&lt;b onclick=&quot;x&quot;&gt;a&lt;/b&gt;</p>\n<p>&lt;div&gt;</p>\n",
        RenderedBody.Of("<b onclick=\"x\">a</b>\n\n<div>", HtmlPolicy.Escape).Html);

    [Fact]
    public void Trusted_html_stays_and_is_closed()
    {
        var rendered = RenderedBody.Of(
            "<div class=\"a\" onclick=\"x()\">\n<script>a < b && c</script>\n<a href=\"/x/\">y</a>", HtmlPolicy.Trust);
        Assert.Equal(
            "<div class=\"a\" onclick=\"x()\">\n<script>a < b && c</script>\n<a href=\"«Link /x/»\">y</a>\n</div>",
            rendered.Html);
        Assert.Empty(rendered.Diagnostics);
    }

    [Fact]
    public void Links_in_html_know_their_place()
    {
        var rendered = RenderedBody.Of("É — a\n\n> <p>\n> <a class=\"x\"\n> href='/b/'>c</a>", firstLine: 7);
        var slot = Assert.Single(rendered.Body.Slots);
        Assert.Equal((11, 9, 3), (slot.Span.Line, slot.Span.Column, slot.Span.Length));
    }
}
