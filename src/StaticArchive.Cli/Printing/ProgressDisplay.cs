using Spectre.Console;

namespace StaticArchive.Cli.Printing;

/// <summary>Shows on a terminal how far a build has come; in a pipe it shows nothing.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs the work, handing it what to report to.</summary>
    public static T Run<T>(Surroundings surroundings, ReportFormat format, Func<Action<WriteProgress>, T> work)
    {
        if (!surroundings.IsTerminal || ReportPrinter.IsForPrograms(format))
            return work(_ => { });
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(surroundings.Output) });
        return console.Progress()
            .AutoClear(true)
            .Columns(
                new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new ElapsedTimeColumn())
            .Start(context =>
            {
                var read = context.AddTask("Reading and ranking").IsIndeterminate();
                ProgressTask? write = null;
                var gate = new Lock();
                return work(progress =>
                {
                    if (progress.Phase != WritePhase.Render)
                        return;
                    lock (gate)
                    {
                        read.IsIndeterminate(false).Value(read.MaxValue);
                        write ??= context.AddTask("Rendering pages");
                        write.MaxValue = progress.Total;
                        write.Value = progress.Done;
                    }
                });
            });
    }
}
