using Snapshooter.Xunit;

namespace StaticArchive.Import.Tests;

/// <summary>Whole exports through the command line.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly SiteFolder _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("wordpress", "wordpress/export.xml")]
    [InlineData("ghost", "ghost/export.json", "--address", "https://boats.example/")]
    [InlineData("feed", "feed/rss.xml")]
    [InlineData("feed", "feed/atom.xml")]
    [InlineData("feed", "feed/feed.json")]
    public void An_export_becomes_stories(string program, string file, params string[] options)
    {
        var printed = _site.Run(["import", program, SiteFolder.Sample(file), .. options]);

        Snapshot.Match(printed.Replace(SiteFolder.Sample(file), file) + "\n" + _site.Input(),
            $"ExportTests.{program}.{Path.GetFileNameWithoutExtension(file)}");
    }

    [Theory]
    [InlineData("wordpress", "wordpress/export.xml")]
    [InlineData("ghost", "ghost/export.json")]
    [InlineData("feed", "feed/rss.xml")]
    [InlineData("feed", "feed/atom.xml")]
    [InlineData("feed", "feed/feed.json")]
    public void What_was_imported_builds(string program, string file)
    {
        _site.Run("import", program, SiteFolder.Sample(file));
        foreach (var image in new[] { "crane-1024x683", "crane-300x200", "crane" })
            _site.Write($"input/wp-content/uploads/2021/03/{image}.jpg", "x");
        foreach (var image in new[] { "content/images/2022/05/ferry.jpg", "content/images/2022/05/pier.jpg",
            "img/gate.png", "img/sluice.png", "red.jpg" })
            _site.Write("input/" + image, "x");

        var check = _site.Run("check", "--drafts");

        // The feed's text links to a story that the feed has no more.
        Assert.True(!check.StartsWith("exit") || file == "feed/rss.xml", check);
        Assert.DoesNotContain("at StaticArchive", check);
    }

    [Fact]
    public void Old_addresses_are_kept()
    {
        Import();
        _site.Run("build", "--keep-going", "--output", "out");

        Assert.True(File.Exists(_site["out/2021/03/05/crane-4/index.html"]));
        Assert.True(File.Exists(_site["out/desk/about/index.html"]));
        Assert.Contains("/2021/03/05/crane-four/ /2021/03/05/crane-4/", _site.Read("out/_redirects"));
    }

    [Fact]
    public void Old_addresses_can_lead_to_new_ones()
    {
        _site.Write("input/archive.yml", "title: T\nbaseUrl: https://harbour.example/\n");
        Import("--redirect");

        var story = _site.Read("input/stories/2021/2021-03-05-crane-4.md");

        Assert.Contains("redirectFrom: [/2021/03/05/crane-4/, /2021/03/05/crane-four/]", story);
        Assert.DoesNotContain("permalink", story);
    }

    [Fact]
    public void Imported_again_nothing_is_written()
    {
        Import();
        var before = Times();

        Assert.Contains("Files: 0 new, 0 changed, 5 the same.", Import());
        Assert.Equal(before, Times());
    }

    [Fact]
    public void An_editors_change_stays()
    {
        Import();
        Edit("input/stories/2021/2021-03-05-crane-4.md", "The crane", "The red crane");
        File.Delete(_site["input/pages/desk-about.md"]);

        var printed = Import();

        Assert.Contains("1 changed by you and not in the export", printed);
        Assert.Contains("1 deleted by you", printed);
        Assert.Contains("The red crane", _site.Read("input/stories/2021/2021-03-05-crane-4.md"));
        Assert.False(File.Exists(_site["input/pages/desk-about.md"]));
    }

    [Fact]
    public void A_change_on_the_old_site_comes_over_unless_an_editor_changed_the_story_too()
    {
        Import();
        Edit("input/stories/2021/2021-03-05-crane-4.md", "The crane", "The red crane");
        var later = File.ReadAllText(SiteFolder.Sample("wordpress/export.xml"))
            .Replace("at noon", "at one").Replace("One line", "A line");
        _site.Write("later.xml", later);

        var printed = _site.Run("import", "wordpress", "later.xml");

        Assert.Contains("Files: 0 new, 1 changed, 3 the same.", printed);
        Assert.Contains("1 changed by you and in the export too", printed);
        Assert.Contains("A line", _site.Read("input/stories/2021/2021-03-04-first-report.md"));
        Assert.Contains("The red crane **stopped** at noon", _site.Read("input/stories/2021/2021-03-05-crane-4.md"));

        _site.Run("import", "wordpress", "later.xml", "--overwrite");
        Assert.Contains("The crane **stopped** at one", _site.Read("input/stories/2021/2021-03-05-crane-4.md"));
    }

    [Fact]
    public void A_file_that_came_from_elsewhere_is_not_overwritten()
    {
        _site.Write("input/stories/2021/2021-03-05-crane-4.md", "mine");

        Assert.Contains("1 changed by you and in the export too", Import());
        Assert.Equal("mine", _site.Read("input/stories/2021/2021-03-05-crane-4.md"));
    }

    [Theory]
    [InlineData("wordpress", "", "cannot be read as XML")]
    [InlineData("wordpress", "<rss><channel><item>", "cannot be read as XML: line 1")]
    [InlineData("wordpress", "<rss><channel><title>T</title></channel></rss>", "is not an export of WordPress")]
    [InlineData("wordpress", "<html><body>not found</body></html>", "is not an export of WordPress")]
    [InlineData("wordpress", "<!DOCTYPE r [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><rss>&c;</rss>",
        "cannot be read as XML")]
    [InlineData("ghost", "{", "cannot be read as JSON: line 1")]
    [InlineData("ghost", "[]", "is not an export of Ghost")]
    [InlineData("ghost", "{\"db\":[{\"data\":{\"posts\":3}}]}", "is not an export of Ghost")]
    [InlineData("feed", "<a/>", "is not a feed")]
    [InlineData("feed", "{\"items\":null}", "is not a feed")]
    [InlineData("feed", "\u0001", "cannot be read as XML")]
    public void A_broken_export_gives_a_sentence(string program, string text, string expected)
    {
        _site.Write("file", text);

        var printed = _site.Run("import", program, "file");

        Assert.StartsWith("exit 2\nstatic-archive: file ", printed);
        Assert.Contains(expected, printed);
        Assert.False(Directory.Exists(_site["input"]));
    }

    [Fact]
    public void Nesting_without_end_gives_a_sentence()
    {
        _site.Write("file", string.Concat(Enumerable.Repeat("<rss>", 100_000)));

        Assert.Contains("more than 200 levels deep", _site.Run("import", "feed", "file"));
    }

    [Theory]
    [InlineData("../../../../etc/x")]
    [InlineData("/abs/../../x")]
    [InlineData("a\\..\\b")]
    [InlineData("con")]
    [InlineData("..")]
    [InlineData("\u202Egnp.exe")]
    public void No_name_leads_out_of_the_input_folder(string slug)
    {
        var json = System.Text.Json.JsonEncodedText.Encode(slug).ToString();
        _site.Write("in/file", $$"""
            {"data":{"posts":[{"id":"../../1","title":"T","slug":"{{json}}","html":"<p>x</p>","status":"published",
            "published_at":"2022-05-06T20:15:00.000Z"} ] } }
            """);

        var printed = _site.Run("import", "ghost", "in/file", "--input", "in/site/input");

        Assert.StartsWith("1 story", printed);
        var files = Directory.EnumerateFiles(_site.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_site.Root, file)).Where(file => file != "in/file");
        Assert.All(files, file => Assert.StartsWith("in/site/input/", file));
    }

    [Fact]
    public void A_link_out_of_the_input_folder_is_not_followed()
    {
        Directory.CreateDirectory(_site["input"]);
        Directory.CreateDirectory(_site["elsewhere"]);
        Directory.CreateSymbolicLink(_site["input/stories"], _site["elsewhere"]);

        Assert.Contains("behind a link that leads out of the input folder", Import());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_site["elsewhere"]));
    }

    [Fact]
    public void Hostile_values_stay_text()
    {
        _site.Write("feed.json", """
            {"items":[{"id":"\n#: - x\t","url":"https://a.example/x","title":"'\"}: {#\nx: y","content_html":
            "<p>---\ntitle: no</p><script>alert(1)</script><a href='javascript:x'>y</a>{{ z }}{% z %}",
            "tags":["[a]","b, c","- d"],
            "date_published":"2024-07-08T09:10:11Z","authors":[{"name":"x: y"}]}]}
            """);

        _site.Run("import", "feed", "feed.json");

        var check = _site.Run("check");
        Assert.False(check.StartsWith("exit"), check);
        var story = _site.Read("input/stories/2024/2024-07-08-x-y.md");
        Assert.Contains("title: \"'\\\"}: {# x: y\"", story);
        Assert.DoesNotContain("alert", story);
    }

    private string Import(params string[] options) =>
        _site.Run(["import", "wordpress", SiteFolder.Sample("wordpress/export.xml"), .. options]);

    private void Edit(string file, string from, string to) => _site.Write(file, _site.Read(file).Replace(from, to));

    private string[] Times() => [.. Directory.EnumerateFiles(_site["input"], "*", SearchOption.AllDirectories).Order()
        .Select(file => file + File.GetLastWriteTimeUtc(file).Ticks)];

    [Fact]
    public void Relative_addresses_of_a_feed_are_those_of_its_pages()
    {
        _site.Write("feed.xml", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://f.example/blog/">
            <title>F</title><link href="./"/>
            <entry><title>One</title><link href="2020/one.html"/><id>1</id><published>2020-01-01T10:00:00Z</published>
            <content type="xhtml" xml:base="2020/"><div xmlns="http://www.w3.org/1999/xhtml"><p>See
            <a href="two.html">two</a>.</p></div></content></entry>
            <entry><title>Two</title><link href="2020/two.html"/><id>2</id><published>2020-01-02T10:00:00Z</published>
            <content type="html">&lt;p&gt;&lt;a href="2020/one.html"&gt;one&lt;/a&gt;,
            &lt;a href="#x"&gt;x&lt;/a&gt;&lt;/p&gt;</content></entry></feed>
            """);

        _site.Run("import", "feed", "feed.xml");

        var files = _site.Input();
        Assert.Contains("baseUrl: https://f.example/blog/", files);
        Assert.Contains("[two](/2020/two.html)", files);
        Assert.Contains("[one](/2020/one.html)", files);
        Assert.DoesNotContain("(https://f.example/blog/2020/two.html#x", files);
    }

    [Fact]
    public void Texts_that_an_export_of_Ghost_lacks_are_counted()
    {
        _site.Write("ghost.json", """
            {"db":[{"meta":{"version":"5"},"data":{"posts":[{"id":"1","title":"A","slug":"a","html":null,
            "lexical":"{}","status":"published","type":"post","published_at":"2020-01-02T10:00:00.000Z"}]}}]}
            """);

        Assert.Contains("1 × stories have no HTML in the export",
            _site.Run("import", "ghost", "ghost.json", "--address", "https://g.example/"));
    }

    [Fact]
    public void Blocks_that_WordPress_makes_for_every_reader_are_counted()
    {
        _site.Write("wp.xml", """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
             xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Q</title><link>https://q.example</link>
            <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://q.example</wp:base_blog_url>
            <item><title>A</title><link>https://q.example/2020/a/</link><wp:post_id>1</wp:post_id>
            <wp:post_date>2020-03-03 09:00:00</wp:post_date><wp:post_name>a</wp:post_name>
            <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
            <content:encoded><![CDATA[<!-- wp:paragraph -->
            <p>Text.</p><!-- /wp:paragraph --><!-- wp:more /--><!-- wp:latest-posts {"postsToShow":3} /-->
            <!-- wp:file --><div class="wp-block-file"><a href="https://q.example/plan.pdf">Plan</a><a
            href="https://q.example/plan.pdf" class="wp-block-file__button" download>Get</a></div><!-- /wp:file -->
            ]]></content:encoded></item></channel></rss>
            """);

        var printed = _site.Run("import", "wordpress", "wp.xml");

        Assert.Contains("1 × left out of texts: the block 'latest-posts' (A)", printed);
        Assert.Contains("[Plan](/plan.pdf)\n", _site.Input());
        Assert.DoesNotContain("Get", _site.Input());
    }
}
