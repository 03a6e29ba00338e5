namespace StaticArchive.Catalog.Links;

/// <summary>What the slots of all bodies and the images at their heads mean, and what is wrong with them; by node, so
/// that an edited text is resolved by itself. Immutable.</summary>
internal sealed class BodyLinks
{
    private readonly ImmutableArray<Story> _nodes;
    private readonly int _storyCount;
    private readonly StoryDirectory _directory;
    private readonly AssetDirectory _assets;
    private readonly LinkFaults?[] _faults;

    private BodyLinks(
        ImmutableArray<Story> nodes,
        int storyCount,
        StoryDirectory directory,
        AssetDirectory assets,
        BodyLinks? before = null)
    {
        (_nodes, _storyCount, _directory, _assets) = (nodes, storyCount, directory, assets);
        _faults = before is null ? new LinkFaults?[nodes.Length] : [.. before._faults];
        Slots = before is null ? new ResolvedSlot[nodes.Length][] : [.. before.Slots];
        Images = before is null ? new string?[nodes.Length] : [.. before.Images];
        AssetsOf = before is null ? new int[nodes.Length][] : [.. before.AssetsOf];
        LinksTo = before is null ? new int[storyCount][] : [.. before.LinksTo];
        LinkedFrom = before?.LinkedFrom ?? [];
    }

    /// <summary>See <see cref="Archive.Slots"/>.</summary>
    public ResolvedSlot[][] Slots { get; }

    /// <summary>See <see cref="Archive.Images"/>.</summary>
    public string?[] Images { get; }

    /// <summary>By node: indexes of the files that it links to or shows.</summary>
    public int[][] AssetsOf { get; }

    /// <summary>See <see cref="Archive.LinksTo"/>.</summary>
    public int[][] LinksTo { get; }

    /// <summary>See <see cref="Archive.LinkedFrom"/>.</summary>
    public int[][] LinkedFrom { get; private set; }

    /// <summary>All that is wrong.</summary>
    public LinkFaults Faults()
    {
        var all = new LinkFaults();
        foreach (var faults in _faults)
        {
            if (faults is not null)
                all.AddAll(faults);
        }
        return all;
    }

    public static BodyLinks Resolve(
        ImmutableArray<Story> nodes, int storyCount, StoryDirectory directory, AssetDirectory assets, int workers)
    {
        var links = new BodyLinks(nodes, storyCount, directory, assets);
        links.ResolveAll(workers);
        links.LinkedFrom = AdjacencyLists.Reverse(links.LinksTo);
        return links;
    }

    /// <summary>The same after some nodes were edited whose metadata stays as it is.</summary>
    public BodyLinks With(ImmutableArray<Story> nodes, IReadOnlyList<int> edited, int workers)
    {
        // What a link's fragment may name has changed, and any node may have such a link.
        if (
            edited.Any(node => !nodes[node].Body.Fragments.AsSpan().SequenceEqual(_nodes[node].Body.Fragments.AsSpan()))
        )
            return Resolve(nodes, _storyCount, _directory, _assets, workers);
        var links = new BodyLinks(nodes, _storyCount, _directory, _assets, this);
        var resolver = new LinkResolver(nodes, _storyCount, _directory, _assets);
        foreach (var node in edited)
            links.Resolve(node, resolver, new LinkFaults());
        if (edited.Any(node => node < _storyCount && !links.LinksTo[node].AsSpan().SequenceEqual(LinksTo[node])))
            links.LinkedFrom = AdjacencyLists.Reverse(links.LinksTo);
        return links;
    }

    private void ResolveAll(int workers)
    {
        var resolver = new LinkResolver(_nodes, _storyCount, _directory, _assets);
        Parallel.For(
            0,
            _nodes.Length,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            () => new LinkFaults(),
            (node, _, unused) => Resolve(node, resolver, unused),
            _ => { });
    }

    // Most have no fault, so the list that they might have needed goes on to the next.
    private LinkFaults Resolve(int node, LinkResolver resolver, LinkFaults faults)
    {
        Slots[node] = resolver.Resolve(node, faults);
        if (_nodes[node].Image is { } image)
            Images[node] = resolver.FindImage(_nodes[node], image.Source, image.Span, faults);
        if (node < _storyCount)
            LinksTo[node] = AdjacencyLists.Sorted(Slots[node].Select(slot => slot.Story).Where(story => story >= 0));
        AssetsOf[node] = [.. faults.Assets];
        faults.Assets.Clear();
        _faults[node] = faults.IsEmpty ? null : faults;
        return faults.IsEmpty ? faults : new LinkFaults();
    }
}

/// <summary>What a body's slot turned out to mean.</summary>
/// <param name="Href">
/// Site path with query and fragment, without base path; just the fragment for a link within the page. Null: it leads
/// nowhere and was let pass (a rule set to a lower severity, or <c>--keep-going</c>); a link then loses its
/// <c>href</c>, an image or teaser is left out.
/// </param>
/// <param name="Story">Ordinal of the story that it leads to, or -1.</param>
internal readonly record struct ResolvedSlot(string? Href, int Story);

/// <summary>A link to a site path that is no story, page or asset. It may be a generated page (a topic, a year, a
/// feed), which only the plan of the site can tell.</summary>
/// <param name="Path">The file that holds the link.</param>
/// <param name="Target">The site path.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Node">Index in <see cref="Archive.Slots"/>.</param>
/// <param name="Slot">Index of the slot within the body.</param>
internal sealed record PendingLink(string Path, string Target, TextSpan Span, int Node, int Slot);

/// <summary>What resolving links brought to light; each node's by itself, merged and sorted afterwards.</summary>
internal sealed class LinkFaults
{
    public List<DeadTarget> Dead { get; } = [];

    public List<Diagnostic> Findings { get; } = [];

    public List<PendingLink> Pending { get; } = [];

    /// <summary>Indexes of the files that links and images lead to; no fault, but found on the same way.</summary>
    public List<int> Assets { get; } = [];

    public bool IsEmpty => Dead.Count + Findings.Count + Pending.Count == 0;

    public void AddAll(LinkFaults other)
    {
        Dead.AddRange(other.Dead);
        Findings.AddRange(other.Findings);
        Pending.AddRange(other.Pending);
    }
}
