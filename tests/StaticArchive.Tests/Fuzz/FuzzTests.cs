using System.Globalization;
using AngleSharp.Html.Parser;
using CsCheck;
using StaticArchive.Catalog;
using StaticArchive.Diagnostics;
using StaticArchive.Settings;
using StaticArchive.Stories;
using StaticArchive.Tests.Catalog;
using StaticArchive.Tests.Stories;
using StaticArchive.Tests.Themes;
using StaticArchive.Tests.Pages;
using StaticArchive.Tests.Stories.Body;
using Xunit;

namespace StaticArchive.Tests.Fuzz;

/// <summary>
/// Whatever comes in: an answer, never an exception, and what comes out keeps its promises. FUZZ says how many times as many inputs are tried as usual;
/// a failure prints the seed to run again with (CsCheck_Seed).
/// </summary>
public sealed class FuzzTests
{
    private const int Usual = 2_000;

    private static readonly long Times = long.TryParse(Environment.GetEnvironmentVariable("FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 1;

    private static readonly StoryParser Parser = StoryReading.Parser(StoryReading.OwnSettings + "timeZone: Europe/London\n");

    private static readonly DateReader Dates = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));

    private static readonly Gen<string> FrontMatters = Strung(
        "---\n", "---", "\n", "\r\n", "\r", " ", "  ", "\t", ": ", ":", "- ", "? ", "title: A\n", "title:", "Title: B\n", "published: 2021-04-05\n", "date: ", "tags: [a, b]\n", "tags:\n- x\n",
        "image: {src: a.jpg, alt: b}\n", "sources:\n- publisher: P\n  url: https://a.example/\n", "permalink: /a/", "redirectFrom: [/b/, ", "slug: ", "draft: yes\n", "order: 99999999999\n",
        "{", "}", "[", "]", ",", "'", "\"", "\"\\u0041\\\"", "|\n", ">-\n", "&a ", "*a", "!!str ", "%YAML", "...", "#", " # x", "~", "null", "true", "é", "漢", "\U0001F600", "\0", "\u0001", "\uFEFF", "\u202E",
        "\u2028", "e\u0301", "\uD83D", "1", "-", "_", "key", "<b>", "&amp;", "javascript:", "../", "\\", "a: b: c\n", "   x\n");

    private static readonly Gen<string> DateTexts = Strung(
        "2021", "04", "05", "-", "/", ".", ":", " ", "T", "Z", "+", "14", "30", "00", "59", "60", "31", "99", "0", "1", "~", "?", "%", "X", "..", "Mar", "march", "March ", "1st", "th", ",", "Mon", "am", "PM",
        "GMT", "EST", "-04:00", "+0200", "：", "–", "２０２１", "\u202F", "{", "0001", "9999", "10000", "-0001", "circa", "Q1", "W05", "24", "\0", "é");

    private static readonly Gen<string> Addresses = Strung(
        "/", "//", "a", "B", "..", ".", "%2e", "%2F", "%5c", "%00", "%0a", "%25", "%", "%C3%A9", "%FF", "\\", "?", "#", ":", "http:", "javascript:", "xref:", ".md", "index.html", "é", "e\u0301", " ", "\n", "\0",
        "\u2028", "*", "con", "CON.", "-", "_", "~", "[", "]", "{{ x }}", "stories", "b", "\U0001F600", "\uD83D");

    [Fact]
    public void Front_matter() => Run(FrontMatters, 1, text =>
    {
        var parsed = Parser.Parse("stories/2021-04-05-a.md", "---\n" + text);
        Assert.All(parsed.Diagnostics, finding => Assert.True(finding.Span == TextSpan.WholeFile || finding.Span is { Line: >= 1, Column: >= 1, Length: >= 0 }, finding.ToString()));
        if (parsed.Story is not { } story)
        {
            Assert.Contains(parsed.Diagnostics, finding => finding.Severity == Severity.Error);
            return;
        }
        Assert.DoesNotContain(story.Headline, char.IsControl);
        Assert.Matches("^[a-z0-9_-]+$", story.Slug);
        Assert.Matches("^(/[A-Za-z0-9._~-]+)*/$", story.Url);
        Assert.DoesNotContain("/../", story.Url, StringComparison.Ordinal);
    });

    [Fact]
    public void Bytes_of_a_file() => Run(Gen.Byte.Array[0, 200].Select(bytes => bytes), 1, bytes =>
    {
        var parsed = Parser.Parse("stories/2021-04-05-a.md", bytes);
        Assert.True(parsed.Story is not null || parsed.Diagnostics.Any(finding => finding.Severity == Severity.Error));
    });

