using System.Diagnostics;
using Xunit.Abstractions;

namespace StaticArchive.Tests.Sites;

/// <summary>
/// Four times as much of anything takes about four times as long: no step grows with the square of what a contributor
/// can add.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class GrowthTests(ITestOutputHelper output)
{
    // Four, and the logarithm; the square would be sixteen.
    private const double MaxRatio = 10;
    private const int Runs = 3;
    private const int MaxAttempts = 3;

    // Below this, starting up is most of what is measured.
    private const double MinMilliseconds = 20;

    // What one story holds.
    private static readonly Dictionary<string, (int Size, Func<int, string> Part)> Texts = new()
    {
        ["comments"] = (2_000, _ => "<!-- a -->\n"),
        ["comments in a line"] = (2_000, _ => "x<!---->"),
        ["links"] = (2_000, _ => "[a](two.md) "),
        ["dead links"] = (500, i => $"[a](/none/{i}/) "),
        ["images of other hosts"] = (1_000, i => $"![a](https://h{i}.example/a.png) "),
        ["headings"] = (1_000, _ => "## Same\n\nText.\n\n"),
        ["quotations"] = (250, i => $"> Words.\n>\n> — Name {i}\n\n"),
    };

    // What a story of many says in its front matter.
    private static readonly Dictionary<string, (int Size, Func<int, string> More)> FrontMatter = new()
    {
        ["stories"] = (250, i => $"tags: [t{i}]\n"),
        ["tags of all stories"] = (100, i => $"tags: [t{i}, a, b, c]\n"),
        ["authors of their own"] = (150, i => $"authors: [Ann {i}, Bo]\n"),
        ["sources of their own"] = (150, i =>
            $"sources: [{{title: S, publisher: P{i}, url: 'https://p.example/{i}'}}]\n"
        ),
        ["a chain of follow-ups"] = (150, i => i == 0 ? "" : $"follows: [s{i - 1}]\n"),
        ["follow-ups of one story"] = (150, i => i == 0 ? "" : "follows: [s0]\n"),
        ["related stories"] = (150, i => $"related: [s0, s{i / 2}]\n"),
        ["corrections"] = (150, _ => "corrections: [{date: 2021-02-01, text: A}, {date: 2021-02-02, text: B}]\n"),
        ["translations"] = (150, i => $"translationKey: k{i / 2}\nlang: {(i % 2 == 0 ? "en" : "de")}\n"),
        ["translations of one story"] = (100, i => $"translationKey: k\nlang: {(i % 2 == 0 ? "en" : "de")}\n"),
        ["one series"] = (150, _ => "series: One\n"),
        ["one headline"] = (150, _ => "slug: same\n"),
    };

    private static readonly Dictionary<string, int> Others = new()
    {
        ["redirects"] = 250,
        ["files"] = 500,
        ["refused files"] = 500,
        ["ledger"] = 5_000,
        ["introductions"] = 250,
    };

    public static TheoryData<string> Names() => [.. Texts.Keys, .. FrontMatter.Keys, .. Others.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Time_grows_with_the_size(string what)
    {
        var size = Texts.TryGetValue(what, out var text) ? text.Size
            : FrontMatter.TryGetValue(what, out var keys) ? keys.Size
            : Others[what];
        _ = Measure(what, size);
        // What else the machine does makes a run slower, never faster: one good pair proves the growth.
        var seen = new List<string>();
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var (small, large) = (Measure(what, size), Measure(what, 4 * size));
            seen.Add($"{what}: {size} {small:f0} ms, {4 * size} {large:f0} ms");
            output.WriteLine(seen[^1]);
            if (large < MaxRatio * Math.Max(small, MinMilliseconds))
                return;
        }
        Assert.Fail(string.Join("; ", seen));
    }

    private static double Measure(string what, int size)
    {
        using var archive = new TinyArchive();
        Fill(archive, what, size);
        var best = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            var result = SiteBuilder.Build(archive.Options with { Workers = 1, KeepGoing = true });
            _ = result.Site?.Files.Count;
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }
        return best;
    }

    private static void Fill(TinyArchive archive, string what, int size)
    {
        var story = TinyArchive.Story("One", "2021-01-01");
        if (Texts.TryGetValue(what, out var text))
            story = Body(size, text.Part);
        if (what == "redirects")
        {
            var paths = string.Join(", ", Enumerable.Range(0, size).Select(i => $"/old/{i}/"));
            story = story.Replace("title", $"redirectFrom: [{paths}]\ntitle");
        }
        archive.Write("stories/one.md", story);
        archive.Write("stories/two.md", TinyArchive.Story("Two", "2021-01-02"));
        if (what == "ledger")
            archive.Write("_urls.txt", string.Concat(Enumerable.Range(0, size).Select(i => $"/gone/{i}/ gone\n")));
        for (var i = 0; i < size && what is "files" or "refused files"; i++)
            archive.Write($"files/{i}.{(what == "files" ? "txt" : "ts")}", "Text.");
        for (var i = 0; i < size && what == "introductions"; i++)
            archive.Write($"_facets/tags/t{i}.md", $"---\ntitle: T{i}\naliases: [u{i}, v{i}]\n---\n\nText.\n");
        if (!FrontMatter.TryGetValue(what, out var keys))
            return;
        for (var i = 0; i < size; i++)
            archive.Write($"stories/s{i}.md", TinyArchive.Story($"Story {i}", "2021-01-03", more: keys.More(i)));
    }

    private static string Body(int size, Func<int, string> part)
    {
        var body = new StringBuilder();
        for (var i = 0; i < size; i++)
            body.Append(part(i));
        return TinyArchive.Story("One", "2021-01-01", body.ToString());
    }
}
