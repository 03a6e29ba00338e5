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

/// <summary>What a body's slot turned out to mean.</summary>
/// <param name="Href">
/// Site path with query and fragment, without base path; just the fragment for a link within the page. Null: it leads
/// nowhere and was let pass (a rule set to a lower severity, or <c>--keep-going</c>); a link then loses its
/// <c>href</c>, an image or teaser is left out.
/// </param>
/// <param name="Story">Ordinal of the story that it leads to, or -1.</param>
internal readonly record struct ResolvedSlot(string? Href, int Story = -1);

/// <summary>A link to a site path that is not a story, page or asset. It may be a generated page (a topic, a year, a
/// feed), which only the plan of the site can tell.</summary>
/// <param name="Path">The file that holds the link.</param>
/// <param name="Target">The site path.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Node">Index in <see cref="Archive.Slots"/>.</param>
/// <param name="Slot">Index of the slot within the body.</param>
internal sealed record PendingLink(string Path, string Target, TextSpan Span, int Node, int Slot);
