namespace StaticArchive.Tests.Cli;

/// <summary>No address vanishes unnoticed.</summary>
[Trait("Program", "Any")]
public sealed class LedgerTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Only_the_command_that_is_asked_to_writes_it()
    {
        _archive.Run("build");
        var printed = _archive.Run("urls");

        Assert.False(File.Exists(_archive.Folder["input/_urls.txt"]));
        Assert.Equal(["/stories/first/", "/stories/second/", "/topics/one/"], Addresses(printed.Output));

        var run = _archive.Run("urls", "--write");

        Assert.Equal((0, "input/_urls.txt: 3 addresses added.\n"), (run.Code, run.Output));
        Assert.Equal(printed.Output, _archive.Folder.Read("input/_urls.txt"));
        Assert.Equal(0, _archive.Run("check").Code);
    }

    [Fact]
    public void A_vanished_address_is_an_error_until_it_has_a_redirect()
    {
        _archive.Run("urls", "--write");
        Rename();

        var broken = _archive.Run("build");
        Assert.False(Directory.Exists(_archive.Folder["output"]));
        var kept = _archive.Run("urls", "--write");
        _archive.Folder.Write(
            "input/stories/2021-04-06-last.md",
            ArchiveOnDisk.Story("Last", "Text.").Replace("title:", "redirectFrom: /stories/second/\ntitle:"));
        var mended = _archive.Run("build");

        Assert.Equal(1, broken.Code);
        Assert.Contains(
            "input/_urls.txt:3:1: error SA0414 vanished-address: '/stories/second/' was published, and leads nowhere "
                + "now.",
            broken.Output);
        Assert.Equal((0, "input/_urls.txt: 1 address added.\n"), (kept.Code, kept.Output));
        Assert.Contains("/stories/second/\n", _archive.Folder.Read("input/_urls.txt"));
        Assert.Equal(0, mended.Code);
    }

    [Fact]
    public void A_withdrawn_page_says_so()
    {
        _archive.Run("urls", "--write");
        Rename();
        var ledger = _archive.Folder.Read("input/_urls.txt");
        _archive.Folder.Write("input/_urls.txt", ledger.Replace("/stories/second/", "/stories/second/ gone"));

        var run = _archive.Run("build");

        Assert.Equal(0, run.Code);
        Assert.Contains("/stories/second/ /410.html 410\n", _archive.Folder.Read("output/_redirects"));
        Assert.Contains("withdrawn", _archive.Folder.Read("output/410.html"));
        Assert.DoesNotContain("410.html", _archive.Folder.Read("output/sitemap.xml"));
    }

    private void Rename()
    {
        File.Delete(_archive.Folder["input/stories/2021-04-06-second.md"]);
        _archive.Folder.Write("input/stories/2021-04-06-last.md", ArchiveOnDisk.Story("Last", "Text."));
    }

    private static IEnumerable<string> Addresses(string ledger) =>
        ledger.Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#'));
}
