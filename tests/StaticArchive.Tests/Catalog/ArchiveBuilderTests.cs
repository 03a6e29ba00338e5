using CsCheck;
using static StaticArchive.Tests.Catalog.StoryMaker;

namespace StaticArchive.Tests.Catalog;

public sealed class ArchiveBuilderTests
{
    [Fact]
    public void Stories_are_in_order_of_date_then_slug()
    {
        var (archive, findings) = Build(
            Make("c", "2021-04-05"), Make("month", "2021-04"), Make("b", "2021-04-01"), Make("a", "2021-04-05"),
            Make("undated") with { Published = null });

        Assert.Empty(findings);
        Assert.Equal(["undated", "b", "month", "a", "c"], archive.Stories.Select(story => story.Slug));
    }

    [Fact]
    public void Drafts_are_left_out_unless_asked_for_and_excluded_stories_always()
    {
        Story[] stories = [Make("draft") with { Draft = true }, Make("out") with { Excluded = true }, Make("in")];

        Assert.Equal(["in"], Build(stories).Archive.Stories.Select(story => story.Slug));
        Assert.Equal(
            ["draft", "in"],
            ArchiveBuilder.Build(DefaultSettings, stories, [], [], includeDrafts: true, 2)
                .Archive.Stories.Select(story => story.Slug));
    }

    [Fact]
    public void Two_stories_with_one_address_are_told_of_at_the_later_file()
    {
        var (archive, findings) = Build(
            Make("a") with { Path = "z.md" }, Make("a") with { Path = "b.md" }, Make("x") with { Url = "/Stories/A/" });

        Assert.Equal(
            ["SA0401 stories/x.md", "SA0401 z.md"],
            findings.Select(finding => $"{finding.Rule.Id} {finding.Path}").Order(StringComparer.Ordinal));
        Assert.Equal("b.md", Assert.Single(archive.Stories).Path);
    }

    [Fact]
    public void Two_stories_with_one_id_are_told_of()
    {
        var finding = Assert.Single(Build(Make("a"), Make("b") with { Id = "A" }).Findings);

        Assert.Equal("SA0402", finding.Rule.Id);
        Assert.Equal("The id 'A' is also that of stories/a.md.", finding.Message);
    }

    [Fact]
    public void Stories_of_different_dates_may_have_one_slug_and_only_a_reference_to_it_is_told_of()
    {
        var second = Make("a", "2022-01-01") with { Path = "stories/2022/a.md", Url = "/2022/a/" };

        Assert.Empty(Build(Make("a"), second, Make("b").WithSlots(Link("2022/a.md"))).Findings);
        var finding = Assert.Single(Build(Make("a"), second, Make("b").WithSlots(Link("xref:a"))).Findings);
        Assert.StartsWith("SA0403 Several stories have the id 'xref:a'", $"{finding.Rule.Id} {finding.Message}");
    }

    [Theory]
    [InlineData("xref:b", "", "/stories/b/")]
    [InlineData("xref:B", "?q=1", "/stories/b/?q=1")]
    [InlineData("b.md", "#part", "/stories/b/#part")]
    [InlineData("b.md", "#:~:text=some%20words", "/stories/b/#:~:text=some%20words")]
    [InlineData("../stories/b.md", "", "/stories/b/")]
    [InlineData("/stories/b/", "", "/stories/b/")]
    [InlineData("/stories/b", "", "/stories/b/")]
    [InlineData("/stories/b/index.html", "", "/stories/b/")]
    [InlineData("../b/", "", "/stories/b/")]
    [InlineData("photo.jpg", "", "/stories/photo.jpg")]
    [InlineData("/stories/photo.jpg", "", "/stories/photo.jpg")]
    [InlineData("", "#here", "#here")]
    public void A_link_lands(string target, string suffix, string href)
    {
        var (archive, findings) = Build(
            Make("a", "2021-01-02").WithSlots(Link(target, suffix)).WithFragments("here"),
            Make("b").WithFragments("part") with { RedirectFrom = References("/old/b") });

        Assert.Empty(findings);
        Assert.Equal(href, archive.Slots[1][0].Href);
    }

    [Theory]
    [InlineData("B.md", "SA0412", "'B.md' is spelt 'stories/b.md'.")]
    [InlineData("../B/", "SA0412", "'../B/' is spelt '/stories/b/'.")]
    [InlineData("/Stories/b", "SA0412", "'/Stories/b' is spelt '/stories/b/'.")]
    [InlineData("/Old/b", "SA0412", "'/Old/b' is spelt '/stories/b/'.")]
    [InlineData("/old/b", "SA0413", "'/old/b' is an old address of '/stories/b/'.")]
    public void A_link_by_another_name_lands_and_is_told_of(string target, string rule, string message)
    {
        var (archive, findings) = Build(
            Make("a", "2021-01-02").WithSlots(Link(target, "?x#part")),
            Make("b").WithFragments("part") with { RedirectFrom = References("/old/b") });

        Assert.Equal("/stories/b/?x#part", archive.Slots[1][0].Href);
        var finding = Assert.Single(findings);
        Assert.Equal((rule, message), (finding.Rule.Id, finding.Message));
    }

