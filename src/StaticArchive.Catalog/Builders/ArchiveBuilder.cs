namespace StaticArchive.Catalog.Builders;

/// <summary>All stories, each read by itself, become one archive. Memory only.</summary>
internal sealed class ArchiveBuilder
{
    private readonly ArchiveSettings _settings;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<DeadTarget> _deadReferences = [];
    private List<Diagnostic> _unusedIntroductions = [];
    private readonly StorySelection _selection;
    private readonly ImmutableArray<Story> _stories;
    private readonly ImmutableArray<InputAsset> _assets;
    private readonly AssetDirectory _assetDirectory;
    private readonly IReadOnlyCollection<string> _themePaths;
    private readonly List<Diagnostic> _assetFindings = [];
    private readonly StoryDirectory _directory;
    private ImmutableArray<Story> _nodes;
    private BodyLinks _links;

    /// <summary>As <see cref="Build"/>, before <see cref="Edit"/>; values that are the same in an earlier builder with
    /// the same settings are taken from it.</summary>
    public ArchiveBuilder(
        ArchiveSettings settings, IEnumerable<Story> stories, IEnumerable<string> unreadable,
        ImmutableArray<InputAsset> assets, bool includeDrafts, int workers,
        IReadOnlyCollection<string>? themePaths = null, ArchiveBuilder? before = null)
    {
        _settings = settings;
        _themePaths = themePaths ?? [];
        _selection = StorySelection.From(IdentityCheck.Distinct(stories, _diagnostics), includeDrafts);
        _stories = _selection.Stories;
        _nodes = [.. _selection.Stories, .. _selection.Pages, .. _selection.Introductions];
        _assets = assets;
        _assetDirectory = new AssetDirectory(assets, settings.Copy) { Static = settings.Layout.Static };
        _directory = new StoryDirectory(
            [.. _selection.Stories, .. _selection.Pages], _selection.Unpublished, unreadable)
        {
            OtherSites = OtherSites.Of(settings),
        };
        _links = BodyLinks.Resolve(
            _nodes, _stories.Length, new LinkTargets(_nodes, _directory, _assetDirectory), workers);
        Archive = Assemble(before);
    }

    /// <summary>The archive as it was last built.</summary>
    public Archive Archive { get; private set; }

    /// <summary>Puts the stories in order, resolves every reference among them, and gathers them by facet and thread.
    /// There is always an archive: what leads nowhere is reported and left out of it.</summary>
    /// <param name="settings">The archive's settings.</param>
    /// <param name="stories">Every story, page and introduction that could be read, in any order.</param>
    /// <param name="unreadable">Files that should have been stories; references to them are dropped without a further
    /// word.</param>
    /// <param name="assets">Files that are copied as they are, by path.</param>
    /// <param name="includeDrafts">Whether drafts are published.</param>
    /// <param name="workers">How many threads to use; the result does not depend on it.</param>
    /// <param name="themePaths">Site paths that the theme refers to.</param>
    public static (Archive Archive, ImmutableArray<Diagnostic> Diagnostics) Build(
        ArchiveSettings settings, IEnumerable<Story> stories, IEnumerable<string> unreadable,
        ImmutableArray<InputAsset> assets, bool includeDrafts, int workers,
        IReadOnlyCollection<string>? themePaths = null)
    {
        var builder = new ArchiveBuilder(settings, stories, unreadable, assets, includeDrafts, workers, themePaths);
        return (builder.Archive, builder.Findings());
    }

