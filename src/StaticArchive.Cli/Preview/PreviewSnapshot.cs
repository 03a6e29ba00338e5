using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace StaticArchive.Cli.Preview;

/// <summary>What the preview shows between two changes of the sources.</summary>
/// <param name="version">Grows with every change.</param>
/// <param name="site">The last site without errors, or null when there was none yet.</param>
/// <param name="findings">What is wrong with the sources as they are now; empty unless errors stand in the way.</param>
/// <param name="isOutline">Whether the texts are still being read, and only lists can be shown.</param>
internal sealed class PreviewSnapshot(
    int version, Site? site, ImmutableArray<LocatedFinding> findings, bool isOutline = false)
{
    private readonly ConcurrentBag<SiteRenderer> _renderers = [];

    public int Version => version;

    public Site? Site => site;

    public ImmutableArray<LocatedFinding> Findings => findings;

    public bool IsOutline => isOutline;

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
