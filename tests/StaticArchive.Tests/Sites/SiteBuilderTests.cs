using static StaticArchive.Tests.Sites.TinyArchive;

namespace StaticArchive.Tests.Sites;

public sealed class SiteBuilderTests
{
    [Fact]
    public void All_faults_of_all_files_are_told_of_at_once_sorted_and_there_is_no_site()
    {
        using var archive = new TinyArchive(
            ("stories/b.md", Story("B", "2021-13-45", "[x](xref:nothing)")),
            ("stories/a.md", Story("A", "2021-01-01", "[x](c.md)\n\n::: read-more b9")),
            ("stories/no-title.md", "---\npublished: 2021-01-01\n---\nText\n"));

        var result = archive.Build();

        Assert.Null(result.Site);
        Assert.Equal(
            [
                "SA0403 stories/a.md:7", "SA0406 stories/a.md:9", "SA0202 stories/b.md:3", "SA0403 stories/b.md:7",
                "SA0106 stories/no-title.md:1",
            ],
            result.Diagnostics.Select(finding => $"{finding.Rule.Id} {finding.Path}:{finding.Span.Line}"));
    }

    [Fact]
    public void Going_on_leaves_out_the_stories_that_cannot_be_read_and_links_to_them()
    {
        using var archive = new TinyArchive(
            ("stories/good.md", Story("Good", "2021-01-01", "See [the other](bad.md).")),
            ("stories/bad.md", Story("Bad", "yesterday")));

        var result = SiteBuilder.Build(archive.Options with { KeepGoing = true });

        Assert.Equal("Good", Assert.Single(result.Site!.Archive.Stories).Headline);
        Assert.Equal(1, result.LeftOut);
        Assert.Equal(["SA0201"], result.Diagnostics.Select(finding => finding.Rule.Id));
        Assert.Empty(SiteCrawler.Crawl(result.Site).Faults);
    }

    [Fact]
    public void Settings_lower_raise_and_silence_rules()
    {
        using var archive = new TinyArchive(("a.md", Story("A", "2021-01-01", "[x](xref:nothing) and [y](#nowhere)")));
        archive.Write(
            "archive.yml", "title: T\nbaseUrl: https://tiny.example/\nrules:\n  dead-link: warning\n  SA0411: off\n"
        );

        var result = archive.Build();

        Assert.Equal(Severity.Warning, Assert.Single(result.Diagnostics).Severity);
        Assert.Contains("#nowhere", Assert.Single(SiteCrawler.Crawl(result.Site!).Faults));
    }

    [Fact]
    public void A_link_to_a_generated_page_lands_and_one_to_no_page_is_told_of()
    {
        using var archive = new TinyArchive(
            ("a.md",
                Story(
                    "A", "2021-01-01", "[topic](/topics/pgp/), [year](/2021/), [feed](/feed.xml), [none](/topics/pgq/)",
                    "tags: [pgp]\n")));

        var finding = Assert.Single(archive.Build().Diagnostics);

        Assert.Equal("SA0403", finding.Rule.Id);
        Assert.Contains("/topics/pgq/", finding.Message);
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void Building_again_after_edits_gives_what_a_new_builder_gives()
    {
        // Likeness of text is refreshed with the term weights of the last full build, which is told of where it is
        // done.
        const string settings = "title: Tiny\nbaseUrl: https://tiny.example/\nrelated: { text: 0 }\n";
        using var archive = new TinyArchive(
            ("a.md", Story("A", "2021-01-01")),
            ("b.md", Story("B", "2021-01-02", more: "tags: [one]\n")),
            ("c.md", Story("C", "2021-01-03", "[a](a.md)")));
        archive.Write("archive.yml", settings);
        var builder = new SiteBuilder(archive.Options);
        builder.Build();
        Action[] edits =
        [
            () => archive.Write("b.md", Story("B changed", "2021-01-02", "Other words.", "tags: [one, two]\n")),
            () => archive.Write("d.md", Story("D", "2020-01-02", "[b](b.md)")),
            () => archive.Write("c.md", Story("C", "2021-01-03")),
            () => archive.Delete("a.md"),
            () => archive.Write("_directory.yml", "section: News\n"),
            () => archive.Write("archive.yml", settings + "pageSize: 10\n"),
        ];
        foreach (var edit in edits)
        {
            edit();
            Assert.Equal(Pages(archive.Build()), Pages(builder.Build()));
        }
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void Neither_folder_culture_nor_number_of_workers_changes_a_byte()
    {
        (string, string)[] files =
        [
            .. Enumerable.Range(1, 30)
                .Select(i =>
                    ($"stories/s{i:00}.md",
                        Story(
                            $"Story {i} İstanbul", $"2021-02-{1 + (i % 27):00}",
                            $"Words {i % 7} and phrases {i % 5} of the story. [x](s{1 + (i * 7 % 30):00}.md)",
                            $"tags: [t{i % 4}, ı{i % 3}]\n"))),
        ];
        using var first = new TinyArchive(files);
        using var second = new TinyArchive(files.Reverse().ToArray());
        var expected = SiteBuilder.Build(first.Options with { Workers = 1 }).Site!.Bytes();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("")
            {
                NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "−" },
            };

            var actual = SiteBuilder.Build(second.Options with { Workers = 4 }).Site!.Bytes();

            Assert.Equal(expected.Keys, actual.Keys);
            Assert.All(expected, file =>
                Assert.Equal(Encoding.UTF8.GetString(file.Value), Encoding.UTF8.GetString(actual[file.Key])));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void An_archive_that_wants_no_related_indexes_has_none_and_links_to_none()
    {
        using var archive = new TinyArchive(
            ("one.md", TinyArchive.Story("One", "2020-01-01")),
            ("two.md", TinyArchive.Story("Two", "2020-01-02")));
        archive.Write("archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/\nrelated: { indexCount: 0 }\n");

        var files = archive.Site().Texts();

        Assert.DoesNotContain(files.Keys, file => file.Contains("/related/"));
        var story = files["stories/one/index.html"];
        Assert.Contains("/stories/two/", story);
        Assert.DoesNotContain("/related/", story);
    }

    [Fact]
    public void A_site_below_a_folder_of_its_host_links_below_that_folder()
    {
        using var archive = new TinyArchive(
            ("a.md", Story("A", "2021-01-01", "[b](b.md), [topics](/topics/)", "tags: [x]\n")),
            ("b.md", Story("B", "2021-01-02")));

        var result = SiteBuilder.Build(archive.Options with { BaseUrl = new Uri("https://host.example/archive/") });

        var crawl = SiteCrawler.Crawl(result.Site!);
        Assert.Empty(crawl.Faults);
        Assert.True(crawl.Links > 20, $"{crawl.Links} links");
    }

    private static string Pages(BuildResult result) =>
        string.Join('\n', Lines(result.Diagnostics))
        + string.Join('\n', result.Site!.Texts().Select(file => file.Key + "\n" + file.Value));
}
