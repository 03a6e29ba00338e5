using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Pages;

/// <summary>Threads, sources, days of the year, pairs of values, and the ways on from a story.</summary>
public sealed partial class ReadingPagesTests
{
    [Fact]
    public void A_thread_has_a_page_that_tells_it_from_the_beginning()
    {
        var site = PlannedSite.Of(
            StoryMaker.Make("a", "2020-01-01"), StoryMaker.Make("b", "2020-01-20").Following("a"),
            StoryMaker.Make("c", "2021-01-20").Following("b"), StoryMaker.Make("d", "2024-01-20").Following("c"),
            StoryMaker.Make("z", "2020-05-01"));

        var page = site.Text("/threads/a/");

        Assert.Equal(["a", "b", "c", "d"], StoryLinks(Between(page, "<ol start", "</ol>")));
        Assert.Equal(
            ["2 weeks later", "12 months later", "3 years later"],
            Gap().Matches(page).Select(match => match.Groups[1].Value));
        Assert.Contains(
            "4 stories, <time datetime=\"2020-01-01\">1 January 2020</time> – <time datetime=\"2024-01-20\">", page);
        foreach (var from in new[] { "/", "/threads/", "/timeline/", "/stories/b/" })
            Assert.Contains("href=\"/threads/a/\"", site.Text(from));
        Assert.DoesNotContain("/threads/", Between(site.Text("/stories/z/"), "<main", "</main>"));
    }

    [Fact]
    public void A_chart_counts_by_the_year_that_stories_say_whatever_the_time_zone()
    {
        // Late on the last day in one zone is after early on the first day in another.
        var early = StoryMaker.Make("early", "2021-01-01");
        early = early with { Published = early.Published! with { Earliest = early.Published.Earliest.AddDays(-2) } };
        Story[] stories =
        [
            StoryMaker.Make("a", "2020-06-01"), early, StoryMaker.Make("late", "2020-12-31"),
            StoryMaker.Make("b", "2021-02-01"),
        ];

        var page = PlannedSite.Of([.. stories.Select(story => story.WithFacet("tags", "zones"))])
            .Text("/topics/zones/");

        Assert.Contains("2020: 2 stories", page);
        Assert.Contains("2021: 2 stories", page);
    }

    [Fact]
    public void Editors_say_where_to_begin_else_what_is_cited_most_does()
    {
        Story[] stories =
        [
            .. Enumerable.Range(0, 9).Select(Numbered),
            StoryMaker.Make("next", "2021-01-01").Following("s002"),
        ];
        var chosen = StoryMaker.DefaultSettings with
        {
            Begin = [new("s007", default), new("/stories/s004/", default), new("s007", default)],
        };

        Assert.Equal(
            ["s007", "s004"],
            StoryLinks(Between(PlannedSite.Of(chosen, stories).Text("/"), "class=\"begin\"", "</section>")));
        Assert.Equal(["s002"], StoryLinks(Between(PlannedSite.Of(stories).Text("/"), "class=\"begin\"", "</section>")));
    }

    [Fact]
    public void Threads_that_begin_alike_have_addresses_of_their_own_that_stay()
    {
        Story[] first = [Slugged("a", "2020-01-01", "same"), StoryMaker.Make("b", "2020-02-01").Following("a")];
        Story[] second = [Slugged("c", "2020-03-01", "same"), StoryMaker.Make("d", "2020-04-01").Following("c")];
        Story[] grown = [.. first, .. second, StoryMaker.Make("e", "2020-05-01").Following("b")];

        Assert.True(PlannedSite.Of(first).Plan.Addresses.Find("/threads/same/") >= 0);
        Assert.Contains("Story c", PlannedSite.Of([.. first, .. second]).Text("/threads/same-2/"));
        Assert.Contains("Story c", PlannedSite.Of(grown).Text("/threads/same-2/"));
    }

