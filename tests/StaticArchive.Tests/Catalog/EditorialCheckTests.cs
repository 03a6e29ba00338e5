namespace StaticArchive.Tests.Catalog;

/// <summary>What is not to be told of; what is, the fixtures of the rules show.</summary>
public sealed class EditorialCheckTests
{
    [Theory]
    [InlineData("[Operation 1]", "[Operation 2]")]
    [InlineData("[NSA]", "[NCA]")]
    [InlineData("[Mars]", "[Mar]")]
    [InlineData("[Swiss banks]", "[Swedish banks]")]
    [InlineData("[encrochat]", "[EncroChat]")]
    public void Values_that_are_merely_short_or_numbered_are_not_similar(string first, string second) =>
        Assert.DoesNotContain(Find(($"tags: {first}\n", "A."), ($"tags: {second}\n", "B.")), finding =>
            finding.Rule == EditorialRules.SimilarValues);

    [Fact]
    public void Stories_that_share_a_note_or_follow_each_other_are_no_duplicates()
    {
        var note = new string('n', 500);
        var update = new string('u', 900);

        Assert.DoesNotContain(
            Find(
                ("xref: one\n", $"{note}\n\n{new string('a', 900)}"),
                ("", $"{note}\n\n{new string('b', 900)}"),
                ("", update),
                ("follows: [story-2]\n", update)),
            finding => finding.Rule == EditorialRules.NearDuplicateStory);
    }

    [Fact]
    public void A_draft_is_not_asked_to_be_finished()
    {
        using var archive = new TinyArchive(
            ("stories/a.md", "---\ntitle: A\npublished: 2030-01-01\ndraft: true\n---\n"));

        Assert.Empty(
            SiteBuilder.Build(archive.Options with { IncludeDrafts = true, Today = new DateOnly(2026, 1, 1) })
                .Diagnostics);
    }

    [Theory]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03", false)]
    [InlineData("2026-04", true)]
    [InlineData("2026", false)]
    public void A_date_is_in_the_future_when_all_of_it_is(string published, bool told)
    {
        using var archive = new TinyArchive(("stories/a.md", TinyArchive.Story("A", published)));

        var findings = SiteBuilder.Build(archive.Options with { Today = new DateOnly(2026, 3, 1) }).Diagnostics;

        Assert.Equal(told, findings.Any(finding => finding.Rule == EditorialRules.FutureDate));
    }

    private static IEnumerable<Diagnostic> Find(params (string More, string Body)[] stories)
    {
        using var archive = new TinyArchive();
        for (var i = 0; i < stories.Length; i++)
            archive.Write(
                $"stories/story-{i}.md",
                TinyArchive.Story($"Story {i}", $"2021-01-{i + 1:00}", stories[i].Body, stories[i].More));
        return archive.Build().Diagnostics;
    }
}
