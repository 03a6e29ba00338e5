using System.Diagnostics;

namespace StaticArchive.Cli;

/// <summary>Measures what related lists cost beyond what the stories take: building the index, then every story's list
/// with reasons, then what an edit to one story makes again in a preview.</summary>
internal static class RelatedTimings
{
    private const int StoriesEdited = 9;

    public static void Print(Site site, int count, int workers, TextWriter output)
    {
        using var process = Process.GetCurrentProcess();
        var archive = site.Archive;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes();
        var start = Processor(process);
        var index = RelatedIndex.Build(archive, workers);
        var built = Processor(process) - start;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        start = Processor(process);
        var lists = RelatedLists.Of(index, count, workers);
        var ranked = Processor(process) - start;
        output.WriteLine($"{archive.Stories.Length} stories, lists of {count} with reasons");
        output.WriteLine($"{built.TotalSeconds,8:f3} s  processor time, index");
        output.WriteLine($"{ranked.TotalSeconds,8:f3} s  processor time, lists");
        output.WriteLine($"{(built + ranked).TotalSeconds,8:f3} s  processor time, together");
        output.WriteLine($"{memory / 1e6,8:f1} MB that the index holds");
        output.WriteLine($"{allocated / 1e6,8:f1} MB allocated in all to build it");
        output.WriteLine($"{ranked.TotalMicroseconds / Math.Max(1, lists.Length),8:f1} µs a list");
        if (lists.Length <= StoriesEdited)
            return;
        var edit = RelatedEditTiming.Median(index, lists, count, StoriesEdited);
        output.WriteLine(
            $"{edit.Total.TotalMilliseconds,8:f1} ms to refresh after an edit, median of {StoriesEdited}");
        output.WriteLine($"{edit.Index.TotalMilliseconds,8:f1} ms for the index: {edit.Refreshed} lists remade");
        output.WriteLine($"{edit.Changed,8} lists changed");
    }

    private static TimeSpan Processor(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }
}

/// <summary>What it takes to have all lists again after an edit to one story: the index, its own list, those that it
/// left and those that it may enter.</summary>
/// <param name="Total">Wall clock.</param>
/// <param name="Index">Of it, for the index.</param>
/// <param name="Refreshed">How many lists were made again.</param>
/// <param name="Changed">How many of them differ.</param>
internal sealed record RelatedEditTiming(TimeSpan Total, TimeSpan Index, int Refreshed, int Changed)
{
    /// <summary>A story enters the lists of those that are near it, so they are looked for among this many of its own
    /// nearest.</summary>
    private const int Nearest = 60;

    /// <summary>Of edits to stories from all of the archive, the one that takes the median of time.</summary>
    /// <param name="index">The index before the edits.</param>
    /// <param name="lists">By ordinal: the list of each story.</param>
    /// <param name="count">How long lists are.</param>
    /// <param name="edits">How many edits are measured.</param>
    public static RelatedEditTiming Median(RelatedIndex index, int[][] lists, int count, int edits)
    {
        var measured = Enumerable
            .Range(0, edits)
            .Select(i => Measure(index, (int)(((2L * i) + 1) * lists.Length / (2 * edits)), lists, count));
        return measured.OrderBy(one => one.Total).ElementAt(edits / 2);
    }

    // An edit that moves it: the text of another story is put behind its own.
    private static RelatedEditTiming Measure(RelatedIndex index, int story, int[][] lists, int count)
    {
        var stories = index.Archive.Stories;
        var body = stories[story].Body;
        byte[] text = [.. body.Html.Span, .. stories[(story + (stories.Length / 2)) % stories.Length].Body.Html.Span];
        var edited = stories[story] with { Body = StoryBody.FromHtml(text, body.Slots) };
        var archive = index.Archive.WithText(story, edited);
        var watch = Stopwatch.StartNew();
        var updated = index.Update(archive, workers: 1);
        var indexed = watch.Elapsed;
        var ranker = updated.CreateRanker();
        var refreshed = ranker.Rank(story, Math.Max(count, Nearest)).Select(entry => entry.Story).ToHashSet();
        refreshed.Add(story);
        for (var other = 0; other < lists.Length; other++)
        {
            if (lists[other].Contains(story))
                refreshed.Add(other);
        }
        var changed = refreshed.Count(other =>
            !ranker.Rank(other, count).Select(entry => entry.Story).SequenceEqual(lists[other]));
        return new RelatedEditTiming(watch.Elapsed, indexed, refreshed.Count, changed);
    }
}
