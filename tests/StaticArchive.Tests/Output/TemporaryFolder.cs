namespace StaticArchive.Tests.Output;

/// <summary>A folder of a test's own, gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("static-archive-test-").FullName;

    public string this[string path] => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    public string Read(string path) => File.ReadAllText(this[path]);

    /// <summary>Every file below, with its text, leaving out our own folder.</summary>
    public SortedDictionary<string, string> Files(string below = "")
    {
        var top = this[below];
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Directory.Exists(top))
        {
            foreach (var file in Directory.EnumerateFiles(top, "*", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(top, file).Replace('\\', '/');
                if (!path.StartsWith(".static-archive/"))
                    files[path] = File.ReadAllText(file);
            }
        }
        return files;
    }

    /// <summary>Path, size and times of everything below.</summary>
    public string[] Stamps(string below, bool withMarker = true) =>
    [
        .. new DirectoryInfo(this[below]).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Where(entry => withMarker || entry.Name != ".static-archive")
            .Select(entry => $"{entry.FullName} {(entry as FileInfo)?.Length} {entry.LastWriteTimeUtc.Ticks}")
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
