using static StaticArchive.Tests.Related.RelatedArchive;

namespace StaticArchive.Tests.Related;

public sealed class ThreadSuggestionsTests
{
    private static readonly Story Breach = Breached(
        "breach", "2020-01-01", "Names of officers were published by mistake.");

    private static readonly Story Review = Breached(
        "review", "2020-06-01", "A review of how names of officers were published by mistake.");

    [Fact]
    public void A_likely_follow_up_is_suggested_with_what_both_share()
    {
        var suggestion = Assert.Single(Suggest(Breach, Review));

        Assert.Equal(("review", "breach"), (suggestion.Story, suggestion.Follows));
        Assert.Contains("PSNI", suggestion.Shared);
    }

    [Fact]
    public void What_an_editor_said_is_not_suggested() => Assert.Empty(Suggest(Breach, Review.Following("breach")));

    [Fact]
    public void Years_later_it_is_no_follow_up() =>
        Assert.Empty(Suggest(Breach, Review with { Published = Make("x", "2024-01-01").Published }));

    [Fact]
    public void Likeness_without_a_rare_value_is_not_enough() =>
        Assert.Empty(Suggest(Breach.WithFacet("organisations"), Review));

    private static Story Breached(string slug, string date, string text) =>
        (Make(slug, date) with { Headline = "Data breach" })
            .WithText($"<p>{text}</p>").WithFacet("organisations", "PSNI");

    private static List<(string Story, string Follows, string Shared)> Suggest(params Story[] stories)
    {
        var archive = Of([.. Filler(30), .. stories]);
        var found = ThreadSuggestions.Find(RelatedIndex.Build(archive, 1), 10, 2);
        return
        [
            .. found.Select(one =>
                (archive.Stories[one.Story].Slug, archive.Stories[one.Follows].Slug, string.Join(", ", one.Shared))),
        ];
    }
}
