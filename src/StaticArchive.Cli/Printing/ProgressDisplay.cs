namespace StaticArchive.Cli.Printing;

/// <summary>Shows how far a build has come: on a terminal in a line that is drawn over, elsewhere in a line now and
/// then, for a log that people follow.</summary>
internal static class ProgressDisplay
{
    // What takes less time prints its report alone.
    private static readonly TimeSpan FirstLine = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan NextLine = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Redraw = TimeSpan.FromSeconds(0.1);

    /// <summary>Runs the work, handing it what to report to.</summary>
    public static T Run<T>(CommandEnvironment environment, ReportFormat format, Func<Action<WriteProgress>, T> work) =>
        ReportPrinter.IsForPrograms(format) ? work(_ => { })
        : environment.IsTerminal ? Draw(environment.Output, work)
        : environment.Log is { } log ? Follow(log.WriteLine, FirstLine, NextLine, work)
        : work(_ => { });

    private static T Draw<T>(TextWriter terminal, Func<Action<WriteProgress>, T> work)
    {
        void Replace(string line)
        {
            terminal.Write($"\r{line}\u001b[K");
            terminal.Flush();
        }
        try
        {
            return Follow(Replace, Redraw, Redraw, work);
        }
        finally
        {
            Replace("");
        }
    }

    // Nothing is printed any more when it returns.
    private static T Follow<T>(
        Action<string> print, TimeSpan first, TimeSpan next, Func<Action<WriteProgress>, T> work)
    {
        var line = "Reading and ranking stories …";
        var printed = "";
        var timer = new Timer(_ =>
        {
            var now = Volatile.Read(ref line);
            if (Interlocked.Exchange(ref printed, now) != now)
                print(now);
        }, null, first, next);
        try
        {
            return work(progress =>
            {
                if (progress.Phase == WritePhase.Render)
                    Volatile.Write(ref line, $"Rendering pages: {progress.Done} of {progress.Total} …");
            });
        }
        finally
        {
            using var ended = new ManualResetEvent(false);
            if (timer.Dispose(ended))
                ended.WaitOne();
        }
    }
}
