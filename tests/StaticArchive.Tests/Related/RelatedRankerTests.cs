using static StaticArchive.Tests.Related.RelatedArchive;

namespace StaticArchive.Tests.Related;

public sealed class RelatedRankerTests
{
    private const string Handsets = "<p>Detectives in Antwerp read the messages of seized handsets for months.</p>";

    [Fact]
    public void A_story_of_the_same_words_comes_before_those_nearer_in_time()
    {
        var archive = Of([
            .. Filler(20),
            Make("raid", "2010-01-05").WithText(Handsets),
            Make("trial", "2019-01-05").WithText(Handsets),
        ]);

        Assert.Equal("trial", archive.List("raid")[0]);
        Assert.Equal("raid", archive.List("trial")[0]);
    }

    [Fact]
    public void A_rare_tag_counts_more_than_several_common_ones()
    {
        var common = Filler(40).Select(story => story.WithFacet("tags", "drugs", "police"));
        var archive = Of([
            .. common,
            Make("a", "2010-02-01").WithFacet("tags", "drugs", "police", "ennetcom"),
            Make("b", "2018-01-01").WithFacet("tags", "ennetcom"),
        ]);

        Assert.Equal("b", archive.List("a")[0]);
        var reason = Assert.Single(archive.Entry("a", "b").Reasons);
        Assert.Equal("ennetcom", Assert.Single(reason.Values.AsEnumerable()));
        Assert.Equal("tags", archive.Facets[reason.Facet].Definition.Key);
    }

    [Fact]
    public void A_tag_on_every_story_is_no_reason()
    {
        var archive = Of([.. Filler(30).Select(story => story.WithFacet("tags", "news"))]);

        Assert.All(archive.Rank("filler-3"), entry =>
            Assert.DoesNotContain(entry.Reasons, reason => reason.Kind == ReasonKind.Facet));
    }

    [Fact]
    public void Pins_come_first_in_their_order_and_stories_ruled_out_never()
    {
        var archive = Of([
            .. Filler(20),
            Make("raid").WithText(Handsets) with
            {
                Related = StoryMaker.References("filler-7", "filler-2"),
                Unrelated = StoryMaker.References("trial"),
            },
            Make("trial").WithText(Handsets),
            Make("appeal").WithText(Handsets),
        ]);

        Assert.Equal(["filler-7", "filler-2", "appeal"], archive.List("raid", 3));
        Assert.DoesNotContain("trial", archive.List("raid", 100));
        Assert.DoesNotContain("raid", archive.List("trial", 100));
        Assert.Equal(ReasonKind.Pinned, archive.Rank("raid", 1)[0].Reasons[0].Kind);
    }

    [Fact]
    public void Thread_and_links_come_before_likeness()
    {
        var archive = Of([
            .. Filler(20),
            Make("raid", "2020-01-01").WithText(Handsets),
            Make("trial", "2020-02-01").WithText(Handsets),
            Make("verdict", "2020-03-01").Following("raid"),
            Make("guide", "2020-04-01").LinkingTo("raid"),
        ]);

        Assert.Equal(["verdict", "guide", "trial"], archive.List("raid", 3));
        Assert.Equal(ReasonKind.Thread, archive.Entry("raid", "verdict").Reasons[0].Kind);
        Assert.Equal(ReasonKind.LinksHere, archive.Entry("raid", "guide").Reasons[0].Kind);
        Assert.Equal(ReasonKind.LinkedHere, archive.Entry("guide", "raid").Reasons[0].Kind);
    }

    [Fact]
    public void More_than_three_of_a_thread_stand_behind_the_others()
    {
        var thread = Enumerable.Range(1, 6)
            .Select(i => Make($"part-{i}", $"2020-0{i}-01").Following(i > 1 ? [$"part-{i - 1}"] : []));
        var archive = Of([
            .. Filler(20),
            .. thread,
            Make("like", "2019-11-01").WithFacet("tags", "rare", "odd"),
            Make("story", "2020-08-01").WithFacet("tags", "rare", "odd").Following("part-6"),
        ]);

        var list = archive.List("story");

        Assert.Equal(3, list[..4].Count(slug => slug.StartsWith("part-")));
        Assert.Equal("part-6", list[0]);
        Assert.Equal("like", list[3]);
    }

    [Fact]
    public void A_near_duplicate_of_what_is_listed_stands_behind_the_others()
    {
        const string agency =
            "<p>The prosecutor in Ghent charged eleven dockers with importing cocaine hidden among bananas aboard a "
                + "reefer vessel from Guayaquil, "
            + "after wiretaps, drone footage and a crane log placed each of them at the quay on that stormy night.</p>";
        var archive = Of([
            .. Filler(20),
            Make("story")
                .WithText("<p>Dockers charged over cocaine hidden among bananas: wiretaps and a crane log.</p>"),
            Make("agency").WithText(agency),
            Make("reprint").WithText(agency),
            Make("other")
                .WithText(
                    "<p>Dockers strike, and at the port of Zeebrugge, where ferries lie idle, the crews say that they "
                        + "have never seen a week like it.</p>"),
        ]);

        var list = archive.List("story", 3);

        Assert.Single(list[..2].Intersect(["agency", "reprint"]));
        Assert.Single(list[2..].Intersect(["agency", "reprint"]));
    }

