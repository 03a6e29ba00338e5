using Xunit;

namespace StaticArchive.Tests.Catalog;

/// <summary>What editors say of names below <c>_facets</c>, and authors as names that have pages.</summary>
public sealed class NameTests
{
    private static readonly (string, string)[] Stories =
    [
        ("stories/a.md", TinyArchive.Story("A", "2021-01-01", "Words.", "organisations: [NCA]\nauthors: [adaexample]\ntags: [rico]\n")),
        ("stories/b.md", TinyArchive.Story("B", "2021-01-02", "Words.",
            "organisations: [National Crime Agency, EncroChat]\nauthors: [Ada Example]\ntags: [encrochat]\n")),
    ];

    [Fact]
    public void Aliases_are_one_value_with_the_name_that_editors_give()
    {
        using var archive = new TinyArchive([.. Stories,
            ("_facets/organisations/nca.md", "---\ntitle: National Crime Agency\nrole: British police\nsameAs: https://data.example/nca\n---\n\nWho they are.\n")]);
        var result = archive.Build();
        Assert.Empty(TinyArchive.Lines(result.Diagnostics));

        var value = result.Site!.Archive.Facets.Single(facet => facet.Definition.Key == "organisations").Values
            .Single(value => value.Name == "National Crime Agency");

        Assert.Equal(("/organisations/nca/", 2), (value.Url, value.Stories.Length));
        Assert.Equal("British police", value.Details.Role);
        var files = TinyArchive.Render(result.Site);
        Assert.Contains("organisations/national-crime-agency/index.html", files.Keys);
        Assert.Contains("url=/organisations/nca/", Text(files["organisations/national-crime-agency/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Authors_have_pages_feeds_and_links()
    {
        using var archive = new TinyArchive([.. Stories, ("_facets/authors/adaexample.md", "---\ntitle: Ada Example\n---\n\nReporter.\n")]);
        var result = archive.Build();
        Assert.Empty(TinyArchive.Lines(result.Diagnostics));
        var files = TinyArchive.Render(result.Site!);

        Assert.Contains("<h1>Ada Example</h1>", Text(files["authors/adaexample/index.html"]), StringComparison.Ordinal);
        Assert.Contains("2 stories", Text(files["authors/adaexample/index.html"]), StringComparison.Ordinal);
        Assert.Contains("authors/adaexample/feed.xml", files.Keys);
        Assert.Contains("<a class=\"author\" rel=\"author\" href=\"/authors/adaexample/\">Ada Example</a>", Text(files["stories/a/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_in_small_letters_is_spelt_as_the_name_that_another_facet_has()
    {
        using var archive = new TinyArchive(Stories);

        var tags = archive.Build().Site!.Archive.Facets.Single(facet => facet.Definition.Key == "tags");

        Assert.Equal(["EncroChat", "rico"], tags.Values.Select(value => value.Name));
    }

    [Fact]
    public void Wrong_places_and_addresses_of_names_are_reported()
    {
        using var archive = new TinyArchive([.. Stories,
            ("_facets/organisations/nca.md", "---\nvalue: NCA\nat: [200, 3]\nsameAs: not an address\n---\n\nWho they are.\n")]);

        Assert.Equal(["3:6", "4:9"], archive.Build().Diagnostics.Where(finding => finding.Rule.Id == "SA0107")
            .Select(finding => $"{finding.Span.Line}:{finding.Span.Column}").Order(StringComparer.Ordinal));
    }

    private static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);
}
