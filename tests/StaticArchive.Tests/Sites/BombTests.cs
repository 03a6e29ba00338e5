using System.Diagnostics;
using Xunit;

namespace StaticArchive.Tests.Sites;

/// <summary>Files made to keep the builder busy, through the front door: an answer within seconds.</summary>
public sealed class BombTests
{
    // Many times what it takes, for machines under load.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, (Func<string> Body, string? Rule)> Bombs = new()
    {
        ["50 MB"] = (() => new string('x', 50 * 1024 * 1024), "SA0804"),
        ["4 MB on one line"] = (() => string.Concat(Enumerable.Repeat("word ", 800_000)), null),
        ["4 MB of signs"] = (() => new string('*', 4_000_000), "SA0309"),
        ["100,000 links"] = (() => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"[a](story-{i}.md) ")), "SA0403"),
        ["100,000 links to the web"] = (() => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"[a](https://e.example/{i})\n\n")), null),
        ["100,000 reference definitions"] = (() => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"[a{i}]: /x/{i}/\n")), "SA0309"),
        ["quotes 10,000 deep"] = (() => new string('>', 10_000) + " a", "SA0306"),
        ["lists 10,000 deep"] = (() => string.Concat(Enumerable.Repeat("- ", 10_000)) + "a", "SA0306"),
        ["brackets 10,000 deep"] = (() => new string('[', 10_000) + "a" + new string(']', 10_000), null),
        ["elements 10,000 deep"] = (() => string.Concat(Enumerable.Repeat("<div>", 10_000)), "SA0306"),
        ["emphasis 10,000 deep"] = (() => string.Concat(Enumerable.Repeat("*a **b ", 10_000)), null),
        ["entities"] = (() => string.Concat(Enumerable.Repeat("&amp;&#38;&lt;", 100_000)), null),
        ["footnotes"] = (() => string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[^{i}]\n\n[^{i}]: n\n\n")), null),
        ["headings of one name"] = (() => string.Concat(Enumerable.Repeat("## a\n\n", 20_000)), null),
    };

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
        var files = TinyArchive.Render(build.Site!);

        Assert.True(clock.Elapsed < Patience, $"{name} took {clock.Elapsed}");
        Assert.Contains("stories/sound/index.html", files.Keys);
        if (rule is not null)
            Assert.Contains(build.Diagnostics, finding => finding.Rule.Id == rule);
    }

    [Fact]
    public void So_is_an_archive_of_many_faults()
    {
        using var archive = new TinyArchive();
        for (var i = 0; i < 2_000; i++)
            archive.Write($"stories/story-{i}.md", $"---\ntitle: S\npublished: 2021-13-{i}\nslug: same\ntags: [{new string('a', i % 90)}]\n---\n\n[x](nowhere-{i}.md)\n");
        var clock = Stopwatch.StartNew();

        var build = archive.Build();

        Assert.True(clock.Elapsed < Patience, clock.Elapsed.ToString());
        Assert.True(build.Diagnostics.Length >= 2_000);
    }
}
