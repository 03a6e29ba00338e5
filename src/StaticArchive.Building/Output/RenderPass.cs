using System.Collections.Immutable;

namespace StaticArchive.Output;

/// <summary>Renders every file of a site once, on all workers, and gathers what the templates have to complain
/// of.</summary>
internal static class RenderPass
{
    private const int ProgressStep = 64;

    /// <param name="count">How many files there are.</param>
    /// <param name="createWorker">
    /// Called once on each worker; what it returns renders the file of that index. Whether anything has failed yet is
    /// told to it.
    /// </param>
    /// <param name="workers">How many workers.</param>
    /// <param name="progress">Told now and then, on any worker.</param>
    /// <returns>What failed, sorted, each place once.</returns>
    public static ImmutableArray<Diagnostic> Run(
        int count, Func<RenderFailures, Action<int>> createWorker, int workers, Action<WriteProgress>? progress)
    {
        var failures = new RenderFailures();
        var done = 0;
        Workers.Run(count, workers, () =>
        {
            var work = createWorker(failures);
            return index =>
            {
                try
                {
                    work(index);
                }
                catch (DiagnosticException exception)
                {
                    failures.Add(exception.Diagnostic);
                }
                var sofar = Interlocked.Increment(ref done);
                if (sofar % ProgressStep == 0 || sofar == count)
                    progress?.Invoke(new WriteProgress(WritePhase.Render, sofar, count));
            };
        });
        return failures.Sorted();
    }
}
