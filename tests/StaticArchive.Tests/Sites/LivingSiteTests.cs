namespace StaticArchive.Tests.Sites;

/// <summary>
/// A builder that goes on from what it has built gives what a new one gives, whatever is edited. <c>FUZZ=50</c> makes
/// fifty times as many random edits. Likeness of text is refreshed with the term weights of the last full build,
/// which is told of where it is done, and counts for nothing here.
/// </summary>
public sealed class LivingSiteTests : IDisposable
{
    private const int Edits = 50;
    private const string Ranking = "related: { text: 0 }\n";

    private readonly ArchiveOnDisk _archive = new();

    public void Dispose() => _archive.Dispose();

    private SiteOptions Options => new()
    {
        InputFolder = _archive.Folder["input"],
        ThemeFolder = _archive.Folder["theme"],
        IncludeDrafts = true,
        Today = new DateOnly(2026, 3, 1),
        Workers = 2,
    };

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void After_any_edits_it_is_the_site_that_a_new_builder_gives(int seed, bool keepGoing)
    {
        var times = int.TryParse(
            Environment.GetEnvironmentVariable("FUZZ"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var given)
            ? given
            : 1;
        var options = Options with { KeepGoing = keepGoing };
        var edits = new RandomEdits(_archive, seed, Ranking);
        _archive.Folder.Write("input/archive.yml", edits.Settings());
        var builder = new SiteBuilder(options);
        var version = builder.Build().Site?.Archive.MetadataVersion;
        var kept = 0;
        var log = new Queue<string>();
        var before = Files();
        for (var i = 0; i < Edits * times; i++)
        {
            log.Enqueue(edits.Next());
            if (log.Count > 8)
                log.Dequeue();
            var now = Files();
            var changed = before.Keys.Union(now.Keys)
                .Where(path => before.GetValueOrDefault(path) != now.GetValueOrDefault(path)).ToArray();
            before = now;

            // Now and then nobody can tell what has changed.
            var again = builder.Build(i % 7 == 6 ? null : Changes(changed));
            AssertSame(SiteBuilder.Build(options), again, string.Join('\n', log));
            kept += again.Site is not null && again.Site.Archive.MetadataVersion == version ? 1 : 0;
            version = again.Site?.Archive.MetadataVersion;
        }
        Assert.True(kept > 1, $"Only {kept} edits left the version as it was.");
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void While_only_texts_change_the_metadata_stays_and_every_page_is_right()
    {
        _archive.Folder.Write("input/archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/\n" + Ranking);
        var builder = new SiteBuilder(Options);
        var version = builder.Build().Site!.Archive.MetadataVersion;
        string[] texts =
        [
            "Other words.",
            "## Part one\n\nWords of [the second](2021-04-06-second.md).",
            "## Part two\n\nWords of [the second](2021-04-06-second.md?a=b) and [the topics](/topics/).",
            "[A fragment of its own](#nowhere).",
            "::: read-more second\n",
            string.Join(
                "\n\n",
                Enumerable.Range(0, 9)
                    .Select(i =>
                        $"A paragraph of some length that may well stand in two stories, if it is copied, numbered {i}."
                    )),
        ];
        foreach (var text in texts)
        {
            _archive.Folder.Write("input/stories/2021-04-05-first.md", ArchiveOnDisk.Story("First story", text));
            // Every link there lands on what is there at the time.
            _archive.Folder.Write(
                "input/stories/2021-04-06-second.md",
                ArchiveOnDisk.Story("Second story", text.Contains("## ") ? "[It](2021-04-05-first.md#part-one)." : text)
            );

            var again = builder.Build(
                Changes(["input/stories/2021-04-05-first.md", "input/stories/2021-04-06-second.md"]));

            AssertSame(SiteBuilder.Build(Options), again, text);
            Assert.True(again.Site is null || again.Site.Archive.MetadataVersion == version, text);
        }
    }

    [Fact]
    public void Every_property_but_the_text_is_metadata()
    {
        var one = StoryMaker.Make("one");
        var other = StoryMaker.Make("other", "2022-02") with
        {
            TitleSpan = new(7, 7, 7),
            Language = "nl",
            Headline = "Other",
        };
        foreach (var property in typeof(StoryMetadata).GetProperties().Where(property => property.CanWrite))
        {
            var changed = one with { };
            property.SetValue(
                changed, Another(property.GetValue(one), property.GetValue(other), property.PropertyType));

            Assert.False(changed.HasMetadataOf(one), property.Name);
        }
        Assert.True((one with { Body = other.Body }).HasMetadataOf(one));
        Assert.True(
            (one with
            {
                Facets = [.. one.Facets.Select(values => ImmutableArray.Create<string>([.. values]))],
            }
            ).HasMetadataOf(one));
    }

    private static object Another(object? value, object? other, Type type) =>
        !Equals(value, other) && other is not (null or System.Collections.IEnumerable and not string) ? other
        : type == typeof(bool) ? !(bool)value!
        : type == typeof(int) || type == typeof(int?) ? 7
        : type == typeof(string) ? "another"
        : type == typeof(StoryKind) ? StoryKind.Page
        : type == typeof((string, string)?) ? ("tags", "one")
        : type == typeof(StoryImage) ? new StoryImage("a.jpg", null, null, null, default)
        : type == typeof(ImmutableArray<ImmutableArray<string>>)
            ? ((ImmutableArray<ImmutableArray<string>>)value!).SetItem(0, ["one"])
        : type == typeof(ImmutableArray<string>) ? ImmutableArray.Create("one")
        : type == typeof(ImmutableArray<Reference>) ? StoryMaker.References("one")
        : type == typeof(PartialDate) ? StoryMaker.Make("dated", "2022-03").Published!
        : type == typeof(YamlMap) ? new YamlMap([], default)
        : type == typeof(ImmutableArray<StoryQuote>)
            ? ImmutableArray.Create(new StoryQuote("q", "One", null, "Two", null))
        : type == typeof(ImmutableArray<Correction>) ? ImmutableArray.Create(new Correction(null, "One"))
        : type == typeof(ImmutableArray<SourceCitation>)
            ? ImmutableArray.Create(new SourceCitation("One", null, null, null, null))
        : type == typeof(ImmutableArray<Diagnostics.TextSpan>)
            ? ImmutableArray.Create(new Diagnostics.TextSpan(1, 1, 1))
        : throw new InvalidOperationException($"What is another {type}?");

    private static SourceChanges Changes(string[] paths) => new(
        [.. paths.Where(path => path.StartsWith("input/")).Select(path => path["input/".Length..])],
        paths.Any(path => path.StartsWith("theme/")));

    private static void AssertSame(BuildResult expected, BuildResult actual, string edits)
    {
        Assert.Equal(
            string.Join('\n', TinyArchive.Lines(expected.Diagnostics)),
            string.Join('\n', TinyArchive.Lines(actual.Diagnostics)));
        Assert.Equal(expected.Site is null, actual.Site is null);
        if (expected.Site is null)
            return;
        var (fresh, again) = (expected.Site.Bytes(), actual.Site!.Bytes());
        Assert.Equal(fresh.Keys, again.Keys);
        foreach (var (path, bytes) in fresh)
            Assert.True(bytes.AsSpan().SequenceEqual(again[path]), $"{path} is not the same after\n{edits}");
    }

    // What tells one state of a file from another, and what a watcher would tell of.
    private Dictionary<string, string> Files() =>
        new DirectoryInfo(_archive.Folder.Root)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(_archive.Folder.Root, file.FullName),
                file => Convert.ToHexString(File.ReadAllBytes(file.FullName)));
}
