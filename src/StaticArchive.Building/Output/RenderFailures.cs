using System.Collections.Immutable;

namespace StaticArchive.Output;

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
