using System.Diagnostics;
using System.Globalization;

namespace StaticArchive.Cli;

/// <summary>
/// Measures what related lists cost beyond what the stories take: the index anew, then every story's list with reasons,
/// then what an edit to one story makes anew in a preview.
/// </summary>
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
        var lists = ListsOf(index, count, workers);
        var ranked = Processor(process) - start;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture, $"{archive.Stories.Length} stories, lists of {count} with reasons"));
        Print($"{built.TotalSeconds,8:f3} s  processor time, index", output);
        Print($"{ranked.TotalSeconds,8:f3} s  processor time, lists", output);
        Print($"{(built + ranked).TotalSeconds,8:f3} s  processor time, together", output);
        Print($"{memory / 1e6,8:f1} MB that the index holds", output);
        Print($"{allocated / 1e6,8:f1} MB allocated in all to build it", output);
        Print($"{ranked.TotalMicroseconds / Math.Max(1, lists.Length),8:f1} µs a list", output);
        if (lists.Length > StoriesEdited)
            PrintEdits(RelatedEditTiming.Median(index, lists, count, StoriesEdited), output);
    }

    private static int[][] ListsOf(RelatedIndex index, int count, int workers)
    {
        var lists = new int[index.Archive.Stories.Length][];
        Parallel.For(
            0,
            lists.Length,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            index.CreateRanker,
            (story, _, ranker) =>
            {
                lists[story] = [.. ranker.Rank(story, count).Select(entry => entry.Story)];
                return ranker;
            },
            _ => { }
        );
        return lists;
    }

    private static void PrintEdits(RelatedEditTiming timing, TextWriter output)
    {
        Print(
            $"{timing.Total.TotalMilliseconds,8:f1} ms to refresh after an edit, median of {StoriesEdited}",
            output);
        Print(
            $"{timing.Index.TotalMilliseconds,8:f1} ms for the index: {timing.Refreshed} lists remade",
            output);
        Print($"{timing.Changed,8} lists changed", output);
    }

    private static TimeSpan Processor(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static void Print(FormattableString line, TextWriter output) =>
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
