using CsCheck;
using static StaticArchive.Tests.Stories.StoryParsing;

namespace StaticArchive.Tests.Stories;

public sealed class StoryParserTests
{
    [Fact]
    public void Every_key_of_the_reference_is_read()
    {
        var story = Story("""
            title: Police switch off Ennetcom
            published: 2021-04-05
            updated: 2021-05-01
            standfirst: What it means.
            kicker: Analysis
            section: Policing
            authors: [Amara Bauer, {name: Lars Quispe}]
            tags: [encrypted phones, data breach]
            people: Rosa Petrov
            image: {src: /images/phone.jpg, alt: A phone, caption: The phone., credit: Police}
            sources:
              - publisher: Europol
                title: A report
                url: https://www.europol.europa.eu/
                date: 2021-03
                archived: https://archive.example/1
              - https://example.org/
            comments: 12
            corrections: [{date: 2021-04-06, text: A number was wrong.}]
            related: [one, two]
            unrelated: three
            follows: [four]
            series: The breach
            redirectFrom: [/old/, old%20page]
            xref: ennetcom
            slug: ennetcom-off
            lang: de_ch
            translationKey: e
            order: -3
            excluded: yes
            draft: on
            """);

        Assert.Equal("Police switch off Ennetcom", story.Headline);
        Assert.Equal("2021-04-05", story.Published!.Machine);
        Assert.Equal("2021-05-01", story.Updated!.Machine);
        Assert.Equal(
            ("What it means.", "Analysis", "The breach", "e"),
            (story.Standfirst, story.Kicker, story.Series, story.TranslationKey));
        Assert.Equal(
            ["Policing", "encrypted phones", "data breach", "Rosa Petrov"], story.Facets.SelectMany(values => values));
        Assert.Equal(["Amara Bauer", "Lars Quispe"], story.Authors.AsEnumerable());
        Assert.Equal(
            ("/images/phone.jpg", "A phone", "The phone.", "Police"),
            (story.Image!.Source, story.Image.Alt, story.Image.Caption, story.Image.Credit));
        Assert.Equal(["2021-03", null], story.Sources.Select(source => source.Date?.Machine));
        Assert.Equal("https://example.org/", story.Sources[1].Url);
        Assert.Equal(12, story.Comments);
        Assert.Equal("A number was wrong.", Assert.Single(story.Corrections).Text);
        Assert.Equal(
            ["one", "two", "three", "four"],
            story.Related.Concat(story.Unrelated).Concat(story.Follows).Select(reference => reference.Target));
        Assert.Equal(["/old/", "/old page"], story.RedirectFrom.Select(old => old.Target));
        Assert.Equal(("ennetcom", "ennetcom-off", "/stories/ennetcom-off/"), (story.Id, story.Slug, story.Url));
        Assert.Equal(("de-CH", -3, true, true), (story.Language, story.Order, story.Excluded, story.Draft));
        Assert.Null(story.Extra);
    }

    [Fact]
    public void Keys_of_statiq_mean_what_they_mean_there()
    {
        var story = Story(
            "Title: A\nPublished: 2021-04-05\nAuthor: B\nTags:\n- c\nImage: {src: d.jpg, alt: ''}\nExcluded: true\n"
                + "RedirectFrom: e\nXref: f\nOrder: 7\n");

        Assert.Equal(
            ("A", "2021-04-05", "B", "c"),
            (story.Headline, story.Published!.Machine, story.Authors[0], story.Facets[1][0]));
        Assert.Equal(
            ("d.jpg", "", true, "/e", "f", 7),
            (story.Image!.Source, story.Image.Alt, story.Excluded, story.RedirectFrom[0].Target, story.Id, story.Order)
        );
    }

    [Fact]
    public void The_first_of_another_generators_keys_that_has_a_value_counts_and_ours_before_it()
    {
        Assert.Equal("two", Story("title: A\nexcerpt:\ndescription: two\n", settings: ForeignSettings).Standfirst);
        Assert.Equal("one", Story("title: A\ndescription: two\nexcerpt: one\n", settings: ForeignSettings).Standfirst);
        Assert.Equal("ours", Story("title: A\nexcerpt: one\nstandfirst: ours\n", settings: ForeignSettings).Standfirst);
    }

    [Fact]
    public void Folders_give_defaults_key_by_key_nearer_ones_first_and_the_front_matter_before_all()
    {
        var parser = Parser(
            OwnSettings + "extra: [house]\n",
            ("_directory.yml", "author: Root\nsection: News\nkicker: K\nhouse: x\n"),
            ("a/_directory.yml", "section: Courts\ntags: [t]\nhouse: y\n"),
            ("a/b/_directory.yml", "kicker: Near\n"));

        var story = parser.Parse("a/b/c/2021-01-02-s.md", "---\ntitle: A\ntags: [own]\n---\n").Story!;

        Assert.Equal(
            ("Root", "Courts", "Near", "own"),
            (story.Authors[0], story.Facets[0][0], story.Kicker, story.Facets[1][0]));
        Assert.Equal("y", ((YamlScalar)story.Extra!.Find("house")!).Value);
        Assert.Equal("News", parser.Parse("2021-01-02-s.md", "---\ntitle: A\n---\n").Story!.Facets[0][0]);
    }

