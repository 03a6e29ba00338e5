using System.Runtime.InteropServices;

namespace StaticArchive.Cli;

/// <summary>Runs the program in a process: console and signals.</summary>
internal static class ProcessHost
{
    // Servers end their answers; a build has nothing to end, for its output is sound at any moment.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private static readonly (PosixSignal Signal, int Code)[] Signals =
        [(PosixSignal.SIGINT, 130), (PosixSignal.SIGTERM, 143), (PosixSignal.SIGHUP, 129), (PosixSignal.SIGQUIT, 131)];

    // SIGXFSZ, which has no name in .NET: a write beyond the limit then fails like any other, and is reported.
    private const PosixSignal FileSizeExceeded = (PosixSignal)25;

    /// <summary>Runs one command to its end, or until a signal ends it; the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments)
    {
        using var stop = new CancellationTokenSource();
        var registrations = Array.ConvertAll(Signals, entry => PosixSignalRegistration.Create(entry.Signal, context =>
        {
            context.Cancel = true;
            End(stop, entry.Code);
        }));
        using var exceeded = OperatingSystem.IsWindows()
            ? null
            : PosixSignalRegistration.Create(FileSizeExceeded, context => context.Cancel = true);
        try
        {
            return CommandLine.Run(arguments, Surroundings.OfProcess() with { Stop = stop.Token });
        }
#pragma warning disable CA1031 // Whatever it is, nobody is shown a stack trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return FaultText.Print(fault, Console.Error);
        }
        finally
        {
            foreach (var registration in registrations)
                registration.Dispose();
        }
    }

    private static void End(CancellationTokenSource stop, int code)
    {
        if (stop.IsCancellationRequested)
            Environment.Exit(code);
        try
        {
            // A terminal shows "^C" on the line of a question or a progress bar.
            Console.Error.WriteLine((Console.IsErrorRedirected ? "" : "\n")
                + "static-archive: Stopped. No file is left half-written.");
        }
        catch (IOException)
        {
            // Nobody listens.
        }
        stop.Cancel();
        var timer = new Thread(() =>
        {
            Thread.Sleep(Patience);
            Environment.Exit(code);
        })
        { IsBackground = true };
        timer.Start();
    }
}
