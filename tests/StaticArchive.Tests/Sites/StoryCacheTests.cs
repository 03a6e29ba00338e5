using System.Collections;
using System.Reflection;

namespace StaticArchive.Tests.Sites;

/// <summary>A story that an earlier build has read is the story that reading it again would give.</summary>
[Trait("Speed", "Slow")]
public sealed class StoryCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public StoryCacheTests()
    {
        _folder.Write("input/archive.yml", "title: Tiny\nbaseUrl: https://tiny.example/\nextra: [mood]\n");
        _folder.Write("input/_directory.yml", "kicker: By folder\n");
        _folder.Write("input/_facets/tags/one.md", "---\nstandfirst: What it is.\n---\n\nOf one.\n");
        _folder.Write("input/about.md", "---\ntitle: About\ntype: page\n---\n\nUs.\n");
        _folder.Write("input/picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"></svg>");
        _folder.Write("input/poor.md", "---\ntitle: Poor\ndate: 2020\nunknown_key: 3\n---\n");
        _folder.Write("input/rich.md", """
            ---
            title: Rich in *everything*
            published: 2021-04~/2021-05
            updated: 2021-05-01T10:00:00+02:00
            standfirst: What it *means*.
            kicker: Analysis
            section: Policing
            authors: [Amara Bauer]
            tags: [encrypted phones, data breach]
            image: {src: /picture.svg, alt: A phone, caption: The phone., credit: Police}
            sources:
            - {publisher: Europol, title: A report, url: https://europol.example/, date: 2021-03?,
                archived: https://archive.example/1, accessed: 2021-04-02}
            comments: 12
            corrections: [{date: 2021-04-06, text: A number was wrong.}]
            related: [poor]
            unrelated: [poor]
            follows: [poor]
            series: The breach
            redirectFrom: [/old/]
            lang: de
            translationKey: e
            order: -3
            mood: {deep: [1, "two", null]}
            excluded: false
            draft: true
            type: story
            layout: wide
            ---

            ## A heading

            Words with a [link](poor.md#top "Title"), a ![picture](picture.svg "More") and a [dead one](#nowhere).

            > It was ours.
            >
            > — Ada Example, engineer

            ::: read-more poor
            """);
        _folder.Write("input/broken.md", "no front matter\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_kept_story_equals_one_that_was_read()
    {
        var cold = Build(out _, cached: false);
        Build(out var first);
        var warm = Build(out var second);

        Assert.Equal(0, first.Hits);
        Assert.Equal(5, second.Hits);
        Assert.Equal(Shown(cold.Diagnostics), Shown(warm.Diagnostics));
        var (expected, actual) = (cold.Site!.Archive, warm.Site!.Archive);
        for (var node = 0; node < expected.NodeCount; node++)
            Assert.Equal(Shown(expected.Node(node)), Shown(actual.Node(node)));
        Assert.Equal(
            Shown(expected.Facets.SelectMany(facet => facet.Values)),
            Shown(actual.Facets.SelectMany(facet => facet.Values)));
    }

    // So that whoever gives stories a new property has to say here what it holds, and so sees it lost where it is not
    // kept.
    [Fact]
    public void The_rich_story_leaves_nothing_out()
    {
        var rich = Build(out _).Site!.Archive.Stories.Single(story => story.Path == "rich.md");
        var empty = new Story
        {
            Path = "",
            Kind = default,
            Id = "",
            Slug = "",
            Url = "",
            Headline = "",
            Facets = [],
            Language = "en",
            Body = StoryBody.Empty,
        };

        foreach (var property in Properties(typeof(Story))
            .Where(property => property.Name is not ("Kind" or "Excluded" or "Introduces" or "Name")))
        {
            Assert.True(
                Shown(property.GetValue(empty)) != Shown(property.GetValue(rich)),
                $"The rich story says nothing for {property.Name}: nobody would see it lost.");
        }
    }

    [Theory]
    [InlineData("input/archive.yml", "language: de\n")]
    [InlineData("input/_directory.yml", "series: Of the folder\n")]
    [InlineData("input/rich.md", "More.\n")]
    public void What_a_story_is_read_with_is_part_of_its_key(string file, string added)
    {
        Build(out _);
        File.AppendAllText(_folder[file], added);
        var cold = Build(out _, cached: false);
        var warm = Build(out var cache);

        Assert.InRange(cache.Hits, 0, 5);
        Assert.Equal(Shown(cold.Site!.Archive.Stories), Shown(warm.Site!.Archive.Stories));
    }

    private BuildResult Build(out StoryCache cache, bool cached = true)
    {
        var kept = new BuildCache(_folder["kept"], key: null);
        cache = kept.Stories;
        var options = new SiteOptions
        {
            InputFolder = _folder["input"],
            ThemeFolder = Repository.Theme,
            IncludeDrafts = true,
            KeepGoing = true,
        };
        return SiteBuilder.Build(
            options with
            {
                Snapshot = SourceSnapshot.Of(options),
                Cache = cached ? kept : null,
            });
    }

    /// <summary>Everything that a value holds, at any depth.</summary>
    private static string Shown(object? value) =>
        value switch
        {
            null => "null",
            string
            or ValueType
            and not IEnumerable
            and not ReadOnlyMemory<byte> when value.GetType().Namespace == "System" || value is string or Enum =>
                $"'{value}'",
            ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
            IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Shown))}]",
            _ => $"{value.GetType().Name} {{{string.Join(", ", Shown(value, Properties(value.GetType())))}}}",
        };

    private static IEnumerable<string> Shown(object value, IEnumerable<PropertyInfo> properties) =>
        properties.Select(property => $"{property.Name}: {Shown(property.GetValue(value))}");

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract");
}
