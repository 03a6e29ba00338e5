using System.Collections.Immutable;
using StaticArchive.Cli.Printing;
using StaticArchive.Diagnostics;

namespace StaticArchive.Cli.Preview;

/// <summary>Holds the site in memory and builds it anew when its sources have changed. A site with errors never takes the place of a good one.</summary>
internal sealed class PreviewSession
{
    private readonly SiteBuilder _builder;
    private readonly SourceLines _lines;
    private volatile PreviewSnapshot _current;
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PreviewSession(SiteOptions options, Surroundings surroundings)
    {
        _builder = new SiteBuilder(options);
        _lines = new SourceLines(new FindingLocator(options, surroundings));
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

    /// <summary>Reads the sources again.</summary>
    /// <returns>Everything found in them, warnings among it.</returns>
    public ImmutableArray<LocatedFinding> Rebuild()
    {
        var result = _builder.Build();
        var findings = _lines.Locate(result.Diagnostics);
        var inTheWay = result.Site is null
            ? findings.Where(finding => finding.Diagnostic.Severity == Severity.Error).ToImmutableArray()
            : [];
        _current = new PreviewSnapshot(_current.Version + 1, result.Site ?? _current.Site, inTheWay);
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        return findings;
    }

    /// <summary>A finding that came to light when a page was rendered.</summary>
    public LocatedFinding Locate(Diagnostic diagnostic) => _lines.Locate([diagnostic])[0];
}
