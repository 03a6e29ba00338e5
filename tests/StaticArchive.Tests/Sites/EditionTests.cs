using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticArchive.Tests.Sites;

/// <summary>An archive in several languages: each has its own front page, lists, feeds and search.</summary>
public sealed partial class EditionTests(EditionSite site) : IClassFixture<EditionSite>
{
    [Fact]
    public void The_main_language_keeps_its_addresses_and_others_have_a_folder_each()
    {
        string[] lists =
        [
            "index.html", "timeline/index.html", "a-z/index.html", "search/index.html", "people/ada-quill/index.html",
            "feed.xml", "feed.json", "on-this-day/index.html", "2021/index.html",
        ];
        foreach (var root in new[] { "", "ar/", "fr/" })
            Assert.All(lists, list => Assert.Contains(root + list, site.Site.Files));
        Assert.DoesNotContain("en/index.html", site.Site.Files);
        Assert.DoesNotContain("fr/404.html", site.Site.Files);
    }

    [Fact]
    public void Lists_show_the_stories_of_their_language()
    {
        Assert.Equal("fr/repair fr/storm fr/wall", StoriesOn("fr/timeline/index.html"));
        Assert.Equal("ar/repair ar/wall", StoriesOn("ar/index.html"));
        Assert.Equal("only repair storm wall", StoriesOn("timeline/index.html"));
        Assert.Equal("fr/repair fr/storm fr/wall", StoriesOn("fr/people/ada-quill/index.html"));
    }

    [Fact]
    public void A_page_is_in_its_language_throughout()
    {
        var own = new[] { "en", "fr", "ar" }.ToDictionary(tag => tag, TextsOf);

        foreach (var path in site.Texts.Keys.Where(path => TranslatedPage().IsMatch(path)))
        {
            var document = Page(path);
            Assert.Equal(
                path.StartsWith("fr/") ? ("fr", null) : ("ar", "rtl"),
                (document.DocumentElement.GetAttribute("lang"), document.DocumentElement.GetAttribute("dir")));
            // Words of the English interface that the other language does not share, outside of the switch.
            document.QuerySelector("nav.languages")!.Remove();
            var english = own["en"]
                .Except(own[path[..2]]).Append("ship").Append("ships").ToHashSet(StringComparer.OrdinalIgnoreCase);
            var labels = document.QuerySelectorAll("[aria-label]").Select(one => one.GetAttribute("aria-label")!);
            var words = document.Body!.Descendants<IText>().Select(text => text.Data.Trim()).Concat(labels);
            Assert.Empty(words.Where(english.Contains).Select(word => $"{path}: {word}"));
        }
        Assert.Contains("<h1>Navires</h1>", site.Texts["fr/ships/index.html"]);
    }

    [Theory]
    [InlineData("index.html", "/files/", "/files/fr/", "/files/ar/")]
    [InlineData("storm/index.html", "/files/storm/", "/files/fr/storm/", "/files/ar/")]
    [InlineData("fr/wall/index.html", "/files/wall/", "/files/fr/wall/", "/files/ar/wall/")]
    [InlineData(
        "fr/wall/related/index.html", "/files/wall/related/", "/files/fr/wall/related/", "/files/ar/wall/related/")]
    [InlineData("fr/timeline/index.html", "/files/timeline/", "/files/fr/timeline/", "/files/ar/timeline/")]
    [InlineData("ar/2021/06/index.html", "/files/2021/06/", "/files/fr/2021/06/", "/files/ar/2021/06/")]
    [InlineData("fr/threads/wall/index.html", "/files/threads/wall/", "/files/fr/threads/wall/", "/files/ar/")]
    [InlineData("fr/topics/murs/index.html", "/files/", "/files/fr/topics/murs/", "/files/ar/")]
    [InlineData("about/index.html", "/files/about/", "/files/fr/about/", "/files/ar/")]
    [InlineData("404.html", "/files/", "/files/fr/", "/files/ar/")]
    public void Every_page_leads_to_the_same_page_in_the_other_languages(string page, params string[] urls)
    {
        var links = Page(page).QuerySelectorAll("nav.languages a");

        Assert.Equal(urls, links.Select(link => link.GetAttribute("href")));
        Assert.Equal(["English", "Français", "العربية"], links.Select(link => link.TextContent));
        Assert.Equal(["en", "fr", "ar"], links.Select(link => link.GetAttribute("hreflang")));
        var current = Assert.Single(links, link => link.HasAttribute("aria-current"));
        Assert.All(links, link => Assert.Equal(link == current, !link.HasAttribute("lang")));
    }

