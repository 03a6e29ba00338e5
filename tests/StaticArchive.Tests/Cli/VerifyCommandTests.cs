using System.Security.Cryptography;

namespace StaticArchive.Tests.Cli;

[Trait("Program", "Any")]
public sealed class VerifyCommandTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    public VerifyCommandTests() => Assert.Equal(0, _archive.Run("build", "--manifest", "sums.txt").Code);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void What_was_built_is_what_the_input_gives()
    {
        var run = _archive.Run("verify");

        Assert.Equal(0, run.Code);
        Assert.Matches(@"^output holds what this input gives: \d+ files\.\n$", run.Output);
    }

    [Fact]
    public void Each_difference_is_told()
    {
        File.AppendAllText(_archive.Folder["output/index.html"], "<script>x</script>");
        File.Delete(_archive.Folder["output/feed.xml"]);
        _archive.Folder.Write("output/extra/page.html", "x");
        File.Delete(_archive.Folder["output/feed.json"]);
        File.CreateSymbolicLink(_archive.Folder["output/feed.json"], "/etc/hosts");

        var run = _archive.Run("verify");

        Assert.Equal(1, run.Code);
        Assert.Equal(
            ["differs: feed.json", "differs: index.html", "missing: feed.xml", "not of this site: extra/page.html"],
            run.Output.Split('\n')[..4]);
    }

    [Fact]
    public void A_changed_input_is_told()
    {
        _archive.Folder.Write("input/stories/2021-04-06-second.md", ArchiveOnDisk.Story("Second story", "Otherwise."));

        Assert.Contains("differs: stories/second/index.html\n", _archive.Run("verify").Output);
    }

    [Fact]
    public void The_manifest_has_the_sum_of_every_file()
    {
        var files = Directory.GetFiles(_archive.Folder["output"], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_archive.Folder["output"], file))
            .Where(path => !path.StartsWith(".static-archive")).Order(StringComparer.Ordinal)
            .Select(path => $"{HashOf(_archive.Folder["output/" + path])}  {path}\n");

        Assert.Equal(string.Concat(files), _archive.Folder.Read("sums.txt"));
    }

    private static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
