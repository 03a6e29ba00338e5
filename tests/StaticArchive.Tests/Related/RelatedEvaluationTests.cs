using System.Text.Json;
using static StaticArchive.Tests.Related.RelatedArchive;

namespace StaticArchive.Tests.Related;

public sealed class RelatedEvaluationTests
{
    [Theory]
    [InlineData(new[] { 5 }, new[] { 5 }, 1, 1, 1)]
    [InlineData(new[] { 1, 5 }, new[] { 5 }, 1, 0.5, 0.6309)]
    [InlineData(new[] { 5, 1, 7 }, new[] { 3, 5, 7 }, 0.6667, 1, 0.7039)]
    [InlineData(new[] { 1, 2 }, new[] { 5 }, 0, 0, 0)]
    [InlineData(new[] { 0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 5 }, new[] { 5 }, 0, 0, 0)]
    public void A_list_is_judged_by_its_first_ten(
        int[] list, int[] linked, double recall, double reciprocalRank, double gain)
    {
        var quality = RankingQuality.Of(list, linked);

        Assert.Equal(recall, quality.Recall, 4);
        Assert.Equal(reciprocalRank, quality.ReciprocalRank, 4);
        Assert.Equal(gain, quality.Gain, 4);
    }

    [Fact]
    public void An_archive_without_links_cannot_be_evaluated() =>
        Assert.Null(RelatedEvaluation.Run(Of([.. Filler(20)]), 1));

    [Fact]
    public void What_links_say_is_held_out()
    {
        // All that tells of the other story is a link: its text, the link itself, a pin and a thread.
        var archive = Of([
            .. Filler(60),
            Make("a", "2005-01-01") with { Headline = "Seized handsets" },
            Make("b", "2019-01-01").Following("a") with
            {
                Related = StoryMaker.References("a"),
                Body = Body(
                    "<p>See <a href=\"\">seized handsets</a>.</p>", StoryMaker.Link("xref:a") with { Offset = 16 }),
            },
        ]);

        var evaluation = RelatedEvaluation.Run(archive, 1)!;

        Assert.Equal((2, 2), (evaluation.Stories, evaluation.Links));
        Assert.Equal(default, evaluation.Ranking);
        Assert.Equal("a", archive.List("b")[0]);
    }

    [Fact]
    public void Links_that_the_texts_explain_are_found_again()
    {
        var pairs = Enumerable.Range(0, 20).SelectMany(i => new[]
        {
            Make($"a{i}", "2012-01-01") with { Headline = $"Topic{(char)('a' + i)}x opens" },
            Make($"b{i}", "2013-01-01").LinkingTo($"a{i}") with { Headline = $"Topic{(char)('a' + i)}x closes" },
        });

        var evaluation = RelatedEvaluation.Run(Of([.. Filler(60), .. pairs]), 2)!;

        Assert.Equal(1, evaluation.Ranking.Recall);
        Assert.Equal(1, evaluation.Words.Recall);
        Assert.True(evaluation.SharedTags.Recall < 0.5);
        Assert.Equal(WeightFactors.Default, evaluation.Tuned.Factors);
    }

    [Fact]
    public void Links_of_an_archive_tune_its_weights()
    {
        var tuned = Linked.Value.Index.Tuned;

        Assert.Equal(180, tuned.Pairs);
        Assert.True(tuned.Factors.Facets > 1, tuned.ToString());
        Assert.True(tuned.After > tuned.Before, tuned.ToString());
        Assert.Equal(tuned, RelatedIndex.Build(Linked.Value.Archive, 2).Tuned);
    }

    [Fact]
    public void Links_of_an_archive_give_its_lists_a_floor()
    {
        var (archive, index) = Linked.Value;
        var lists = Enumerable.Range(0, archive.Stories.Length).Where(story => archive.LinksTo[story].Length > 0)
            .Select(story => (Story: story, List: index.CreateRanker().Rank(story, 20))).ToList();

        Assert.NotEqual(RelatedWeights.DefaultFloor, index.Tuned.Floor);
        Assert.All(lists.SelectMany(list => list.List), entry =>
            Assert.Equal(entry.Score >= index.Tuned.Floor, entry.IsRelated));
        Assert.All(lists, list =>
            Assert.All(archive.LinksTo[list.Story], linked =>
                Assert.Contains(list.List, entry => entry.Story == linked && entry.IsRelated)));
        Assert.Contains(lists, list => list.List.Any(entry => !entry.IsRelated));
    }

    [Fact]
    public void Few_links_leave_the_defaults() =>
        Assert.Equal(
            TunedWeights.None(new RelatedSettings(), 100), RelatedIndex.Build(Of(LinkedByPeople(50)), 1).Tuned);

    [Fact]
    public void A_weight_of_the_settings_is_not_tuned()
    {
        var settings = new RelatedSettings { Facets = 0.1, Given = GivenWeights.Facets };

        Assert.Equal(1, RelatedIndex.Build(Of(settings, LinkedByPeople(90)), 1).Tuned.Factors.Facets);
    }

    private static readonly Lazy<(Archive Archive, RelatedIndex Index)> Linked = new(() =>
    {
        var archive = Of(LinkedByPeople(90));
        return (archive, RelatedIndex.Build(archive, 1));
    });

    // Stories of one person link each other; their texts and dates lead elsewhere.
    private static Story[] LinkedByPeople(int count) =>
    [
        .. Filler(60),
        .. Enumerable.Range(0, count).SelectMany(i => new[]
        {
            Make($"a{i:d2}", "2012-01-01").LinkingTo($"b{i:d2}").WithFacet("people", $"Person {i / 3}")
                .WithText($"<p>{Noise(i * 7)} {Noise(i * 7 / 2)}</p>"),
            Make($"b{i:d2}", "2013-01-01").LinkingTo($"a{i:d2}").WithFacet("people", $"Person {i / 3}")
                .WithText($"<p>{Noise(i * 5)} {Noise(i * 5 / 3)}</p>"),
        }),
    ];

    private static string Noise(int i) => $"noise{(char)('a' + (i % 13))}";

    [Fact]
    public void The_sample_archive_is_ranked_as_an_editor_judged_it()
    {
        var site = SiteBuilder.Build(new SiteOptions { InputFolder = Repository.Input, ThemeFolder = Repository.Theme })
            .Site!;
        var stories = site.Archive.Stories.Select((story, i) => (story.Path, i))
            .ToDictionary(story => story.Path, story => story.i);
        var ranker = site.Related.CreateRanker();
        var qualities = File.ReadLines(
                Path.Join(Repository.Root, "tests", "StaticArchive.Tests", "Related", "sample-judgement.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(judgement =>
                (From: stories[judgement.GetProperty("from").GetString()!],
                    Related: judgement.GetProperty("related")
                        .EnumerateArray().Select(path => stories[path.GetString()!])))
            .Select(judgement =>
                RankingQuality.Of(
                    [.. ranker.Rank(judgement.From, 10).Select(entry => entry.Story)], [.. judgement.Related.Order()]))
            .ToList();

        var mean = RankingQuality.Mean(qualities);

        Assert.True(mean.Recall >= 0.83 && mean.Gain >= 0.82, mean.ToString());
    }

    private static StoryBody Body(string html, params BodySlot[] slots) =>
        StoryBody.FromHtml(System.Text.Encoding.UTF8.GetBytes(html), [.. slots]);
}