    [Theory]
    [InlineData("xref:bb", "", "SA0403", "There is no story with the id 'bb'.", "Did you mean 'b'?")]
    [InlineData("c.md", "", "SA0403", "There is no file 'stories/c.md'.", "Did you mean 'stories/a.md'?")]
    [InlineData("../../../x.md", "", "SA0403", "'../../../x.md' leads out of the archive.", null)]
    [InlineData("xref:draft", "", "SA0407", "'xref:draft' is a draft or excluded.", null)]
    [InlineData(
        "xref:b", "#prat", "SA0404", "'/stories/b/' has no element with the id 'prat'.", "Did you mean 'part'?")]
    [InlineData("", "#hear", "SA0411", "This page has no element with the id 'hear'.", "Did you mean 'here'?")]
    public void A_link_that_leads_nowhere_is_told_of_at_its_place(
        string target, string suffix, string rule, string message, string? help)
    {
        var (_, findings) = Build(
            Make("a", "2021-01-02").WithSlots(Link(target, suffix, line: 12)).WithFragments("here"),
            Make("b").WithFragments("part"),
            Make("draft") with { Draft = true });

        var finding = Assert.Single(findings);
        Assert.Equal((rule, "stories/a.md", 12, 3, message, help),
            (finding.Rule.Id, finding.Path, finding.Span.Line, finding.Span.Column, finding.Message, finding.Help));
    }

    [Fact]
    public void A_dead_link_keeps_its_address_and_a_dead_fragment_falls_off_that_of_a_page()
    {
        var (archive, _) = Build(
            Make("a", "2021-01-02")
                .WithSlots(
                    Link("xref:no"), Link("", "#no"), Link("../no.md", "#x"), Link("/no.md"),
                    Link("xref:b", "?q=1#no")),
            Make("b"));

        Assert.Equal(
            [null, "#no", "/stories/no.md#x", "/no.md", "/stories/b/?q=1"], archive.Slots[1].Select(slot => slot.Href));
    }

    [Theory]
    [InlineData("xref:unread")]
    [InlineData("2021-01-02-unread.md")]
    [InlineData("/stories/unread/")]
    public void A_link_to_a_file_that_could_not_be_read_is_not_told_of_besides(string target)
    {
        var (archive, findings) = Build(Make("a").WithSlots(Link(target)));

        Assert.Empty(findings);
        Assert.Null(archive.Slots[0][0].Href);
    }

    [Fact]
    public void A_site_path_that_is_no_story_waits_for_the_plan_of_the_site()
    {
        var (archive, findings) = Build(Make("a").WithSlots(Link("/topics/encryption/")));

        Assert.Empty(findings);
        Assert.Equal("/topics/encryption/", Assert.Single(archive.PendingLinks).Target);
    }

    [Fact]
    public void Teasers_and_images_that_lead_nowhere_are_told_of()
    {
        var (archive, findings) = Build(Make("a").WithSlots(Teaser("b1"), Image("photo.png"), Teaser("a")), Make("b"));

        Assert.Equal(
            [
                "SA0406 There is no story 'b1' to tease.", "SA0406 A story cannot tease itself.",
                "SA0501 There is no image 'photo.png'.",
            ],
            findings.OrderBy(finding => finding.Rule.Id)
                .ThenBy(finding => finding.Help is null).Select(finding => $"{finding.Rule.Id} {finding.Message}"));
        Assert.All(archive.Slots[0], slot => Assert.Null(slot.Href));
    }

    [Fact]
    public void Links_and_teasers_are_known_both_ways()
    {
        var (archive, _) = Build(
            Make("a", "2021-01-01"),
            Make("b", "2021-01-02").WithSlots(Link("xref:a"), Teaser("c"), Link("a.md")),
            Make("c", "2021-01-03").WithSlots(Link("xref:a")));

        Assert.Equal([0, 2], archive.LinksTo[1].ToArray());
        Assert.Equal([1, 2], archive.LinkedFrom[0].ToArray());
        Assert.Equal([1], archive.LinkedFrom[2].ToArray());
    }

    [Fact]
    public void A_value_spelled_in_several_ways_is_one_value_named_as_most_spell_it()
    {
        var (archive, _) = Build(
            Make("a", "2021-01-01").WithFacet("tags", "open source"),
            Make("b", "2021-01-02").WithFacet("tags", "Open Source", "C++"),
            Make("c", "2021-01-03").WithFacet("tags", "Open Source", "open-source", "C#"));

        var tags = archive.Facets[DefaultSettings.FacetIndex("tags")];
        Assert.Equal(
            ["C# /topics/c-2/", "C++ /topics/c/", "Open Source /topics/open-source/"],
            tags.Values.Select(value => $"{value.Name} {value.Url}"));
        Assert.Equal<int>([0, 1, 2], tags.Values[2].Stories);
        Assert.Equal<int>([2, 0], tags.ValuesOf[2]);
    }