    [Fact]
    public void Every_list_is_full_where_the_archive_has_enough()
    {
        var archive = Of([.. Filler(25), Make("undated") with { Published = null }]);

        Assert.All(archive.Stories, story => Assert.Equal(10, archive.List(story.Slug).Length));
        Assert.Equal(25, archive.List("undated", 1000).Length);
    }

    [Fact]
    public void A_list_is_filled_by_series_then_section_then_nearness_in_time()
    {
        var archive = Of([
            .. Filler(20),
            Make("story", "2010-01-10").WithFacet("section", "Courts") with { Series = "The breach" },
            Make("court-far", "2018-01-01").WithFacet("section", "Courts"),
            Make("court-near", "2012-01-01").WithFacet("section", "Courts"),
            Make("of-series", "2019-01-01") with { Series = "The breach" },
            .. Enumerable.Range(0, 17)
                .Select(i => Make($"court-{i}", $"2019-03-{i + 1:d2}").WithFacet("section", "Courts")),
        ]);

        Assert.Equal(["of-series", "court-near", "court-far"], archive.List("story", 3));
    }

    [Fact]
    public void Only_stories_of_the_own_language_are_listed_unless_the_settings_mix_them()
    {
        Story[] stories =
        [
            .. Filler(12),
            Make("english").WithText(Handsets).WithFacet("tags", "ennetcom"),
            Make("british").WithText(Handsets) with { Language = "en-GB" },
            Make("deutsch").WithText(Handsets).WithFacet("tags", "ennetcom") with { Language = "de" },
        ];

        Assert.DoesNotContain("deutsch", Of(stories).List("english", 100));
        Assert.Equal("british", Of(stories).List("english")[0]);
        Assert.Empty(Of(stories).List("deutsch"));
        Assert.Equal("deutsch", Of(new RelatedSettings { MixLanguages = ["en", "de"] }, stories).List("english")[0]);
    }

    [Fact]
    public void Translations_of_a_story_are_not_related_to_it()
    {
        var archive = Of(
            new RelatedSettings { MixLanguages = ["en", "de"] },
            [
                .. Filler(12),
                Make("a") with { TranslationKey = "x" },
                Make("b") with { TranslationKey = "x", Language = "de" },
            ]);

        Assert.DoesNotContain("b", archive.List("a", 100));
    }

    [Theory]
    [InlineData("hi", "<p>पुलिस ने एन्क्रिप्टेड फ़ोन ज़ब्त किए</p>", "<p>अदालत में एन्क्रिप्टेड फ़ोन दिखाए गए</p>")]
    [InlineData("ja", "<p>警察が暗号化された電話を押収した</p>", "<p>裁判所で暗号化された証拠が示された</p>")]
    [InlineData("th", "<p>ตำรวจยึดโทรศัพท์เข้ารหัส</p>", "<p>ศาลดูโทรศัพท์เข้ารหัส</p>")]
    [InlineData("ko", "<p>경찰이 암호화폰을 압수했다</p>", "<p>법원은 암호화폰의 증거를 보았다</p>")]
    [InlineData(
        "ru", "<p>Полиция изъяла зашифрованные телефоны</p>", "<p>Суд изучил зашифрованных телефонов журналы</p>")]
    [InlineData("fr", "<p>La police saisit l’enquêteur chiffré</p>", "<p>Devant le juge, d'enquêteurs chiffrés</p>")]
    public void Texts_of_any_script_are_compared(string language, string text, string other)
    {
        var archive = Of([
            .. Filler(20).Select(story => story with { Language = language }),
            Make("a", "2010-01-01").WithText(text) with { Language = language, Headline = "1" },
            Make("b", "2019-01-01").WithText(other) with { Language = language, Headline = "2" },
        ]);

        Assert.Equal("b", archive.List("a")[0]);
    }

    [Theory]
    [InlineData("Text", "a")]
    [InlineData("Facets", "b")]
    [InlineData("Authors", "c")]
    public void A_weight_of_zero_switches_its_signal_off(string only, string first)
    {
        var settings = new RelatedSettings
        {
            Text = only == "Text" ? 1 : 0,
            Facets = only == "Facets" ? 1 : 0,
            Authors = only == "Authors" ? 1 : 0,
            Links = 0,
        };
        var archive = Of(
            settings,
            [
                .. Filler(20),
                Make("story", "2021-06-01").WithText(Handsets).WithFacet("tags", "ennetcom").LinkingTo("d") with
                {
                    Authors = ["Ada"],
                },
                Make("a", "2011-01-01").WithText(Handsets),
                Make("b", "2012-01-01").WithFacet("tags", "ennetcom"),
                Make("c", "2013-01-01") with { Authors = ["ada"] },
                Make("d", "2014-01-01"),
            ]);

        Assert.Equal(first, archive.List("story")[0]);
    }

    [Fact]
    public void An_archive_of_one_story_has_nothing_to_list() => Assert.Empty(Of(Make("a")).List("a"));

    [Fact]
    public void An_empty_archive_can_be_indexed() =>
        Assert.NotNull(RelatedIndex.Build(Of(), 1).Update(Of(), 1).CreateRanker());
}