    [Fact]
    public void A_fault_in_a_folders_defaults_is_told_once_and_not_in_every_story()
    {
        var settings = Read(OwnSettings);
        var faults = new List<Diagnostic>();
        var defaults = FolderDefaults.Read(
            [KeyValuePair.Create("a/_directory.yml", (ReadOnlyMemory<byte>)"updated: 2021-02-30\n"u8.ToArray())],
            settings,
            faults);

        var parsed = new StoryParser(settings, defaults).Parse("a/2021-01-02-s.md", "---\ntitle: A\n---\n");

        Assert.Equal(("a/_directory.yml", "SA0202"), (Assert.Single(faults).Path, faults[0].Rule.Id));
        Assert.Empty(parsed.Diagnostics);
    }

    [Theory]
    [InlineData("stories/2021-04-05-a-story.md", "2021-04-05", "a-story")]
    [InlineData("stories/2021-04-a-story.md", "2021-04", "a-story")]
    [InlineData("2024-12-5-18f-project.markdown", "2024-12-05", "18f-project")]
    [InlineData("2024-1-5-x.md", "2024-01-05", "x")]
    [InlineData("2021-04-05_under_score.md", "2021-04-05", "under_score")]
    [InlineData("posts/2021-04-05-bundle/index.md", "2021-04-05", "bundle")]
    [InlineData("2020-04-22-.md", "2020-04-22", "the-title")]
    [InlineData("2020-04-22.md", "2020-04-22", "the-title")]
    [InlineData("a/2021-04-05-We-Are-Hiring? \"now\" [1]: (“copy”) .md", "2021-04-05", "we-are-hiring-now-1-copy")]
    [InlineData("a/2021-04-05-Ünïcödé copy.md", "2021-04-05", "unicode-copy")]
    public void A_file_name_gives_date_and_slug(string path, string date, string slug)
    {
        var story = Story("title: The title", path);

        Assert.Equal((date, slug), (story.Published!.Machine, story.Slug));
    }

    [Fact]
    public void A_number_at_the_front_of_a_name_is_no_date()
    {
        var parsed = Parse("title: A", "2001-a-space-odyssey.md");

        Assert.Null(parsed.Story!.Published);
        Assert.Equal("2001-a-space-odyssey", parsed.Story.Slug);
        Assert.Equal("SA0208", Assert.Single(parsed.Diagnostics).Rule.Id);
    }

    [Theory]
    [InlineData("/:section/:year/:month/:day/:slug/", "/data-protection/2021/04/05/a-story/")]
    [InlineData("/:year/:title/", "/2021/a-story/")]
    [InlineData("/archive/:slug-:year/", "/archive/a-story-2021/")]
    public void The_archives_permalink_gives_the_address(string permalink, string url) =>
        Assert.Equal(
            url, Story("title: A\nsection: Data Protection", settings: OwnSettings + $"permalink: {permalink}\n").Url);

    [Theory]
    [InlineData("/2015/05/21/TockingTime/", "/2015/05/21/TockingTime/", "")]
    [InlineData("about", "/about/", "")]
    [InlineData("/a/page.html", "/a/page/", "/a/page.html")]
    [InlineData("/a/index.html", "/a/", "")]
    [InlineData("/a%20b/con/Ümläut/", "/a-b/con-story/Ümläut/", "/a b/con/Ümläut/")]
    [InlineData("/:year/x/:slug", "/2021/x/a-story/", "")]
    public void A_permalink_of_its_own_is_honoured(string permalink, string url, string old)
    {
        var story = Story($"title: A\npermalink: {permalink}");

        Assert.Equal(
            (url, old),
            (story.Url, string.Join(',', story.RedirectFrom.Select(reference => reference.Target))));
    }

    [Fact]
    public void A_page_lies_where_its_file_lies()
    {
        Assert.Equal("/about/", Story("title: About\ntype: page", "about.md").Url);
        Assert.Equal("/help/faq/", Story("title: Questions\ntype: page", "help/faq.md").Url);
        Assert.Equal("/help/", Story("title: Help\ntype: page", "help/index.md").Url);
        Assert.Equal(StoryKind.Page, Story("title: About\nType: Page", "about.md").Kind);
    }

