using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace StaticArchive.Tests.Pages;

public sealed class ExportTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly Story Nasty = StoryMaker.Make("nasty", "2021-03-04").WithFacet("tags", "a & b") with
    {
        Headline = "</script><script>alert(1)</script> & \"quoted\" \u0001 \u2028",
        Standfirst = "]]> <!-- ' -->",
        Authors = ["A <b> & Co"],
    };

    [Fact]
    public void Feeds_are_well_formed_whatever_the_words()
    {
        var site = PlannedSite.Of(Nasty, StoryMaker.Make("b"));

        var atom = XDocument.Parse(site.Text("/feed.xml")).Root!;
        using var json = JsonDocument.Parse(site.Text("/feed.json"));

        Assert.Equal(
            ["https://archive.example/stories/nasty/", "https://archive.example/stories/b/"],
            atom.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
        Assert.Equal("2021-03-04T00:00:00Z", atom.Element(Atom + "updated")!.Value);
        Assert.All(atom.Elements(Atom + "entry"), entry => Assert.NotNull(entry.Element(Atom + "updated")));
        Assert.Equal(Nasty.Headline, json.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
        Assert.Equal(
            "Feed title: a & b – Test".Split(": ")[1],
            XDocument.Parse(site.Text("/topics/a-b/feed.xml")).Root!.Element(Atom + "title")!.Value);
    }

    [Fact]
    public void Structured_data_cannot_end_its_script()
    {
        var page = new HtmlParser().ParseDocument(PlannedSite.Of(Nasty, StoryMaker.Make("b")).Text("/stories/nasty/"));

        var scripts = page.QuerySelectorAll("script:not([src])");
        using var data = JsonDocument.Parse(Assert.Single(scripts).TextContent);
        var graph = data.RootElement.GetProperty("@graph");
        Assert.Equal(Nasty.Headline, graph[0].GetProperty("headline").GetString());
        Assert.Equal("NewsArticle", graph[0].GetProperty("@type").GetString());
        Assert.Equal("BreadcrumbList", graph[1].GetProperty("@type").GetString());
        Assert.Equal("1", graph[1].GetProperty("itemListElement")[0].GetProperty("position").GetRawText());
    }

    [Fact]
    public void Words_of_a_story_stay_words_on_every_page()
    {
        foreach (var (path, text) in PlannedSite.Of(Nasty, StoryMaker.Make("b").WithFacet("tags", "a & b"))
            .All().Where(file => file.Key.EndsWith(".html")))
            Assert.False(text.Contains("<script>") || text.Contains("<b>"), path);
    }

    [Fact]
    public void The_sitemap_lists_stories_and_lists_but_no_related_indexes()
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";

        var map = XDocument.Parse(PlannedSite.Of(Nasty, StoryMaker.Make("b")).Text("/sitemap.xml")).Root!;

        var addresses = map.Elements(ns + "url").Select(url => url.Element(ns + "loc")!.Value).ToArray();
        Assert.Contains("https://archive.example/stories/nasty/", addresses);
        Assert.Contains("https://archive.example/2021/03/", addresses);
        Assert.DoesNotContain(addresses, address => address.EndsWith("/related/") || address.EndsWith(".xml"));
        Assert.Equal(
            "2021-03-04",
            map.Elements(ns + "url")
                .First(url => url.Element(ns + "loc")!.Value.EndsWith("/nasty/")).Element(ns + "lastmod")!.Value);
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void More_than_fifty_thousand_addresses_make_a_list_of_sitemaps()
    {
        var stories = Enumerable.Range(0, 50_100).Select(i => StoryMaker.Make($"s{i}"));
        var site = PlannedSite.Of(StoryMaker.DefaultSettings, stories);

        var index = XDocument.Parse(site.Text("/sitemap.xml")).Root!;
        var counts = Enumerable.Range(1, 2)
            .Select(chunk => XDocument.Parse(site.Text($"/sitemap-{chunk}.xml")).Root!.Elements().Count()).ToArray();

        Assert.Equal("sitemapindex", index.Name.LocalName);
        Assert.Equal(2, index.Elements().Count());
        Assert.Equal(50_000, counts[0]);
        Assert.Equal(site.Plan.Addresses.SitemapCount, counts.Sum());
    }
}
