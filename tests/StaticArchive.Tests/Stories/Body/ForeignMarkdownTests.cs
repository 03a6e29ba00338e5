namespace StaticArchive.Tests.Stories.Body;

/// <summary>What other generators' Markdown has beyond CommonMark.</summary>
public sealed class ForeignMarkdownTests
{
    private const string Tip = "«BlockStart admonition kind=tip»";
    private const string Text = "«BlockBody »\n";
    private const string End = "«BlockEnd »\n";

    [Theory]
    [InlineData("## A {#b-c}", "<h2 id=\"b-c\"><span id=\"a\"></span>A</h2>\n")]
    [InlineData("## A {: #b .c }", "<h2 id=\"b\"><span id=\"a\"></span>A</h2>\n")]
    [InlineData("## A { #b c=\"d e\" } ##", "<h2 id=\"b\"><span id=\"a\"></span>A</h2>\n")]
    [InlineData("## A {#日本_1}", "<h2 id=\"日本_1\"><span id=\"a\"></span>A</h2>\n")]
    [InlineData("## A\n{: .b #c}\n\nd", "<h2 id=\"c\"><span id=\"a\"></span>A</h2>\n<p>d</p>\n")]
    [InlineData("A {#b}\n---", "<h2 id=\"b\"><span id=\"a\"></span>A</h2>\n")]
    [InlineData("a\n{: .b}", "<p>a</p>\n")]
    [InlineData("{:.b #c}\na", "<p id=\"c\">a</p>\n")]
    [InlineData("* a\n{:toc}", "<ul>\n<li>a</li>\n</ul>\n")]
    [InlineData(
        "[a](https://b.example){:target=\"_blank\"} *c*{.d} e",
        "<p><a href=\"https://b.example\">a</a> <em>c</em> e</p>\n"
    )]
    [InlineData("## A { /*#b:-c*/ }", "<h2 id=\"b:-c\"><span id=\"a\"></span>A</h2>\n")]
    [InlineData("## A {b}", "<h2 id=\"a-b\">A {b}</h2>\n")]
    [InlineData("a {b} {#c} d", "<p>a {b} {#c} d</p>\n")]
    public void Attributes_in_braces_are_not_text(string markdown, string html) =>
        Assert.Equal(html, RenderedBody.Of(markdown).Html);

    [Theory]
    [InlineData("## Flag usage?", "flag-usage")]
    [InlineData("## `cargo update --precise`", "cargo-update-precise cargo-update---precise")]
    [InlineData("## Diagnostics & aspirations:", "diagnostics-aspirations diagnostics--aspirations")]
    [InlineData("## Redis 主从", "redis-zhucong redis-主从")]
    [InlineData("## A\n## A\n## A 1", "a a-2 a-1")]
    public void Headings_keep_the_ids_that_other_generators_gave(string markdown, string ids) =>
        Assert.Equal(ids, string.Join(' ', RenderedBody.Of(markdown).Body.Fragments));

    [Theory]
    [InlineData(
        ":::tip Good *to* know\n\na\n\n:::\n\nb",
        Tip + "Good <em>to</em> know" + Text + "<p>a</p>\n" + End + "<p>b</p>\n")]
    [InlineData(":::tip[Good]\na\n:::", Tip + "Good" + Text + "<p>a</p>\n" + End)]
    [InlineData("::: tip\na\n:::", Tip + "<p>a</p>\n" + End)]
    [InlineData("::: {.callout-tip title=\"Good\"}\na\n:::", Tip + "Good" + Text + "<p>a</p>\n" + End)]
    [InlineData(
        "!!! tip \"Good\"\n    a\n\n    b\n\nc", Tip + "Good" + Text + "<p>a</p>\n<p>b</p>\n" + End + "<p>c</p>\n")]
    [InlineData("> [!TIP]\n> a", Tip + "<p>a</p>\n" + End)]
    [InlineData("> [!tip]- Good\n> a\n>\n> - b", Tip + "Good" + Text + "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n" + End)]
    [InlineData(
        "a\n:::details B\n:::tip C\nd\n:::\ne\n:::\nf",
        "<p>a</p>\n«BlockStart details kind=details»B"
            + Text
            + Tip
            + "C"
            + Text
            + "<p>d</p>\n"
            + End
            + "<p>e</p>\n"
            + End
            + "<p>f</p>\n")]
    [InlineData(":::tip\n```\n:::\n```\n:::", Tip + "<pre><code>:::\n</code></pre>\n" + End)]
    [InlineData("!!! a b\n\nWow!!! c", "<p>!!! a b</p>\n<p>Wow!!! c</p>\n")]
    public void Admonitions_keep_kind_and_title(string markdown, string html) =>
        Assert.Equal(html, RenderedBody.Of(markdown).Html);

    [Fact]
    public void Admonitions_stand_beside_raw_html() =>
        Assert.Equal(
            "<p>x <b>y</b></p>\n" + Tip + "A" + Text + "<p>b</p>\n" + End,
            RenderedBody.Of("x <b>y</b>\n\n:::tip A\nb\n:::").Html);

    [Theory]
    [InlineData("~~a~~ b ~c~", "<p><del>a</del> b ~c~</p>\n")]
    [InlineData(
        "- [x] a\n- [ ] b",
        "<ul>\n<li><span class=\"task\">☑</span> a</li>\n<li><span class=\"task\">☐</span> b</li>\n</ul>\n")]
    [InlineData(
        "See https://example.org/a_b.", "<p>See <a href=\"https://example.org/a_b\">https://example.org/a_b</a>.</p>\n"
    )]
    [InlineData(
        "看：https://example.org/a。是", "<p>看：<a href=\"https://example.org/a\">https://example.org/a</a>。是</p>\n"
    )]
    [InlineData("www.example.org", "<p><a href=\"https://www.example.org\">www.example.org</a></p>\n")]
    [InlineData("https://archive.example/a/", "<p><a href=\"«Link /a/»\">https://archive.example/a/</a></p>\n")]
    [InlineData("`https://example.org`", "<p><code>https://example.org</code></p>\n")]
    public void Extras_of_GitHub_are_read(string markdown, string html) =>
        Assert.Equal(html, RenderedBody.Of(markdown).Html);

    [Theory]
    [InlineData("これは**「強調」**です", "<p>これは<strong>「強調」</strong>です</p>\n")]
    [InlineData("**“能够干好工作”**的人", "<p><strong>“能够干好工作”</strong>的人</p>\n")]
    [InlineData("**内存（RAM）：**这是说明", "<p><strong>内存（RAM）：</strong>这是说明</p>\n")]
    [InlineData("第一行\n第二行", "<p>第一行第二行</p>\n")]
    [InlineData("第一行。\n> 引用", "<p>第一行。</p>\n<blockquote>\n<p>引用</p>\n</blockquote>\n")]
    [InlineData("한 줄\n두 줄", "<p>한 줄\n두 줄</p>\n")]
    [InlineData("line\n行", "<p>line\n行</p>\n")]
    public void Chinese_and_Japanese_are_set_as_written(string markdown, string html) =>
        Assert.Equal(html, RenderedBody.Of(markdown).Html);
}
