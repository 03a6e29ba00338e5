using static StaticArchive.Tests.Related.RelatedArchive;

namespace StaticArchive.Tests.Related;

public sealed class RelatedIndexUpdateTests
{
    private static readonly Story[] Before =
    [
        .. Filler(20),
        .. Enumerable.Range(0, 8)
            .Select(i =>
                Make($"raid-{i}", $"2015-0{i + 1}-01")
                    .WithText("<p>The seized handsets of Antwerp.</p>").WithFacet("tags", "raids")),
        Make("quiet", "2016-01-01").WithText("<p>The pigeons of Ghent.</p>"),
        Make("birds", "2019-01-01").WithText("<p>More pigeons for Ghent.</p>"),
    ];

    [Fact]
    public void Without_a_change_lists_stay_as_they_are()
    {
        var index = RelatedIndex.Build(Of(Before), 1);

        AssertSameLists(index, index.Update(Of(Before), 1));
    }

    [Fact]
    public void An_edit_that_leaves_the_vocabulary_as_it_was_gives_what_a_full_build_gives()
    {
        var edited = Edited("raid-3", story =>
            story.WithFacet("tags", "trials") with
            {
                Published = Make("x", "2018-01-01").Published,
                Authors = ["Ada"],
            });

        AssertSameLists(RelatedIndex.Build(Of(edited), 1), RelatedIndex.Build(Of(Before), 1).Update(Of(edited), 1));
    }

    [Fact]
    public void An_edited_story_enters_other_lists_and_leaves_them()
    {
        var index = RelatedIndex.Build(Of(Before), 1);
        var archive = Of(Edited("quiet", story => story.WithText("<p>The seized handsets of Antwerp.</p>")));

        var updated = index.Update(archive, 1);

        Assert.Contains("quiet", Slugs(updated, "raid-1", 9));
        Assert.StartsWith("raid-", Slugs(updated, "quiet", 1)[0]);
        Assert.Equal(ReasonKind.Similar, ReasonFor(index, "birds", "quiet"));
        Assert.NotEqual(ReasonKind.Similar, ReasonFor(updated, "birds", "quiet"));
    }

    [Fact]
    public void A_list_that_the_edited_story_neither_enters_nor_leaves_stays_as_it_was()
    {
        var before = RelatedIndex.Build(Of(Before), 1);
        var after = before.Update(
            Of(Edited("quiet", story => story.WithText("<p>The seized handsets of Antwerp.</p>"))), 1);
        var changed = Before.Select(story => story.Slug)
            .Where(slug => !Slugs(before, slug, 9).SequenceEqual(Slugs(after, slug, 9))).ToArray();

        Assert.NotEmpty(changed);
        Assert.All(changed, slug =>
            Assert.True(slug == "quiet" || Slugs(before, slug, 9).Concat(Slugs(after, slug, 9)).Contains("quiet"), slug)
        );
    }

    [Fact]
    public void Stories_come_and_go()
    {
        var index = RelatedIndex.Build(Of(Before), 1);
        var added = Make("early", "2001-01-01").WithText("<p>Seized handsets in Antwerp.</p>");
        var archive = Of([.. Before.Where(story => story.Slug != "raid-0"), added]);

        var updated = index.Update(archive, 1);

        Assert.StartsWith("raid-", Slugs(updated, "early", 1)[0]);
        Assert.Contains("early", Slugs(updated, "raid-1", 8));
        Assert.DoesNotContain("raid-0", Slugs(updated, "raid-1", 100));
    }

    [Fact]
    public void Edit_upon_edit_is_the_same_as_the_last_edit()
    {
        var index = RelatedIndex.Build(Of(Before), 1);
        var first = Edited("quiet", story => story.WithText("<p>Antwerp.</p>"));
        var second = Edited("quiet", story => story.WithText("<p>The seized handsets of Antwerp.</p>"));

        AssertSameLists(index.Update(Of(second), 1), index.Update(Of(first), 1).Update(Of(second), 1));
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void After_many_edits_it_is_a_full_build()
    {
        Story[] archive = [.. Filler(200), .. Before[20..]];
        Story[] edited =
        [
            .. archive.Select((story, i) => i < 100 ? story with { Headline = "Lantern festival" } : story),
        ];

        AssertSameLists(RelatedIndex.Build(Of(edited), 1), RelatedIndex.Build(Of(archive), 1).Update(Of(edited), 1));
    }

    private static Story[] Edited(string slug, Func<Story, Story> edit) =>
        [.. Before.Select(story => story.Slug == slug ? edit(story) : story)];

    private static ReasonKind? ReasonFor(RelatedIndex index, string slug, string other) =>
        index.CreateRanker()
            .Rank(Ordinals(index).IndexOf(slug), 100).Single(entry => Ordinals(index)[entry.Story] == other)
            .Reasons.FirstOrDefault()
            ?.Kind;

    private static string[] Slugs(RelatedIndex index, string slug, int count)
    {
        var archive = index.CreateRanker();
        return [.. archive.Rank(Ordinals(index).IndexOf(slug), count).Select(entry => Ordinals(index)[entry.Story])];
    }

    private static List<string> Ordinals(RelatedIndex index) => [.. index.Archive.Stories.Select(story => story.Slug)];

    private static void AssertSameLists(RelatedIndex expected, RelatedIndex actual)
    {
        var (left, right) = (expected.CreateRanker(), actual.CreateRanker());
        for (var story = 0; story < expected.Archive.Stories.Length; story++)
        {
            Assert.Equal(
                left.Rank(story, 15).Select(entry => entry.Story), right.Rank(story, 15).Select(entry => entry.Story));
            Assert.Equal(
                left.Rank(story, 15).Select(entry => entry.Score), right.Rank(story, 15).Select(entry => entry.Score));
        }
    }
}
