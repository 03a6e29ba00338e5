using System.Collections.Immutable;
using StaticArchive.Diagnostics;

namespace StaticArchive.Output;

/// <summary>Renders every file of a site once, on all workers, and gathers what the templates have to complain of.</summary>
internal static class RenderPass
{
    private const int ProgressStep = 64;

    /// <param name="files">The paths to render.</param>
    /// <param name="createWorker">Called once on each worker; what it returns renders the file of that index.</param>
    /// <param name="createReceiver">Called once on each worker; what it returns takes the bytes of that index, until the first failure.</param>
    /// <param name="workers">How many workers.</param>
    /// <param name="progress">Told now and then, on any worker.</param>
    /// <returns>What failed, sorted, each place once.</returns>
    public static ImmutableArray<Diagnostic> Run(
        IReadOnlyList<string> files,
        Func<Func<int, ReadOnlyMemory<byte>>> createWorker,
        Func<Action<int, ReadOnlyMemory<byte>>> createReceiver,
        int workers,
        Action<WriteProgress>? progress)
    {
        var failures = new RenderFailures();
        var done = 0;
        Workers.Run(files.Count, workers, () =>
        {
            var render = createWorker();
            var receive = createReceiver();
            return index =>
            {
                try
                {
                    var bytes = render(index);
                    if (failures.IsEmpty)
                        receive(index, bytes);
                }
                catch (DiagnosticException exception)
                {
                    failures.Add(exception.Diagnostic);
                }
                var count = Interlocked.Increment(ref done);
                if (count % ProgressStep == 0 || count == files.Count)
                    progress?.Invoke(new WriteProgress(WritePhase.Render, count, files.Count));
            };
        });
        return failures.Sorted();
    }
}