    /// <summary>Makes the archive that <see cref="Build"/> would, now that stories were edited that keep their
    /// metadata.</summary>
    /// <param name="edits">Stories as they were given when the archive was last built, with what they are now.</param>
    /// <param name="workers">How many threads to use; the result does not depend on it.</param>
    public void Edit(IReadOnlyList<(Story Before, Story Now)> edits, int workers)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var nodes = _nodes.ToBuilder();
        var edited = new List<int>();
        foreach (var (before, now) in edits)
        {
            // Drafts, excluded stories and those whose address is taken are not nodes.
            var node = _nodes.IndexOf(before, 0, _nodes.Length, ReferenceEqualityComparer.Instance);
            if (node < 0)
                continue;
            nodes[node] = now;
            edited.Add(node);
        }
        _nodes = nodes.ToImmutable();
        _links = _links.With(_nodes, edited, workers);
        Archive = WithLinks(
            Archive with
            {
                Stories = _nodes[.._stories.Length],
                Pages = _nodes.Slice(_stories.Length, _selection.Pages.Length),
                Introductions = _nodes[^_selection.Introductions.Length..],
            }
        );
    }

    /// <summary>Everything found in the archive as it was last built.</summary>
    public ImmutableArray<Diagnostic> Findings() =>
    [
        .. _diagnostics,
        .. _assetFindings,
        .. _unusedIntroductions,
        .. DeadTarget.Explain(
            _links.ByNode.SelectMany(links => links.Dead).Concat(_deadReferences), _directory, _assetDirectory.Paths),
        .. _links.ByNode.SelectMany(links => links.Findings),
    ];

    private Archive Assemble(ArchiveBuilder? before)
    {
        var references = new ReferenceResolver(_stories, _directory, _deadReferences);
        var follows = ForEachStory((story, i) => references.Resolve(i, story.Follows, "follows"));
        follows = FollowsCheck.Apply(_stories, follows, _diagnostics);
        var pinned = ForEachStory((story, i) => references.Resolve(i, story.Related, "related"));
        var unrelated = ForEachStory((story, i) => references.Resolve(i, story.Unrelated, "unrelated"));
        var translations = TranslationBuilder.Build(_stories);
        var (threads, threadOf) = ThreadBuilder.Build(follows);
        var same = before is not null && HasValuesOf(before);
        return WithLinks(
            new Archive
            {
                Settings = _settings,
                Stories = _stories,
                Listed = [.. Enumerable.Range(0, _stories.Length)],
                Pages = _selection.Pages,
                Introductions = _selection.Introductions,
                Facets = same ? before!.Archive.Facets : BuildFacets(),
                Authors = same ? before!.Archive.Authors : BuildAuthors(),
                Slots = [],
                PendingLinks = [],
                Images = [],
                LinksTo = [],
                LinkedFrom = [],
                Follows = follows,
                FollowedBy = AdjacencyLists.Reverse(follows),
                Threads = references.Introduced(
                    references.Named(threads, threadOf, _settings.Threads), threadOf, _selection.Introductions,
                    FirstIntroduction),
                ThreadOf = threadOf,
                Pinned = pinned,
                Begin = references.ResolveBegin(_settings.Begin),
                NeverRelated = NeverRelated(unrelated, translations),
                Translations = translations,
                Assets = [],
            }
        );
    }

    private Archive WithLinks(Archive archive) =>
        archive with
        {
            Slots = [.. _links.ByNode.Select(links => links.Slots)],
            PendingLinks =
            [
                .. _links.ByNode.SelectMany(links => links.Pending)
                    .OrderBy(link => link.Path, StringComparer.Ordinal).ThenBy(link => link.Span),
            ],
            Images = [.. _links.ByNode.Select(links => links.Image)],
            LinksTo = _links.LinksTo,
            LinkedFrom = _links.LinkedFrom,
            Assets = SelectAssets(),
        };

    private ImmutableArray<InputAsset> SelectAssets()
    {
        _assetFindings.Clear();
        var used = new bool[_assets.Length];
        foreach (var asset in _links.ByNode.SelectMany(links => links.Assets))
            used[asset] = true;
        AssetMentions.OfSite(_settings, _themePaths, _assetDirectory, used);
        AssetMentions.OfStories(_nodes, _settings.Html, _assetDirectory, used);
        foreach (var asset in _assets)
        {
            if (!Path.HasExtension(asset.Path) && _directory.FindUrl($"/{asset.Path}/") >= 0)
                _assetFindings.Add(
                    new(
                        LinkRules.DuplicateUrl, asset.Path, TextSpan.WholeFile,
                        $"A page has the address '/{asset.Path}/', and a file and a folder cannot have one name.",
                        "Rename the file."));
        }
        var unpublished = AssetMentions.OfUnpublished(_selection.Unpublished);
        var storyFolders = _nodes.Concat(_selection.Unpublished)
            .Select(story => AssetSelection.FolderOf(story.Path)).ToHashSet(StringComparer.Ordinal);
        return AssetSelection.Select(
            _assets, used, path => unpublished.Contains(path) || storyFolders.Contains(AssetSelection.FolderOf(path)),
            _settings.Copy, _assetFindings);
    }

    private static ImmutableArray<ImmutableArray<int>> NeverRelated(
        ImmutableArray<ImmutableArray<int>> unrelated, ImmutableArray<ImmutableArray<int>> translations)
    {
        var reversed = AdjacencyLists.Reverse(unrelated);
        return
        [
            .. unrelated.Select((own, i) => AdjacencyLists.Sorted(own.Concat(reversed[i]).Concat(translations[i]))),
        ];
    }

    // Values by ordinal are most of what there is to gather, and most edits leave them as they are.
    private bool HasValuesOf(ArchiveBuilder before)
    {
        var same =
            _stories.Length == before._stories.Length
            && _selection.Pages.Length == before._selection.Pages.Length
            && _selection
                .Introductions.AsSpan()
                .SequenceEqual(before._nodes.AsSpan()[^before._selection.Introductions.Length..]);
        for (var i = 0; i < _stories.Length && same; i++)
            same =
                ReferenceEquals(_stories[i], before._nodes[i])
                || (
                    _stories[i].HasFacetsOf(before._nodes[i])
                    && _stories[i].Authors.SequenceEqual(before._nodes[i].Authors));
        if (same)
            _unusedIntroductions = before._unusedIntroductions;
        return same;
    }

    private ImmutableArray<Facet> BuildFacets()
    {
        ReportUnknownFacets();
        return FacetBuilder.WithCapitals([
            .. _settings.Facets.Select(
                (definition, i) =>
                    FacetBuilder.Build(
                        definition, story => story.Facets[i], _stories, _settings.Language, _selection.Introductions,
                        FirstIntroduction, _settings.Ledger, _unusedIntroductions)),
        ]);
    }

    private Facet BuildAuthors() =>
        FacetBuilder.Build(
            _settings.Authors, story => story.Authors, _stories, _settings.Language, _selection.Introductions,
            FirstIntroduction, _settings.Ledger, _unusedIntroductions);

    private int FirstIntroduction => _nodes.Length - _selection.Introductions.Length;

    private void ReportUnknownFacets()
    {
        foreach (var introduction in _selection.Introductions)
        {
            if (
                introduction.Introduces is { } introduces
                && introduces.Facet != InputFolder.ThreadsFolder
                && _settings.FacetIndex(introduces.Facet) < 0
                && introduces.Facet != _settings.Authors.Key)
                _unusedIntroductions.Add(
                    new Diagnostic(
                        LinkRules.UnusedIntroduction, introduction.Path, introduction.TitleSpan,
                        $"'{introduces.Facet}' is not a facet of this archive.",
                        NearestName.DidYouMean(introduces.Facet, _settings.Facets.Select(facet => facet.Key))));
        }
    }

    private ImmutableArray<ImmutableArray<int>> ForEachStory(Func<Story, int, ImmutableArray<int>> listOf) =>
        [.. _stories.Select(listOf)];
}
