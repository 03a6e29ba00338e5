namespace StaticArchive.Tests.Stories.Body;

public sealed class BodyLinkTests
{
    [Theory]
    [InlineData("[a](xref:some-id)", "«Link xref:some-id»")]
    [InlineData("[a](XREF:some-id#part)", "«Link XREF:some-id #part»")]
    [InlineData("[a](../2021/x.md?y=1&z#part)", "«Link ../2021/x.md ?y=1&z#part»")]
    [InlineData("[a](/x/)", "«Link /x/»")]
    [InlineData("[a](#part)", "«Link  #part»")]
    [InlineData("[a](caf%C3%A9%20b.md)", "«Link café b.md»")]
    [InlineData("[a](<with space.md>)", "«Link with space.md»")]
    [InlineData("[a](x.md#é\"<)", "«Link x.md #é%22%3C»")]
    [InlineData("[a](notes%3A1.md)", "«Link notes:1.md»")]
    [InlineData("[a](12:30.md)", "«Link 12:30.md»")]
    [InlineData("[a](https://archive.example/x/?y#z)", "«Link /x/ ?y#z»")]
    [InlineData("[a](HTTP://ARCHIVE.example)", "«Link /»")]
    [InlineData("[a](//archive.example/x/)", "«Link /x/»")]
    [InlineData("[a][r]\n\n[r]: /x/", "«Link /x/»")]
    [InlineData("<https://archive.example/x/>", "«Link /x/»")]
    [InlineData("[a](https://example.org/é?a=b&c \"T\")", "https://example.org/%C3%A9?a=b&amp;c\" title=\"T")]
    [InlineData("[a](//example.org/x)", "https://example.org/x")]
    [InlineData("[a](https:/\\example.org)", "https://example.org")]
    [InlineData("[a](https://archive.example@evil.example/)", "https://archive.example@evil.example/")]
    [InlineData("[a](https://archive.example.evil.example/)", "https://archive.example.evil.example/")]
    [InlineData("[a](mailto:a@b.example)", "mailto:a@b.example")]
    [InlineData("<a@b.example>", "mailto:a@b.example")]
    public void Addresses_are_told_apart(string markdown, string href)
    {
        var rendered = RenderedBody.Of(markdown);
        Assert.Contains($"<a href=\"{href}\">", rendered.Html);
        Assert.Empty(rendered.Diagnostics);
    }

    [Theory]
    [InlineData("https://x.example/base/a/", "«Link /a/»")]
    [InlineData("https://x.example/base", "«Link /»")]
    [InlineData("https://x.example/baseless/", "https://x.example/baseless/")]
    [InlineData("https://x.example/", "https://x.example/")]
    public void Only_addresses_below_the_base_path_are_of_the_archive(string url, string href) =>
        Assert.Contains(
            $"<a href=\"{href}\">", RenderedBody.Of($"[a]({url})", baseUrl: "https://x.example/base/").Html
        );

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("&#106;avascript&colon;alert(1)")]
    [InlineData("java&Tab;script:alert(1)")]
    [InlineData("java&NewLine;script:alert(1)")]
    [InlineData("&#1;javascript:alert(1)")]
    [InlineData("java&#0;script:alert(1)")]
    [InlineData("<\u00a0javascript:alert(1)>")]
    [InlineData("javascript\\:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,x")]
    [InlineData("data:image/svg+xml;base64,PHN2Zz4=")]
    [InlineData("file:///etc/passwd")]
    [InlineData("C:\\\\x.doc")]
    [InlineData("blob:x")]
    [InlineData("filesystem:x")]
    [InlineData("view-source:x")]
    [InlineData("https://")]
    [InlineData("https://a\"b/")]
    public void Other_schemes_are_refused(string address)
    {
        var link = RenderedBody.Of($"[a]({address})");
        Assert.Equal("<p>a</p>\n", link.Html);
        Assert.Single(link.Diagnostics, finding => finding.Rule.Name is "unsafe-link" or "disk-path");
        var image = RenderedBody.Of($"![a]({address})");
        Assert.Equal("<p>a</p>\n", image.Html);
        Assert.Single(image.Diagnostics, finding => finding.Rule.Name is "unsafe-link" or "disk-path");
    }

    [Fact]
    public void Links_do_not_nest()
    {
        Assert.Equal(
            "<p><a href=\"«Link /x/»\">a https://b.example</a></p>\n",
            RenderedBody.Of("[a <https://b.example>](/x/)").Html);
        Assert.DoesNotContain("</a></sup></a>", RenderedBody.Of("[a[^1]](/x/)\n\n[^1]: n").Html);
    }
}
