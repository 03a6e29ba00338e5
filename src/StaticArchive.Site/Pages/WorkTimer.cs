using System.Diagnostics;

namespace StaticArchive.Pages;

/// <summary>Adds up the time that all workers spend on one kind of work. Thread-safe.</summary>
internal sealed class WorkTimer
{
    private long _ticks;

    /// <summary>The sum so far.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _ticks));

    /// <summary>Adds the time since a moment of the stopwatch.</summary>
    /// <param name="start">As <see cref="Stopwatch.GetTimestamp"/> gave it.</param>
    public void AddSince(long start) => Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - start);
}
