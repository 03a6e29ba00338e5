using CsCheck;
using static StaticArchive.Tests.Related.RelatedArchive;

namespace StaticArchive.Tests.Related;

[Trait("Speed", "Slow")]
public sealed class RelatedPropertyTests
{
    private const int Samples = 60;

    // At this size one story more stays within one step of the size that rarity is measured against.
    private const int Stories = 50;

    private static readonly string[] Words =
    [
        .. Enumerable.Range(0, 80).Select(i => "word" + (char)('a' + (i % 26)) + (char)('a' + (i / 26))),
    ];

    private static readonly Gen<Story[]> Archives = Gen.Select(
            Gen.Int[0, 3000],
            Gen.Int[0, 79].Array[5, 60],
            Gen.Int[0, 11].Array[0, 4],
            Gen.Int[0, 3],
            Gen.Int[0, 5].Array[0, 2],
            Gen.Int[0, Stories - 1].Array[0, 3],
            Gen.Int[0, 9],
            (day, words, tags, section, authors, others, kind) => (day, words, tags, section, authors, others, kind))
        .Array[Stories]
        .Select(all =>
            all.Select(
                    (one, i) => Story(i, one.day, one.words, one.tags, one.section, one.authors, one.others, one.kind))
                .ToArray());

    [Fact]
    public void A_list_has_no_story_twice_nor_itself_nor_one_ruled_out_and_is_full() => Archives.Holds(
        stories =>
        {
            var archive = RelatedArchive.Of(stories);
            var ranker = RelatedIndex.Build(archive, 1).CreateRanker();
            for (var story = 0; story < archive.Stories.Length; story++)
            {
                var list = ranker.Rank(story, 12).Select(entry => entry.Story).ToArray();
                Assert.Equal(list.Distinct(), list);
                Assert.DoesNotContain(story, list);
                Assert.Empty(list.Intersect(archive.NeverRelated[story]));
                Assert.Equal(Math.Min(12, Stories - 1 - archive.NeverRelated[story].Length), list.Length);
            }
        }, count: Samples);

    [Fact]
    public void Pins_are_first_and_in_order() => Archives.Holds(
        stories =>
        {
            var archive = RelatedArchive.Of(stories);
            var ranker = RelatedIndex.Build(archive, 1).CreateRanker();
            for (var story = 0; story < archive.Stories.Length; story++)
            {
                var pins = archive.Pinned[story].Except(archive.NeverRelated[story]).Take(10).ToArray();
                Assert.Equal(pins, ranker.Rank(story, 10).Take(pins.Length).Select(entry => entry.Story));
            }
        }, count: Samples);

    [Fact]
    public void A_shorter_list_is_the_beginning_of_a_longer_one() => Archives.Holds(
        stories =>
        {
            var archive = RelatedArchive.Of(stories);
            var ranker = RelatedIndex.Build(archive, 1).CreateRanker();
            for (var story = 0; story < archive.Stories.Length; story++)
                Assert.Equal(Shown(ranker.Rank(story, 7)), Shown(ranker.Rank(story, 45)[..7]));
        }, count: Samples);

    [Fact]
    public void What_two_stories_share_is_the_same_from_both_sides() => Archives.Holds(
        stories =>
        {
            var archive = RelatedArchive.Of(stories);
            var ranker = RelatedIndex.Build(archive, 1).CreateRanker();
            var lists = Enumerable.Range(0, Stories)
                .Select(story => ranker.Rank(story, Stories).ToDictionary(entry => entry.Story)).ToArray();
            for (var story = 0; story < Stories; story++)
            {
                foreach (var (other, entry) in lists[story])
                    Assert.Equal(Symmetric(entry, mirrored: false), Symmetric(lists[other][story], mirrored: true));
            }
        }, count: Samples / 3);

    [Fact]
    public void An_unrelated_story_more_does_not_reorder_a_list() => Archives.Holds(
        stories =>
        {
            var before = RelatedArchive.Of(stories);
            var after = RelatedArchive.Of([.. stories, Make("stranger", "2030-01-01") with { Headline = "Zzyzx" }]);
            var rankerBefore = RelatedIndex.Build(before, 1).CreateRanker();
            var rankerAfter = RelatedIndex.Build(after, 1).CreateRanker();
            for (var story = 0; story < Stories; story++)
            {
                var expected = rankerBefore.Rank(story, Stories).Select(entry => before.Stories[entry.Story].Slug);
                var actual = rankerAfter.Rank(story, Stories + 1).Select(entry => after.Stories[entry.Story].Slug);
                Assert.Equal(expected, actual.Where(slug => slug != "stranger"));
            }
        }, count: Samples);

