using AngleSharp.Html.Parser;
using CsCheck;
using Xunit.Abstractions;

namespace StaticArchive.Tests.Fuzz;

/// <summary>
/// Random input at every place where input comes in. FUZZ says how many times as many inputs are tried as usual; a
/// failure prints the seed to run again with (CsCheck_Seed), and the input as a line for the corpus.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Usual = 1_000;
    private const int Batch = 40;

    private static readonly long Times = long.TryParse(
        Environment.GetEnvironmentVariable("FUZZ"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var times)
        ? times
        : 1;

    private static readonly Gen<string> FrontMatters = FuzzInputs.Of(
        FuzzCorpus.Read("front-matter"), "---\n", "---", "\n", "\r\n", "\r", " ", "  ", "\t", ": ", ":", "- ", "? ",
        "title: A\n", "title:", "Title: B\n", "published: 2021-04-05\n", "date: ", "tags: [a, b]\n", "tags:\n- x\n",
        "image: {src: a.jpg, alt: b}\n", "sources:\n- publisher: P\n  url: https://a.example/\n", "permalink: /a/",
        "redirectFrom: [/b/, ", "slug: ", "draft: yes\n", "order: 99999999999\n", "{", "}", "[", "]", ",", "'", "\"",
        "\"\\u0041\\\"", "|\n", ">-\n", "&a ", "*a", "!!str ", "%YAML", "...", "#", " # x", "~", "null", "true", "é",
        "漢", "\U0001F600", "\0", "\u0001", "\uFEFF", "\u202E", "\u2028", "e\u0301", "\uD83D", "1", "-", "_", "key",
        "<b>", "&amp;", "javascript:", "../", "\\", "a: b: c\n", "   x\n");

    private static readonly string[] DatePieces =
    [
        "2021", "04", "05", "-", "/", ".", ":", " ", "T", "Z", "+", "14", "30", "00", "59", "60", "31", "99", "0", "1",
        "~", "?", "%", "X", "..", "Mar", "march", "March ", "1st", "th", ",", "Mon", "am", "PM", "GMT", "EST", "-04:00",
        "+0200", "：", "–", "２０２１", "\u202F", "{", "0001", "9999", "10000", "-0001", "circa", "Q1", "W05", "24", "\0",
        "é",
    ];

    private static readonly string[] AddressPieces =
    [
        "/", "//", "a", "B", "..", ".", "%2e", "%2F", "%5c", "%00", "%0a", "%25", "%", "%C3%A9", "%FF", "\\", "?", "#",
        ":", "http:", "javascript:", "xref:", ".md", "index.html", "é", "e\u0301", " ", "\n", "\0", "\u2028", "*",
        "con", "CON.", "-", "_", "~", "[", "]", "{{ x }}", "stories", "b", "b.png", "b.md", "old", "tags", "\U0001F600",
        "\uD83D",
    ];

    private static readonly Gen<string> Templates = FuzzInputs.Of(
        FuzzCorpus.Read("templates"), "{{", "}}", "{{-", "~}}", " ", "\n", "page", ".", "story", "headline", "if ",
        "else", "end", "for x in ", "while true", "include 'teaser'", "include 'p1'", "component 'teaser'", "capture x",
        "x = ", "1", "..", "100000", "[", "]", "{", "}", "(", ")", "|", "'", "\"", "func f", "ret ", "import ", "with ",
        "wrap ", "readonly ", "$0", "this", "null", "<b>", "é", "\0", "{%{", "}%}", "regex", "text 'home'", "href '/'",
        "; ", "break", "continue", "site", "array.size", "string.size", "==", "&&", "??", "+", "-", "*", "//", "%", "x",
        "case ", "when ", "@", "`", "\\", "##", "<<");

    private static readonly Gen<string> Dates = FuzzInputs.Of(FuzzCorpus.Read("dates"), DatePieces);

    private static readonly Gen<string> Addresses = FuzzInputs.Of(FuzzCorpus.Read("links"), AddressPieces);

    private static readonly Gen<string> Bodies = Gen.OneOf(
        BodyPropertyTests.Texts, FuzzInputs.Changed(FuzzCorpus.Read("bodies"), BodyPropertyTests.Pieces));

    private static readonly Gen<string> HostileBodies = FuzzInputs.Changed(
        [.. XssVectors.Read()], BodyPropertyTests.Pieces);

    private static readonly Gen<string> Bytes = Gen.OneOf(
        Gen.Byte.Array[0, 200].Select(bytes => string.Concat(bytes.Select(value => (char)value))),
        FuzzInputs.Changed(
            FuzzCorpus.Read("bytes"),
            [
                "\0", "\u0080", "\u00FF", "\u00EF\u00BB\u00BF", "\u00FF\u00FE", "\u00C3", "\u00C3\u00A9",
                "\u00F0\u009F", "\u00ED\u00A0\u0080", "---\n", "\r\n", "title: A\n", "a",
            ]));

    [Fact]
    public void Front_matter() => Run("front matter", FrontMatters, 2, FuzzSurfaces.FrontMatter);

    [Fact]
    public void Bytes_of_a_file() => Run("bytes of a file", Bytes, 2, FuzzSurfaces.Bytes);

    [Fact]
    public void Dates_of_any_kind() => Run("dates", Dates, 8, FuzzSurfaces.Date);

    [Fact]
    public void Addresses_that_people_write() => Run("addresses", Addresses, 8, FuzzSurfaces.Address);

    [Fact]
    public void Links() => RunBatches("links", Addresses, 8, FuzzSurfaces.Links);

    [Fact]
    public void Text_of_stories() => Run("bodies", Bodies, 2, FuzzSurfaces.Body);

    [Fact]
    public void Hostile_text() => Run("hostile bodies", HostileBodies, 1, FuzzSurfaces.HostileBody);

    [Fact]
    public void Settings_and_ledgers() => Run("settings", FrontMatters, 1, FuzzSurfaces.Settings);

    [Fact]
    public void Templates_of_a_theme()
    {
        using var batch = new TemplateBatch();
        RunBatches("templates", Templates, 1, batch.Try);
    }

    [Fact]
    public void Words_that_templates_write()
    {
        using var files = new ThemeOnDisk(
            ("layouts/story.html",
                "<p title=\"{{ page.story.headline }}\">{{ page.story.headline }}</p><i>{{ page.story.standfirst }}</i>"
            ));
        var theme = files.Load().Theme;
        RunBatches("words in templates", FrontMatters, 1, texts =>
        {
            var stories = texts
                .Select((text, i) => StoryMaker.Make($"s{i}") with { Headline = "x" + text, Standfirst = text })
                .ToArray();
            var site = PlannedSite.Of(StoryMaker.DefaultSettings, stories, theme);
            foreach (var story in stories)
            {
                var body = new HtmlParser().ParseDocument(site.Text(story.Url)).Body!;
                Assert.Equal(["P", "I"], body.Children.Select(child => child.TagName));
                Assert.Empty(body.QuerySelectorAll("p *, i *"));
                Assert.Single(body.Children[0].Attributes);
            }
        });
    }

    private void Run(string surface, Gen<string> inputs, double share, Action<string> check)
    {
        var count = (long)(Usual * share * Times);
        inputs.Holds(check, count: count, print: FuzzCorpus.Encode);
        Tell(surface, count);
    }

    private void RunBatches(string surface, Gen<string> inputs, double share, Action<string[]> check)
    {
        var count = (long)(Usual * share * Times / Batch);
        inputs.Array[Batch]
            .Holds(check, count: count, print: batch => string.Join('\n', batch.Select(FuzzCorpus.Encode)));
        Tell(surface, count * Batch);
    }

    private void Tell(string surface, long count) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,12:N0} inputs: {surface}"));
}
