namespace StaticArchive.Tests.Pages;

/// <summary>What editors write of a thread below <c>_threads</c>.</summary>
public sealed class ThreadIntroductionTests
{
    private static readonly (string, string)[] Stories =
    [
        ("stories/opened.md", TinyArchive.Story("Bridge opened", "2021-01-01", "Words.")),
        ("stories/closed.md", TinyArchive.Story("Bridge closed", "2022-01-02", "Words.", "follows: [opened]\n")),
        ("stories/alone.md", TinyArchive.Story("Alone", "2022-01-03", "Words.")),
    ];

    [Fact]
    public void Its_title_standfirst_and_text_are_on_the_thread_s_page()
    {
        var page = ThreadPage(
            "---\ntitle: The *old* bridge\nstandfirst: Open and shut.\n---\n\nHow it [began](../stories/opened.md).\n");

        Assert.Contains("<h1>The old bridge</h1>", page);
        Assert.Contains("<p class=\"standfirst\">Open and shut.</p>", page);
        Assert.Contains("<p>How it <a href=\"/stories/opened/\">began</a>.</p>", page);
    }

    [Fact]
    public void Without_a_title_the_thread_keeps_the_name_of_the_settings()
    {
        var page = ThreadPage("---\nstandfirst: Open and shut.\n---\n", "threads:\n  opened: Bridges\n");

        Assert.Contains("<h1>Bridges</h1>", page);
        Assert.DoesNotContain("class=\"introduction", page);
    }

    [Theory]
    [InlineData("alone", "belongs to no thread")]
    [InlineData("opend", "There is no story 'opend'")]
    public void A_file_that_names_no_thread_is_reported(string id, string message)
    {
        using var archive = new TinyArchive([.. Stories, ($"_threads/{id}.md", "---\ntitle: Bridges\n---\n\nText.\n")]);

        var finding = Assert.Single(archive.Build().Diagnostics);

        Assert.Equal((LinkRules.UnusedIntroduction, $"_threads/{id}.md"), (finding.Rule, finding.Path));
        Assert.Contains(message, finding.Message);
    }

    private static string ThreadPage(string introduction, string settings = "")
    {
        using var archive = new TinyArchive(
            [.. Stories, ("archive.yml", TinyArchive.Settings + settings), ("_threads/closed.md", introduction)]);
        return archive.SoundSite().Text("/threads/opened/");
    }
}
