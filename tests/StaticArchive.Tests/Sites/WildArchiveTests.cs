namespace StaticArchive.Tests.Sites;

/// <summary>File names, links and texts as real archives have them: each works as its writer meant, or is told of
/// exactly.</summary>
public sealed class WildArchiveTests
{
    private const string Plain = "---\ntitle: The title\nstandfirst: S.\n---\n\nText.\n";

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("2021-01-01-what?.md", "/2021/01/01/what/")]
    [InlineData("2021-01-02-a: b.md", "/2021/01/02/a-b/")]
    [InlineData("2021-01-03-\"quoted\".md", "/2021/01/03/quoted/")]
    [InlineData("2021-01-04-[brackets].md", "/2021/01/04/brackets/")]
    [InlineData("2021-01-05-“typographic”-quote’s.md", "/2021/01/05/typographic-quotes/")]
    [InlineData("2021-01-06-space .md", "/2021/01/06/space/")]
    [InlineData("2021-01-08-story copy.md", "/2021/01/08/story-copy/")]
    [InlineData("2020-04-22-.md", "/2020/04/22/the-title/")]
    [InlineData("2021-01-09-100%.md", "/2021/01/09/100/")]
    [InlineData("2021-01-10-tab\tname.md", "/2021/01/10/tab-name/")]
    [InlineData("2021-01-11-CON.md", "/2021/01/11/con-story/")]
    [InlineData("2021-01-12-party-🎉.md", "/2021/01/12/party-tada/")]
    [InlineData("2021-01-13-a\\b.md", "/2021/01/13/a-b/")]
    [InlineData("2021-01-14-Ｆｕｌｌ.md", "/2021/01/14/full/")]
    [InlineData("2021-01-15-..md", "/2021/01/15/the-title/")]
    [InlineData("2021-01-16-new\nline.md", "/2021/01/16/new-line/")]
    [InlineData("2021-01-17-<script>.md", "/2021/01/17/script/")]
    [InlineData("2021-01-18-e\u0301te\u0301.md", "/2021/01/18/ete/")]
    public void A_name_becomes_an_address(string name, string url)
    {
        using var archive = Archive((name, Plain));

        var build = archive.Build();

        Assert.Empty(build.Diagnostics);
        Assert.Equal(url, Assert.Single(build.Site!.Archive.Stories).Url);
        Assert.Contains(url[1..] + "index.html", build.Site.Files);
    }

    [Fact]
    public void A_name_of_165_bytes_of_accents_becomes_an_address()
    {
        using var archive = Archive(($"2021-01-07-{new string('é', 77)}.md", Plain));

        Assert.Equal($"/2021/01/07/{new string('e', 77)}/", Assert.Single(archive.Site().Archive.Stories).Url);
    }

    [Theory]
    [InlineData(
        "2018-06-00-zero.md", Plain,
        "SA0202 2018-06-00-zero.md:0:0 The date at the front of the file's name: '2018-06-00' cannot be: there is no "
            + "day 00.")]
    [InlineData(
        "2021-01-01-nul.md", "---\ntitle: A\0B\n---\n",
        "SA0103 2021-01-01-nul.md:2:9 The line holds the control character U+0000, which nobody sees.")]
    [InlineData(
        "2021-01-01-bytes.md", "\0\u0001\u0002",
        "SA0802 2021-01-01-bytes.md:0:0 The file is UTF-16 (big-endian, without a byte order mark), not UTF-8.")]
    [InlineData(
        "2021-01-01-empty.md", "---\ntitle: A\nstandfirst: S.\n---",
        "SA1003 2021-01-01-empty.md:2:8 There is no text behind the front matter.")]
    [InlineData(
        "2021-01-01-a.md", "---\ntitle: A\nstandfirst: S.\n---\n\n[x]({{ \"/x/\" | url }})\n",
        "SA0403 2021-01-01-a.md:6:9 Nothing in this archive has the address '/x/'.")]
    [InlineData(
        "2021-01-01-b.md", "---\ntitle: A\nstandfirst: S.\n---\n\n<script>\nx\n</script>\n",
        "SA0307 2021-01-01-b.md:6:1 <script> is not kept in a story's text")]
    [InlineData(
        "2021-01-01-c.md", "---\ntitle: A\nstandfirst: S.\n---\n\nx <iframe src='https://x.example/'></iframe>\n",
        "SA0307 2021-01-01-c.md:6:3 <iframe> is shown as a card that links to the page that it would show")]
    [InlineData(
        "2021-01-01-d.md", "---\ntitle: A\nstandfirst: S.\n---\n\nx\n\n<style>p{}</style>\n",
        "SA0307 2021-01-01-d.md:8:1 <style> is not kept in a story's text")]
    public void What_cannot_be_meant_is_told_of(string name, string text, string finding)
    {
        using var archive = Archive((name, text));

        Assert.Contains(finding, TinyArchive.Lines(archive.Build().Diagnostics));
    }

    [Fact]
    public void Links_to_such_files_land()
    {
        using var archive = Archive(
            ("2021-01-01-what?.md", Plain + "One.\n"),
            ("2021-01-02-café.md", Plain + "Two.\n"),
            ("2021-01-03-story copy.md", Plain + "Three.\n"),
            ("2021-01-04-[brackets].md", Plain + "Four.\n"),
            ("2021-01-05-links.md",
                ArchiveOnDisk.Story(
                    "Links",
                    "[a](2021-01-01-what%3F.md) [b](2021-01-02-caf%C3%A9.md) [c](2021-01-02-café.md) [d]("
                        + "<2021-01-03-story copy.md>) [e](2021-01-03-story%20copy.md) [f](2021-01-04-[brackets].md) "
                        + "[g](/2021/01/02/cafe)")));

        var build = archive.Build();
        var page = build.Site!.Text("/2021/01/05/links/");

        Assert.Empty(build.Diagnostics);
        Assert.Contains(
            "<p><a href=\"/2021/01/01/what/\">a</a> <a href=\"/2021/01/02/cafe/\">b</a> <a href=\"/2021/01/02/cafe/\">c"
                + "</a> <a href=\"/2021/01/03/story-copy/\">d</a> "
                + "<a href=\"/2021/01/03/story-copy/\">e</a> <a href=\"/2021/01/04/brackets/\">f</a> "
                + "<a href=\"/2021/01/02/cafe/\">g</a></p>",
            page);
    }

    [Fact]
    public void A_whole_post_in_HTML_keeps_what_it_says()
    {
        using var archive = Archive(
            ("2021-01-01-html.md",
                ArchiveOnDisk.Story(
                    "Html",
                    "<div class=\"post\"><h1>Whole</h1><p>With <b>bold</b> &amp; <br> a break,\u2028and\u200B marks."
                        + "</p><ul><li>One</ul></div>")));

        var build = archive.Build();

        Assert.Empty(build.Diagnostics);
        Assert.Contains(
            "<h2>Whole</h2><p>With <b>bold</b> &amp; <br> a break,\u2028and\u200B marks.</p><ul><li>One</li></ul>"
                + "</div>",
            build.Site!.Text("/2021/01/01/html/"));
    }

    [Fact]
    public void Two_addresses_that_differ_in_case_are_one_too_many()
    {
        using var archive = Archive(
            ("2021-01-01-a.md", Plain.Replace("standfirst", "permalink: /Page/\nstandfirst")),
            ("2021-01-02-b.md", Plain.Replace("standfirst", "permalink: /page/\nstandfirst")));

        Assert.Contains(
            "SA0401 2021-01-02-b.md:2:8 The address '/page/' differs only in case from '/Page/' of 2021-01-01-a.md.",
            TinyArchive.Lines(archive.Build().Diagnostics));
    }

    private static TinyArchive Archive(params (string Path, string Text)[] files)
    {
        var archive = new TinyArchive(files);
        archive.Write(
            "archive.yml", "title: Wild\nbaseUrl: https://wild.example/\npermalink: /:year/:month/:day/:slug/\n"
        );
        return archive;
    }
}
