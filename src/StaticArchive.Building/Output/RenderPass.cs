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

/// <summary>What went wrong while rendering. A fault in a template that all pages share is one fault, and told
/// once.</summary>
internal sealed class RenderFailures
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(Rule Rule, string Path, TextSpan Span), (Diagnostic First, int Files)> _byPlace = [];
    private volatile bool _any;

    public bool IsEmpty => !_any;

    public void Add(Diagnostic failure)
    {
        var place = (failure.Rule, failure.Path, failure.Span);
        lock (_gate)
        {
            var (first, files) = _byPlace.GetValueOrDefault(place, (failure, 0));
            // Of several messages the least is told, whichever worker came first.
            _byPlace[place] = (failure.CompareTo(first) < 0 ? failure : first, files + 1);
        }
        _any = true;
    }

    public ImmutableArray<Diagnostic> Sorted() =>
    [
        .. _byPlace.Values
            .Select(entry => entry.Files == 1
                ? entry.First
                : entry.First with { Message = $"{entry.First.Message} The same fault is met in {entry.Files} files." })
            .Order(),
    ];
}
