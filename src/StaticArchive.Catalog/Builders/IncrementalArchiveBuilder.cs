namespace StaticArchive.Catalog.Builders;

/// <summary>An archive whose stories are edited: built again and again, each time as <see cref="ArchiveBuilder.Build"/>
/// would. While only texts change, and all metadata is what it was, only the links of those texts are resolved again,
/// and the archive keeps its <see cref="Archive.MetadataVersion"/>.</summary>
internal sealed class IncrementalArchiveBuilder
{
    // Beyond these it is a checkout and not an editor, and finding each costs a pass over the archive.
    private const int MaxEdits = 64;

    private ArchiveBuilder? _builder;
    private ArchiveSettings? _settings;
    private IReadOnlyList<Story> _stories = [];
    private ImmutableArray<string> _unreadable = [];
    private ImmutableArray<InputAsset> _assets = [];
    private bool _includeDrafts;
    private IReadOnlyCollection<string> _themePaths = [];

    /// <summary>As <see cref="ArchiveBuilder.Build"/>; stories and assets in the same order each time.</summary>
    public (Archive Archive, ImmutableArray<Diagnostic> Diagnostics) Build(
        ArchiveSettings settings,
        IReadOnlyList<Story> stories,
        ImmutableArray<string> unreadable,
        ImmutableArray<InputAsset> assets,
        bool includeDrafts,
        int workers,
        IReadOnlyCollection<string>? themePaths = null)
    {
        ArgumentNullException.ThrowIfNull(stories);
        var before = ReferenceEquals(_settings, settings) ? _builder : null;
        var stands = before is not null
            && _includeDrafts == includeDrafts
            && _themePaths.ToHashSet(StringComparer.Ordinal).SetEquals(themePaths ?? [])
            && _unreadable.AsSpan().SequenceEqual(unreadable.AsSpan())
            && (_assets == assets || _assets.AsSpan().SequenceEqual(assets.AsSpan()));
        if (stands && Edits(stories) is { } edits)
            _builder!.Edit(edits, workers);
        else
            _builder = new ArchiveBuilder(
                settings, stories, unreadable, assets, includeDrafts, workers, themePaths, before);
        (_settings, _stories, _unreadable, _assets, _includeDrafts, _themePaths) = (
            settings, stories, unreadable, assets, includeDrafts, themePaths ?? []);
        return (_builder.Archive, _builder.Findings());
    }

    // What was edited, or null where it was more than the texts of a few stories.
    private List<(Story Before, Story Now)>? Edits(IReadOnlyList<Story> stories)
    {
        if (stories.Count != _stories.Count)
            return null;
        var edits = new List<(Story, Story)>();
        for (var i = 0; i < stories.Count; i++)
        {
            if (ReferenceEquals(stories[i], _stories[i]))
                continue;
            if (edits.Count == MaxEdits || !stories[i].HasMetadataOf(_stories[i]))
                return null;
            edits.Add((_stories[i], stories[i]));
        }
        return edits;
    }
}
