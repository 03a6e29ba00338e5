using System.Runtime.InteropServices;

namespace StaticArchive.Cli;

/// <summary>Runs the program in a process: console and signals.</summary>
internal static class ProcessHost
{
    // Servers end their answers; a build has nothing to end, for its output is sound at any moment.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private static readonly (PosixSignal Signal, int Code)[] Signals =
        [(PosixSignal.SIGINT, 130), (PosixSignal.SIGTERM, 143), (PosixSignal.SIGHUP, 129), (PosixSignal.SIGQUIT, 131)];

    // Beside the workers: of the pool, of signals and of timers.
    private const int RuntimeThreads = 4;

    /// <summary>Runs one command to its end, or until a signal ends it; the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments)
    {
        try
        {
            Prepare();
            return RunUntilSignal(arguments);
        }
#pragma warning disable CA1031 // Whatever it is, nobody is shown a stack trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return FaultText.Print(fault);
        }
    }

    // Where the system gives no more threads or descriptors, the runtime ends the process in its own way as soon as it
    // needs one. So what it will need is tried before anything is begun.
    private static void Prepare()
    {
        var threads = new List<Thread>();
        using var end = new ManualResetEventSlim();
        try
        {
            GC.KeepAlive(FileSizeLimit.Registration);
            for (var i = 0; i < Environment.ProcessorCount + RuntimeThreads; i++)
            {
                var thread = new Thread(end.Wait, maxStackSize: 64 * 1024);
                thread.Start();
                threads.Add(thread);
            }
        }
        catch (Exception fault) when (fault is TypeInitializationException or OutOfMemoryException or IOException)
        {
            throw new UsageException(
                "The system gives this program no more threads, files or memory. See 'ulimit -a', and try again.");
        }
        finally
        {
            end.Set();
            threads.ForEach(thread => thread.Join());
        }
    }

    private static int RunUntilSignal(IReadOnlyList<string> arguments)
    {
        using var stop = new CancellationTokenSource();
        var registrations = Array.ConvertAll(Signals, entry => PosixSignalRegistration.Create(entry.Signal, context =>
        {
            context.Cancel = true;
            End(stop, entry.Code, arguments);
        }));
        try
        {
            return CommandLine.Run(arguments, CommandEnvironment.OfProcess() with { Stop = stop.Token });
        }
        finally
        {
            foreach (var registration in registrations)
                registration.Dispose();
        }
    }

    // SIGXFSZ, which has no name in .NET: a write beyond the limit then fails like any other, and is reported. Held
    // until the process ends, for what is pending then would end it otherwise.
    private static class FileSizeLimit
    {
        public static readonly PosixSignalRegistration? Registration = OperatingSystem.IsWindows()
            ? null
            : PosixSignalRegistration.Create((PosixSignal)25, context => context.Cancel = true);
    }

    private static void End(CancellationTokenSource stop, int code, IReadOnlyList<string> arguments)
    {
        if (stop.IsCancellationRequested)
            Environment.Exit(code);
        try
        {
            // A terminal shows "^C" on the line of a question or a progress bar.
            Console.Error.WriteLine((Console.IsErrorRedirected ? "" : "\n")
                + "static-archive: Stopped."
                + (arguments is ["serve" or "preview", ..] ? "" : " No file is left half-written."));
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