    [Fact]
    public void An_introduction_names_the_value_that_it_introduces()
    {
        var story = Story("value: data breach\nstandfirst: S", "_facets/Tags/data-breach.md");

        Assert.Equal(
            (StoryKind.Introduction, ("tags", "data breach"), ""),
            (story.Kind, story.Introduces!.Value, story.Url));
        Assert.Equal(("tags", "data-breach"), Story("standfirst: S", "_facets/tags/data-breach.md").Introduces);
    }

    [Fact]
    public void An_address_that_another_generator_gave_leads_to_the_story()
    {
        var story = Story("title: A", "2016-02-18-analytics.usa.gov-dashboards.md", ForeignSettings);

        Assert.Equal("/2016/02/18/analytics-usa-gov-dashboards/", story.Url);
        Assert.Equal("/2016/02/18/analytics.usa.gov-dashboards/", Assert.Single(story.RedirectFrom).Target);
    }

    [Fact]
    public void A_redirect_from_the_storys_own_address_is_left_out() =>
        Assert.Empty(Story("title: A\nredirectFrom: /stories/a-story").RedirectFrom);

    [Fact]
    public void Unknown_keys_are_kept_and_told_of_once_unless_the_settings_know_them()
    {
        var parsed = Parse(
            "title: A\nstandfrist: S\nhero: x\nhouse: 1\nlayout: post", settings: OwnSettings + "extra: [house]\n");

        Assert.Equal(["SA0108", "SA0108"], parsed.Diagnostics.Select(finding => finding.Rule.Id));
        Assert.Equal("Did you mean 'standfirst'?", parsed.Diagnostics[0].Help);
        Assert.Equal(["standfrist", "hero", "house"], parsed.Story!.Extra!.Entries.Select(entry => entry.Key.Value));
    }

    [Fact]
    public void In_an_archive_of_another_generator_only_slips_are_warned_of()
    {
        var parsed = Parse("title: A\nstandfrist: S\nhero: x", settings: ForeignSettings);

        Assert.Equal([Severity.Warning, Severity.Info], parsed.Diagnostics.Select(finding => finding.Severity));
    }

    [Fact]
    public void A_story_with_errors_that_has_an_address_is_there_for_links_to_it()
    {
        var parsed = Parse("title: A\npublished: 2021-02-30");

        Assert.Equal("SA0202", Assert.Single(parsed.Diagnostics).Rule.Id);
        Assert.NotNull(parsed.Story);
    }

    [Fact]
    public void The_vocabulary_settles_spelling()
    {
        var settings = OwnSettings + "facets: {tags: {vocabulary: [Courts, data breach]}}\n";

        Assert.Equal(["Courts"], Story("title: A\ntags: courts", settings: settings).Facets[0].AsEnumerable());
        Assert.Equal(
            "Did you mean 'data breach'?",
            Assert.Single(Parse("title: A\ntags: [data braech]", settings: settings).Diagnostics).Help);
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void Parsing_is_a_pure_function_of_its_input()
    {
        var parser = Parser();
        var text = Encoding.UTF8.GetBytes("---\ntitle: A\npublished: 03/04/2021\ntags: [a, a]\nx: 1\n---\nText.");

        var alone = Show(parser.Parse("2021-01-02-s.md", text).Diagnostics);
        var together = Enumerable.Range(0, 200)
            .AsParallel().Select(_ => Show(parser.Parse("2021-01-02-s.md", text).Diagnostics)).Distinct();

        Assert.Equal([alone], together);
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void Whatever_the_bytes_there_is_a_story_or_a_finding()
    {
        var parser = Parser(ForeignSettings);
        string[] pieces =
        [
            "---\n", "---", "title: ", "A", "\n", "\r\n", "\r", "published: ", "2021-04-05", "tags: [", "]", "\"", "'",
            "- ", ": ", "  ", "\t", "#", "&a", "*a", "permalink: ", "/../", "%2e%2e/", "slug: ", "::: read-more x",
            "\u2028", "\0", "é", "image: ", "{", "}", "date:\n  created: ", "null", "redirect_from: ",
        ];
        var text = Gen.Int[0, pieces.Length - 1]
            .Array[0, 30].Select(indexes => "---\ntitle: T\n" + string.Concat(indexes.Select(i => pieces[i])));
        Gen.OneOf(text, Gen.Byte.Array[0, 60].Select(Encoding.Latin1.GetString))
            .Holds(
                t =>
                {
                    var parsed = parser.Parse("2021-01-02-s.md", t);
                    return parsed.Story is { } story
                        ? story.Url.StartsWith('/')
                            && story.Url.EndsWith('/')
                            && !story.Url.Contains("..")
                            && story.Slug.Length > 0
                            && story.Headline.Length > 0
                        : parsed.Diagnostics.Any(finding => finding.Severity == Severity.Error);
                },
                count: 20_000);
    }
}