    [Fact]
    public void A_long_thread_is_cut_into_pages()
    {
        var site = PlannedSite.Of([
            .. Enumerable.Range(0, 250).Select(i => i == 0 ? Numbered(0) : Numbered(i).Following($"s{i - 1:000}")),
        ]);

        Assert.Equal(100, StoryLinks(Between(site.Text("/threads/s000/"), "<ol start=\"1\"", "</ol>")).Length);
        Assert.Equal(50, StoryLinks(Between(site.Text("/threads/s000/page/3/"), "<ol start=\"201\"", "</ol>")).Length);
        Assert.True(site.Plan.Addresses.Find("/threads/s000/page/4/") < 0);
    }

    [Fact]
    public void Lanes_are_in_the_order_of_their_beginnings_and_run_from_first_to_last()
    {
        var site = PlannedSite.Of(
            StoryMaker.Make("a", "2020-01-01"), StoryMaker.Make("b", "2020-01-02").Following("a"),
            StoryMaker.Make("c", "2019-01-01"), StoryMaker.Make("d", "2021-01-01").Following("c"),
            StoryMaker.Make("e", "2020-01-01").Following("c"));

        var lanes = Between(site.Text("/timeline/"), "<div class=\"lanes\">", "</ol>");

        Assert.Equal(["c", "a"], ThreadLink().Matches(lanes).Select(match => match.Groups[1].Value));
        Assert.Contains(
            "<line x1=\"1%\" x2=\"99%\" y1=\"50%\" y2=\"50%\"/><circle cx=\"1%\" cy=\"50%\" r=\"4\"/>"
                + "<circle cx=\"50%\" cy=\"50%\" r=\"4\"/><circle cx=\"99%\"",
            lanes);
    }

    [Fact]
    public void Lanes_run_the_other_way_where_the_language_does()
    {
        var site = PlannedSite.Of(
            StoryMaker.DefaultSettings with { Language = "ar" },
            [
                StoryMaker.Make("a", "2019-01-01"), StoryMaker.Make("b", "2021-01-01").Following("a"),
                StoryMaker.Make("c", "2020-01-01"), StoryMaker.Make("d", "2020-07-01").Following("c"),
            ]);

        Assert.Contains("<line x1=\"99%\" x2=\"1%\"", site.Text("/timeline/"));
    }

    [Fact]
    public void A_publisher_has_a_page_of_what_it_reported_and_who_cites_it()
    {
        var site = PlannedSite.Of(
            StoryMaker.Make("a", "2020-01-01") with
            {
                Sources =
                [
                    new("The Paper", "What we know", null, null, null),
                    new(null, null, "https://www.gov.example/x", null, null),
                ],
            },
            StoryMaker.Make("b", "2020-01-02") with
            {
                Sources =
                [new("THE PAPER", "What we know", "https://paper.example/a", null, "https://copies.example/a")],
            },
            StoryMaker.Make("c", "2020-01-03") with
            {
                Sources =
                [
                    new("The Paper", "What we know", "https://paper.example/b", null, null),
                    new(null, "Only a title", null, null, null),
                ],
            });

        var page = Between(site.Text("/sources/the-paper/"), "<main", "</main>");

        Assert.Contains("2 sources, cited in 3 stories", page);
        Assert.Equal(["c", "b", "a"], StoryLinks(page));
        Assert.Equal(2, Regex.Count(page, "What we know"));
        Assert.Contains("href=\"https://copies.example/a\"", page);
        Assert.Equal(
            ["gov-example", "the-paper"],
            PublisherLink()
                .Matches(Between(site.Text("/sources/"), "<main", "</main>")).Select(match => match.Groups[1].Value));
        Assert.Contains("<a href=\"/sources/the-paper/\">The Paper</a>", site.Text("/stories/a/"));
    }

    [Fact]
    public void Days_of_the_year_gather_stories_of_all_years_but_only_certain_days()
    {
        var site = PlannedSite.Of(
            StoryMaker.Make("old", "2010-04-05"),
            StoryMaker.Make("new", "2020-04-05"),
            StoryMaker.Make("leap", "2020-02-29"),
            StoryMaker.Make("month", "2020-04"),
            StoryMaker.Make("doubtful", "2020-04-06") with
            {
                Published = StoryMaker.Make("x", "2020-04-06").Published! with { IsUncertain = true },
            });

        var page = Between(site.Text("/on-this-day/"), "<main", "</main>");

        Assert.Equal(["leap", "new", "old"], StoryLinks(page));
        Assert.Contains("<h3 id=\"_d04-05\">5 April</h3>", page);
    }

