namespace StaticArchive.Tests.Catalog;

/// <summary>What editors say of names below <c>_facets</c>, and authors as names that have pages.</summary>
public sealed class NameTests
{
    private static readonly (string, string)[] Stories =
    [
        ("stories/a.md",
            TinyArchive.Story(
                "A", "2021-01-01", "Words.", "organisations: [NCA]\nauthors: [adaexample]\ntags: [rico]\n")),
        ("stories/b.md",
            TinyArchive.Story(
                "B", "2021-01-02", "Words.",
                "organisations: [National Crime Agency, EncroChat]\nauthors: [Ada Example]\ntags: [encrochat]\n")),
    ];

    [Fact]
    public void Aliases_are_one_value_with_the_name_that_editors_give()
    {
        using var archive = new TinyArchive([
            .. Stories,
            ("_facets/organisations/nca.md",
                "---\ntitle: National Crime Agency\nrole: British police\nsameAs: https://data.example/nca\n---\n\n"
                    + "Who they are.\n"),
        ]);
        var site = archive.SoundSite();

        var value = site.Archive.Facets.Single(facet => facet.Definition.Key == "organisations").Values
            .Single(value => value.Name == "National Crime Agency");

        Assert.Equal(("/organisations/nca/", 2), (value.Url, value.Stories.Length));
        Assert.Equal("British police", value.Details.Role);
        var files = site.Texts();
        Assert.Contains("organisations/national-crime-agency/index.html", files.Keys);
        Assert.Contains("url=/organisations/nca/", files["organisations/national-crime-agency/index.html"]);
    }

    [Fact]
    public void Authors_have_pages_and_links()
    {
        using var archive = new TinyArchive([
            .. Stories,
            ("_facets/authors/adaexample.md", "---\ntitle: Ada Example\n---\n\nReporter.\n"),
        ]);
        var files = archive.SoundSite().Texts();

        Assert.Contains("<h1>Ada Example</h1>", files["authors/adaexample/index.html"]);
        Assert.Contains("2 stories", files["authors/adaexample/index.html"]);
        Assert.DoesNotContain("authors/adaexample/feed.xml", files.Keys);
        Assert.Contains(
            "<a class=\"author\" rel=\"author\" href=\"/authors/adaexample/\">Ada Example</a>",
            files["stories/a/index.html"]);
    }

    [Fact]
    public void A_tag_in_small_letters_is_spelt_as_the_name_that_another_facet_has()
    {
        using var archive = new TinyArchive(Stories);

        var tags = archive.Site().Archive.Facets.Single(facet => facet.Definition.Key == "tags");

        Assert.Equal(["EncroChat", "rico"], tags.Values.Select(value => value.Name));
    }

    [Fact]
    public void Wrong_places_and_addresses_of_names_are_reported()
    {
        using var archive = new TinyArchive([
            .. Stories,
            ("_facets/organisations/nca.md",
                "---\nvalue: NCA\nat: [200, 3]\nsameAs: not an address\n---\n\nWho they are.\n"),
        ]);

        Assert.Equal(["3:6", "4:9"], archive.Build().Diagnostics.Where(finding => finding.Rule.Id == "SA0107")
            .Select(finding => $"{finding.Span.Line}:{finding.Span.Column}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Quotations_are_listed_by_speaker_and_on_the_speakers_page()
    {
        using var archive = new TinyArchive(("stories/a.md", TinyArchive.Story("A", "2021-01-01",
            "> It was *ours*.\n>\n> — Ada Example, engineer\n", "people: [Ada Example]\n")));
        var files = archive.Site().Texts();

        Assert.Contains("<blockquote>It was ours.</blockquote>", files["quotes/index.html"]);
        Assert.Contains("href=\"/people/ada-example/\">Ada Example</a>", files["quotes/index.html"]);
        Assert.Contains("href=\"/stories/a/#quote-1\"", files["people/ada-example/index.html"]);
        Assert.Contains("id=\"quote-1\"", files["stories/a/index.html"]);
    }

    [Fact]
    public void Corrections_have_a_list_and_a_feed_beside_a_page_of_that_address()
    {
        (string, string) story = (
            "stories/a.md",
            TinyArchive.Story("A", "2021-01-01", "Words.", "corrections: [{date: 2021-02-01, text: Not ten.}]\n"));
        using var alone = new TinyArchive(story);
        using var beside = new TinyArchive(story, ("corrections.md", "---\ntitle: Policy\ntype: page\n---\n\nHow.\n"));

        var files = alone.Site().Texts();
        Assert.Contains("Not ten.", files["corrections/index.html"]);
        Assert.Contains("corrections/feed.xml", files.Keys);
        Assert.Contains("Not ten.", beside.SoundSite().Text("/corrections-and-updates/"));
    }

    [Fact]
    public void Names_in_a_text_are_linked_once_and_never_in_links_headings_or_quotations()
    {
        using var archive = new TinyArchive(
            ("archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/\nlinks: names\n"),
            ("stories/a.md",
                TinyArchive.Story(
                    "A", "2021-01-01",
                    "## The NCA\n\n> NCA here.\n\nThe [NCA](https://other.example/) and NCAs, then NCA & NCA.\n",
                    "organisations: [NCA]\n")));

        var body = archive.Site().Text("/stories/a/");

        Assert.Contains(" and NCAs, then <a class=\"name\" href=\"/organisations/nca/\">NCA</a> &amp; NCA.", body);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(body, "class=\"name\""));
    }
}
