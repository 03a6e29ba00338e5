using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticArchive.Tests.Sites;

/// <summary>
/// Every vector goes in wherever a story has words, through the front door, and every file that comes out is read as
/// its reader would: nothing of theirs runs or leads to what runs.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class HostileSiteTests
{
    // What is wrong with such stories is told of, and must not keep them from being shown.
    private const string Rules =
        "title: Hostile\nbaseUrl: https://hostile.example/\n"
            + "rules: {dead-link: info, dead-teaser: info, dead-fragment: info, missing-image: info, too-complex: "
            + "info, nested-too-deep: info}\n";

    private static readonly string[] Addresses =
    [
        "href", "src", "srcset", "action", "formaction", "xlink:href", "poster", "data", "cite", "background", "ping",
        "to", "values",
    ];

    private static readonly string[] Foreign =
    [
        "iframe", "object", "embed", "base", "frame", "frameset", "portal", "math", "style", "marquee", "xss",
        "animate", "set", "foreignobject",
    ];

    [Theory]
    [InlineData("sanitise")]
    [InlineData("escape")]
    public void Nothing_that_runs_comes_out_anywhere(string policy)
    {
        var vectors = XssVectors.Read();
        using var archive = new TinyArchive();
        archive.Write("archive.yml", Rules + $"html: {policy}\n");
        for (var i = 0; i < vectors.Count; i++)
            archive.Write($"stories/story-{i}.md", Story(vectors[i], i));

        var build = SiteBuilder.Build(archive.Options with { KeepGoing = true });
        var site = build.Site!;
        var known = ScriptsOf(Benign());

        var errors = TinyArchive.Lines([.. build.Diagnostics.Where(finding => finding.Severity == Severity.Error)]);
        Assert.True(
            site.Archive.Stories.Length > vectors.Count * 0.98,
            $"{site.Archive.Stories.Length} of {vectors.Count} stories were read:\n{string.Join('\n', errors)}");
        foreach (var (path, text) in site.Texts())
            AssertHarmless(path, text, known);
    }

    private static string Story(string vector, int number)
    {
        var words = JsonSerializer.Serialize(vector);
        return $$"""
            ---
            title: {{JsonSerializer.Serialize($"{vector} {number}")}}
            published: {{2000 + (number % 20)}}-01-01
            standfirst: {{words}}
            kicker: {{words}}
            authors: [{{words}}]
            section: {{words}}
            tags: [{{words}}, {{JsonSerializer.Serialize("tag " + vector)}}]
            image: /dot.png
            imageAlt: {{words}}
            imageCaption: {{words}}
            imageCredit: {{words}}
            sources: [{publisher: {{words}}, title: {{words}}, url: "https://example.org/"}]
            corrections: [{date: 2021, text: {{JsonSerializer.Serialize("x " + vector)}}}]
            series: {{words}}
            translationKey: {{words}}
            slug: story-{{number}}
            ---

            {{vector}}
            """;
    }

    private static Site Benign()
    {
        using var archive = new TinyArchive(
            ("stories/a.md", TinyArchive.Story("A", "2021-01-01")),
            ("stories/b.md", TinyArchive.Story("B", "2021-01-02")));
        return archive.Site();
    }

    private static HashSet<string> ScriptsOf(Site site) =>
        site.Texts().Where(file => file.Key.EndsWith(".html"))
            .SelectMany(file => Parse(file.Value).QuerySelectorAll("script"))
            .Where(script => script.GetAttribute("type") != "application/ld+json")
            .Select(script => script.OuterHtml).ToHashSet();

    private static void AssertHarmless(string path, string text, HashSet<string> scripts)
    {
        switch (Path.GetExtension(path))
        {
            case ".html":
                AssertPage(path, text, scripts);
                break;
            case ".xml":
                AssertXml(path, text);
                break;
            case ".json":
                using (JsonDocument.Parse(text))
                    break;
            default:
                if (path is "_redirects" or "_headers")
                    Assert.All(text.Split('\n'), line =>
                        Assert.Matches(@"^($|/\S*( \S+ (301|410))?$|  [\w-]+: )", line));
                break;
        }
    }

    private static void AssertPage(string path, string text, HashSet<string> scripts)
    {
        foreach (var element in Parse(text).All)
        {
            Assert.DoesNotContain(element.LocalName, Foreign);
            // The search page has templates of its own.
            Assert.False(element.LocalName == "template" && path != "search/index.html", path);
            if (element.LocalName == "script" && element.GetAttribute("type") == "application/ld+json")
                using (JsonDocument.Parse(element.TextContent))
                    continue;
            if (element.LocalName == "script")
                Assert.True(scripts.Contains(element.OuterHtml), $"{path}: {element.OuterHtml}");
            foreach (var attribute in element.Attributes)
                AssertAttribute(path, element, attribute);
        }
    }

    private static void AssertAttribute(string path, IElement element, IAttr attribute)
    {
        Assert.False(
            attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{path}: {element.OuterHtml}");
        Assert.False(attribute.Name is "srcdoc" or "is" or "autofocus", $"{path}: {element.OuterHtml}");
        if (Addresses.Contains(attribute.Name))
            Assert.False(
                Regex.IsMatch(
                    attribute.Value, @"^[\s\p{C}]*(?!https?:|mailto:)[a-z][a-z0-9+.\-\s\p{C}]*:",
                    RegexOptions.IgnoreCase),
                $"{path}: {attribute.Name}={attribute.Value}");
        if (element.LocalName == "meta" && attribute is { Name: "http-equiv", Value: "Content-Security-Policy" })
            Assert.Matches(
                @"^default-src 'none'; style-src 'self'; img-src 'self'[^;]*; font-src 'self'; "
                    + @"script-src (?!'unsafe|data:|\*)",
                element.GetAttribute("content")!);
        else if (element.LocalName == "meta" && attribute.Name == "http-equiv")
            Assert.True(
                attribute.Value is "refresh" && Regex.IsMatch(element.GetAttribute("content")!, @"^\d+; ?url=/"),
                $"{path}: {element.OuterHtml}");
    }

    private static void AssertXml(string path, string text)
    {
        using var reader = XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
                Assert.False(reader.LocalName == "script", path);
            // Readers show the content as HTML, so it has to be harmless by itself.
            if (reader.NodeType == XmlNodeType.Element
                && reader.LocalName == "content"
                && reader.GetAttribute("type") == "html")
                AssertPage(path, reader.ReadElementContentAsString(), []);
        }
    }

    private static IDocument Parse(string html) =>
        new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);
}
