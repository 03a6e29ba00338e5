using Xunit;

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
    public void Text_is_taken_from_the_html(string markdown, string text) => Assert.Equal(text, BodyText.Of(RenderedBody.Of(markdown).Body));

    [Fact]
    public void Texts_of_internal_links_can_be_left_out() =>
        Assert.Equal("See and that .", BodyText.Of(RenderedBody.Of("See [this *one*](/x/) and [that](https://example.org/) [b](c.md).").Body, withLinkTexts: false).Replace("  ", " ", StringComparison.Ordinal));

    [Fact]
    public void Scripts_of_trusted_html_are_no_text() =>
        Assert.Equal("a\nb", BodyText.Of(RenderedBody.Of("a\n\n<script>x < y</script>\n\nb", HtmlPolicy.Trust).Body));
}
