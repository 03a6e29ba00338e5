using static StaticArchive.Tests.Sites.TinyArchive;

namespace StaticArchive.Tests.Pages;

/// <summary>Cards for what is on other sites, and what readers are told of files, through whole small sites.</summary>
public sealed class EmbedTests
{
    private static string Page(string text, string settings = "", params (string Path, int Length)[] files)
    {
        using var archive = new TinyArchive(("stories/a.md", Story("A", "2021-01-01", text)));
        archive.Write("archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/\n" + settings);
        foreach (var (path, length) in files)
            archive.Write(path, "%PDF-1.4\n".PadRight(length));
        return archive.Site().Text("/stories/a/");
    }

    [Fact]
    public void A_card_has_title_address_and_archived_copy_and_loads_nothing()
    {
        var page = Page("::: embed https://video.example/watch?v=1&t=2 https://copy.example/1 \"A <talk>\"");

        Assert.Contains("<aside class=\"embed\"><p class=\"embed-title\"><a rel=\"external\" "
            + "href=\"https://video.example/watch?v=1&amp;t=2\">A &lt;talk&gt;</a></p><p class=\"embed-facts\">"
            + "video.example/watch?v=1&amp;t=2 · <a rel=\"external\" href=\"https://copy.example/1\">archived copy</a>"
            + "</p></aside>", page);
        Assert.DoesNotContain("src=\"https://", page);
    }

    [Theory]
    [InlineData(
        "<iframe src=\"https://www.youtube.com/embed/abc\" title=\"Talk\"></iframe>", "youtube.com/watch?v=abc</p>")]
    [InlineData("{{< vimeo 12 >}}", ">vimeo.com/12</a>")]
    [InlineData("<div><iframe src=\"https://maps.example/embed?q=1\"></iframe></div>", ">maps.example/embed?q=1</a>")]
    public void Frames_and_tags_of_other_generators_become_cards(string markdown, string shown)
    {
        var page = Page(markdown);

        Assert.Contains("<aside class=\"embed\">", page);
        Assert.Contains(shown, page);
        Assert.DoesNotContain("<iframe", page);
    }

    [Theory]
    [InlineData("[Report](/report.pdf)", 2_130_000, "en", "Report</a> <span class=\"file-facts\">(PDF, 2.1 MB)</span>")]
    [InlineData(
        "[Report](/report.pdf#page=2)", 45_600, "en", "Report</a> <span class=\"file-facts\">(PDF, 46 kB)</span>")]
    [InlineData("[Report](/report.pdf)", 2_130_000, "de", "Report</a> <span class=\"file-facts\">(PDF, 2,1 MB)</span>")]
    [InlineData("[Report](/report.pdf)", 2_130_000, "fr", "Report</a> <span class=\"file-facts\">(PDF, 2,1 Mo)</span>")]
    [InlineData("[Report, 2 MB](/report.pdf) *now*", 2_130_000, "en", "Report, 2 MB</a> <em>now</em>")]
    public void A_link_to_a_document_says_type_and_size(string markdown, int length, string language, string shown) =>
        Assert.Contains(shown, Page(markdown, $"language: {language}\n", ("report.pdf", length)));
}