    [Fact]
    public void An_introduction_finds_its_value_and_one_without_stories_is_told_of()
    {
        var introduction = Make("pgp") with { Kind = StoryKind.Introduction, Introduces = ("tags", "pgp") };
        var lost = Make("pg") with { Kind = StoryKind.Introduction, Introduces = ("tags", "pgq") };

        var (archive, findings) = Build(introduction, lost, Make("a").WithFacet("tags", "PGP"));

        var value = Assert.Single(archive.Facets[DefaultSettings.FacetIndex("tags")].Values);
        Assert.Equal("stories/pgp.md", archive.Node(value.Introduction).Path);
        Assert.Equal(
            "SA0409 No story has the topic 'pgq'. Did you mean 'PGP'?",
            $"{findings[0].Rule.Id} {findings[0].Message} {findings[0].Help}");
    }

    [Fact]
    public void Stories_that_follow_each_other_are_one_thread()
    {
        var (archive, findings) = Build(
            Make("a", "2021-01-01"), Make("b", "2021-01-02").Following("a"), Make("c", "2021-01-03"),
            Make("d", "2021-01-04").Following("b"), Make("e", "2021-01-05").Following("c"));

        Assert.Empty(findings);
        Assert.Equal([[2, 4], [0, 1, 3]], archive.Threads.Select(thread => thread.Stories));
        Assert.Equal([1, 1, 0, 1, 0], archive.ThreadOf.ToArray());
        Assert.Equal([3], archive.FollowedBy[1].ToArray());
    }

    [Fact]
    public void Following_a_later_story_or_in_a_circle_is_told_of()
    {
        var (archive, findings) = Build(
            Make("a", "2021-01-01").Following("b"), Make("b", "2021-02-02"),
            Make("m", "2022-05").Following("n"), Make("n", "2022-05").Following("m"));

        Assert.Equal(
            ["'b' is later than this story.", "'n' follows this story in turn."],
            findings.Select(finding => finding.Message));
        Assert.Equal(
            [[], [], [], [2]], All(archive.Follows));
    }

    [Theory]
    [InlineData("b")]
    [InlineData("xref:b")]
    [InlineData("b.md")]
    [InlineData("stories/b.md")]
    [InlineData("/stories/b/")]
    public void Front_matter_names_a_story_by_id_file_or_address(string name)
    {
        var (archive, findings) = Build(Make("a", "2021-01-02").Following(name), Make("b"));

        Assert.Empty(findings);
        Assert.Equal([0], archive.Follows[1].ToArray());
    }

    [Fact]
    public void Pins_keep_their_order_and_what_is_unrelated_is_so_both_ways()
    {
        var (archive, _) = Build(
            Make("a", "2021-01-01") with { Related = References("c", "b", "c"), Unrelated = References("d") },
            Make("b", "2021-01-02") with { TranslationKey = "t" }, Make("c", "2021-01-03"),
            Make("d", "2021-01-04") with { TranslationKey = "t" });

        Assert.Equal([2, 1], archive.Pinned[0].ToArray());
        Assert.Equal([[3], [3], [], [0, 1]], All(archive.NeverRelated));
        Assert.Equal([1], archive.Translations[3].ToArray());
    }

    [Fact]
    public void Neither_the_order_of_files_nor_the_number_of_workers_changes_anything()
    {
        var stories = Enumerable.Range(0, 40).Select(i => Make($"s{i:00}", $"2021-01-{1 + (i % 9):00}")
            .WithFacet("tags", $"tag {i % 5}").WithSlots(Link($"xref:s{i * 7 % 45:00}"))).ToArray();
        var expected = Describe(ArchiveBuilder.Build(DefaultSettings, stories, [], [], false, 1));

        Gen.Shuffle(stories)
            .Holds(
                shuffled =>
                    Assert.Equal(expected, Describe(ArchiveBuilder.Build(DefaultSettings, shuffled, [], [], false, 4))),
                count: 50);
    }

    private static string Describe((Archive Archive, ImmutableArray<Diagnostic> Diagnostics) built) =>
        string.Join(
            '\n',
            built.Archive.Stories.Select((story, i) => $"{story.Slug} {string.Join(',', built.Archive.LinksTo[i])}")
        ) + string.Join('\n', built.Diagnostics.Order().Select(finding => finding.ToString()));

    private static (Archive Archive, ImmutableArray<Diagnostic> Findings) Build(params Story[] stories) =>
        ArchiveBuilder.Build(
            DefaultSettings,
            stories,
            ["stories/2021-01-02-unread.md"],
            [new InputAsset("stories/photo.jpg", "", 1) { Kind = AssetKind.WellKnown }],
            includeDrafts: false,
            workers: 2);

    private static int[][] All(ImmutableArray<ImmutableArray<int>> lists) => [.. lists.Select(list => list.ToArray())];
}
