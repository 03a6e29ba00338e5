using StaticArchive.Related.Explanation;

namespace StaticArchive.Planning;

/// <summary>Which files the site has, each in a few bytes, and what all of them need to know. Immutable; shared by
/// all workers.</summary>
internal sealed class SitePlan
{
    private readonly PlannedFiles _files;
    private readonly IReadOnlyDictionary<int, ImmutableArray<ResolvedSlot>> _correctedSlots;
    private readonly IReadOnlyDictionary<string, InputAsset> _inputAssets;
    private readonly Lazy<SearchIndex> _search;
    private readonly Lazy<RelatedIndex> _related;

    // Plans of further editions share with the main one what is the same in all of them.
    private SitePlan(
        PlanRequest request, PlannedFiles files, IReadOnlyDictionary<int, ImmutableArray<ResolvedSlot>> slots,
        int edition = 0, SitePlan? main = null)
    {
        (_files, _correctedSlots, _related, Main) = (files, slots, request.Related, main ?? this);
        (Whole, Assets, BuildDate, Pictures) = (request.Archive, request.Assets, request.BuildDate, request.Pictures);
        ((Archive, Texts), Lists) = (request.Editions[edition], files.Lists[edition]);
        (BasePath, Origin) = (Settings.BasePath, Settings.BaseUrl.GetLeftPart(UriPartial.Authority));
        InterfaceLanguage = Texts.Language.Split('-')[0] == Language.Split('-')[0] ? Language : Texts.Language;
        _inputAssets = main?._inputAssets
            ?? Archive.Assets.ToDictionary(asset => "/" + SitePath.Encode(asset.Path), StringComparer.Ordinal);
        _search = main?._search ?? new Lazy<SearchIndex>(() => SearchIndex.Build(
            Whole, request.Workers, SearchNames.Of(Editions),
            WordList.Ordinary(Whole.Stories.Select(story => story.Language)),
            [.. Editions.Select(other => other.Archive.Edition).OfType<Edition>()]));
        Editions = main is not null ? [] :
        [
            this,
            .. Enumerable.Range(1, request.Editions.Length - 1)
                .Select(other => new SitePlan(request, files, slots, other, this)),
        ];
    }

    /// <summary>Decides which files the site has. Costs little beside rendering: no page is looked at.</summary>
    /// <param name="request">What the plan is made from.</param>
    /// <param name="kinds">The table of page kinds, in the order in which they take their addresses.</param>
    /// <param name="diagnostics">Receives addresses that clash and links that lead nowhere.</param>
    /// <param name="before">An earlier plan; where the archive has its <see cref="Archive.MetadataVersion"/>, it has
    /// the same files.</param>
    public static SitePlan Create(
        PlanRequest request, IEnumerable<PageKind> kinds, ICollection<Diagnostic> diagnostics, SitePlan? before = null)
    {
        var files = before is not null && before.HasFilesOf(request) ? before._files
            : PlannedFiles.From(request, kinds);
        foreach (var clash in files.Diagnostics)
            diagnostics.Add(clash);
        var slots = PendingLinkCheck.Apply(request.Archive, files.Addresses, diagnostics);
        LedgerCheck.Apply(request.Archive, files.Addresses, diagnostics);
        return new SitePlan(request, files, slots);
    }

    /// <summary>The archive as this edition shows it.</summary>
    public Archive Archive { get; }

    /// <summary>The archive in all of its languages.</summary>
    public Archive Whole { get; }

    /// <summary>The plan in the main language.</summary>
    public SitePlan Main { get; }

    /// <summary>Of the main plan: itself, and the plan in each other language.</summary>
    public ImmutableArray<SitePlan> Editions { get; }

    public ArchiveSettings Settings => Archive.Settings;

    public string Title => Settings.Title;

    public string Language => Settings.Language;

    /// <summary>The language of the interface: the archive's, or that of the texts used instead.</summary>
    public string InterfaceLanguage { get; }

    /// <summary>What is before every site path: empty, or <c>/archive</c>.</summary>
    public string BasePath { get; }

    /// <summary>Scheme and host, which are before every whole address.</summary>
    public string Origin { get; }

    /// <summary>The archive sorted for its lists.</summary>
    public SiteLists Lists { get; }

    /// <summary>The addresses of its lists.</summary>
    public SitePaths Paths => Lists.Paths;

    /// <summary>Every file of the site by its address.</summary>
    public AddressTable Addresses => _files.Addresses;

    public RelatedIndex Related => _related.Value;

    /// <summary>The search index; built by the first who asks.</summary>
    public SearchIndex Search => _search.Value;

    public Texts Texts { get; }

    /// <summary>The theme's files.</summary>
    public ImmutableArray<ThemeAsset> Assets { get; }

    /// <summary>The pictures that pages show, and what is derived from them.</summary>
    public PictureSet Pictures { get; }

    /// <summary>What feeds give as the time of their last change when no story has a date.</summary>
    public DateTimeOffset BuildDate { get; }

    /// <summary>Old addresses, by address; each once.</summary>
    public ImmutableArray<SiteRedirect> Redirects => _files.Redirects;

    /// <summary>Addresses of pages that were withdrawn and have no redirect.</summary>
    public IEnumerable<string> Gone =>
        Settings.Ledger.Where(entry => entry.IsGone && Addresses.FindPublished(entry.Address) < 0)
            .Select(entry => entry.Address);

