namespace StaticArchive.Tests.Stories.Body;

public sealed class MarkdownBodyTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(
        "A *b* **c** `d<` & \"e\" &eacute; &lt;",
        "<p>A <em>b</em> <strong>c</strong> <code>d&lt;</code> &amp; &quot;e&quot; é &lt;</p>\n")]
    [InlineData("a  \nb\nc", "<p>a<br>\nb\nc</p>\n")]
    [InlineData("a\u0001b\u0000c", "<p>ab\uFFFDc</p>\n")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("3. a\n\n4. b", "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n")]
    [InlineData("- a\n  - b\n- c", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n")]
    [InlineData("***", "<hr>\n")]
    [InlineData("```cs\na < b\n```", "<pre><code class=\"language-cs\">a &lt; b\n</code></pre>\n")]
    [InlineData("```a\"b\nx\n```", "<pre><code>x\n</code></pre>\n")]
    [InlineData("    x\n\n    y", "<pre><code>x\n\ny\n</code></pre>\n")]
    [InlineData("Term\n:   What it *is*", "<dl>\n<dt>Term</dt>\n<dd>What it <em>is</em></dd>\n</dl>\n")]
    [InlineData(
        "^^^\n![a](b.jpg)\n^^^ A *caption*",
        "<figure>\n<p><img src=\"«Image b.jpg»\" alt=\"a\" loading=\"lazy\" decoding=\"async\"></p>\n"
            + "<figcaption>A <em>caption</em></figcaption>\n</figure>\n")]
    [InlineData(
        "![a \"b\"](b.jpg \"C & d\")",
        "<figure><img src=\"«Image b.jpg»\" alt=\"a &quot;b&quot;\" loading=\"lazy\" decoding=\"async\">"
            + "<figcaption>C &amp; d</figcaption></figure>\n")]
    [InlineData(
        "|a|b|\n|:-:|--:|\n|*c*|d|",
        "<div class=\"table\" role=\"group\" tabindex=\"0\"><table>\n<thead>\n<tr>\n"
            + "<th scope=\"col\" class=\"align-centre\">a</th>\n<th scope=\"col\" class=\"align-right\">b</th>\n</tr>\n"
            + "</thead>\n<tbody>\n<tr>\n<td class=\"align-centre\"><em>c</em></td>\n<td class=\"align-right\">d</td>\n"
            + "</tr>\n</tbody>\n</table></div>\n")]
    [InlineData(
        "||b|\n|-|-|\n|c|d|",
        "<div class=\"table\" role=\"group\" tabindex=\"0\"><table>\n<thead>\n<tr>\n<td></td>\n"
            + "<th scope=\"col\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td>d</td>\n</tr>\n</tbody>\n"
            + "</table></div>\n")]
    public void Markdown_becomes_html(string markdown, string html)
    {
        var rendered = RenderedBody.Of(markdown);
        Assert.Equal(html, rendered.Html);
        Assert.All(rendered.Diagnostics, finding => Assert.Equal("hidden-character-in-text", finding.Rule.Name));
    }

    [Fact]
    public void Footnotes_lead_there_and_back()
    {
        var mark = (string id) =>
            $"""<sup id="{id}" class="footnote-ref"><a href="#fn-1" role="doc-noteref">1</a></sup>""";
        var back = (string id) => $"""<a href="#{id}" class="footnote-back" role="doc-backlink">↩︎</a>""";

        var rendered = RenderedBody.Of("A[^x] and[^x].\n\n[^x]: The *note*.\n");

        Assert.Equal(
            $"""
            <p>A{mark("fnref-1")} and{mark("fnref-1-2")}.</p>
            <section class="footnotes" role="doc-endnotes">
            <ol>
            <li id="fn-1"><p>The <em>note</em>. {back("fnref-1")} {back("fnref-1-2")}</p>
            </li>
            </ol>
            </section>

            """,
            rendered.Html);
        Assert.Equal("fnref-1 fnref-1-2 fn-1", string.Join(' ', rendered.Body.Fragments));
    }

    [Theory]
    [InlineData("## A\n### B\n## C", "h2 h3 h2")]
    [InlineData("# A\n## B\n# C\n### D", "h2 h3 h2 h3")]
    [InlineData("### A\n##### B\n##### C\n#### D\n## E", "h2 h3 h3 h3 h2")]
    [InlineData("# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6", "h2 h3 h4 h5 h6 h6")]
    public void Headings_leave_level_one_to_the_headline_and_skip_no_level(string markdown, string levels)
    {
        var html = RenderedBody.Of(markdown).Html;
        Assert.Equal(
            levels,
            string.Join(
                ' ', System.Text.RegularExpressions.Regex.Matches(html, "<(h.) ").Select(m => m.Groups[1].Value)));
    }

    [Theory]
    [InlineData("## Don't *panic*: a `guide`", "dont-panic-a-guide")]
    [InlineData("## Été à Zürich", "ete-a-zurich été-à-zürich")]
    [InlineData("## Same\n## Same\n## Same 2\n## Same", "same same-2 same-2-2 same-3 same-1")]
    [InlineData("## fn-1\n## !", "section-fn-1 section")]
    public void Headings_get_ids(string markdown, string ids) =>
        Assert.Equal(ids, string.Join(' ', RenderedBody.Of(markdown).Body.Fragments));

    [Theory]
    [InlineData(
        "> Text.\n>\n> — Ann Other, chief of *police*",
        "<figure class=\"quotation\" id=\"quote-1\"><blockquote>\n<p>Text.</p>\n</blockquote>\n"
            + "<figcaption><span class=\"speaker\">Ann Other</span>, <span class=\"role\">chief of <em>police</em>"
            + "</span></figcaption></figure>\n")]
    [InlineData(
        "> Text.\n>\n> -- [Ann](xref:ann)",
        "<figure class=\"quotation\" id=\"quote-1\"><blockquote>\n<p>Text.</p>\n</blockquote>\n"
            + "<figcaption><span class=\"speaker\"><a href=\"«Link xref:ann»\">Ann</a></span></figcaption></figure>\n")]
    [InlineData(
        "> Tekst. {lang=nl}\n>\n> – An",
        "<figure class=\"quotation\" id=\"quote-1\"><blockquote lang=\"nl\" dir=\"ltr\">\n<p>Tekst.</p>\n"
            + "</blockquote>\n<figcaption><span class=\"speaker\">An</span></figcaption></figure>\n")]
    [InlineData("> Texte. {lang=fr-BE}", "<blockquote lang=\"fr-BE\" dir=\"ltr\">\n<p>Texte.</p>\n</blockquote>\n")]
    [InlineData("> نص. {lang=ar}", "<blockquote lang=\"ar\" dir=\"rtl\">\n<p>نص.</p>\n</blockquote>\n")]
    [InlineData("> Text. {lang=nl onclick=x}", "<blockquote>\n<p>Text. {lang=nl onclick=x}</p>\n</blockquote>\n")]
    [InlineData(
        "> Text.\n> — Ann, *chief*",
        "<figure class=\"quotation\" id=\"quote-1\"><blockquote>\n<p>Text.</p>\n</blockquote>\n"
            + "<figcaption><span class=\"speaker\">Ann</span>, <span class=\"role\"><em>chief</em></span></figcaption>"
            + "</figure>\n")]
    [InlineData("> — Are you there?\n> — Yes.", "<blockquote>\n<p>— Are you there?\n— Yes.</p>\n</blockquote>\n")]
    [InlineData(
        "> They spoke.\n> — Are you there?\n> — Yes.",
        "<blockquote>\n<p>They spoke.\n— Are you there?\n— Yes.</p>\n</blockquote>\n")]
    [InlineData("> — only a dash", "<blockquote>\n<p>— only a dash</p>\n</blockquote>\n")]
    [InlineData("> a\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n")]
    public void Quotations_name_their_speakers(string markdown, string html) =>
        Assert.Equal(html, RenderedBody.Of(markdown).Html);

    [Theory]
    [InlineData("A\n\n::: read-more some-id\n\nB", "<p>A</p>\n«Teaser some-id»\n<p>B</p>\n")]
    [InlineData("::: read-more a, b\n:::\nB", "«Teaser a»\n«Teaser b»\n<p>B</p>\n")]
    [InlineData(":::read-more xref:a", "«Teaser xref:a»\n")]
    [InlineData("A\n::: read-more a\nB", "<p>A</p>\n«Teaser a»\n<p>B</p>\n")]
    public void Teasers_leave_a_place(string markdown, string html)
    {
        var rendered = RenderedBody.Of(markdown);
        Assert.Equal(html, rendered.Html);
        Assert.Empty(rendered.Diagnostics);
    }

    [Fact]
    public void Slots_know_their_line_and_column()
    {
        var rendered = RenderedBody.Of(
            "Text [a](/b/) and\r\n  > [c]\r\n\r\n::: read-more d  e\r\n\r\n[c]: <../f.md#g>\r\n", firstLine: 10);
        Assert.Equal(
            [(10, 10, 3), (11, 5, 3), (13, 15, 1), (13, 18, 1)],
            rendered.Body.Slots.Select(slot => (slot.Span.Line, slot.Span.Column, slot.Span.Length)));
    }
}
