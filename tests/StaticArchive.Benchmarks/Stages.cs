using BenchmarkDotNet.Attributes;

namespace StaticArchive.Benchmarks;

/// <summary>The hot stages of a build, each by itself on one core, with what it allocates: 1,000 generated
/// stories.</summary>
[MemoryDiagnoser]
public class Stages
{
    private const int Stories = 1_000;

    private string _folder = "";
    private (string Path, byte[] Bytes)[] _files = [];
    private Site? _site;
    private Story[] _stories = [];
    private StoryParser? _parser;
    private int[] _storyPages = [];
    private int[] _relatedPages = [];

    [GlobalSetup]
    public void Prepare()
    {
        _folder = Directory.CreateTempSubdirectory("static-archive-stages-").FullName;
        GeneratedArchive.Write(_folder, null, Stories);
        _files =
        [
            .. Directory.GetFiles(_folder, "*.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => (Path.GetRelativePath(_folder, file), File.ReadAllBytes(file))),
        ];
        _site = SiteBuilder.Build(
            new SiteOptions
            {
                InputFolder = _folder,
                ThemeFolder = Path.Combine(BenchmarkOptions.RepositoryRoot(), "theme"),
                Workers = 1,
            })
            .Site
            ?? throw new InvalidOperationException("The generated archive has errors.");
        _stories = [.. _site.Archive.Stories];
        _parser = new StoryParser(_site.Archive.Settings, FolderDefaults.None);
        var pages = Enumerable.Range(0, _site.Files.Count)
            .Where(index => _site.Files[index].StartsWith("stories/"))
            .ToLookup(index => _site.Files[index].EndsWith("/related/index.html"));
        (_storyPages, _relatedPages) = ([.. pages[false]], [.. pages[true]]);
    }

    [GlobalCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Description = "read 1,000 files")]
    public long Read()
    {
        var input = new InputFolder(_folder);
        var findings = new List<Diagnostic>();
        return _files.Sum(file => (long)input.Read(file.Path, findings)!.Length);
    }

    [Benchmark(Description = "parse 1,000 stories")]
    public int Parse() => _files.Count(file => _parser!.Parse(file.Path, file.Bytes).Story is not null);

    [Benchmark(Description = "order and link 1,000 stories")]
    public object Assemble() =>
        ArchiveBuilder.Build(
            _site!.Archive.Settings,
            _stories,
            [],
            ImmutableArray<InputAsset>.Empty,
            includeDrafts: false,
            workers: 1)
            .Archive;

    [Benchmark(Description = "relate: index of 1,000 stories")]
    public object Index() => RelatedIndex.Build(_site!.Archive, 1);

    [Benchmark(Description = "relate: 1,000 lists")]
    public int Rank()
    {
        var ranker = _site!.Related.CreateRanker();
        return Enumerable.Range(0, Stories).Sum(story => ranker.Rank(story, 20).Length);
    }

    [Benchmark(Description = "search index of 1,000 stories")]
    public object Search() => SearchIndex.Build(_site!.Archive, 1);

    [Benchmark(Description = "render 1,000 stories, ranking included")]
    public long StoryPages() => Render(_storyPages);

    [Benchmark(Description = "render 1,000 related indexes, ranking included")]
    public long RelatedPages() => Render(_relatedPages);

    private long Render(int[] pages)
    {
        var renderer = _site!.CreateRenderer();
        return pages.Sum(index => (long)renderer.Render(index).Length);
    }
}
