using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticArchive.Tests.Sites;

/// <summary>An archive in several languages: each has its own front page, lists, feeds and search.</summary>
public sealed partial class EditionTests : IDisposable
{
    private const string Settings = """
        title: The Harbour File
        description: Stories of a harbour.
        baseUrl: https://harbour.example/files/
        permalink: /:slug/
        feeds: all
        facets: { section: , tags: , people: , ships: { singular: ship, plural: ships } }
        languages:
          en:
          fr:
            title: Le dossier du port
            description: Articles sur un port.
            names: { ships: { singular: navire, plural: navires } }
          ar:

        """;

    private readonly TinyArchive _archive = new(
        ("en/wall.md",
            Story("The wall gives way", "2021-03-04", "Harbour", "walls", "The wall fell. See [the repair](repair.md).")
        ),
        ("en/repair.md",
            Story("The wall is mended", "2021-06-01", "Harbour", "walls", "Masons set stones.", "follows: wall")),
        ("en/storm.md",
            Story("A storm in winter", "2022-01-10", "Weather", "storms", "It came from the west.", "ships: [Petrel]")),
        ("en/only.md", Story("Only in one language", "2022-05-10", "Weather", "storms", "Nobody translated it.")),
        ("fr/wall.md",
            Story("Le mur cède", "2021-03-04", "Port", "murs", "Le mur tombe. Voir [la réparation](repair.md).")),
        ("fr/repair.md",
            Story(
                "Le mur est réparé", "2021-06-01", "Port", "murs", "Les maçons posent les pierres.",
                "follows: wall.fr")),
        ("fr/storm.md",
            Story("Une tempête en hiver", "2022-01-10", "Météo", "tempêtes", "Elle vint de l'ouest.", "ships: [Pétrel]")
        ),
        ("ar/wall.md", Story("انهيار الجدار", "2021-03-04", "الميناء", "جدران", "سقط الجدار.")),
        ("ar/repair.md", Story("إصلاح الجدار", "2021-06-01", "الميناء", "جدران", "أعيدت الحجارة.")),
        ("en/about.md", "---\ntitle: About us\ntype: page\n---\n\nWho we are.\n"),
        ("fr/about.md", "---\ntitle: Qui nous sommes\ntype: page\n---\n\nNous.\n"));

    public EditionTests() => _archive.Write("archive.yml", Settings);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void The_main_language_keeps_its_addresses_and_others_have_a_folder_each()
    {
        var site = Site();

        foreach (var list in new[]
            {
                "index.html",
                "timeline/index.html",
                "a-z/index.html",
                "search/index.html",
                "people/ada-quill/index.html",
                "feed.xml",
                "feed.json",
                "on-this-day/index.html",
                "2021/index.html",
            })
            Assert.Equal(
                ["", "ar/", "fr/"], new[] { "", "ar/", "fr/" }.Where(root => site.Files.Contains(root + list)));
        Assert.DoesNotContain("en/index.html", site.Files);
        Assert.DoesNotContain("fr/404.html", site.Files);
    }

    [Fact]
    public void Lists_show_the_stories_of_their_language()
    {
        var pages = Pages();

        Assert.Equal(
            ["/files/fr/repair/", "/files/fr/storm/", "/files/fr/wall/"], StoriesOn(pages["fr/timeline/index.html"]));
        Assert.Equal(["/files/ar/repair/", "/files/ar/wall/"], StoriesOn(pages["ar/index.html"]));
        Assert.Equal(
            ["/files/only/", "/files/repair/", "/files/storm/", "/files/wall/"],
            StoriesOn(pages["timeline/index.html"]));
        Assert.Equal(
            ["/files/fr/repair/", "/files/fr/storm/", "/files/fr/wall/"],
            StoriesOn(pages["fr/people/ada-quill/index.html"]));
    }