    [Fact]
    public void One_worker_and_many_give_the_same() => Archives.Holds(
        stories =>
        {
            var archive = RelatedArchive.Of(stories);
            var one = RelatedIndex.Build(archive, 1).CreateRanker();
            var many = RelatedIndex.Build(archive, 8);
            var rankers = new[] { many.CreateRanker(), many.CreateRanker() };
            for (var story = Stories - 1; story >= 0; story--)
                Assert.Equal(Shown(one.Rank(story, 10)), Shown(rankers[story % 2].Rank(story, 10)));
        }, count: Samples);

    [Fact]
    public void The_order_in_which_files_are_read_does_not_matter() =>
        Gen.Select(Archives, Gen.Shuffle(Enumerable.Range(0, Stories).ToArray()))
            .Holds(
                (stories, order) =>
                {
                    var archive = RelatedArchive.Of(stories);
                    var shuffled = RelatedArchive.Of([.. order.Select(i => stories[i])]);
                    var (one, other) = (
                        RelatedIndex.Build(archive, 2).CreateRanker(), RelatedIndex.Build(shuffled, 2).CreateRanker());
                    for (var story = 0; story < Stories; story++)
                        Assert.Equal(Shown(one.Rank(story, 10)), Shown(other.Rank(story, 10)));
                },
                count: Samples / 3);

    [Fact]
    public void After_an_edit_that_leaves_the_text_lists_are_those_of_a_full_build() =>
        Gen.Select(Archives, Gen.Int[0, Stories - 1], Gen.Int[0, Stories - 1])
            .Holds(
                (stories, edited, like) =>
                {
                    Story[] after = [.. stories];
                    after[edited] = stories[edited] with
                    {
                        Facets = stories[like].Facets,
                        Authors = stories[like].Authors,
                        Published = stories[like].Published,
                    };
                    var archive = RelatedArchive.Of(after);
                    var (full, updated) = (
                        RelatedIndex.Build(archive, 1).CreateRanker(),
                        RelatedIndex.Build(RelatedArchive.Of(stories), 1).Update(archive, 1).CreateRanker());
                    for (var story = 0; story < Stories; story++)
                        Assert.Equal(Shown(full.Rank(story, 10)), Shown(updated.Rank(story, 10)));
                },
                count: Samples / 2);

    private static string[] Shown(IEnumerable<RelatedStory> list) =>
        [.. list.Select(entry => $"{entry.Story} {entry.Score} {string.Join(';', entry.Reasons.Select(Shown))}")];

    private static string Shown(Reason reason) =>
        $"{reason.Kind} {reason.Facet} {string.Join(',', reason.Values)}";

    // Text is measured against each story's own neighbours, and pins and links have a direction.
    private static string[] Symmetric(RelatedStory entry, bool mirrored) =>
        [
            .. entry.Reasons.Where(reason =>
                reason.Kind
                    is ReasonKind.Facet
                        or ReasonKind.Author
                        or ReasonKind.Thread
                        or ReasonKind.Series
                        or ReasonKind.LinkedHere
                        or ReasonKind.LinksHere)
                .Select(reason => $"{Mirrored(reason.Kind, mirrored)} {reason.Facet} {string.Join(',', reason.Values)}")
                .Order(StringComparer.Ordinal),
        ];

    private static ReasonKind Mirrored(ReasonKind kind, bool mirrored) => (kind, mirrored) switch
    {
        (ReasonKind.LinkedHere, true) => ReasonKind.LinksHere,
        (ReasonKind.LinksHere, true) => ReasonKind.LinkedHere,
        _ => kind,
    };

    private static Story Story(
        int i, int day, int[] words, int[] tags, int section, int[] authors, int[] others, int kind)
    {
        var date = new DateTime(2010, 1, 1).AddDays(day);
        var ids = others.Where(other => other != i).Distinct().Select(other => $"s{other:d2}").ToArray();
        var story = Make($"s{i:d2}", date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
            .WithText("<p>" + string.Join(' ', words.Select(word => Words[word * word / 80])) + "</p>")
            .WithFacet("tags", [.. tags.Distinct().Select(tag => "tag" + tag)])
            .WithFacet("section", "section" + section) with
        {
            Headline = "Headline " + Words[words[0]],
            Authors = [.. authors.Distinct().Select(author => "Author " + author)],
        };
        return kind switch
        {
            0 => story with { Related = StoryMaker.References(ids) },
            1 => story with { Unrelated = StoryMaker.References(ids) },
            2 or 3 => story.LinkingTo(ids),
            4 => story with { Series = "series" },
            _ => story,
        };
    }
}
