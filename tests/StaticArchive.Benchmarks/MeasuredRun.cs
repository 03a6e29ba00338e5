using System.Diagnostics;
using System.Runtime.InteropServices;

namespace StaticArchive.Benchmarks;

/// <summary>What one run of a program took.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Processor">Seconds of processor time, user and system.</param>
/// <param name="PeakMemory">Greatest resident size, in MB of a million bytes.</param>
internal readonly record struct MeasuredRun(double Wall, double Processor, double PeakMemory)
{
    private const int Children = -1;
    private const int LongsOfUsage = 18;

    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static MeasuredRun Of(string program, IEnumerable<string> arguments, string? folder = null)
    {
        var before = ProcessorOfChildren();
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Environment.CurrentDirectory,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(5))
            peak = Math.Max(peak, PeakOf(process.Id));
        var wall = Stopwatch.GetElapsedTime(start);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed: {output.Result}{errors.Result}");
        return new MeasuredRun(wall.TotalSeconds, ProcessorOfChildren() - before, peak / 1e6);
    }

    // The kernel keeps the greatest size so far, so looking now and then misses only what grew since the last look.
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:"));
            return line is null
                ? 0
                : long.Parse(line.AsSpan("VmHWM:".Length, line.Length - "VmHWM:".Length - " kB".Length), provider: null)
                    * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static double ProcessorOfChildren()
    {
        Span<long> usage = stackalloc long[LongsOfUsage];
        unsafe
        {
            fixed (long* into = usage)
            {
                if (GetUsage(Children, into) != 0)
                    throw new InvalidOperationException(
                        "The system does not tell the processor time of programs that have ended.");
            }
        }
        return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern unsafe int GetUsage(int who, long* usage);
}
