using AngleSharp.Html.Parser;
using static StaticArchive.Tests.Sites.EditionSite;

namespace StaticArchive.Tests.Sites;

/// <summary>What makes a language of an archive: settings, folders and single translations.</summary>
public sealed class EditionSettingsTests : IDisposable
{
    private readonly TinyArchive _archive = Archive();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Where_languages_mix_related_stories_are_shown_in_the_language_of_the_page()
    {
        _archive.Write("archive.yml", EditionSite.Settings + "related: { mixLanguages: [en, fr, ar] }\n");

        var related = new HtmlParser().ParseDocument(_archive.Site().Text("/fr/storm/related/"))
            .QuerySelectorAll("main .entries a").Select(link => link.GetAttribute("href"));

        Assert.Equal(["/files/fr/repair/", "/files/fr/wall/", "/files/only/"], related);
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

        var home = _archive.Site().Text("/");

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
        var before = one.Site().Bytes();

        one.Write("archive.yml", TinyArchive.Settings + "languages: [en, fr]\n");

        Assert.Equal(before, one.Site().Bytes());
    }

    [Fact]
    public void One_translation_makes_a_language()
    {
        using var archive = new TinyArchive(
            ("stories/a.md", TinyArchive.Story("One", "2021-01-01", more: "translationKey: one\n")),
            ("stories/b.md", TinyArchive.Story("Un", "2021-01-01", more: "translationKey: one\nlang: fr\nslug: un\n")),
            ("stories/c.md", TinyArchive.Story("Drei", "2021-01-02", more: "lang: de\n")));

        var site = archive.Site().Texts();

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

        var site = _archive.Site();

        Assert.Contains("fr/timeline/index.html", site.Files);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", site.Text("/ar/"));
    }

    [Fact]
    public void An_edit_in_one_language_gives_what_a_new_build_gives()
    {
        // The weights of words are those of the last full build, which counts for nothing here.
        _archive.Write("archive.yml", EditionSite.Settings + "related: { text: 0 }\n");
        var builder = new SiteBuilder(_archive.Options);
        _ = builder.Build().Site!.Bytes();

        (string, string)[] edits =
            [("fr/storm.md", "Une autre tempête"), ("fr/vent.md", "Le vent"), ("en/only.md", "Only one")];
        foreach (var (path, title) in edits)
        {
            _archive.Write(path, Story(title, "2022-01-10", "Météo", "tempêtes", "Texte."));
            var (expected, again) = (_archive.Site().Bytes(), builder.Build().Site!.Bytes());
            Assert.Equal(expected.Keys, again.Keys);
            Assert.DoesNotContain(expected.Keys, file => !expected[file].AsSpan().SequenceEqual(again[file]));
        }
    }
}