    [Fact]
    public void A_page_is_in_its_language_throughout()
    {
        var pages = Pages();
        var own = new[] { "en", "fr", "ar" }.ToDictionary(tag => tag, TextsOf);

        foreach (var (path, html) in pages.Where(page => page.Key.StartsWith("fr/") || page.Key.StartsWith("ar/")))
        {
            var document = new HtmlParser().ParseDocument(html);
            Assert.Equal(
                path.StartsWith("fr/") ? ("fr", null) : ("ar", "rtl"),
                (document.DocumentElement.GetAttribute("lang"), document.DocumentElement.GetAttribute("dir")));
            // Words of the English interface that the other language does not share, outside of the switch.
            document.QuerySelector("nav.languages")!.Remove();
            var english = own["en"]
                .Except(own[path[..2]]).Append("ship").Append("ships").ToHashSet(StringComparer.OrdinalIgnoreCase);
            var words = document.Body!.Descendants<IText>()
                .Select(text => text.Data.Trim())
                .Concat(
                    document.QuerySelectorAll("[aria-label]").Select(element => element.GetAttribute("aria-label")!));
            Assert.Empty(words.Where(english.Contains).Select(word => $"{path}: {word}"));
        }
        Assert.Contains("<h1>Navires</h1>", pages["fr/ships/index.html"]);
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
        var links = new HtmlParser().ParseDocument(Pages()[page]).QuerySelectorAll("nav.languages a");

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
        var site = TinyArchive.Render(this.Site());
        var head = new HtmlParser()
            .ParseDocument(Encoding.UTF8.GetString(site[page])).QuerySelectorAll("link[hreflang]")
            .Select(link => $"{link.GetAttribute("hreflang")}:{link.GetAttribute("href")}").ToArray();

        Assert.Equal(expected, string.Join(' ', head.Order(StringComparer.Ordinal)).Replace(Site, ""));
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9", xhtml = "http://www.w3.org/1999/xhtml";
        var entry = XDocument.Parse(Encoding.UTF8.GetString(site["sitemap.xml"])).Descendants(map + "url")
            .SingleOrDefault(url => url.Element(map + "loc")!.Value == Site + page.Replace("index.html", ""));
        Assert.Equal(
            head.Order(StringComparer.Ordinal),
            (entry
                    ?.Elements(xhtml + "link")
                    .Select(link => $"{link.Attribute("hreflang")!.Value}:{link.Attribute("href")!.Value}")
                ?? []).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Feeds_are_in_one_language()
    {
        var site = TinyArchive.Render(Site());
        XNamespace atom = "http://www.w3.org/2005/Atom";

        var feed = XDocument.Parse(Encoding.UTF8.GetString(site["fr/feed.xml"])).Root!;
        Assert.Equal(
            ("fr", "Le dossier du port", "https://harbour.example/files/fr/"),
            (feed.Attribute(XNamespace.Xml + "lang")!.Value,
                feed.Element(atom + "title")!.Value,
                feed.Element(atom + "id")!.Value));
        Assert.Equal(
            ["Une tempête en hiver", "Le mur est réparé", "Le mur cède"],
            feed.Elements(atom + "entry").Select(entry => entry.Element(atom + "title")!.Value));
        Assert.Equal(
            ["https://harbour.example/files/feed.xml", "https://harbour.example/files/fr/feed.xml"],
            new[] { "index.html", "fr/wall/index.html" }.Select(page =>
                "https://harbour.example"
                + new HtmlParser()
                    .ParseDocument(Encoding.UTF8.GetString(site[page]))
                    .QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href")));
        Assert.DoesNotContain("Le mur", Encoding.UTF8.GetString(site["feed.json"]));
        Assert.Contains("fr/topics/murs/feed.xml", site.Keys);
    }

    [Fact]
    public void What_comes_next_is_in_the_same_language()
    {
        var links = new HtmlParser()
            .ParseDocument(Pages()["fr/repair/index.html"]).QuerySelectorAll(".neighbours a, .thread a, .related a");

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("/files/fr/", link.GetAttribute("href")!));
    }

    [Fact]
    public void Where_languages_mix_related_stories_are_shown_in_the_language_of_the_page()
    {
        _archive.Write("archive.yml", Settings + "related: { mixLanguages: [en, fr, ar] }\n");

        var related = new HtmlParser()
            .ParseDocument(Pages()["fr/storm/related/index.html"])
            .QuerySelectorAll("main .entry a[href*='/wall/'], main .entry a[href*='/repair/']");

        Assert.All(related, link => Assert.StartsWith("/files/fr/", link.GetAttribute("href")!));
    }

    [Fact]
    public void Search_is_in_the_language_of_the_page()
    {
        var site = TinyArchive.Render(Site());
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(site["fr/search/index.html"]));
        var template = page.QuerySelector("template[data-facet]")!;
        var files = string.Concat(
            site.Where(file => file.Key.StartsWith("search/data/")).Select(file => Encoding.UTF8.GetString(file.Value))
        );

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
        var crawl = SiteCrawler.Crawl(Site());

        Assert.Empty(crawl.Faults);
        Assert.True(crawl.Pages > 70, $"{crawl.Pages} pages");
    }

    [Theory]
    [InlineData(
        "fr/liste.md", "permalink: /fr/timeline/",
        "SA0401 fr/liste.md:2:8 The address '/fr/timeline/' is that of a page that the archive makes itself.")]
    [InlineData(
        "en/home.md", "permalink: /fr/",
        "SA0401 en/home.md:2:8 The address '/fr/' is that of a page that the archive makes itself.")]
    [InlineData(
        "en/german.md", "lang: de", "SA1013 en/german.md:2:8 The story is in 'de', which 'languages' does not name.")]
    public void A_story_that_does_not_fit_is_reported(string path, string more, string finding)
    {
        _archive.Write(path, TinyArchive.Story("A", "2021-01-01", "Text.", more + "\n"));

        var result = _archive.Build();

        Assert.Contains(finding, TinyArchive.Lines(result.Diagnostics));
    }

    [Fact]
    public void A_language_that_the_settings_do_not_name_is_among_the_main_one()
    {
        _archive.Write("en/german.md", TinyArchive.Story("Die Mauer", "2022-06-01", "Text.", "lang: de\n"));

        var home = Pages()["index.html"];

        Assert.Contains("<h2 lang=\"de\" dir=\"ltr\"><a href=\"/files/german/\">Die Mauer</a>", home);
        Assert.DoesNotContain("hreflang=\"de\"", home);
    }

    [Theory]
    [InlineData("languages: [en, english!]", "'english!' is not a language tag.")]
    [InlineData("languages: [en, fr, FR]", "'languages' names 'fr' twice.")]
    [InlineData("languages: { fr: { tilte: X } }", "There is no setting 'languages.fr.tilte'.")]
    [InlineData(
        "languages: { fr: { navigation: [{ title: X, url: elsewhere }] } }",
        "'elsewhere' is neither a site path nor a web address.")]
    public void A_fault_of_the_setting_is_reported(string setting, string message)
    {
        _archive.Write("archive.yml", TinyArchive.Settings + setting + "\n");

        Assert.Contains(message, string.Join('\n', TinyArchive.Lines(_archive.Build().Diagnostics)));
    }

    [Fact]
    public void A_dead_link_in_the_navigation_of_a_language_is_reported()
    {
        _archive.Write(
            "archive.yml",
            TinyArchive.Settings + "languages: { en: , fr: { navigation: [{ title: X, url: /nulle-part/ }] } }\n");

        Assert.Contains("'/nulle-part/'", string.Join('\n', TinyArchive.Lines(_archive.Build().Diagnostics)));
    }

    [Fact]
    public void Languages_that_no_story_has_change_nothing()
    {
        using var one = new TinyArchive(("stories/a.md", TinyArchive.Story("A", "2021-01-01")));
        var before = TinyArchive.Render(one.Build().Site!);

        one.Write("archive.yml", TinyArchive.Settings + "languages: [en, fr]\n");

        Assert.Equal(before, TinyArchive.Render(one.Build().Site!));
    }

    // The sample has one such story.
    [Fact]
    public void One_translation_makes_a_language()
    {
        using var archive = new TinyArchive(
            ("stories/a.md", TinyArchive.Story("One", "2021-01-01", more: "translationKey: one\n")),
            ("stories/b.md", TinyArchive.Story("Un", "2021-01-01", more: "translationKey: one\nlang: fr\nslug: un\n")),
            ("stories/c.md", TinyArchive.Story("Drei", "2021-01-02", more: "lang: de\n")));

        var site = TinyArchive.Render(archive.Build().Site!)
            .ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value));

        Assert.Contains("2 stories", site["timeline/index.html"]);
        Assert.DoesNotContain("/stories/un/", site["timeline/index.html"]);
        Assert.Contains("/stories/c/", site["timeline/index.html"]);
        Assert.Contains("1 article", site["fr/timeline/index.html"]);
        Assert.DoesNotContain("de/index.html", site.Keys);
        Assert.Contains("<html lang=\"fr\"", site["stories/un/index.html"]);
    }

