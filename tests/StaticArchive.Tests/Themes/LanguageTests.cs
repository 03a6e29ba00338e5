using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Themes;

/// <summary>The interface in its languages, and pages whose words are in another.</summary>
public sealed partial class LanguageTests
{
    private const int MaxMissing = 12;

    private static readonly DateReader Dates = new(TimeZoneInfo.Utc);

    private static readonly string[] Languages =
    [
        .. Directory.EnumerateFiles(Path.Join(Repository.Theme, "texts"), "*.yml")
            .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> All() => [.. Languages];

    [Fact]
    public void There_are_sixteen_languages_at_least() =>
        Assert.Empty(
            new[]
            {
                "ar",
                "de",
                "en",
                "es",
                "fr",
                "he",
                "hi",
                "it",
                "ja",
                "nl",
                "pl",
                "pt",
                "sv",
                "tr",
                "zh",
                "zh-Hant",
            }.Except(Languages));

    [Theory]
    [InlineData("de", "5. April 2021", "April 2021", "2 Artikel")]
    [InlineData("pl", "5 kwietnia 2021", "kwiecień 2021", "2 artykuły")]
    [InlineData("ar", "5 أبريل 2021", "أبريل 2021", "مقالان")]
    [InlineData("he", "5 באפריל 2021", "אפריל 2021", "שתי כתבות")]
    [InlineData("ja", "2021年4月5日", "2021年4月", "2件の記事")]
    [InlineData("zh-TW", "2021年4月5日", "2021年4月", "2篇報導")]
    [InlineData("pt-BR", "5 de abril de 2021", "abril de 2021", "2 artigos")]
    public void Dates_and_counts_are_written_as_the_language_writes_them(
        string language, string day, string month, string count)
    {
        var texts = ThemeFolder.Load(Repository.Theme, language).Theme!.Texts;

        Assert.Equal(day, texts.Date(Dates.Read("2021-04-05").Date!));
        Assert.Equal(month, texts.Date(Dates.Read("2021-04").Date!));
        Assert.Equal(count, texts.Count(TextKeys.StoryCount, 2));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_language_has_the_keys_and_the_places_that_english_has(string language)
    {
        var (english, own) = (Read("en"), Read(language));

        // A text that is missing is shown in English, which no more than a few may be.
        Assert.InRange(
            english.Select(entry => entry.Key).Except(own.Select(entry => entry.Key)).Count(), 0, MaxMissing);
        foreach (var (key, found) in own.Where(entry => !entry.Key.StartsWith("month_alone_")))
        {
            var expected = english.Single(entry => entry.Key == key).Places;
            Assert.True(expected == found, $"{language}.yml: '{key}' has the places {found}, not {expected}");
        }
    }

    [Fact]
    public void Every_text_is_used()
    {
        var templates = string.Concat(
            Directory.EnumerateFiles(Repository.Theme, "*.html", SearchOption.AllDirectories).Select(File.ReadAllText));
        var facets = FacetDefinition.Defaults.Append(FacetDefinition.Authors)
            .Select(facet => TextKeys.Facet(facet.Key));
        var used = UsedText()
            .Matches(templates).Select(match => match.Groups[1].Value).Concat(UsedTexts.Keys).Concat(facets)
            .ToHashSet();

        Assert.Equal([], Read("en").Select(entry => entry.Key).Except(used));
    }

    [Fact]
    public void An_archive_whose_language_has_no_texts_marks_its_own_words()
    {
        using var archive = new TinyArchive(
            ("archive.yml", "title: Αρχείο\nbaseUrl: https://arxeio.example/\nlanguage: el\n"),
            ("stories/ena.md", TinyArchive.Story("Ένα άρθρο", "2021-04-05", "Λέξεις.")));
        var story = archive.Site().Text("/stories/ena/");

        Assert.Contains("<html lang=\"en\">", story);
        Assert.Contains("<h1 lang=\"el\" dir=\"ltr\">Ένα άρθρο</h1>", story);
        Assert.Contains("<div class=\"body\" lang=\"el\" dir=\"ltr\">", story);
    }

    [Fact]
    public void A_dutch_archive_is_dutch_throughout()
    {
        using var archive = new TinyArchive(
            ("archive.yml", "title: Klein\nbaseUrl: https://klein.example/\nlanguage: nl-BE\n"),
            ("stories/een.md",
                TinyArchive.Story(
                    "Een bericht", "2021-04-05", "Woorden.",
                    "tags: [telefoons]\npeople: [Ada Voorbeeld]\nsection: Nieuws\n")),
            ("stories/twee.md",
                TinyArchive.Story(
                    "Nog een bericht", "2023-12~", "Woorden.", "tags: [telefoons]\nsection: Nieuws\nfollows: een\n")));
        var files = archive.SoundSite().Texts();

        Assert.Contains("<html lang=\"nl-BE\">", files["index.html"]);
        Assert.Contains(">5 april 2021</time>", files["stories/een/index.html"]);
        Assert.Contains("omstreeks december 2023", files["stories/twee/index.html"]);
        Assert.Contains("<h1>April 2021</h1>", files["2021/04/index.html"]);
        Assert.Contains("2 artikelen", files["topics/telefoons/index.html"]);
        Assert.Contains("<dt>Onderwerpen</dt>", files["stories/een/index.html"]);
        foreach (var (_, page) in files.Where(file => file.Key.EndsWith(".html")))
            Assert.DoesNotMatch(EnglishWords(), Script().Replace(page, ""));
    }

    [Theory]
    [InlineData("ar", true)]
    [InlineData("fa-IR", true)]
    [InlineData("he", true)]
    [InlineData("ur", true)]
    [InlineData("az-Arab", true)]
    [InlineData("ar-Latn", false)]
    [InlineData("nl", false)]
    [InlineData("zh-Hant-TW", false)]
    public void Some_languages_run_from_right_to_left(string tag, bool expected) =>
        Assert.Equal(expected, LanguageTag.IsRightToLeft(tag));

    [Fact]
    public void An_archive_that_is_written_from_right_to_left_says_so_on_every_page()
    {
        using var archive = new TinyArchive(
            ("archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/\nlanguage: ar\n"),
            ("stories/a.md", TinyArchive.Story("Story a", "2021-01-01")),
            ("stories/b.md", TinyArchive.Story("Story b", "2021-01-02", "Words.", "lang: en\n")));
        var files = archive.Site().Texts();

        foreach (var path in files.Keys.Where(file => file.EndsWith(".html")))
            Assert.True(files[path].Contains("<html lang=\"ar\" dir=\"rtl\">"), path);
        Assert.Contains("<h1 lang=\"en\" dir=\"ltr\">Story b</h1>", files["stories/b/index.html"]);
        Assert.Contains("<h1>Story a</h1>", files["stories/a/index.html"]);
    }

    [Fact]
    public void Words_in_another_language_say_so_wherever_they_stand()
    {
        var site = PlannedSite.Of(
            StoryMaker.Make("a") with { Language = "he", Standfirst = "Words." },
            StoryMaker.Make("b", "2021-02-01").Following("a"));

        Assert.Contains("<html lang=\"en\">", site.Text("/stories/a/"));
        Assert.Contains("<h1 lang=\"he\" dir=\"rtl\">Story a</h1>", site.Text("/stories/a/"));
        Assert.Contains("<div class=\"body\" lang=\"he\" dir=\"rtl\">", site.Text("/stories/a/"));
        foreach (var page in new[] { "/", "/stories/b/", "/2021/", "/2021/01/", "/timeline/", "/a-z/" })
            Assert.Contains("lang=\"he\" dir=\"rtl\"", site.Text(page));
    }

    [Fact]
    public void Style_sheets_know_no_left_and_right()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Join(Repository.Theme, "assets", "css"), "*.css"))
        {
            foreach (var line in File.ReadAllLines(path).Where(line => !line.Contains("[dir=\"rtl\"]")))
                Assert.False(PhysicalProperty().IsMatch(line), $"{Path.GetFileName(path)}: {line}");
        }
    }

    private static List<(string Key, string Places)> Read(string language)
    {
        var diagnostics = new List<Diagnostic>();
        var map = YamlReader.ReadMap(
            File.ReadAllText(Path.Join(Repository.Theme, "texts", language + ".yml")), language, 1, diagnostics
        )!;
        Assert.Empty(diagnostics);
        return [.. map.Entries.Select(entry => (entry.Key.Value, Places(entry.Value)))];
    }

    // Every form of a text must say the same places; a form for one may leave out the number.
    private static string Places(YamlNode value)
    {
        var words = value is YamlMap forms ? ((YamlScalar)forms.Find("other")!).Value : ((YamlScalar)value).Value;
        return string.Join(' ', Place().Matches(words).Select(match => match.Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("<script.*?</script>")]
    private static partial Regex Script();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"(?:\btexts\.|\btext ')([a-z_0-9]+)")]
    private static partial Regex UsedText();

    [GeneratedRegex(
        @">[^<]*(?<![/\w])(stories|story|Topics|People|Sections|Timeline|Home|Related|Browse|Latest|April 5|January)"
            + @"\b[^<]*<")]
    private static partial Regex EnglishWords();

    [GeneratedRegex(
        @"(?:margin|padding|border)-(?:left|right)|[;{ ](?:left|right):|(?:float|text-align): *(?:left|right)"
            + @"|(?:margin|padding): *[^\s;]+ +([^\s;]+) +[^\s;]+ +(?!\1[;\s])[^\s;]")]
    private static partial Regex PhysicalProperty();
}