    [Fact]
    public void Dates_of_any_kind() => Run(DateTexts, 4, text =>
    {
        var reading = Dates.Read(text);
        Assert.True(reading.Date is not null || reading.Rule is not null);
        if (reading.Date is not { } date)
            return;
        Assert.True(date.Earliest <= date.Latest, text);
        Assert.InRange(date.Year, 1, 9999);
        // What is printed for machines reads the same.
        Assert.Equal(date.Edtf, Dates.Read(date.Edtf).Date?.Edtf);
    });

    [Fact]
    public void Addresses_that_people_write() => Run(Addresses, 4, text =>
    {
        if (SitePath.Read(text, out var fault) is { } path)
        {
            Assert.StartsWith("/", path, StringComparison.Ordinal);
            Assert.DoesNotContain(path.Split('/'), segment => segment.Trim() is "." or "..");
            Assert.False(path.Any(char.IsControl) || path.Contains('\\', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal), text);
        }
        else
            Assert.NotEmpty(fault);
        Assert.Matches("^([a-z0-9]([a-z0-9-]*[a-z0-9])?)?$", Slug.From(text));
        Assert.False(Slug.IsDeviceName(Slug.FromName(text)), text);
    });

    [Fact]
    public void Links() => Run(Gen.Select(Addresses, Addresses), 1, texts =>
    {
        var (archive, findings) = ArchiveBuilder.Build(
            StoryMaker.DefaultSettings,
            [StoryMaker.Make("a").WithSlots(StoryMaker.Link(texts.Item1, "#" + texts.Item2), StoryMaker.Image(texts.Item2), StoryMaker.Teaser(texts.Item2.Length == 0 ? "b" : texts.Item2)), StoryMaker.Make("b", "2020-01-01")],
            [], [new InputAsset("stories/b.png", "/b.png", 1)], false, 1);
        Assert.Equal(3, archive.Slots[1].Length);
        Assert.True(archive.Slots[1].Any(slot => slot.Href is not null) || findings.Length > 0 || archive.PendingLinks.Length > 0 || texts.Item1.Length == 0);
    });

    [Fact]
    public void Bodies() => Run(BodyPropertyTests.Texts, 0.5, text => BodyChecks.AssertSound(RenderedBody.Of(text)));

    [Fact]
    public void Settings_and_ledgers() => Run(FrontMatters, 0.5, text =>
    {
        var findings = new List<Diagnostic>();
        Assert.True(SettingsReader.Read("title: A\nbaseUrl: https://a.example/\n" + text, "archive.yml", findings) is not null || findings.Count > 0);
        AddressLedger.Read(text, findings);
    });

    [Fact]
    public void Words_that_templates_write()
    {
        using var files = new ThemeOnDisk(("layouts/story.html", "<p title=\"{{ page.story.headline }}\">{{ page.story.headline }}</p><i>{{ page.story.standfirst }}</i>"));
        var theme = files.Load().Theme;
        Run(Gen.Select(FrontMatters, DateTexts), 0.1, texts =>
        {
            var (headline, standfirst) = ("x" + texts.Item1, texts.Item2);
            var html = PlannedSite.Of(StoryMaker.DefaultSettings, [StoryMaker.Make("a") with { Headline = headline, Standfirst = standfirst }], theme).Text("/stories/a/");
            var body = new HtmlParser().ParseDocument(html).Body!;
            Assert.Equal(["P", "I"], body.Children.Select(child => child.TagName));
            Assert.Empty(body.QuerySelectorAll("p *, i *"));
            Assert.Single(body.Children[0].Attributes);
        });
    }

    [Fact]
    public void Templates() => Run(Strung(
        "{{", "}}", "{{-", "~}}", " ", "\n", "page", ".", "story", "title", "if ", "else", "end", "for x in ", "while true", "include 'teaser'", "include 'page'", "component 'foot'", "capture x", "x = ", "1", "..", "100000", "[", "]",
        "{", "}", "(", ")", "|", "'", "\"", "func f", "ret ", "import ", "with ", "wrap ", "readonly ", "$0", "this", "null", "<b>", "é", "\0", "{%{", "}%}", "regex", "text 'home'", "href '/'"), 0.02, text =>
    {
        using var files = new ThemeOnDisk(("layouts/story.html", text));
        if (files.Load().Theme is not { } theme)
            return;
        try
        {
            PlannedSite.Of(StoryMaker.DefaultSettings, [StoryMaker.Make("a")], theme).Text("/stories/a/");
        }
        catch (DiagnosticException fault)
        {
            Assert.Equal(ThemeRules.TemplateFailure, fault.Diagnostic.Rule);
        }
    });

    private static Gen<string> Strung(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 25].Select(string.Concat);

    private static void Run<T>(Gen<T> inputs, double share, Action<T> check) => inputs.Sample(check, iter: (long)(Usual * share * Times), threads: 1);
}
