namespace StaticArchive.Tests.Output;

public sealed class OutputFolderCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OutputFolderCheckTests() => _folder.Write("site/input/a.md", "a");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("site/input", "holds")]
    [InlineData("site/input/output", "lies inside")]
    [InlineData("site", "holds")]
    [InlineData("site/input/../../site", "holds")]
    [InlineData("link", "holds")]
    [InlineData("link/input/output", "lies inside")]
    [InlineData("/", "root")]
    [InlineData("repository", "repository")]
    [InlineData("worktree", "repository")]
    [InlineData("full", "did not write")]
    [InlineData("full/file.txt", "is a file")]
    public void Refuses_a_folder_where_harm_could_be_done(string output, string reason)
    {
        Directory.CreateSymbolicLink(_folder["link"], _folder["site"]);
        Directory.CreateDirectory(_folder["repository/.git"]);
        _folder.Write("worktree/.git", "gitdir: elsewhere");
        _folder.Write("full/file.txt", "mine");

        var exception = Assert.Throws<OutputException>(() =>
            OutputFolderCheck.Require(_folder[output], [_folder["site/input"]]));

        Assert.Contains(reason, exception.Message);
    }

    [Fact]
    public void Refuses_the_home_folder_and_what_holds_it()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

        Assert.Throws<OutputException>(() => OutputFolderCheck.Require(home, []));
        Assert.Throws<OutputException>(() => OutputFolderCheck.Require(Path.GetDirectoryName(home)!, []));
    }

    [Fact]
    public void Takes_a_folder_that_is_missing_or_empty_or_ours()
    {
        Directory.CreateDirectory(_folder["empty"]);
        TinySite.Of(("index.html", "home")).WriteTo(_folder["ours"]);

        foreach (var folder in new[] { "missing", "missing/too", "empty", "ours", "site/input-of-another-name" })
            OutputFolderCheck.Require(_folder[folder], [_folder["site/input"]]);
    }

    [Fact]
    public void Writes_nothing_into_a_refused_folder()
    {
        _folder.Write("full/file.txt", "mine");

        Assert.Throws<OutputException>(() => TinySite.Of(("index.html", "home")).WriteTo(_folder["full"]));

        Assert.Equal(["file.txt"], Directory.EnumerateFileSystemEntries(_folder["full"]).Select(Path.GetFileName));
    }
}
