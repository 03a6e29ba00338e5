using System.Collections.Concurrent;
using System.Diagnostics;

namespace StaticArchive.Output;

/// <summary>Brings a folder to hold exactly the given files.</summary>
internal static class OutputWriter
{
    /// <summary>Renders every file, compares it with the folder, and writes what differs. Nothing in the folder changes
    /// until all files have been rendered; then new files come first, changed ones next, and orphans of an earlier
    /// build are removed last. Where nothing differs, nothing is written.</summary>
    /// <param name="folder">The output folder; created if it is missing.</param>
    /// <param name="sourceFolders">Folders that the site is read from: neither may lie in the other.</param>
    /// <param name="files">Paths relative to the folder, with forward slashes; each once, case ignored.</param>
    /// <param name="createWorker">Called once on each worker.</param>
    /// <param name="workers">How many workers.</param>
    /// <param name="summaryOf">What to keep for <see cref="BuildState.Find"/> when all is in place.</param>
    /// <param name="cache">Files whose key and hash match are not rendered; all others are added to it.</param>
    /// <param name="last">The state that the last build left, if it may be relied on.</param>
    /// <param name="progress">Called at each step, on any worker; an exception from it ends the build.</param>
    /// <exception cref="OutputException">The folder must not be written to, or another build uses it.</exception>
    /// <exception cref="IOException">The disk is full, and so on. Files not yet in place are dropped; the next build
    /// repairs the rest.</exception>
    public static WriteReport Write(
        string folder,
        IReadOnlyList<string> sourceFolders,
        IReadOnlyList<string> files,
        Func<FileSource> createWorker,
        int workers,
        Func<OutputSize, BuildSummary>? summaryOf = null,
        RenderCache? cache = null,
        BuildState? last = null,
        Action<WriteProgress>? progress = null)
    {
        var fileSet = RequireConfined(files);
        using var output = OutputFolder.Open(folder, sourceFolders);
        output.Expect(fileSet);
        try
        {
            var staging = new StagingArea(output, files, mirrored: output.IsEmpty);
            var states = new FileState[files.Count];
            var lengths = new long[files.Count];
            cache?.Begin(files.Count);
            var intakes = new ConcurrentBag<FileIntake>();
            var errors = RenderPass.Run(
                files.Count,
                failures =>
                {
                    var intake = new FileIntake(
                        output, staging, files, states, createWorker(), cache, last, failures, lengths);
                    intakes.Add(intake);
                    return intake.Take;
                },
                workers,
                progress);
            if (!errors.IsEmpty)
                return new WriteReport(0, 0, 0, errors);
            var plan = WritePlan.Make(output, files, fileSet, states);
            var publication = new Publication(output, staging, files, plan, workers, progress);
            if (output.IsEmpty && files.Count > 0)
                publication.MoveAll();
            else
                publication.MoveEach();
            var size = OutputSize.Of(files, lengths);
            if (summaryOf is not null)
                BuildState.Keep(
                    output, files, states, index => cache?.BytesAt(index) ?? default, last, summaryOf(size), workers);
            var written = plan.Added.Length + plan.Changed.Length;
            return new WriteReport(written, files.Count - written, plan.Removed.Length + plan.Blocking.Length, [])
            {
                Size = size,
                Rendering = Stopwatch.GetElapsedTime(0, intakes.Sum(intake => intake.Rendering)),
                Storing = Stopwatch.GetElapsedTime(0, intakes.Sum(intake => intake.Storing)),
            };
        }
        finally
        {
            output.DeleteStaging();
        }
    }

    /// <summary>Renders every file and writes none, to find the faults in templates.</summary>
    /// <returns>What failed, sorted, each once.</returns>
    public static ImmutableArray<Diagnostic> Check(
        IReadOnlyList<string> files,
        Func<FileSource> createWorker,
        int workers,
        Action<WriteProgress>? progress = null) =>
        RenderPass.Run(
            files.Count,
            _ =>
            {
                var source = createWorker();
                return source.Try;
            },
            workers,
            progress);

    private static HashSet<string> RequireConfined(IReadOnlyList<string> files)
    {
        var set = new HashSet<string>(files.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var path in files)
        {
            if (!OutputPath.IsConfined(path))
                throw new ArgumentException($"'{path}' is not a path of a file in the site.", nameof(files));
            if (!set.Add(path))
                throw new ArgumentException($"'{path}' is in the site twice, case ignored.", nameof(files));
        }
        return set;
    }
}

/// <summary>The steps of writing a site, in order. Killed in any of them, every link in the folder still
/// lands.</summary>
public enum WritePhase
{
    /// <summary>Every file is rendered and compared; those that differ are staged.</summary>
    Render,

    /// <summary>The list of our files grows by the new ones, so that the next build can clean up after a killed
    /// one.</summary>
    Announce,

    /// <summary>New pages get an empty placeholder, so that the first of them can already link to the
    /// others.</summary>
    Reserve,

    /// <summary>New files are moved in.</summary>
    Add,

    /// <summary>Changed files are moved in.</summary>
    Replace,

    /// <summary>Old pages are emptied, so that none of them links to one that is already removed.</summary>
    Vacate,

    /// <summary>Old files are removed, and folders that this empties.</summary>
    Remove,

    /// <summary>The list of our files is that of this build.</summary>
    Conclude,
}

/// <summary>The progress of writing.</summary>
/// <param name="Phase">The current step.</param>
/// <param name="Done">Files that this step has finished.</param>
/// <param name="Total">Files of this step.</param>
public readonly record struct WriteProgress(WritePhase Phase, int Done, int Total);

/// <summary>What writing a site did.</summary>
/// <param name="Written">Files that were new or had changed.</param>
/// <param name="Unchanged">Files that already held these bytes.</param>
/// <param name="Removed">Files of an earlier build that are no longer part of the site.</param>
/// <param name="Errors">Why files could not be rendered, sorted, each once. When there are any, nothing was
/// changed.</param>
public sealed record WriteReport(int Written, int Unchanged, int Removed, ImmutableArray<Diagnostic> Errors)
{
    /// <summary>How large the site is.</summary>
    internal OutputSize Size { get; init; }

    /// <summary>How long workers were busy rendering, summed up.</summary>
    public TimeSpan Rendering { get; init; }

    /// <summary>How long workers were busy comparing files with what was there and writing what differed, summed
    /// up.</summary>
    public TimeSpan Storing { get; init; }
}

/// <summary>How large a site is.</summary>
/// <param name="Bytes">Of all files.</param>
/// <param name="MaxBytes">Of the largest file.</param>
/// <param name="Largest">Its path; empty where there is none.</param>
internal readonly record struct OutputSize(long Bytes, long MaxBytes, string Largest)
{
    public static OutputSize Of(IReadOnlyList<string> files, ReadOnlySpan<long> lengths)
    {
        var largest = -1;
        long bytes = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            bytes += lengths[i];
            if (largest < 0 || lengths[i] > lengths[largest])
                largest = i;
        }
        return largest < 0 ? new(0, 0, "") : new(bytes, lengths[largest], files[largest]);
    }
}