    [Fact]
    public void The_front_page_shows_what_happened_about_the_day_of_the_newest_story_in_other_years()
    {
        var site = PlannedSite.Of(
            StoryMaker.Make("far", "2011-07-01"), StoryMaker.Make("near", "2012-12-30"),
            StoryMaker.Make("nearer", "2012-12-31"), StoryMaker.Make("nearest", "2013-01-02"),
            StoryMaker.Make("same-year", "2021-01-01"), StoryMaker.Make("newest", "2021-01-02"));

        var around = Between(site.Text("/"), "<section class=\"around\"", "</section>");

        Assert.Contains("Around 2 January, the day of the newest story", around);
        Assert.Equal(["nearest", "nearer", "near"], StoryLinks(around));
    }

    [Fact]
    public void Many_stories_are_listed_by_month_and_very_many_by_day_on_pages_of_their_own()
    {
        var some = PlannedSite.Of([
            .. Enumerable.Range(0, 400)
                .Select(i => StoryMaker.Make($"s{i:000}", $"{2010 + (i % 10)}-{(i % 2) + 4:00}-{(i % 20) + 1:00}")),
        ]);
        Assert.Contains(
            "<a href=\"/on-this-day/05/#_d05-06\"><span class=\"unseen\">6 May: 20 stories</span>",
            some.Text("/on-this-day/"));
        Assert.Equal(200, StoryLinks(Between(some.Text("/on-this-day/05/"), "<h3 id=\"_d05-02\"", "</main>")).Length);
        Assert.True(some.Plan.Addresses.Find("/on-this-day/05-06/") < 0);

        var site = PlannedSite.Of([
            .. Enumerable.Range(0, 400)
                .Select(i => StoryMaker.Make($"s{i:000}", $"{2010 + (i % 10)}-04-{(i % 20) + 1:00}")),
        ]);

        Assert.Contains(
            "<a href=\"/on-this-day/04-05/\"><span class=\"unseen\">5 April: 20 stories</span>",
            site.Text("/on-this-day/"));
        Assert.Equal(20, StoryLinks(Between(site.Text("/on-this-day/04-05/"), "<main", "</main>")).Length);
        Assert.Contains("href=\"/on-this-day/04-06/\"", site.Text("/on-this-day/04-05/"));
    }

    [Fact]
    public void Two_values_have_a_page_together_where_that_says_more_than_either()
    {
        var site = PlannedSite.Of([
            .. Enumerable.Range(0, 20)
                .Select(i =>
                    StoryMaker.Make($"s{i:00}", $"2020-01-{i + 1:00}")
                        .WithFacet(
                            "tags",
                            [
                                .. i < 8 ? ["radio"] : Array.Empty<string>(),
                                .. i is > 3 and < 12 ? ["courts"] : Array.Empty<string>(),
                            ])
                        .WithFacet("people", i < 4 ? ["Always Radio"] : [])),
        ]);

        var value = site.Text("/topics/radio/");
        var pair = Between(site.Text("/topics/courts/with/topics/radio/"), "<main", "</main>");

        Assert.Contains(
            "<a class=\"count\" href=\"/topics/courts/with/topics/radio/\">"
                + "<span class=\"unseen\">4 stories with both radio and courts</span>",
            value);
        Assert.Contains("<a href=\"/people/always-radio/\">Always Radio</a> <span class=\"count\">4</span>", value);
        Assert.Equal(["s07", "s06", "s05", "s04"], StoryLinks(pair));
        Assert.Single(site.Plan.Addresses.Files, file => file.Contains("/with/"));
    }

    [Fact]
    public void Pairs_of_values_stay_few_however_many_values_go_together()
    {
        string[] tags = [.. Enumerable.Range(0, 120).Select(i => $"tag {i}")];
        var site = PlannedSite.Of([
            .. Enumerable.Range(0, 1200)
                .Select(i =>
                    StoryMaker.Make($"s{i:0000}")
                        .WithFacet("tags", [.. tags.Where((_, tag) => (i * 7 + tag * 13) % 11 < 5)])),
        ]);

        Assert.Equal(300, site.Plan.Addresses.Files.Count(file => file.Contains("/with/")));
    }

