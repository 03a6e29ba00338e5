using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Cli;

/// <summary>What builds remember of each other saves work and changes nothing. <c>FUZZ=50</c> makes fifty times as
/// many random edits.</summary>
[Trait("Speed", "Slow")]
public sealed partial class WarmBuildTests : IDisposable
{
    private const int Edits = 40;

    private readonly ArchiveOnDisk _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void After_any_edits_a_warm_build_gives_what_a_cold_one_gives()
    {
        var times = int.TryParse(
            Environment.GetEnvironmentVariable("FUZZ"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var given)
            ? given
            : 1;
        var edits = new RandomEdits(_archive, seed: 20261123);
        var log = new Queue<string>();
        var known = 0;
        for (var i = 0; i < Edits * times; i++)
        {
            log.Enqueue(edits.Next());
            if (log.Count > 5)
                log.Dequeue();

            var run = _archive.Run("build", "--keep-going", "--verify", "--timings");

            Assert.True(
                run.Output.Contains("output holds what this input gives"),
                $"{string.Join('\n', log)}\n{run.Output}{run.Error}");
            known += Known(run);
        }
        Assert.True(known > Edits, "The cache was of no use.");
    }

    [Fact]
    public void Only_pages_that_an_edit_reaches_are_rendered()
    {
        for (var i = 0; i < 30; i++)
            _archive.Folder.Write(
                $"input/stories/20{i + 10}-01-01-s{i}.md",
                ArchiveOnDisk.Story($"Story number {i}", $"Of harbour {i} and nothing else but {i * 7}.")
                    .Replace("[one]", $"[t{i % 7}]"));
        Assert.Equal(0, _archive.Run("build").Code);
        File.AppendAllText(_archive.Folder["input/stories/2015-01-01-s5.md"], "\nOne more sentence.\n");

        var run = _archive.Run("build", "--timings");

        var pages = int.Parse(PageCount().Match(run.Output).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(Known(run), pages / 3, pages - 1);
    }

    [Fact]
    public void A_cache_serves_an_output_folder_that_was_lost()
    {
        Assert.Equal(0, _archive.Run("build").Code);
        var before = _archive.Folder.Files("output");
        Directory.Delete(_archive.Folder["output"], recursive: true);

        Assert.Equal(0, _archive.Run("build").Code);

        Assert.Equal(before, _archive.Folder.Files("output"));
    }

    [Fact]
    public void A_page_that_somebody_has_touched_is_made_anew()
    {
        Assert.Equal(0, _archive.Run("build").Code);
        var before = _archive.Folder.Files("output");
        File.AppendAllText(_archive.Folder["output/stories/first/index.html"], "x");

        var run = _archive.Run("build");

        Assert.Contains(" 1 written, ", run.Output);
        Assert.Equal(before, _archive.Folder.Files("output"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public void A_damaged_cache_does_no_harm(string? content)
    {
        Assert.Equal(0, _archive.Run("build").Code);
        var cache = _archive.Folder[".cache/pages"];
        if (content is null)
            File.WriteAllBytes(cache, File.ReadAllBytes(cache)[..^7]);
        else
            File.WriteAllText(cache, content);
        File.AppendAllText(_archive.Folder["input/stories/2021-04-05-first.md"], "\nMore.\n");

        var run = _archive.Run("build", "--verify");

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void One_flipped_bit_anywhere_in_the_cache_does_no_harm()
    {
        Assert.Equal(0, _archive.Run("build").Code);
        var cache = _archive.Folder[".cache/pages"];
        var sound = File.ReadAllBytes(cache);
        for (var at = 5; at < sound.Length; at += sound.Length / 7)
        {
            var flipped = sound.ToArray();
            flipped[at] ^= 4;
            File.WriteAllBytes(cache, flipped);
            File.AppendAllText(_archive.Folder["input/stories/2021-04-05-first.md"], "\nMore.\n");

            Assert.Equal(0, _archive.Run("build", "--verify").Code);
        }
    }

    [Fact]
    public void A_cache_that_cannot_be_kept_is_no_fault()
    {
        File.WriteAllText(_archive.Folder[".cache"], "a file where the folder should be");

        Assert.Equal(0, _archive.Run("build").Code);
    }

    [Fact]
    public void Components_that_show_whole_texts_cannot_make_a_page_stale()
    {
        // The card of a story shows its text, and in it the teaser of a third, whose headline no key of the page knows.
        File.AppendAllText(_archive.Folder["theme/partials/card.html"], "{{ $story.body }}");
        File.AppendAllText(_archive.Folder["theme/partials/teaser.html"], "{{ $story.body }}");
        _archive.Folder.Write(
            "input/stories/2021-04-05-first.md", ArchiveOnDisk.Story("First story", "::: read-more third\n"));
        _archive.Folder.Write(
            "input/stories/2021-04-04-third.md", ArchiveOnDisk.Story("Third story", "::: read-more fourth\n"));
        _archive.Folder.Write("input/stories/2021-04-03-fourth.md", ArchiveOnDisk.Story("Fourth story", "Nothing."));
        Assert.Equal(0, _archive.Run("build").Code);
        _archive.Folder.Write(
            "input/stories/2021-04-03-fourth.md",
            ArchiveOnDisk.Story("Fourth story, renamed", "Nothing.").Replace("[one]", "[other]"));

        Assert.Equal(0, _archive.Run("build", "--verify").Code);
    }

    [Fact]
    public void Without_memory_nothing_is_kept()
    {
        Assert.Equal(0, _archive.Run("build", "--fresh").Code);

        Assert.False(Directory.Exists(_archive.Folder[".cache"]));
    }

    private static int Known(CommandRun run) =>
        KnownCount().Match(run.Output) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : 0;

    [GeneratedRegex(@"(\d+)   of \d+ files known")]
    private static partial Regex KnownCount();

    [GeneratedRegex(@"(\d+) pages")]
    private static partial Regex PageCount();
}
