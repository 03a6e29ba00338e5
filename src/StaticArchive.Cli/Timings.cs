using System.Diagnostics;

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

    /// <summary>Adds what a build knows of itself, to be printed after the times.</summary>
    public void Note(BuildOutcome outcome)
    {
        if (outcome.Statistics is not { } numbers)
            return;
        var cores = (numbers.Ranking + numbers.Rendering + numbers.Storing).TotalSeconds;
        _notes.Add($"{cores,8:f3} s  of cores to render and compare: {numbers.Ranking.TotalSeconds:f3} relate, "
            + $"{numbers.Rendering.TotalSeconds:f3} render, {numbers.Storing.TotalSeconds:f3} compare and write");
        _notes.Add(
            $"{numbers.PicturesDecoded,8}   pictures decoded; what is derived from the others is known from the cache"
        );
        _notes.Add($"{numbers.KnownStories,8}   of {numbers.AllStories} stories known from the cache, and not parsed");
        _notes.Add($"{numbers.KnownFiles,8}   of {outcome.Files} files known from the cache, and not rendered");
    }

    /// <summary>Sees from the writer's progress when rendering ends.</summary>
    public void Watch(WriteProgress progress)
    {
        if (
            progress.Phase == WritePhase.Render
            && progress.Done == progress.Total
            && Interlocked.Exchange(ref _rendered, 1) == 0)
            Mark("render and compare");
    }

    public void Print(TextWriter output)
    {
        var before = TimeSpan.Zero;
        foreach (var (stage, end) in _marks)
        {
            output.WriteLine($"{(end - before).TotalSeconds,8:f3} s  {stage}");
            before = end;
        }
        using var process = Process.GetCurrentProcess();
        output.WriteLine($"{process.TotalProcessorTime.TotalSeconds,8:f3} s  processor time");
        output.WriteLine($"{process.PeakWorkingSet64 / 1e6,8:f1} MB peak memory");
        foreach (var note in _notes)
            output.WriteLine(note);
    }
}