    [Fact]
    public void Folders_side_by_side_are_languages_by_themselves()
    {
        _archive.Write("archive.yml", TinyArchive.Settings);

        var site = Site();

        Assert.Contains("fr/timeline/index.html", site.Files);
        Assert.Contains(
            "<html lang=\"ar\" dir=\"rtl\"", Encoding.UTF8.GetString(TinyArchive.Render(site)["ar/index.html"]));
    }

    [Fact]
    public void An_edit_in_one_language_gives_what_a_new_build_gives()
    {
        // The weights of words are those of the last full build, which counts for nothing here.
        _archive.Write("archive.yml", Settings + "related: { text: 0 }\n");
        var builder = new SiteBuilder(_archive.Options);
        _ = TinyArchive.Render(builder.Build().Site!);

        foreach (var (path, title) in new[]
            {
                ("fr/storm.md", "Une autre tempête"),
                ("fr/vent.md", "Le vent"),
                ("en/only.md", "Only one"),
            })
        {
            _archive.Write(path, Story(title, "2022-01-10", "Météo", "tempêtes", "Texte."));
            var (expected, again) = (
                TinyArchive.Render(_archive.Build().Site!), TinyArchive.Render(builder.Build().Site!));
            Assert.Equal(expected.Keys, again.Keys);
            Assert.DoesNotContain(expected.Keys, file => !expected[file].AsSpan().SequenceEqual(again[file]));
        }
    }

