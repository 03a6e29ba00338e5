using System.Diagnostics;
using System.Globalization;

namespace StaticArchive.Cli;

/// <summary>How long the stages of a build take.</summary>
internal sealed class Timings
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly List<(string Stage, TimeSpan End)> _marks = [];
    private readonly List<string> _notes = [];
    private int _rendered;

    public TimeSpan Total => Stopwatch.GetElapsedTime(_start);

    /// <summary>The stage of that name ends now.</summary>
    public void Mark(string stage)
    {
        lock (_marks)
            _marks.Add((stage, Total));
    }

    /// <summary>Something else to print, after the times.</summary>
    public void Note(string text) => _notes.Add(text);

    /// <summary>Sees from the writer's progress when rendering ends.</summary>
    public void Watch(WriteProgress progress)
    {
        if (progress.Phase == WritePhase.Render && progress.Done == progress.Total && Interlocked.Exchange(ref _rendered, 1) == 0)
            Mark("render and compare");
    }

    public void Print(TextWriter output)
    {
        var before = TimeSpan.Zero;
        foreach (var (stage, end) in _marks)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(end - before).TotalSeconds,8:f3} s  {stage}"));
            before = end;
        }
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.TotalProcessorTime.TotalSeconds,8:f3} s  processor time"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.PeakWorkingSet64 / 1e6,8:f1} MB peak memory"));
        foreach (var note in _notes)
            output.WriteLine(note);
    }
}