    /// <summary>Whether that story has a page of all related ones: not where the settings want none, nor where no
    /// other story is left.</summary>
    public static bool HasRelatedIndex(Archive archive, int story) =>
        archive.Settings.Related.IndexCount > 0 && archive.Stories.Length - 1 > archive.NeverRelated[story].Length;

    /// <summary>What each slot of a body means; links to what turned out not to be there are removed.</summary>
    /// <param name="node">See <see cref="Archive.Node"/>.</param>
    public ImmutableArray<ResolvedSlot> Slots(int node) =>
        _correctedSlots.TryGetValue(node, out var slots) ? slots : Archive.Slots[node];

    /// <summary>The story or page whose own page that file is, or null.</summary>
    public Story? StoryOf(PlannedFile file) => !file.Kind.IsOfOneStory ? null
        : file.Kind.Subject == PageSubject.Page ? Archive.Pages[file.Subject]
        : Archive.Stories[file.Subject];

    /// <summary>The layout that the file asks for, or that an own kind has by its name; null: the usual one. The theme
    /// may lack it.</summary>
    public string? OwnLayout(PlannedFile file) =>
        file.Kind.Subject == PageSubject.Kind ? Settings.Kinds[file.Subject].Name : StoryOf(file)?.Layout;

    /// <summary>Width and height of the picture with that site path, where its file tells them.</summary>
    public ImageSize? SizeOf(string image) =>
        Pictures.Find(image) is { } picture ? new(picture.Info.Width, picture.Info.Height)
        : _inputAssets.GetValueOrDefault(image)?.Size;

    /// <summary>Size in bytes of the file of the archive with that site path, or null.</summary>
    public long? LengthOf(string file) => _inputAssets.GetValueOrDefault(file)?.Length;

    /// <summary>A site path as links write it; an absolute address stays as it is.</summary>
    public string Href(string url)
    {
        var encoded = UrlText.Encode(url);
        return BasePath.Length > 0 && encoded.StartsWith('/') ? BasePath + encoded : encoded;
    }

    /// <summary>The whole address of a site path.</summary>
    public string Absolute(string url) =>
        url.StartsWith('/') ? string.Concat(Origin, BasePath, UrlText.Encode(url)) : UrlText.Encode(url);

    /// <summary>The title of the feed of a list.</summary>
    public string FeedTitle(string name) => Texts.With(TextKeys.FeedOf, "name", name, "site", Title);

    private bool HasFilesOf(PlanRequest request) =>
        Archive.MetadataVersion == request.Archive.MetadataVersion
        && Archive.Assets.Select(asset => asset.Path).SequenceEqual(request.Archive.Assets.Select(asset => asset.Path))
        && Assets.Select(asset => asset.Path).SequenceEqual(request.Assets.Select(asset => asset.Path));
}

/// <summary>What a plan is made from.</summary>
/// <param name="Archive">All stories.</param>
/// <param name="Related">Their ranking; made by the first who asks.</param>
/// <param name="Texts">The words of the interface.</param>
/// <param name="Assets">The theme's files.</param>
/// <param name="Pictures">The pictures that pages show.</param>
/// <param name="BuildDate">What feeds give as the time of their last change when no story has a date.</param>
/// <param name="Workers">How many threads build the search index.</param>
internal sealed record PlanRequest(
    Archive Archive,
    Lazy<RelatedIndex> Related,
    Texts Texts,
    ImmutableArray<ThemeAsset> Assets,
    PictureSet Pictures,
    DateTimeOffset BuildDate,
    int Workers)
{
    /// <summary>The archive in each of its languages, the main one first.</summary>
    public ImmutableArray<PlannedEdition> Editions { get; init; } = [new(Archive, Texts)];
}

/// <summary>The archive in one of its languages, and the words of the interface.</summary>
internal sealed record PlannedEdition(Archive Archive, Texts Texts);

/// <summary>The part of a plan that depends on metadata alone, and so outlives an edited text.</summary>
internal sealed record PlannedFiles(
    ImmutableArray<SiteLists> Lists, AddressTable Addresses, ImmutableArray<SiteRedirect> Redirects,
        IReadOnlyList<Diagnostic> Diagnostics)
{
    public static PlannedFiles From(PlanRequest request, IEnumerable<PageKind> kinds)
    {
        ImmutableArray<(Archive Archive, SiteLists Lists)> editions =
            [.. request.Editions.Select(edition => (edition.Archive, SiteLists.From(edition.Archive)))];
        var writer = new PlanWriter(editions, request.Assets);
        foreach (var kind in kinds)
        {
            for (writer.Edition = 0; writer.Edition < (kind.IsOncePerSite ? 1 : editions.Length); writer.Edition++)
                kind.Plan?.Invoke(writer);
        }
        var table = writer.ToTable();
        var diagnostics = new List<Diagnostic>(writer.Diagnostics);
        ImmutableArray<SiteRedirect> redirects =
            [.. SettingsLinkCheck.Follow(writer.Editions, writer.Redirects, table, diagnostics)];
        return new PlannedFiles([.. editions.Select(edition => edition.Lists)], table, redirects, diagnostics);
    }
}
