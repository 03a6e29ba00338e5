namespace StaticArchive.Tests.Stories.Body;

/// <summary>What disguises a text is told of and does not reach the page, by whatever way it comes.</summary>
public sealed class HiddenCharacterTests
{
    [Theory]
    [InlineData("a\u202Eb", "1:2+1 hidden-character-in-text", "<p>ab</p>")]
    [InlineData("a&#x202E;b &#8238;c", "1:2+8 hidden-character-in-text", "<p>ab c</p>")]
    [InlineData("one\n\ntwo \u2066x\u2069\n", "3:5+1 hidden-character-in-text", "<p>one</p>\n<p>two x</p>")]
    [InlineData(
        "`\u202Ea` `&#x202E;`", "1:2+1 hidden-character-in-text", "<p><code>a</code> <code>&amp;#x202E;</code></p>")]
    [InlineData(
        "<b title=\"&#x202E;a\">x\u202Ey</b>", "1:11+8 hidden-character-in-text", "<p><b title=\"a\">xy</b></p>")]
    [InlineData("\uFEFFa\u0007\u0085", "1:1+1 hidden-character-in-text", "<p>a</p>")]
    [InlineData("a\U000E0041\U000E0042b", "1:2+2 hidden-character-in-text", "<p>ab</p>")]
    [InlineData(
        "\u202E[a](b.md)\u202C ![c\u202E](d.png)", "1:1+1 hidden-character-in-text",
        "<p><a href=\"«Link b.md»\">a</a> <img src=\"«Image d.png»\" alt=\"c\" loading=\"lazy\" decoding=\"async\"></p>"
    )]
    [InlineData(
        "\U0001F3F4\U000E0067\U000E0062\U000E007F \u200F\u200E \U0001F468\u200D\U0001F469 a\u00ADb\u200B &#39;", "",
        "<p>\U0001F3F4\U000E0067\U000E0062\U000E007F \u200F\u200E \U0001F468\u200D\U0001F469 a\u00ADb\u200B '</p>")]
    public void Is_told_of_at_its_place_and_taken_out(string text, string findings, string html)
    {
        var rendered = RenderedBody.Of(text);

        Assert.Equal(findings, rendered.Findings);
        Assert.Equal(html, rendered.Html.TrimEnd());
    }

    [Theory]
    [InlineData(HtmlPolicy.Sanitise)]
    [InlineData(HtmlPolicy.Escape)]
    [InlineData(HtmlPolicy.Trust)]
    public void No_direction_is_turned_on_the_page(object policyValue)
    {
        var policy = (HtmlPolicy)policyValue;
        foreach (var value in new[] { 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069 })
        {
            var hidden = ((char)value).ToString();
            var entity = string.Create(CultureInfo.InvariantCulture, $"&#{value};");
            var text = string.Join(
                "\n\n",
                new[] { hidden, entity }.Select(way =>
                    $"# {way}a\n\n[b{way}](c.md \"{way}\") ![{way}](d.png)\n\n```\n{hidden}\n```\n\n"
                        + $"<i title=\"{way}\">{way}</i>\n\n| {way} |\n|-|\n\n<div>{way}</div>\n\n{{% x{way} %}}"));

            var html = Encoding.UTF8.GetString(RenderedBody.Of(text, policy).Body.Html.Span);

            Assert.DoesNotContain(hidden, html);
        }
    }

    [Fact]
    public void Many_are_told_of_a_few_times()
    {
        var rendered = RenderedBody.Of(string.Concat(Enumerable.Repeat("\u202Ea &#x202E;\n", 90_000)));

        Assert.Equal(10, rendered.Diagnostics.Count(finding => finding.Rule.Id == "SA0313"));
        Assert.False(rendered.Body.Html.Span.IndexOf("\u202E"u8) >= 0);
    }
}
