using CsCheck;

namespace StaticArchive.Tests.Stories.Body;

[Trait("Speed", "Slow")]
public sealed class BodyPropertyTests
{
    // Pieces that mean something in Markdown, HTML or templates; strung together they are mostly wrong, as input may
    // be.
    internal static readonly string[] Pieces =
    [
        "a", "b c", " ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "# ", "## ", "=\n", "---\n", "***", "> ", "- ",
        "1. ", "* ", "*", "**", "_", "`", "```", "~~~\n", "[", "]", "(", ")", "![", "](", "](x.md)", "][y]",
        "\n[y]: /z/\n", "<", ">", "<b>", "</b>", "<div>", "</div>", "<p", " x=\"", "'", "\"", "<a href=\"/q/\">",
        "</a>", "<img src=x>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "<script>", "</script>", "<svg>", "<table>",
        "<td>", "</p>", "<pre>\n", "<template>", "<select>", "<br>", "&amp;", "&#0;", "&#xD800;", "&#x1F600;", "&", ";",
        "|", "|-|\n", "|a|b|\n|-|-|\n", "[^1]", "\n[^1]: note\n", ":   ", "\n:   d\n", "^^^\n", "::: read-more x\n",
        ":::", "{%", "%}", "{{", "}}", "{% raw %}", "{% endraw %}", "{{ \"/a/\" | url }}", "{lang=nl}", "— ", "-- ",
        ", ", "\\", "é", "漢", "\U0001F600", "\uD83D", "\uDE00", "\0", "\u0001", "\u2028", "\uFFFF", "\uFEFF",
        "javascript:", "xref:x", "::: own x\n", "\n:::\n", "\n:::: outer y=\"z\"\n", ":::note T\n", "??? tip\n    ",
        "::::\n", "::: audio a.mp3\n", "::: video f.mp4 s.jpg f.vtt \"c\"\n", "![c](f.mp4)",
        "https://archive.example/x", "//e.example", "mailto:", "data-held0=\"0\"", "id=\"fn-1\"", "fn 1",
    ];

    internal static Gen<string> Texts { get; } = TextsOf(Pieces);

    [Theory]
    [InlineData(HtmlPolicy.Sanitise, TemplateTagPolicy.Translate)]
    [InlineData(HtmlPolicy.Escape, TemplateTagPolicy.Report)]
    public void Any_text_gives_a_sound_body(object html, object tags) =>
        Texts.Holds(
            text => BodyChecks.AssertSound(RenderedBody.Of(text, (HtmlPolicy)html, (TemplateTagPolicy)tags)),
            count: 1_000);

    // Where comments or drawings and scripts hold each other, their ends are more than the checks can tell.
    [Fact]
    public void Any_trusted_text_gives_a_sound_body() =>
        TextsOf([.. Pieces.Except(["<!--", "<svg>", "<script>"])])
            .Holds(
                text => BodyChecks.AssertSound(RenderedBody.Of(text, HtmlPolicy.Trust, TemplateTagPolicy.Keep)),
                count: 1_000);

    [Fact]
    public void Any_characters_give_a_sound_body() =>
        Gen.String[Gen.Char, 0, 80].Holds(text => BodyChecks.AssertSound(RenderedBody.Of(text)), count: 1_000);

    [Fact]
    public void The_same_text_gives_the_same_body_whatever_came_before() => Gen.Select(Texts, Texts).Holds(
        (before, text) =>
        {
            var settings = new ArchiveSettings { Title = "T", BaseUrl = new Uri("https://archive.example/") };
            var used = new MarkdownBody(settings);
            used.Render(before, "before.md", 3, []);
            var again = used.Render(text, "story.md", 1, []);
            var fresh = new MarkdownBody(settings).Render(text, "story.md", 1, []);
            Assert.True(again.Html.Span.SequenceEqual(fresh.Html.Span));
            Assert.Equal(fresh.Slots.AsEnumerable(), again.Slots.AsEnumerable());
        },
        count: 300);

    private static Gen<string> TextsOf(string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 60].Select(string.Concat);
}