    private static string Story(string title, string date, string section, string tag, string text, string more = "") =>
        TinyArchive.Story(title, date, text, $"section: {section}\ntags: [{tag}]\npeople: [Ada Quill]\n{more}\n");

    private static HashSet<string> TextsOf(string language) =>
        [
            .. TextLine()
                .Matches(File.ReadAllText(Path.Join(Repository.Theme, "texts", language + ".yml")))
                .Select(match => match.Groups[1].Value.Trim('"', ' ')).Where(text => text.Length > 3),
        ];

    private static string[] StoriesOn(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        document.QuerySelector("nav.languages")!.Remove();
        return
        [
            .. document.QuerySelectorAll("main a")
                .Select(link => link.GetAttribute("href")!).Where(url => StoryUrl().IsMatch(url)).Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private Site Site()
    {
        var result = _archive.Build();
        Assert.True(result.Site is not null, string.Join('\n', TinyArchive.Lines(result.Diagnostics)));
        return result.Site!;
    }

    private Dictionary<string, string> Pages() => TinyArchive.Render(Site()).Where(file => file.Key.EndsWith(".html"))
        .ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value));

    [GeneratedRegex("^ *[a-z_0-9]+: +(.+)$", RegexOptions.Multiline)]
    private static partial Regex TextLine();

    [GeneratedRegex("^/files/(fr/|ar/)?(wall|repair|storm|only)/$")]
    private static partial Regex StoryUrl();
}