    [Fact]
    public void A_story_leads_on_within_its_section_or_else_in_the_archive()
    {
        var site = PlannedSite.Of(
            StoryMaker.Make("a", "2020-01-01").WithFacet("section", "News"), StoryMaker.Make("b", "2020-01-02"),
            StoryMaker.Make("c", "2020-01-03").WithFacet("section", "News").Following("b"),
            StoryMaker.Make("d", "2020-01-04").WithFacet("section", "Courts"),
            StoryMaker.Make("e", "2020-01-05").Following("c"));

        Assert.Equal(["a"], StoryLinks(Ways(site, "c")));
        Assert.Equal(["c"], StoryLinks(Ways(site, "a")));
        Assert.Equal(["c", "e"], StoryLinks(Ways(site, "d")));
        Assert.Equal(["a", "c"], StoryLinks(Ways(site, "b")));
    }

    [Fact]
    public void Every_page_but_numbered_ones_says_what_it_holds()
    {
        var site = PlannedSite.Of([
            .. Enumerable.Range(0, 60)
                .Select(i =>
                    Numbered(i).WithFacet("tags", "courts") with
                    {
                        Standfirst = "Words.",
                        Sources = [new("The Paper", $"Report {i}", null, null, null)],
                    }),
        ]);
        bool IsDescribed(string page) => page.Contains("<meta name=\"description\" content=\"");

        var bare = site.All()
            .Where(file => file.Key.EndsWith("index.html") && !IsDescribed(file.Value)).Select(file => file.Key);

        Assert.Equal(
            ["sources/the-paper/page/1/index.html", "topics/courts/page/1/index.html"],
            bare.Order(StringComparer.Ordinal));
        Assert.Contains(
            "content=\"Courts: 60 stories, 1 January 2010 – 4 January 2012.\"", site.Text("/topics/courts/"));
    }

    [Fact]
    public void Corrections_stand_before_the_text()
    {
        var page = PlannedSite
            .Of(StoryMaker.Make("a") with { Corrections = [new Correction(null, "A figure was wrong.")] })
            .Text("/stories/a/");

        Assert.InRange(page.IndexOf("A figure was wrong."), 0, page.IndexOf("<div class=\"body\""));
    }

    [Fact]
    public void Plain_publishers_are_found_whatever_the_case()
    {
        var index = PublisherIndex.From(
            PlannedSite.Of(StoryMaker.Make("a") with { Sources = [new("Über Alles", null, null, null, null)] })
                .Plan.Archive,
            new SitePaths(""));

        Assert.Equal("/sources/uber-alles/", index.Publishers[0].Url);
        Assert.Equal(0, index.Of(new SourceCitation("über alles", "x", null, null, null)));
        Assert.Equal(-1, index.Of(new SourceCitation(null, "x", null, null, null)));
    }

    private static Story Slugged(string id, string date, string slug) => StoryMaker.Make(id, date) with { Slug = slug };

    private static Story Numbered(int i) => StoryMaker.Make($"s{i:000}", $"20{10 + (i / 28):00}-01-{(i % 28) + 1:00}");

    private static string Ways(PlannedSite site, string story) =>
        Between(site.Text($"/stories/{story}/"), "<nav class=\"onward-ways\"", "</nav>");

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from);
        Assert.True(start >= 0, $"There is no {from}");
        return text[start..text.IndexOf(to, start)];
    }

    private static string[] StoryLinks(string text) =>
        [.. StoryLink().Matches(text).Select(match => match.Groups[1].Value).Distinct()];

    [GeneratedRegex("href=\"/stories/([^/\"]+)/\"")]
    private static partial Regex StoryLink();

    [GeneratedRegex("href=\"/threads/([^/\"]+)/\"")]
    private static partial Regex ThreadLink();

    [GeneratedRegex("href=\"/sources/([^/\"]+)/\"")]
    private static partial Regex PublisherLink();

    [GeneratedRegex("<p class=\"gap\">([^<]+)</p>")]
    private static partial Regex Gap();
}
