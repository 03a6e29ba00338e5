namespace StaticArchive.Tests.Output;

/// <summary>Files that are copied are compared with their copies block by block.</summary>
public sealed class CopyTests : IDisposable
{
    private readonly ArchiveOnDisk _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("%PDF-1.7\n", 300_000)]
    [InlineData("%PDF-1.4\n", 300_001)]
    [InlineData("%PDF-1.4\n", 299_999)]
    public void Another_content_or_length_replaces_the_copy(string head, int length)
    {
        Write("input/files/court.pdf", "%PDF-1.4\n", 300_000);
        _archive.Folder.Write("input/stories/2021-05-01-file.md", ArchiveOnDisk.Story("File", "[a](/files/court.pdf)"));
        _archive.Run("build", "--keep-going");
        Write("input/files/court.pdf", head, length);

        _archive.Run("build", "--keep-going", "--manifest", "sums.txt");

        Assert.True(Same("input/files/court.pdf", "output/files/court.pdf"));
        var sum = Convert.ToHexStringLower(Sha256.Of(File.ReadAllBytes(_archive.Folder["output/files/court.pdf"])));
        Assert.Contains($"{sum}  files/court.pdf\n", File.ReadAllText(_archive.Folder["sums.txt"]));
    }

    private void Write(string path, string head, int length)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_archive.Folder[path])!);
        using var file = File.Create(_archive.Folder[path]);
        file.Write(Encoding.ASCII.GetBytes(head));
        file.SetLength(length);
    }

    private bool Same(string left, string right) =>
        File.ReadAllBytes(_archive.Folder[left]).AsSpan().SequenceEqual(File.ReadAllBytes(_archive.Folder[right]));
}
