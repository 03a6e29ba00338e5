using System.Diagnostics;
using System.Globalization;
using StaticArchive.Related;

namespace StaticArchive.Cli;

/// <summary>Measures what related lists cost: the index anew, then every story's list with reasons, beyond what the stories take.</summary>
internal static class RelatedTimings
{
    public static void Print(Site site, int count, int workers, TextWriter output)
    {
        using var process = Process.GetCurrentProcess();
        var archive = site.Archive;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Processor(process);
        var index = RelatedIndex.Build(archive, workers);
        var built = Processor(process);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var collected = Processor(process);
        Parallel.For(0, archive.Stories.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, index.CreateRanker, (story, _, ranker) =>
        {
            ranker.Rank(story, count);
            return ranker;
        }, _ => { });
        var ranked = Processor(process);
        GC.KeepAlive(index);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{archive.Stories.Length} stories, lists of {count} with reasons"));
        Print("s  processor time, index", built - start, output);
        Print("s  processor time, lists", ranked - collected, output);
        Print("s  processor time, together", built - start + (ranked - collected), output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{memory / 1e6,8:f1} MB that the index holds"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(ranked - collected).TotalMicroseconds / Math.Max(1, archive.Stories.Length),8:f1} µs a list"));
    }

    private static TimeSpan Processor(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static void Print(string what, TimeSpan time, TextWriter output) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds,8:f3} {what}"));
}
