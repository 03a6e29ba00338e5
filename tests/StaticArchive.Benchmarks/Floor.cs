using System.Diagnostics;

namespace StaticArchive.Benchmarks;

/// <summary>What no generator can be faster than: reading every source and writing every file of the site from
/// memory.</summary>
internal static class Floor
{
    public static MeasuredRun Measure(string input, string folder, string site)
    {
        var files = Directory.GetFiles(site, "*", SearchOption.AllDirectories)
            .Select(file =>
                (Path: Path.Combine(folder, Path.GetRelativePath(site, file)), Bytes: File.ReadAllBytes(file)))
            .ToArray();
        var sources = Directory.GetFiles(input, "*", SearchOption.AllDirectories);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        Parallel.ForEach(sources, source => File.ReadAllBytes(source));
        foreach (var name in files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct())
            Directory.CreateDirectory(name);
        Parallel.ForEach(files, file => File.WriteAllBytes(file.Path, file.Bytes));
        var wall = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        var processor = process.TotalProcessorTime - before;
        Directory.Delete(folder, recursive: true);
        return new MeasuredRun(wall.TotalSeconds, processor.TotalSeconds, 0);
    }
}
