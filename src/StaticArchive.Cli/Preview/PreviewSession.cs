using System.Collections.Concurrent;

namespace StaticArchive.Cli.Preview;

/// <summary>Holds the site in memory and builds it again when its sources have changed. A site with errors never takes
/// the place of a good one.</summary>
internal sealed class PreviewSession
{
    private readonly SiteBuilder _builder;
    private readonly FindingLocator _locator;
    private volatile PreviewSnapshot _current;
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PreviewSession(SiteOptions options, CommandEnvironment environment)
    {
        _builder = new SiteBuilder(options);
        _locator = new FindingLocator(options, environment);
        _current = new PreviewSnapshot(0, null, []);
    }

    public PreviewSnapshot Current => _current;

    /// <summary>Ends when the version is no longer the one given.</summary>
    public async Task WaitForChangeAsync(int version, CancellationToken stop)
    {
        while (true)
        {
            var changed = _changed.Task;
            if (_current.Version != version)
                return;
            await changed.WaitAsync(stop).ConfigureAwait(false);
        }
    }

    /// <summary>Shows lists of stories before their texts are read, where that takes long.</summary>
    /// <returns>Whether there is something to show.</returns>
    public bool Begin()
    {
        if (_builder.BuildFromFrontMatter() is not { } site)
            return false;
        Show(site, [], isFrontMatterOnly: true);
        return true;
    }

    /// <summary>Builds the site as its sources are now.</summary>
    /// <param name="changes">All that may have changed since the last time; null: anything.</param>
    /// <returns>Everything found in them, warnings among it.</returns>
    public ImmutableArray<Diagnostic> Rebuild(SourceChanges? changes)
    {
        var result = _builder.Build(changes);
        var inTheWay = result.Site is null
            ? Locate(result.Diagnostics.Where(finding => finding.Severity == Severity.Error))
            : [];
        Show(result.Site ?? (_current.IsFrontMatterOnly ? null : _current.Site), inTheWay);
        // Ready for the reader who opens a story; the front page is shown meanwhile.
        if (result.Site is { } site)
            _ = Task.Run(() => site.Related);
        return result.Diagnostics;
    }

    private void Show(Site? site, ImmutableArray<LocatedFinding> inTheWay, bool isFrontMatterOnly = false)
    {
        _current = new PreviewSnapshot(_current.Version + 1, site, inTheWay, isFrontMatterOnly);
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    /// <summary>Findings with their files and lines.</summary>
    public ImmutableArray<LocatedFinding> Locate(IEnumerable<Diagnostic> findings) => _locator.Locate(findings);
}

/// <summary>What the preview shows between two changes of the sources.</summary>
/// <param name="version">Grows with every change.</param>
/// <param name="site">The last site without errors, or null when there was none yet.</param>
/// <param name="findings">What is wrong with the sources as they are now; empty unless errors stand in the way.</param>
/// <param name="isFrontMatterOnly">Whether the texts are still being read, and only lists can be shown.</param>
internal sealed class PreviewSnapshot(
    int version, Site? site, ImmutableArray<LocatedFinding> findings, bool isFrontMatterOnly = false)
{
    private readonly ConcurrentBag<SiteRenderer> _renderers = [];

    public int Version => version;

    public Site? Site => site;

    public ImmutableArray<LocatedFinding> Findings => findings;

    public bool IsFrontMatterOnly => isFrontMatterOnly;

    /// <summary>The bytes of one file of the site.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">The template failed.</exception>
    public byte[] Render(int index) => With(renderer => renderer.Render(index).ToArray());

    /// <summary>What is copied to that file, of any length; null where it is rendered.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">The file cannot be read.</exception>
    public Stream? OpenCopy(int index) => With(renderer => renderer.OpenCopy(index));

    private T With<T>(Func<SiteRenderer, T> use)
    {
        if (!_renderers.TryTake(out var renderer))
            renderer = site!.CreateRenderer();
        var made = use(renderer);
        _renderers.Add(renderer);
        return made;
    }
}

/// <summary>Prints what is found in the sources: all of it at first, then after each change what is new, and errors as
/// long as they stand.</summary>
internal sealed class PreviewReport(PreviewSession session, CommandEnvironment environment)
{
    private HashSet<Diagnostic> _told = [];

    public void Print(ImmutableArray<Diagnostic> findings, TimeSpan elapsed)
    {
        var text = new FindingText(environment.Output, new AnsiStyle(environment.Colours));
        foreach (
            var finding in session.Locate(
                findings.Where(finding => finding.Severity == Severity.Error || !_told.Contains(finding))))
            text.Print(finding);
        _told = [.. findings];
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        var site = session.Current.Site is { } shown
            ? TerminalText.Number(shown.Archive.Stories.Length, "story", "stories")
            : "no site yet ('preview --keep-going' leaves out stories with errors)";
        environment.Output.WriteLine(
            $"{site}; errors: {errors}, other findings: {findings.Length - errors} ({elapsed.TotalSeconds:f2} s)");
    }
}
