namespace StaticArchive.Catalog.Links;

/// <summary>What the slots of all bodies and the images at their heads mean, and what is wrong with them; by node, so
/// that an edited text is resolved by itself. Immutable.</summary>
internal sealed class BodyLinks
{
    private readonly ImmutableArray<Story> _nodes;
    private readonly int _storyCount;
    private readonly LinkTargets _targets;

    private BodyLinks(
        ImmutableArray<Story> nodes, int storyCount, LinkTargets targets, ImmutableArray<NodeLinks> byNode)
    {
        (_nodes, _storyCount, _targets, ByNode) = (nodes, storyCount, targets, byNode);
        LinksTo = [.. byNode.Take(storyCount).Select(links => links.Stories)];
        LinkedFrom = AdjacencyLists.Reverse(LinksTo);
    }

    public ImmutableArray<NodeLinks> ByNode { get; }

    /// <summary>See <see cref="Archive.LinksTo"/>.</summary>
    public ImmutableArray<ImmutableArray<int>> LinksTo { get; }

    /// <summary>See <see cref="Archive.LinkedFrom"/>.</summary>
    public ImmutableArray<ImmutableArray<int>> LinkedFrom { get; }

    public static BodyLinks Resolve(ImmutableArray<Story> nodes, int storyCount, LinkTargets targets, int workers)
    {
        var byNode = new NodeLinks[nodes.Length];
        Parallel.For(
            0, nodes.Length, new ParallelOptions { MaxDegreeOfParallelism = workers },
            node => byNode[node] = new LinkResolver(nodes, storyCount, targets, node).Resolve());
        return new BodyLinks(nodes, storyCount, targets, [.. byNode]);
    }

    /// <summary>The same after some nodes were edited whose metadata stays as it is.</summary>
    public BodyLinks With(ImmutableArray<Story> nodes, IReadOnlyList<int> edited, int workers)
    {
        // A link from any node may name a fragment that has changed.
        if (
            edited.Any(node => !nodes[node].Body.Fragments.AsSpan().SequenceEqual(_nodes[node].Body.Fragments.AsSpan()))
        )
            return Resolve(nodes, _storyCount, _targets, workers);
        var byNode = ByNode.ToBuilder();
        foreach (var node in edited)
            byNode[node] = new LinkResolver(nodes, _storyCount, _targets, node).Resolve();
        return new BodyLinks(nodes, _storyCount, _targets, byNode.MoveToImmutable());
    }
}

/// <summary>What the links and images of one node lead to, and what is wrong with them.</summary>
/// <param name="Slots">By slot of the body.</param>
/// <param name="Image">Where the head image is, or null.</param>
/// <param name="Stories">Ordinals of the stories that a story leads to, ascending.</param>
/// <param name="Assets">Indexes of the files that it links to or shows.</param>
internal sealed record NodeLinks(
    ImmutableArray<ResolvedSlot> Slots,
    string? Image,
    ImmutableArray<int> Stories,
    ImmutableArray<int> Assets,
    ImmutableArray<DeadTarget> Dead,
    ImmutableArray<Diagnostic> Findings,
    ImmutableArray<PendingLink> Pending);
