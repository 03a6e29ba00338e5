namespace StaticArchive.Tests.Sites;

/// <summary>An input folder on disk with a few files, built with the theme of this repository.</summary>
internal sealed class TinyArchive : IDisposable
{
    public const string Settings = "title: Tiny\nbaseUrl: https://tiny.example/\n";

    private readonly TemporaryFolder _folder = new();

    public TinyArchive(params (string Path, string Text)[] files)
    {
        Write("archive.yml", Settings);
        foreach (var (path, text) in files)
            Write(path, text);
    }

    public string Input => Path.Join(_folder.Root, "input");

    public SiteOptions Options => new() { InputFolder = Input, ThemeFolder = Repository.Theme, Workers = 2 };

    public static string Story(string title, string date, string body = "Words of the story.", string more = "") =>
        $"---\ntitle: {title}\npublished: {date}\nstandfirst: What happened.\n{more}---\n\n{body}\n";

    public void Write(string path, string text)
    {
        var file = Path.Join(Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Delete(string path) => File.Delete(Path.Join(Input, path));

    public BuildResult Build() => SiteBuilder.Build(Options);

    /// <summary>Builds the site of an archive that has nothing to report.</summary>
    public Site SoundSite()
    {
        var result = Build();
        Assert.Empty(Lines(result.Diagnostics));
        return result.Site!;
    }

    /// <summary>Builds the site; findings that keep it from being built fail the test.</summary>
    public Site Site()
    {
        var result = Build();
        Assert.True(result.Site is not null, string.Join('\n', Lines(result.Diagnostics)));
        return result.Site!;
    }

    /// <summary>Findings in a line each: <c>SA0403 stories/a.md:7:9 There is …</c>.</summary>
    public static string[] Lines(ImmutableArray<Diagnostic> findings) =>
        [
            .. findings.Select(finding =>
                $"{finding.Rule.Id} {finding.Path}:{finding.Span.Line}:{finding.Span.Column} {finding.Message}"),
        ];

    public void Dispose() => _folder.Dispose();
}

/// <summary>The files of a site as tests read them.</summary>
internal static class RenderedSite
{
    extension(Site site)
    {
        /// <summary>Every file with its bytes.</summary>
        public SortedDictionary<string, byte[]> Bytes()
        {
            var renderer = site.CreateRenderer();
            var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
            for (var i = 0; i < site.Files.Count; i++)
                files.Add(site.Files[i], renderer.Render(i).ToArray());
            return files;
        }

        /// <summary>Every file as text.</summary>
        public SortedDictionary<string, string> Texts() =>
            new(site.Bytes().ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value)),
                StringComparer.Ordinal);

        /// <summary>The text of a page, by its address: <c>/stories/a/</c>.</summary>
        public string Text(string address) =>
            Encoding.UTF8.GetString(site.CreateRenderer().Render(site.Find(address)).Span);
    }
}
