namespace StaticArchive.Tests.Stories;

public sealed class InputFolderTests
{
    [Fact]
    public void Stories_folder_metadata_and_assets_are_told_apart_in_the_order_of_their_paths()
    {
        using var folder = new TemporaryFolder();
        foreach (var path in new[]
            {
                "b.md",
                "a.markdown",
                "B.MD",
                "_draft.md",
                "_hidden/x.md",
                ".git/x.md",
                "archive.yml",
                "images/a.png",
                "images/_raw.psd",
                "images/.DS_Store",
                "_directory.yml",
                "z/_directory.yml",
                "_facets/tags/drugs.md",
                "_facets/tags/_x.md",
                "_facets/loose.md",
                "_facets/tags/deep/x.md",
                "z/archive.yml",
                "a b/c?.md",
            })
            Write(folder.Root, path);

        var listing = new InputFolder(folder.Root).List(new List<Diagnostic>());

        Assert.Equal(
            ["B.MD", "_facets/tags/drugs.md", "a b/c?.md", "a.markdown", "b.md"],
            listing.Stories.Select(file => file.Path));
        Assert.Equal(["_directory.yml", "z/_directory.yml"], listing.FolderMetadata.Select(file => file.Path));
        Assert.Equal(["images/a.png", "z/archive.yml"], listing.Assets.Select(asset => asset.Path));
        Assert.Equal(4, listing.Assets[0].Length);
    }

    [Fact]
    public void A_link_that_leaves_the_folder_is_refused_whatever_it_is()
    {
        using var outside = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        Write(outside.Root, "secret.md");
        Write(outside.Root, "deep/secret.png");
        Write(folder.Root, "in/here.md");
        File.CreateSymbolicLink(Path.Join(folder.Root, "file.md"), Path.Join(outside.Root, "secret.md"));
        Directory.CreateSymbolicLink(Path.Join(folder.Root, "folder"), outside.Root);
        Directory.CreateSymbolicLink(Path.Join(folder.Root, "in", "up"), folder.Root);
        File.CreateSymbolicLink(Path.Join(folder.Root, "gone.md"), "nowhere.md");
        File.CreateSymbolicLink(Path.Join(folder.Root, "chain.md"), "file.md");
        File.CreateSymbolicLink(Path.Join(folder.Root, "within.md"), "in/here.md");

        var faults = new List<Diagnostic>();
        var listing = new InputFolder(folder.Root).List(faults);

        Assert.Equal(["in/here.md", "within.md"], listing.Stories.Select(file => file.Path));
        Assert.Empty(listing.Assets);
        Assert.Equal(
            ["chain.md SA0803", "file.md SA0803", "folder SA0803", "gone.md SA0801", "in/up SA0803"],
            faults.Select(fault => $"{fault.Path} {fault.Rule.Id}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_folder_itself_may_be_behind_a_link()
    {
        using var folder = new TemporaryFolder();
        Write(folder.Root, "real/a.md");
        File.CreateSymbolicLink(Path.Join(folder.Root, "real", "b.md"), "a.md");
        Directory.CreateSymbolicLink(Path.Join(folder.Root, "link"), "real");

        var faults = new List<Diagnostic>();
        var input = new InputFolder(Path.Join(folder.Root, "link"));

        Assert.Equal(["a.md", "b.md"], input.List(faults).Stories.Select(file => file.Path));
        Assert.Equal("text"u8.ToArray(), input.Read("b.md", faults));
        Assert.Empty(faults);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_of()
    {
        using var folder = new TemporaryFolder();
        using (var large = File.Create(Path.Join(folder.Root, "large.md")))
            large.SetLength(17 * 1024 * 1024);
        var faults = new List<Diagnostic>();
        var input = new InputFolder(folder.Root);

        Assert.Null(input.Read("gone.md", faults));
        Assert.Null(input.Read("large.md", faults));
        Assert.Null(InputFolder.ReadFile(folder.Root, "archive.yml", faults));
        Assert.Equal(
            ["SA0801 gone.md", "SA0804 large.md", "SA0801 archive.yml"],
            faults.Select(fault => $"{fault.Rule.Id} {fault.Path}"));
        Assert.Throws<DirectoryNotFoundException>(() => new InputFolder(Path.Join(folder.Root, "none")));
    }

    [Fact]
    public void Reading_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        Write(folder.Root, "a/b.md");
        var before = Directory.GetLastWriteTimeUtc(Path.Join(folder.Root, "a"));

        var input = new InputFolder(folder.Root);
        input.Read(input.List(new List<Diagnostic>()).Stories[0].Path, new List<Diagnostic>());

        Assert.Equal(before, Directory.GetLastWriteTimeUtc(Path.Join(folder.Root, "a")));
        Assert.Equal(
            ["a", "a/b.md"],
            Directory.EnumerateFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder.Root, path)).Order(StringComparer.Ordinal));
    }

    private static void Write(string root, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(root, path))!);
        File.WriteAllText(Path.Join(root, path), "text");
    }
}
