namespace StaticArchive.Benchmarks;

/// <summary>Makes the programs to measure, runs them several times, and prints medians.</summary>
internal static class Programs
{
    /// <summary>Publishes the native binary; returns its path.</summary>
    public static string Publish(string root, string work)
    {
        if (Environment.GetEnvironmentVariable("STATIC_ARCHIVE") is { Length: > 0 } given)
            return given;
        var folder = Path.Combine(work, "native");
        MeasuredRun.Of(
            "dotnet",
            [
                "publish", Path.Combine(root, "src", "StaticArchive.Cli"), "-c", "Release", "-r", "linux-x64", "-o",
                folder, "-v", "quiet", "-nologo",
            ],
            root);
        return Path.Combine(folder, "static-archive");
    }

    /// <summary>The program that <c>dotnet run -c Release</c> runs, built anew.</summary>
    public static string Managed(string root)
    {
        MeasuredRun.Of(
            "dotnet",
            ["build", Path.Combine(root, "src", "StaticArchive.Cli"), "-c", "Release", "-v", "quiet", "-nologo"],
            root);
        return Path.Combine(root, "src", "StaticArchive.Cli", "bin", "Release", "net10.0", "static-archive.dll");
    }

    /// <summary>Prints the median of each figure.</summary>
    /// <param name="what">What is measured.</param>
    /// <param name="runs">How often.</param>
    /// <param name="run">Measures once, into that folder.</param>
    /// <param name="output">The folder; removed before each run unless it is to be kept.</param>
    /// <param name="before">Done before each run, unmeasured.</param>
    /// <param name="keep">Whether what the run before left is part of what is measured.</param>
    public static MeasuredRun Report(
        string what,
        int runs,
        Func<string, MeasuredRun> run,
        string output = "",
        Action? before = null,
        bool keep = false)
    {
        var measured = new MeasuredRun[runs];
        for (var i = 0; i < runs; i++)
        {
            if (!keep && Directory.Exists(output))
                Directory.Delete(output, recursive: true);
            before?.Invoke();
            measured[i] = run(output);
        }
        var median = new MeasuredRun(
            Median(measured, one => one.Wall),
            Median(measured, one => one.Processor),
            Median(measured, one => one.PeakMemory));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {what,-42}{median.Wall,9:f2}{median.Processor,9:f2}{median.PeakMemory,9:f0}"));
        return median;
    }

    private static double Median(MeasuredRun[] runs, Func<MeasuredRun, double> figure) =>
        runs.Select(figure).Order().ElementAt(runs.Length / 2);
}
