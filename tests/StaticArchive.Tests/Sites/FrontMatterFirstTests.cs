namespace StaticArchive.Tests.Sites;

/// <summary>Lists can be shown before the texts are read.</summary>
[Trait("Speed", "Slow")]
public sealed class FrontMatterFirstTests : IDisposable
{
    private const int Stories = 2_100;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pages_that_are_shown_before_the_texts_are_read_are_those_that_are_shown_afterwards()
    {
        // What others refer to most is told from texts, unless the editors say where to begin.
        _folder.Write("input/archive.yml", "title: Large\nbaseUrl: https://large.example/\nbegin: [story-7]\n");
        for (var i = 0; i < Stories; i++)
            _folder.Write(
                $"input/stories/{1900 + (i / 20)}-0{(i % 20 / 3) + 1}-1{i % 3}-story-{i}.md",
                $"---\ntitle: Of ships {i}\nstandfirst: What happened.\ntags: [t{i % 40}, u{i % 7}]\n"
                    + (i % 50 == 49 ? $"follows: story-{i - 20}\n" : "")
                    + $"---\n\nA [link](/topics/) to [another](xref:story-{i / 2}).\n"
            );
        var builder = new SiteBuilder(
            new SiteOptions { InputFolder = _folder["input"], ThemeFolder = Repository.Theme, Workers = 2 });

        var site = builder.BuildFromFrontMatter()!;
        var whole = builder.Build(new SourceChanges([], Theme: false)).Site!;

        var (early, late) = (site.CreateRenderer(), whole.CreateRenderer());
        var shown = Enumerable.Range(0, site.Files.Count).Where(site.ShowsMetadataOnly).ToArray();
        Assert.Contains("index.html", shown.Select(index => site.Files[index]));
        Assert.True(shown.Length > 100);
        foreach (var index in shown)
            Assert.True(
                early.Render(index).Span.SequenceEqual(late.Render(whole.Find("/" + site.Files[index])).Span),
                site.Files[index]);
    }

    [Fact]
    public void A_small_archive_is_shown_as_a_whole_at_once()
    {
        using var archive = new TinyArchive(("a.md", TinyArchive.Story("A", "2021-01-01")));

        Assert.Null(new SiteBuilder(archive.Options).BuildFromFrontMatter());
    }
}
