namespace StaticArchive.Tests.Pages;

public sealed class ThreadNameTests
{
    private static readonly Story[] Stories =
    [
        .. Enumerable.Range(0, 12).Select(i => StoryMaker.Make($"x{i}", "2019-01-01").WithFacet("tags", "police")),
        Of("one", "police", "EncroChat"),
        Of("two", "police", "EncroChat").Following("one"),
        Of("three", "police", "Sky ECC").Following("two"),
        Of("four", "police", "Sky ECC").Following("three"),
    ];

    [Fact]
    public void A_thread_is_named_by_what_its_stories_share_and_others_do_not()
    {
        var archive = Build(StoryMaker.DefaultSettings, Stories);

        Assert.Equal(["EncroChat", "Sky ECC"], ThreadNames.Of(archive.Threads[0], archive).Order());
    }

    [Fact]
    public void Stories_that_share_nothing_give_no_name()
    {
        var archive = Build(StoryMaker.DefaultSettings, StoryMaker.Make("a"), StoryMaker.Make("b").Following("a"));

        Assert.Empty(ThreadNames.Of(archive.Threads[0], archive));
    }

    [Fact]
    public void The_settings_name_a_thread_by_any_of_its_stories()
    {
        var settings = StoryMaker.DefaultSettings with { Threads = [new("three", "Phones", null, TextSpan.WholeFile)] };

        Assert.Equal("Phones", Build(settings, Stories).Threads[0].Setting?.Title);
    }

    [Fact]
    public void A_story_of_no_thread_is_reported()
    {
        var settings = StoryMaker.DefaultSettings with { Threads = [new("x1", "Phones", null, TextSpan.WholeFile)] };

        var (_, findings) = ArchiveBuilder.Build(settings, Stories, [], [], includeDrafts: false, workers: 1);

        Assert.Contains("belongs to no thread", Assert.Single(findings).Message);
    }

    private static Story Of(string slug, params string[] tags) =>
        StoryMaker.Make(slug, "2020-01-01").WithFacet("tags", tags);

    private static Archive Build(ArchiveSettings settings, params Story[] stories) =>
        ArchiveBuilder.Build(settings, stories, [], [], includeDrafts: false, workers: 1).Archive;
}
