using System.Text.RegularExpressions;
using Snapshooter;
using Snapshooter.Xunit;

namespace StaticArchive.Tests.Pages;

/// <summary>One page of each kind, as the theme of this repository lays it out.</summary>
[Trait("Speed", "Slow")]
public sealed partial class PageSnapshotTests
{
    private static readonly Lazy<SortedDictionary<string, string>> Files = new(Render);

    [Theory]
    [InlineData("story", "stories/third/index.html")]
    [InlineData("related", "stories/third/related/index.html")]
    [InlineData("page", "about/index.html")]
    [InlineData("home", "index.html")]
    [InlineData("facet-value", "topics/encrypted-phones/index.html")]
    [InlineData("facet-value-page", "sections/news/page/1/index.html")]
    [InlineData("facet", "topics/index.html")]
    [InlineData("year", "2021/index.html")]
    [InlineData("month", "2021/04/index.html")]
    [InlineData("timeline", "timeline/index.html")]
    [InlineData("a-z", "a-z/index.html")]
    [InlineData("threads", "threads/index.html")]
    [InlineData("thread", "threads/third/index.html")]
    [InlineData("sources", "sources/index.html")]
    [InlineData("publisher", "sources/the-paper/index.html")]
    [InlineData("on-this-day", "on-this-day/index.html")]
    [InlineData("facet-pair", "topics/radio/with/people/bo-example/index.html")]
    [InlineData("not-found", "404.html")]
    [InlineData("redirect", "old/third/index.html")]
    [InlineData("atom", "feed.xml")]
    [InlineData("facet-atom", "topics/encrypted-phones/feed.xml")]
    [InlineData("json-feed", "feed.json")]
    [InlineData("sitemap", "sitemap.xml")]
    [InlineData("robots", "robots.txt")]
    [InlineData("redirects", "_redirects")]
    [InlineData("headers", "_headers")]
    public void Looks_as_it_did(string kind, string file) =>
        Snapshot.Match(
            ContentHash()
                .Replace(
                    Policy()
                        .Replace(
                            Generator().Replace(Fragment(kind, Files.Value[file]), ""), ""),
                    ".HASH."),
            SnapshotNameExtension.Create(kind));

    // What all pages share is in the snapshot of the front page alone; a story has its own head.
    private static string Fragment(string kind, string text) =>
        kind == "home" || MainElement().Match(text) is not { Success: true } main ? text
        : kind == "story" ? HeadElement().Match(text).Value + "\n" + main.Value + "\n"
        : main.Value + "\n";

    [Theory]
    [InlineData("index.html", "<meta name=\"generator\" content=\"StaticArchive [0-9]+\\.[0-9]+\\.[0-9]+\">")]
    [InlineData("feed.xml", "<generator version=\"[0-9]+\\.[0-9]+\\.[0-9]+\">StaticArchive</generator>")]
    public void Pages_and_feeds_name_the_version_that_made_them(string file, string expected) =>
        Assert.Matches(expected, Files.Value[file]);

    [GeneratedRegex("<head>.*</head>", RegexOptions.Singleline)]
    private static partial Regex HeadElement();

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex MainElement();

    // A new version changes no snapshot.
    [GeneratedRegex(@"<(meta name=""generator""|generator ).*\n *")]
    private static partial Regex Generator();

    [Fact]
    public void Every_page_carries_its_policy_where_no_header_may_come() =>
        Assert.All(Files.Value.Where(file => file.Key.EndsWith(".html")), file =>
            Assert.Single(Policy().Matches(file.Value)));

    // A change of the style sheet changes its name, and no page.
    [GeneratedRegex(@"\.[0-9a-f]{8,}\.|sha256-[A-Za-z0-9+/]{43}=")]
    private static partial Regex ContentHash();

    [GeneratedRegex(@"<meta http-equiv=""Content-Security-Policy"" content=""default-src [^""]*"">\n")]
    private static partial Regex Policy();

    private static SortedDictionary<string, string> Render()
    {
        using var archive = new TinyArchive(
            ("archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/\nfeeds: all\n"),
            ("stories/_directory.yml", "author: Archive desk\nsection: News\n"),
            ("stories/2021-04-05-first.md",
                TinyArchive.Story(
                    "First story", "2021-04-05", "It began with encrypted phones.",
                    "tags: [encrypted phones]\npeople: [Ada Example]\n")),
            ("stories/2021-04-06-second.md",
                TinyArchive.Story(
                    "Second story", "2021-04-06", "It went on, as [told](2021-04-05-first.md).",
                    "tags: [encrypted phones, courts]\nfollows: 2021-04-05-first.md\n")),
            ("stories/third.md", TinyArchive.Story("Third <story> & \"more\"", "2021-04", Body, Everything)),
            ("stories/fourth.md",
                TinyArchive.Story("Fourth story", "2023-12~", "Elsewhere.", "places: [Lille]\nlang: fr\n")),
            ("about.md",
                "---\ntitle: About\ntype: page\nstandfirst: What this is.\n---\n\nSee [the third](xref:third).\n"),
            ("_facets/tags/encrypted-phones.md",
                "---\nvalue: encrypted phones\n---\n\nPhones that [keep secrets](xref:first).\n"),
            ("images/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
        );
        for (var i = 0; i < 60; i++)
            archive.Write(
                $"stories/more/{i:00}.md",
                TinyArchive.Story(
                    $"Story {i:00}",
                    $"2019-{1 + (i / 28):00}-{1 + (i % 28):00}",
                    $"Number {i}.",
                    "section: News\n"
                        + (i < 5 ? "tags: radio\n" : "")
                        + (i is > 1 and < 6 ? "people: Bo Example\n" : "")));
        return archive.SoundSite().Texts();
    }

    private const string Body =
        """
        ## What happened

        Words with a [link](/topics/encrypted-phones/) and a note.[^1]

        > It was ours.
        >
        > — Ada Example, engineer

        ::: read-more first

        | Year | Count |
        |------|------:|
        | 2020 | 12    |

        [^1]: A note.
        """;

    private const string Everything =
        """
        kicker: Special
        updated: 2021-05-01
        tags: [encrypted phones, "C++"]
        people: [Ada Example]
        follows: second
        related: [fourth]
        comments: 84
        series: A series
        redirectFrom: /old/third/
        image: { src: /images/map.svg, alt: A map, caption: Where it was, credit: Desk }
        corrections: [{ date: 2021-05-01, text: A figure was wrong. }]
        sources:
        - { publisher: The Paper, title: What we know, url: "https://paper.example/a", date: 2021-04-04,
            archived: "https://copies.example/a" }

        """;
}
