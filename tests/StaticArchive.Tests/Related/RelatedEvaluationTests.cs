using System.Text.Json;
using Xunit;
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
    public void A_list_is_judged_by_its_first_ten(int[] list, int[] linked, double recall, double reciprocalRank, double gain)
    {
        var quality = RankingQuality.Of(list, linked);

        Assert.Equal(recall, quality.Recall, 4);
        Assert.Equal(reciprocalRank, quality.ReciprocalRank, 4);
        Assert.Equal(gain, quality.Gain, 4);
    }

    [Fact]
    public void An_archive_without_links_cannot_be_evaluated() => Assert.Null(RelatedEvaluation.Run(Of([.. Filler(20)]), 1));

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
                Body = Body("<p>See <a href=\"\">seized handsets</a>.</p>", StoryMaker.Link("xref:a") with { Offset = 16 }),
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
        Assert.Null(evaluation.Advice);
    }

    [Fact]
    public void Weights_that_hide_what_editors_link_by_are_told_of()
    {
        var pairs = Enumerable.Range(0, 60).SelectMany(i => new[]
        {
            Make($"a{i:d2}", "2012-01-01").WithText($"<p>noise{(char)('a' + (i % 7))}</p>").WithFacet("people", $"Person {i}"),
            Make($"b{i:d2}", "2013-01-01").WithText($"<p>noise{(char)('a' + (i % 5))}</p>").WithFacet("people", $"Person {i}").LinkingTo($"a{i:d2}"),
        });

        var evaluation = RelatedEvaluation.Run(Of(new RelatedSettings { Facets = 0.01 }, [.. Filler(60), .. pairs]), 2)!;

        Assert.NotNull(evaluation.Advice);
        Assert.True(evaluation.Advice.Settings.Facets > 0.01);
        Assert.True(evaluation.Advice.After > evaluation.Advice.Before);
    }

    [Fact]
    public void The_sample_archive_is_ranked_as_an_editor_judged_it()
    {
        var site = SiteBuilder.Build(new SiteOptions { InputFolder = Repository.Input, ThemeFolder = Repository.Theme }).Site!;
        var stories = site.Archive.Stories.Select((story, i) => (story.Path, i)).ToDictionary(story => story.Path, story => story.i);
        var ranker = site.Related.CreateRanker();
        var qualities = File.ReadLines(Path.Join(Repository.Root, "tests", "StaticArchive.Tests", "Related", "sample-judgement.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(judgement => (From: stories[judgement.GetProperty("from").GetString()!], Related: judgement.GetProperty("related").EnumerateArray().Select(path => stories[path.GetString()!])))
            .Select(judgement => RankingQuality.Of([.. ranker.Rank(judgement.From, 10).Select(entry => entry.Story)], [.. judgement.Related.Order()]))
            .ToList();

        var mean = RankingQuality.Mean(qualities);

        Assert.True(mean.Recall >= 0.83 && mean.Gain >= 0.82, mean.ToString());
    }

    private static StoryBody Body(string html, params BodySlot[] slots) =>
        StoryBody.FromHtml(System.Text.Encoding.UTF8.GetBytes(html), [.. slots]);
}
