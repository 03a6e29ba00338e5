using System.Diagnostics;
using System.Text;
using Xunit;
using Xunit.Abstractions;

namespace StaticArchive.Tests.Sites;

/// <summary>Four times as much of anything takes about four times as long: no step grows with the square of what a contributor can add.</summary>
[Trait("Speed", "Slow")]
public sealed class GrowthTests(ITestOutputHelper output)
{
    // Four, and the logarithm; the square would be sixteen.
    private const double MaxRatio = 10;
    private const int Runs = 3;

    // Below this, starting up is most of what is measured.
    private const double MinMilliseconds = 20;

    public static TheoryData<string, int> Sizes() => new()
    {
        { "comments", 2_000 },
        { "comments in a line", 2_000 },
        { "links", 2_000 },
        { "dead links", 500 },
        { "images of other hosts", 1_000 },
        { "redirects", 250 },
        { "files", 500 },
        { "refused files", 500 },
        { "stories", 250 },
        { "tags of all stories", 100 },
        { "headings", 1_000 },
        { "ledger", 5_000 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Time_grows_with_the_size(string what, int size)
    {
        _ = Measure(what, size);
        var (small, large) = (Measure(what, size), Measure(what, 4 * size));
        output.WriteLine($"{what}: {size} {small:f0} ms, {4 * size} {large:f0} ms");

        Assert.True(large < MaxRatio * Math.Max(small, MinMilliseconds), $"{what}: {size} took {small:f0} ms, {4 * size} took {large:f0} ms");
    }

    private static double Measure(string what, int size)
    {
        using var archive = new TinyArchive();
        Fill(archive, what, size);
        var best = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            var result = SiteBuilder.Build(archive.Options with { Workers = 1 });
            _ = result.Site?.Files.Count;
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }
        return best;
    }

    private static void Fill(TinyArchive archive, string what, int size)
    {
        var story = TinyArchive.Story("One", "2021-01-01");
        archive.Write("stories/one.md", what switch
        {
            "comments" => Body(size, _ => "<!-- a -->\n"),
            "comments in a line" => Body(size, _ => "x<!---->"),
            "links" => Body(size, _ => "[a](two.md) "),
            "dead links" => Body(size, i => $"[a](/none/{i}/) "),
            "images of other hosts" => Body(size, i => $"![a](https://h{i}.example/a.png) "),
            "headings" => Body(size, _ => "## Same\n\nText.\n\n"),
            "redirects" => story.Replace("title", $"redirectFrom: [{string.Join(", ", Enumerable.Range(0, size).Select(i => $"/old/{i}/"))}]\ntitle", StringComparison.Ordinal),
            _ => story,
        });
        archive.Write("stories/two.md", TinyArchive.Story("Two", "2021-01-02"));
        if (what == "ledger")
            archive.Write("_urls.txt", string.Concat(Enumerable.Range(0, size).Select(i => $"/gone/{i}/ gone\n")));
        for (var i = 0; i < size && what is "files" or "refused files"; i++)
            archive.Write($"files/{i}.{(what == "files" ? "txt" : "ts")}", "Text.");
        for (var i = 0; i < size && what is "stories" or "tags of all stories"; i++)
            archive.Write($"stories/s{i}.md", TinyArchive.Story($"Story {i}", "2021-01-03", more: $"tags: [t{i}{(what == "stories" ? "" : ", a, b, c")}]\n"));
    }

    private static string Body(int size, Func<int, string> part)
    {
        var body = new StringBuilder();
        for (var i = 0; i < size; i++)
            body.Append(part(i));
        return TinyArchive.Story("One", "2021-01-01", body.ToString());
    }
}
