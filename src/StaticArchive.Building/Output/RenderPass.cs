using System.Diagnostics;

namespace StaticArchive.Output;

/// <summary>Renders every file of a site once, on all workers, and collects the faults.</summary>
internal static class RenderPass
{
    private const int ProgressStep = 64;

    /// <param name="count">How many files there are.</param>
    /// <param name="createWorker">
    /// Called once on each worker, with the failures so far; returns what renders the file of an index.
    /// </param>
    /// <param name="workers">How many workers.</param>
    /// <param name="progress">Called every few files, on any worker.</param>
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

/// <summary>What went wrong while rendering. A fault in a template that all pages share is reported once.</summary>
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
            // The least of several messages is reported, so that the order of workers does not matter.
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

/// <summary>Stages each file, unless the output has it already; one per worker.</summary>
internal sealed class FileIntake(
    OutputFolder output,
    StagingArea staging,
    IReadOnlyList<string> files,
    FileState[] states,
    FileSource source,
    RenderCache? cache,
    BuildState? last,
    RenderFailures failures,
    long[] lengths)
{
    private readonly FileComparer _comparer = new(output, last);

    /// <summary>Ticks of the stopwatch spent on rendering.</summary>
    public long Rendering { get; private set; }

    /// <summary>Ticks of the stopwatch spent on all else.</summary>
    public long Storing { get; private set; }

    /// <summary>Finds the file of that index unchanged, or renders it and keeps what differs.</summary>
    public void Take(int index)
    {
        var start = Stopwatch.GetTimestamp();
        var key = cache is null ? null : source.Key?.Invoke(index);
        var keyed = Stopwatch.GetTimestamp();
        Rendering += keyed - start;
        Take(index, key);
        Storing += Stopwatch.GetTimestamp() - keyed;
    }

    private void Take(int index, Fingerprint? key)
    {
        if (
            key is { } sought
            && cache!.TryFind(index, sought, out var sum)
            && _comparer.Find(files[index], sum) is var state and (FileState.Unchanged or FileState.Untouched))
        {
            states[index] = state;
            lengths[index] = _comparer.Length;
            cache.CountHit();
            return;
        }
        using var copy = source.Copy?.Invoke(index);
        if (copy is not null)
        {
            TakeCopy(index, copy);
            return;
        }
        var start = Stopwatch.GetTimestamp();
        var bytes = source.Render(index).Span;
        var rendering = Stopwatch.GetTimestamp() - start;
        Rendering += rendering;
        Storing -= rendering;
        if (!failures.IsEmpty)
            return;
        if (key is { } made)
            cache!.Note(index, made, bytes);
        lengths[index] = bytes.Length;
        states[index] = _comparer.Compare(files[index], bytes);
        if (states[index] != FileState.Unchanged)
            staging.Store(index, bytes);
    }

    private void TakeCopy(int index, Stream copy)
    {
        lengths[index] = copy.Length;
        states[index] = _comparer.Compare(files[index], copy);
        if (states[index] == FileState.Unchanged || !failures.IsEmpty)
            return;
        copy.Position = 0;
        staging.Store(index, copy);
    }
}

/// <summary>Where a worker gets the files of a site from.</summary>
/// <param name="Render">Renders the file of that index; the bytes are valid until the next call.</param>
/// <param name="Copy">
/// What is copied to the file of that index, from its beginning; null where it is rendered. The caller closes it.
/// </param>
/// <param name="Key">
/// The digest of all that the file of that index is made from, found without rendering it: files of the same key have
/// the same bytes. Null where that is not known.
/// </param>
internal sealed record FileSource(
    Func<int, ReadOnlyMemory<byte>> Render,
    Func<int, Fingerprint?>? Key = null,
    Func<int, Stream?>? Copy = null)
{
    /// <summary>Renders the file of that index, or opens what is copied to it, to find faults.</summary>
    public void Try(int index)
    {
        using var copy = Copy?.Invoke(index);
        if (copy is null)
            Render(index);
    }
}