    [Theory]
    [InlineData("wall/index.html", "ar:ar/wall/ en:wall/ fr:fr/wall/ x-default:wall/")]
    [InlineData("fr/a-z/index.html", "ar:ar/a-z/ en:a-z/ fr:fr/a-z/ x-default:a-z/")]
    [InlineData("fr/about/index.html", "en:about/ fr:fr/about/ x-default:about/")]
    [InlineData("only/index.html", "")]
    [InlineData("fr/topics/murs/index.html", "")]
    [InlineData("404.html", "")]
    public void Search_engines_learn_of_the_other_languages(string page, string expected)
    {
        const string Site = "https://harbour.example/files/";
        var head = Page(page).QuerySelectorAll("link[hreflang]")
            .Select(link => $"{link.GetAttribute("hreflang")}:{link.GetAttribute("href")}")
            .Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(expected, string.Join(' ', head).Replace(Site, ""));
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9", xhtml = "http://www.w3.org/1999/xhtml";
        var entry = XDocument.Parse(site.Texts["sitemap.xml"]).Descendants(map + "url")
            .SingleOrDefault(url => url.Element(map + "loc")!.Value == Site + page.Replace("index.html", ""));
        var links = entry?.Elements(xhtml + "link")
            .Select(link => $"{link.Attribute("hreflang")!.Value}:{link.Attribute("href")!.Value}");
        Assert.Equal(head, (links ?? []).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Feeds_are_in_one_language()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";

        var feed = XDocument.Parse(site.Texts["fr/feed.xml"]).Root!;
        Assert.Equal(
            ("fr", "Le dossier du port", "https://harbour.example/files/fr/"),
            (feed.Attribute(XNamespace.Xml + "lang")!.Value, feed.Element(atom + "title")!.Value,
                feed.Element(atom + "id")!.Value));
        Assert.Equal(
            ["Une tempête en hiver", "Le mur est réparé", "Le mur cède"],
            feed.Elements(atom + "entry").Select(entry => entry.Element(atom + "title")!.Value));
        Assert.Equal("/files/feed.xml", FeedOf("index.html"));
        Assert.Equal("/files/fr/feed.xml", FeedOf("fr/wall/index.html"));
        Assert.DoesNotContain("Le mur", site.Texts["feed.json"]);
        Assert.Contains("fr/topics/murs/feed.xml", site.Texts.Keys);
    }

    [Fact]
    public void What_comes_next_is_in_the_same_language()
    {
        var links = Page("fr/repair/index.html").QuerySelectorAll(".neighbours a, .thread a, .related a");

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("/files/fr/", link.GetAttribute("href")!));
    }

    [Fact]
    public void Search_is_in_the_language_of_the_page()
    {
        var page = Page("fr/search/index.html");
        var template = page.QuerySelector("template[data-facet]")!;
        var files = string.Concat(
            site.Texts.Where(file => file.Key.StartsWith("search/data/")).Select(file => file.Value));

        Assert.Equal("fr", template.GetAttribute("data-language"));
        Assert.Contains("ships:navire", template.GetAttribute("data-names")!);
        Assert.Equal(
            "Chercher dans toutes les langues", page.QuerySelector(".search")!.GetAttribute("data-all-languages"));
        Assert.Contains("[\"fr\",\"Français\",", files);
        Assert.Contains("\"/fr/topics/murs/\",\"thème\",2,\"fr\"]", files);
    }

    [Fact]
    public void Every_link_lands_and_every_page_is_sound()
    {
        var crawl = SiteCrawler.Crawl(site.Site);

        Assert.Empty(crawl.Faults);
        Assert.True(crawl.Pages > 70, $"{crawl.Pages} pages");
    }

    private string? FeedOf(string page) =>
        Page(page).QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href");

    private static HashSet<string> TextsOf(string language) =>
        TextLine().Matches(File.ReadAllText(Path.Join(Repository.Theme, "texts", language + ".yml")))
            .Select(match => match.Groups[1].Value.Trim('"', ' ')).Where(text => text.Length > 3).ToHashSet();

    private string StoriesOn(string path)
    {
        var page = Page(path);
        page.QuerySelector("nav.languages")!.Remove();
        var stories = page.QuerySelectorAll("main a").Select(link => StoryUrl().Match(link.GetAttribute("href")!))
            .Where(url => url.Success).Select(url => url.Groups[1].Value);
        return string.Join(' ', stories.Distinct().Order(StringComparer.Ordinal));
    }

    private IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(site.Texts[path]);

    [GeneratedRegex("^(fr|ar)/.*\\.html$")]
    private static partial Regex TranslatedPage();

    [GeneratedRegex("^ *[a-z_0-9]+: +(.+)$", RegexOptions.Multiline)]
    private static partial Regex TextLine();

    [GeneratedRegex("^/files/((?:fr/|ar/)?(?:wall|repair|storm|only))/$")]
    private static partial Regex StoryUrl();
}
