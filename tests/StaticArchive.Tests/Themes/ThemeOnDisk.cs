namespace StaticArchive.Tests.Themes;

/// <summary>A theme of one's own for a test: layouts that write nothing, but for those given.</summary>
internal sealed class ThemeOnDisk : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("theme-").FullName;

    public ThemeOnDisk(params (string Path, string Text)[] files)
    {
        foreach (var layout in PageKinds.Layouts)
            Write($"layouts/{layout}.html", "");
        Write("partials/teaser.html", "");
        Write("theme.yml", "contract: 1\nstyles: own\n");
        foreach (var (path, text) in files)
            Write(path, text);
    }

    public (Theme? Theme, ImmutableArray<Diagnostic> Diagnostics) Load(string language = "en") =>
        ThemeFolder.Load(_folder, language);

    public void Remove(string path) => File.Delete(Path.Join(_folder, path));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public void Write(string path, string text) => File.WriteAllText(Full(path), text);

    public void Copy(string file, string path) => File.Copy(file, Full(path), overwrite: true);

    private string Full(string path)
    {
        var full = Path.Join(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
