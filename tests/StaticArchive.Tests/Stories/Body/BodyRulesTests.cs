namespace StaticArchive.Tests.Stories.Body;

[Trait("Speed", "Slow")]
public sealed class BodyRulesTests
{
    [Theory]
    [InlineData("Text {{ x }} and\n{% include y %}", "1:6+7 template-tag-in-text 2:1+15 template-tag-in-text")]
    [InlineData("`{{ x }}`\n\n```\n{% y %}\n```\n\n    {{ z }}\n", "")]
    [InlineData("a\n[b](javascript:x)", "2:5+12 unsafe-link")]
    [InlineData("<javascript:x>", "1:2+12 unsafe-link")]
    [InlineData("a <a href=\"data:x\">b</a>", "1:12+6 unsafe-link")]
    [InlineData("[a]()", "1:1+5 empty-link")]
    [InlineData("![a]()", "1:1+6 empty-link")]
    [InlineData("::: read-mroe x", "1:5+9 unknown-block")]
    [InlineData("::: read-more", "1:5+9 teaser-without-id")]
    [InlineData("a\n\n<div>\n<script>x</script>\n</div>", "4:1+8 removed-element")]
    [InlineData("Dear <your name>", "1:6+11 removed-element")]
    [InlineData("a\n\n<!-- b\n\nc", "3:1+4 unclosed-comment")]
    [InlineData("![](x.jpg)", "1:5+5 missing-alt")]
    [InlineData("<img src=\"x.jpg\">", "1:11+5 missing-alt")]
    [InlineData("<img src=\"x.jpg\" alt=\"\">", "")]
    public void Each_rule_finds_its_place(string markdown, string findings) =>
        Assert.Equal(findings, RenderedBody.Of(markdown).Findings);

    [Fact]
    public void A_mistyped_block_is_told_the_name_that_was_meant() =>
        Assert.Equal("Did you mean 'read-more'?", Assert.Single(RenderedBody.Of("::: read-mroe x").Diagnostics).Help);

    public static TheoryData<string, string, string> Bombs() =>
        new()
        {
            { "quotes", new string('>', 10_000) + "a", "1:1 nested-too-deep" },
            { "lists", Repeat("- ", 10_000) + "a", "1:1 nested-too-deep" },
            {
                "indented lists",
                string.Concat(Enumerable.Range(0, 400).Select(i => new string(' ', i) + "- a\n")),
                "nested-too-deep"
            },
            { "brackets", "a\n\n" + new string('[', 50_000), "3:1 nested-too-deep" },
            { "emphasis", Repeat("*a **b ", 300) + Repeat("c** d*", 300), "1:1 nested-too-deep" },
            { "elements", "a\n\n" + Repeat("<div>", 1_000), "nested-too-deep" },
            { "open formatting", Repeat("<b id=x><i id=y>", 60) + "\n" + Repeat("<p>a\n", 1_000), "nested-too-deep" },
            { "length", Repeat("a b ", 600_000), "1:1 body-too-large" },
            { "lines", new string('\n', 100_001), "1:1 body-too-large" },
            { "addresses", Repeat("[a](b", 100_000), "too-complex" },
            { "titles", Repeat("[a](b (", 60_000), "too-complex" },
            {
                "backticks",
                string.Concat(Enumerable.Range(1, 300).Select(i => "e" + new string('`', i))),
                "1:1 too-complex"
            },
            { "declarations", "a " + Repeat("<![CDATA[ ", 50_000), "too-complex" },
            { "columns", "|" + Repeat("a|", 9_000) + "\n|" + Repeat("-|", 9_000) + "\n", "2:1 too-complex" },
            {
                "definitions",
                string.Concat(Enumerable.Range(0, 6_000).Select(i => $"[x{i}]: /y/\n")),
                "5001:1 too-complex"
            },
        };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Bombs_are_defused_within_seconds(string name, string markdown, string finding)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var rendered = RenderedBody.Of(markdown);
        var diagnostic = Assert.Single(rendered.Diagnostics);
        var place = $"{diagnostic.Span.Line}:{diagnostic.Span.Column} {diagnostic.Rule.Name}";
        Assert.EndsWith(finding, place);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{name} took {clock.Elapsed}");
        BodyChecks.AssertSound(rendered);
    }

    [Theory]
    [InlineData(HtmlPolicy.Sanitise)]
    [InlineData(HtmlPolicy.Escape)]
    public void A_hundred_thousand_links_are_no_bomb(object htmlValue)
    {
        var html = (HtmlPolicy)htmlValue;
        var rendered = RenderedBody.Of(Repeat("[x](/y/) ", 100_000), html);
        Assert.Equal(100_000, rendered.Body.Slots.Length);
        Assert.Empty(rendered.Diagnostics);
    }

    private static string Repeat(string text, int times) =>
        new System.Text.StringBuilder().Insert(0, text, times).ToString();
}
