using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using StaticArchive.Settings;
using StaticArchive.Stories;

namespace StaticArchive.Catalog;

/// <summary>All stories, each read by itself, become one archive. Memory only.</summary>
public sealed class ArchiveBuilder
{
    private readonly ArchiveSettings _settings;
    private readonly int _workers;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly StorySelection _selection;
    private readonly ImmutableArray<Story> _stories;
    private readonly ImmutableArray<Story> _nodes;
    private readonly ImmutableArray<InputAsset> _assets;
    private readonly AssetDirectory _assetDirectory;
    private readonly StoryDirectory _directory;

    private ArchiveBuilder(
        ArchiveSettings settings, IEnumerable<Story> stories, IEnumerable<string> unreadable, ImmutableArray<InputAsset> assets, bool includeDrafts, int workers)
    {
        _settings = settings;
        _workers = workers;
        _selection = StorySelection.From(IdentityCheck.Distinct(stories, _diagnostics), includeDrafts);
        _stories = _selection.Stories;
        _nodes = [.. _selection.Stories, .. _selection.Pages, .. _selection.Introductions];
        _assets = assets;
        _assetDirectory = new AssetDirectory(assets);
        _directory = new StoryDirectory([.. _selection.Stories, .. _selection.Pages], _selection.Unpublished, unreadable);
    }

    /// <summary>
    /// Puts the stories in order, resolves every reference among them, and gathers them by facet and thread. There is always an archive: what
    /// leads nowhere is reported and left out of it.
    /// </summary>
    /// <param name="settings">The archive's settings.</param>
    /// <param name="stories">Every story, page and introduction that could be read, in any order.</param>
    /// <param name="unreadable">Files that should have been stories; references to them are dropped without a further word.</param>
    /// <param name="assets">Files that are copied as they are, by path.</param>
    /// <param name="includeDrafts">Whether drafts are published.</param>
    /// <param name="workers">How many threads to use; the result does not depend on it.</param>
    public static (Archive Archive, ImmutableArray<Diagnostic> Diagnostics) Build(
        ArchiveSettings settings,
        IEnumerable<Story> stories,
        IEnumerable<string> unreadable,
        ImmutableArray<InputAsset> assets,
        bool includeDrafts,
        int workers)
    {
        var builder = new ArchiveBuilder(settings, stories, unreadable, assets, includeDrafts, workers);
        var archive = builder.Assemble();
        return (archive, [.. builder._diagnostics]);
    }

    private Archive Assemble()
    {
        var faults = new LinkFaults();
        var images = new string?[_nodes.Length];
        var slots = ResolveBodies(images, faults);
        var references = new ReferenceResolver(_stories, _directory, faults.Dead);
        var follows = ForEachStory((story, i) => references.Resolve(i, story.Follows, "follows"));
        FollowsCheck.Apply(_stories, follows, _diagnostics);
        follows = [.. follows.Select(AdjacencyLists.Sorted)];
        var pinned = ForEachStory((story, i) => references.Resolve(i, story.Related, "related"));
        var unrelated = ForEachStory((story, i) => references.Resolve(i, story.Unrelated, "unrelated"));
        var begin = references.ResolveBegin(_settings.Begin);
        var translations = TranslationBuilder.Build(_stories);
        var linksTo = LinksTo(slots);
        var (threads, threadOf) = ThreadBuilder.Build(follows);
        var facets = BuildFacets();
        Report(faults);
        return new Archive
        {
            Settings = _settings,
            Stories = _stories,
            Pages = _selection.Pages,
            Introductions = _selection.Introductions,
            Facets = facets,
            Slots = slots,
            PendingLinks = [.. faults.Pending.OrderBy(link => link.Path, StringComparer.Ordinal).ThenBy(link => link.Span)],
            Images = images,
            LinksTo = linksTo,
            LinkedFrom = AdjacencyLists.Reverse(linksTo),
            Follows = follows,
            FollowedBy = AdjacencyLists.Reverse(follows),
            Threads = threads,
            ThreadOf = threadOf,
            Pinned = pinned,
            Begin = begin,
            NeverRelated = NeverRelated(unrelated, translations),
            Translations = translations,
            Assets = _assets,
        };
    }

    private ResolvedSlot[][] ResolveBodies(string?[] images, LinkFaults faults)
    {
        var resolver = new LinkResolver(_nodes, _stories.Length, _directory, _assetDirectory);
        var slots = new ResolvedSlot[_nodes.Length][];
        Parallel.For(
            0,
            _nodes.Length,
            new ParallelOptions { MaxDegreeOfParallelism = _workers },
            () => new LinkFaults(),
            (node, _, own) =>
            {
                slots[node] = resolver.Resolve(node, own);
                if (_nodes[node].Image is { } image)
                    images[node] = resolver.FindImage(_nodes[node], image.Source, image.Span, own);
                return own;
            },
            own =>
            {
                lock (faults)
                    faults.AddAll(own);
            });
        return slots;
    }

    private int[][] LinksTo(ResolvedSlot[][] slots) =>
        ForEachStory((_, i) => AdjacencyLists.Sorted(slots[i].Select(slot => slot.Story).Where(story => story >= 0)));

    private static int[][] NeverRelated(int[][] unrelated, int[][] translations)
    {
        var reversed = AdjacencyLists.Reverse(unrelated);
        return [.. unrelated.Select((own, i) => AdjacencyLists.Sorted(own.Concat(reversed[i]).Concat(translations[i])))];
    }

    private ImmutableArray<Facet> BuildFacets()
    {
        ReportUnknownFacets();
        return
        [
            .. _settings.Facets.Select((definition, i) =>
                FacetBuilder.Build(definition, i, _stories, _selection.Introductions, _nodes.Length - _selection.Introductions.Length, _diagnostics)),
        ];
    }

    private void ReportUnknownFacets()
    {
        foreach (var introduction in _selection.Introductions)
        {
            if (introduction.Introduces is { } introduces && _settings.FacetIndex(introduces.Facet) < 0)
                _diagnostics.Add(new Diagnostic(LinkRules.UnusedIntroduction, introduction.Path, introduction.TitleSpan,
                    $"'{introduces.Facet}' is no facet of this archive.",
                    NearestName.DidYouMean(introduces.Facet, _settings.Facets.Select(facet => facet.Key))));
        }
    }

    private void Report(LinkFaults faults)
    {
        _diagnostics.AddRange(DeadTarget.Explain(faults.Dead, _directory, _assetDirectory.Paths));
        _diagnostics.AddRange(faults.Findings);
    }

    private int[][] ForEachStory(Func<Story, int, int[]> listOf)
    {
        var lists = new int[_stories.Length][];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = listOf(_stories[i], i);
        return lists;
    }
}
