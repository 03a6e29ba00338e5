namespace StaticArchive.Tests.Stories;

public sealed class InlineMarkdownTests
{
    [Theory]
    [InlineData(
        "A *b* **c** `d <e>` ~~f~~", "A b c d <e> f",
        "A <em>b</em> <strong>c</strong> <code>d &lt;e&gt;</code> <del>f</del>")]
    [InlineData(
        "See [this *page*](https://x.example/) & that", "See this page & that", "See this <em>page</em> &amp; that")]
    [InlineData("5 * 3 * 2 and snake_case_name", "5 * 3 * 2 and snake_case_name", null)]
    [InlineData("1. No list, # no heading", "1. No list, # no heading", null)]
    [InlineData("[Exclusive] A [b] c", "[Exclusive] A [b] c", null)]
    [InlineData("[a]: b", "[a]: b", null)]
    [InlineData("How <details> *works*", "How <details> works", "How &lt;details&gt; <em>works</em>")]
    [InlineData("これは**「強調」**です", "これは「強調」です", "これは<strong>「強調」</strong>です")]
    [InlineData("No \\*stars\\*", "No *stars*", null)]
    public void Headlines_are_read_as_one_line(string text, string plain, string? html)
    {
        var (words, markup) = InlineMarkdown.Read(text);

        Assert.Equal((plain, html), (words, markup));
    }
}
