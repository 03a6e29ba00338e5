using System.Diagnostics;

namespace StaticArchive.Tests.Sites;

/// <summary>Files made to keep the builder busy, through the front door: an answer within seconds.</summary>
[Trait("Speed", "Slow")]
public sealed class BombTests
{
    // Many times what it takes, for machines under load.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, (Func<string> Body, string? Rule)> Bombs = new()
    {
        ["50 MB"] = (() => new string('x', 50 * 1024 * 1024), "SA0804"),
        ["4 MB on one line"] = (() => string.Concat(Enumerable.Repeat("word ", 800_000)), null),
        ["4 MB of signs"] = (() => new string('*', 4_000_000), "SA0309"),
        ["100,000 links"] = (
            () => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"[a](story-{i}.md) ")), "SA0403"),
        ["100,000 links to the web"] = (
            () => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"[a](https://e.example/{i})\n\n")), null),
        ["100,000 reference definitions"] = (
            () => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"[a{i}]: /x/{i}/\n")), "SA0309"),
        ["quotes 10,000 deep"] = (() => new string('>', 10_000) + " a", "SA0306"),
        ["lists 10,000 deep"] = (() => string.Concat(Enumerable.Repeat("- ", 10_000)) + "a", "SA0306"),
        ["brackets 10,000 deep"] = (() => new string('[', 10_000) + "a" + new string(']', 10_000), null),
        ["elements 10,000 deep"] = (() => string.Concat(Enumerable.Repeat("<div>", 10_000)), "SA0306"),
        ["emphasis 10,000 deep"] = (() => string.Concat(Enumerable.Repeat("*a **b ", 10_000)), null),
        ["entities"] = (() => string.Concat(Enumerable.Repeat("&amp;&#38;&lt;", 100_000)), null),
        ["footnotes"] = (
            () => string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[^{i}]\n\n[^{i}]: n\n\n")), null),
        ["headings of one name"] = (() => string.Concat(Enumerable.Repeat("## a\n\n", 20_000)), null),
    };

    // Bytes allocated for each byte of a file, and for any file: thirty times what prose takes.
    private const long AllocatedForOne = 1_000;
    private const long AllocatedAnyway = 32_000_000;
    private const int MaxFindings = 100_010;

    private static readonly Dictionary<string, Func<string>> ParsedBombs = Bombs.Where(bomb => bomb.Key != "50 MB")
        .ToDictionary(
            bomb => bomb.Key, bomb => (Func<string>)(() => TinyArchive.Story("Bomb", "2021-01-02", bomb.Value.Body())))
        .Concat(
            new Dictionary<string, Func<string>>
            {
                ["an attribute of 1 MB"] = () =>
                    TinyArchive.Story("Bomb", "2021-01-02", $"<b title=\"{new string('x', 1_000_000)}\">a</b>"),
                ["an embedded image of 1 MB"] = () =>
                    TinyArchive.Story(
                        "Bomb", "2021-01-02", $"![a](data:image/png;base64,{new string('A', 1_000_000)})"),
                ["an emphasis run of 1 MB"] = () =>
                    TinyArchive.Story(
                        "Bomb", "2021-01-02", "a" + new string('*', 500_000) + "b" + new string('_', 500_000)),
                ["hidden characters"] = () =>
                    TinyArchive.Story("Bomb", "2021-01-02", string.Concat(Enumerable.Repeat("\u202E&#x202E;", 80_000))),
                ["YAML aliases"] = () =>
                    "---\ntitle: A\na: &a [x, x]\n"
                    + string.Concat(Enumerable.Range(0, 30).Select(i => $"b{i}: &b{i} [*a, *a, *a, *a]\n"))
                    + "---\n",
                ["YAML lists 100,000 deep"] = () => "---\ntitle: A\nx: " + new string('[', 100_000) + "\n---\n",
                ["100,000 YAML keys"] = () =>
                    "---\ntitle: A\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"k{i}: v\n")) + "---\n",
                ["a headline of 1 MB of tags"] = () =>
                    $"---\ntitle: '{string.Concat(Enumerable.Repeat("<b>&amp;", 125_000))}'\n---\n",
            })
        .ToDictionary();

    public static TheoryData<string> Parsed() => [.. ParsedBombs.Keys];

    public static TheoryData<string> Names() => [.. Bombs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bomb_is_answered(string name)
    {
        var (body, rule) = Bombs[name];
        using var archive = new TinyArchive(
            ("stories/sound.md", TinyArchive.Story("Sound", "2021-01-01")),
            ("stories/bomb.md", TinyArchive.Story("Bomb", "2021-01-02", body())));
        var clock = Stopwatch.StartNew();

        var build = SiteBuilder.Build(archive.Options with { KeepGoing = true });
        var files = build.Site!.Bytes();

        Assert.True(clock.Elapsed < Patience, $"{name} took {clock.Elapsed}");
        Assert.Contains("stories/sound/index.html", files.Keys);
        if (rule is not null)
            Assert.Contains(build.Diagnostics, finding => finding.Rule.Id == rule);
    }

    // Work shows in what is allocated, on any machine alike; what is read is a text of at most 16 MB, and a reader
    // may hold it a few times over.
    [Theory]
    [MemberData(nameof(Parsed))]
    public void What_a_bomb_takes_is_in_proportion_to_its_size(string name)
    {
        var file = System.Text.Encoding.UTF8.GetBytes(ParsedBombs[name]());
        var parser = StoryParsing.Parser();
        parser.Parse("stories/warm.md", TinyArchive.Story("Warm", "2021-01-01"));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var parsed = parser.Parse("stories/bomb.md", file);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(
            allocated < (AllocatedForOne * file.Length) + AllocatedAnyway,
            $"{name}: {allocated / 1_000_000} MB for {file.Length / 1_000_000.0:f1} MB");
        Assert.True(parsed.Diagnostics.Length < MaxFindings, $"{name}: {parsed.Diagnostics.Length} findings");
    }

    [Fact]
    public void So_is_an_archive_of_many_faults()
    {
        using var archive = new TinyArchive();
        for (var i = 0; i < 2_000; i++)
            archive.Write(
                $"stories/story-{i}.md",
                $"---\ntitle: S\npublished: 2021-13-{i}\nslug: same\ntags: [{new string('a', i % 90)}]\n---\n\n"
                    + $"[x](nowhere-{i}.md)\n");
        var clock = Stopwatch.StartNew();

        var build = archive.Build();

        Assert.True(clock.Elapsed < Patience, clock.Elapsed.ToString());
        Assert.True(build.Diagnostics.Length >= 2_000);
    }
}
