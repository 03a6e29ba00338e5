using CsCheck;

namespace StaticArchive.Tests.Related;

/// <summary>What holds of the related lists of any archive.</summary>
public sealed class RankingPropertyTests
{
    private const int Most = 10;

    private static readonly string[] Words =
    [
        "police", "encrypted", "phones", "court", "ruling", "seized", "handsets", "antwerp", "appeal", "network",
        "messages", "drugs", "fine", "data",
    ];

    // Each number stands for a story: what it says, when, and whom it names.
    private static readonly Gen<Story[]> Archives = Gen.Select(
            Gen.Int[0, 900],
            Gen.Int[0, 5],
            Gen.Int[0, 7],
            Gen.Int[1, 28],
            Gen.Int[0, 40],
            Gen.Bool)
        .Array[2, 24].Select(Stories);

    [Fact]
    public void A_list_holds_other_stories_each_once_and_is_full_where_the_archive_has_enough() =>
        Archives.Holds(stories =>
        {
            var archive = Build(stories);
            foreach (var (story, list) in Lists(archive, 2))
            {
                Assert.DoesNotContain(story, list);
                Assert.Equal(list.Distinct(), list);
                Assert.DoesNotContain(list, archive.NeverRelated[story].Contains);
                var pins = archive.Pinned[story].Except(archive.NeverRelated[story]).ToArray();
                Assert.Equal(pins, list.Take(pins.Length));
                var others = archive.Stories.Length - 1 - archive.NeverRelated[story].Length;
                Assert.Equal(Math.Min(Most, others), list.Length);
            }
        }, count: 60);

    [Fact]
    public void Drafts_and_excluded_stories_are_in_no_list() =>
        Archives.Holds(stories =>
        {
            stories[0] = stories[0] with { Draft = true };
            stories[^1] = stories[^1] with { Excluded = true, Draft = false };
            var archive = Build([.. stories.Select(story => story with { Related = [], Unrelated = [] })]);

            Assert.Equal(stories.Length - 2, archive.Stories.Length);
            Assert.DoesNotContain(archive.Stories, story => story.Draft || story.Excluded);
        }, count: 20);

    [Trait("Speed", "Slow")]
    [Fact]
    public void One_worker_or_many_give_the_same_lists_with_the_same_reasons() =>
        Archives.Holds(stories =>
        {
            var archive = Build(stories);
            Assert.Equal(Describe(archive, 1), Describe(archive, 4));
        }, count: 40);

    [Fact]
    public void A_shorter_list_is_the_beginning_of_a_longer_one() =>
        Archives.Holds(stories =>
        {
            var archive = Build(stories);
            var ranker = RelatedIndex.Build(archive, 1).CreateRanker();
            for (var story = 0; story < archive.Stories.Length; story++)
            {
                var ten = ranker.Rank(story, 10).Select(entry => entry.Story).ToArray();
                Assert.Equal(ten.Take(4), ranker.Rank(story, 4).Select(entry => entry.Story));
            }
        }, count: 30);

    [Fact]
    public void Reasons_are_the_strongest_kind_first() =>
        Archives.Holds(stories =>
        {
            var archive = Build(stories);
            var ranker = RelatedIndex.Build(archive, 1).CreateRanker();
            for (var story = 0; story < archive.Stories.Length; story++)
            {
                foreach (var entry in ranker.Rank(story, Most))
                {
                    {
                        var kinds = entry.Reasons.Select(reason => reason.Kind);
                        Assert.Equal(kinds.Order(), kinds);
                    }
                    Assert.All(entry.Reasons, reason => Assert.Equal(
                        reason.Kind is ReasonKind.Facet or ReasonKind.Section, reason.Facet >= 0));
                }
            }
        }, count: 30);

    [Fact]
    public void A_tag_on_every_story_says_nothing_and_a_rare_one_much()
    {
        var stories = Enumerable.Range(0, 40)
            .Select(i =>
                StoryMaker.Make($"s{i:00}", $"20{10 + (i / 4):00}-0{1 + (i % 4)}-01").WithFacet("tags", "everywhere"))
            .ToArray();
        stories[3] = stories[3].WithFacet("tags", "everywhere", "rare");
        stories[35] = stories[35].WithFacet("tags", "everywhere", "rare");

        var first = RelatedIndex.Build(Build(stories), 1).CreateRanker().Rank(3, Most)[0];

        Assert.Equal(35, first.Story);
        Assert.Equal("rare", Assert.Single(first.Reasons[0].Values));
    }

    [Fact]
    public void A_story_of_another_language_is_in_no_list_nor_is_a_translation()
    {
        var archive = Build([
            StoryMaker.Make("a") with { TranslationKey = "t" }, StoryMaker.Make("b") with { TranslationKey = "t" },
            StoryMaker.Make("c") with { Language = "fr" }, StoryMaker.Make("d")]);

        Assert.Equal([3], RelatedIndex.Build(archive, 1).CreateRanker().Rank(0, Most).Select(entry => entry.Story));
    }

    private static Archive Build(Story[] stories) =>
        ArchiveBuilder.Build(StoryMaker.DefaultSettings, stories, [], [], includeDrafts: false, workers: 1).Archive;

    private static IEnumerable<(int Story, int[] List)> Lists(Archive archive, int workers)
    {
        var ranker = RelatedIndex.Build(archive, workers).CreateRanker();
        for (var story = 0; story < archive.Stories.Length; story++)
            yield return (story, [.. ranker.Rank(story, Most).Select(entry => entry.Story)]);
    }

    private static string Describe(Archive archive, int workers)
    {
        var ranker = RelatedIndex.Build(archive, workers).CreateRanker();
        var text = new StringBuilder();
        for (var story = 0; story < archive.Stories.Length; story++)
        {
            foreach (var entry in ranker.Rank(story, Most))
                text.Append(story)
                    .Append(' ').Append(entry.Story).Append(' ').Append(entry.Score)
                    .AppendJoin(
                        ';',
                        entry.Reasons.Select(reason =>
                            $"{reason.Kind} {reason.Facet} {string.Join(',', reason.Values)}"))
                    .AppendLine();
        }
        return text.ToString();
    }

    private static Story[] Stories((int Text, int Tag, int Person, int Day, int Pin, bool Linked)[] made) =>
        [.. made.Select((one, i) => Story(one, i, made.Length))];

    private static Story Story((int Text, int Tag, int Person, int Day, int Pin, bool Linked) made, int i, int count)
    {
        var said = Enumerable.Range(0, 8).Select(word => Words[((made.Text / (word + 1)) + word) % Words.Length]);
        var html = Encoding.UTF8.GetBytes($"<p>{string.Join(' ', said)}</p>\n");
        var story = StoryMaker.Make($"s{i:00}", $"2021-01-{made.Day:00}")
            .WithFacet("tags", $"tag {made.Tag}").WithFacet("people", $"person {made.Person}");
        return story with
        {
            Body = StoryBody.FromHtml(html, made.Linked ? [StoryMaker.Link($"xref:s{made.Pin % count:00}")] : []),
            Related = made.Pin < count && made.Pin != i ? StoryMaker.References($"s{made.Pin:00}") : [],
            Unrelated = made.Pin == 40 && i > 0 ? StoryMaker.References("s00") : [],
        };
    }
}
