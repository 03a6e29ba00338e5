using StaticArchive.Media.Images;

namespace StaticArchive.Building;

/// <summary>The whole pipeline: files to stories, stories to an archive, the archive to a site. Building again with the
/// same builder does again only what the changes reach; what comes out is the same, except for the small differences in
/// rank that <see cref="RelatedIndex.Update"/> shows. Not thread-safe.</summary>
public sealed class SiteBuilder
{
    /// <summary>With fewer, the texts are read in less time than anybody would notice a page that comes before
    /// them.</summary>
    private const int MinForFrontMatterFirst = 2_000;

    private readonly SiteOptions _options;
    private readonly SettingsLoader _settings;
    private readonly SourceLoader _sources;
    private readonly StoryLoader _stories;
    private readonly IncrementalArchiveBuilder _archive = new();
    private readonly EditorialCheck _check = new();
    private readonly PictureReading _pictures = new();
    private readonly PictureStore _pictureStore;
    private Lazy<RelatedIndex>? _related;
    private RelatedIndex? _lastRelated;
    private SitePlan? _plan;

    public SiteBuilder(SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _settings = new SettingsLoader(options);
        _sources = new SourceLoader(options);
        _stories = new StoryLoader(options.Stories, options.Snapshot, options.IncludeDrafts);
        _pictureStore = new PictureStore(
            DerivedImageCache.In(options.PictureFolder, SealOf(options.PictureKey)), options.ChecksPictures);
    }

    /// <summary>Builds once, the index of related stories with it.</summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public static BuildResult Build(SiteOptions options)
    {
        var result = new SiteBuilder(options).Build();
        if (result.Site?.Related is not null)
            options.StageEnded?.Invoke("relate: index");
        return result;
    }

    /// <summary>The site as the front matter alone gives it, for showing lists while
    /// <see cref="Build(SourceChanges?)"/> reads the texts; null where there is no theme or no settings, or so little
    /// that the texts are soon read. The build reports what is wrong with it. To be called before the first
    /// build, which then need not look at the folders again.</summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public Site? BuildFromFrontMatter()
    {
        var findings = new List<Diagnostic>();
        var input = new InputFolder(_options.InputFolder, _options.Snapshot is { } snapshot ? snapshot.Take : null);
        if (_settings.Read(input, findings) is not { } settings)
            return null;
        var listing = _sources.List(input, settings.Layout, changes: null, findings);
        if (listing.Stories.Length < MinForFrontMatterFirst)
            return null;
        var parsed = StoryLoader.ReadFrontMatter(input, listing, settings, _options.Workers, findings);
        var readable = ReadableStories.From(parsed, settings, _options.KeepGoing);
        var languages = LanguagesOf(settings, listing, readable);
        if (_sources.ReadTheme(input, languages, findings) is not { } theme)
            return null;
        var (archive, _) = ArchiveBuilder.Build(
            _sources.Named(settings, theme),
            readable.Stories,
            readable.Unreadable,
            listing.Assets,
            _options.IncludeDrafts,
            _options.Workers,
            theme.SitePaths);
        var plan = SitePlan.Create(
            Request(
                archive, new(() => RelatedIndex.Build(archive, 1)), theme, PictureSet.Empty,
                new SettingsIn(settings, theme, languages)),
            PageKinds.All,
            findings);
        return new Site(plan, theme, _pictureStore);
    }

    /// <summary>Reads, checks and assembles; writes nothing. The index of related stories is made by who first asks
    /// for a page that needs it.</summary>
    /// <param name="changes">All that may have changed since the last time; null: anything.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public BuildResult Build(SourceChanges? changes = null)
    {
        var findings = new List<Diagnostic>();
        var input = new InputFolder(_options.InputFolder, _options.Snapshot is { } snapshot ? snapshot.Take : null);
        var settings = _settings.Read(input, findings);
        var listing = _sources.List(input, settings?.Layout ?? InputLayout.Whole, changes, findings);
        if (settings is null)
            return new BuildResult(
                null, Findings.ApplySeverities(findings, ImmutableDictionary<string, Severity>.Empty));

        Ended("list files and read settings");
        var parsed = _stories.ReadAll(input, listing, settings, _settings.Fingerprint, _options.Workers, findings);
        Ended("read and parse stories");
        if (parsed.Length == 0)
            findings.Add(new Diagnostic(InputRules.NoStory, ".", TextSpan.WholeFile, "The input folder has no story."));
        var readable = ReadableStories.From(parsed, settings, _options.KeepGoing);
        var languages = LanguagesOf(settings, listing, readable);
        var theme = _sources.ReadTheme(input, languages, findings);
        Ended("read theme");
        var (archive, faults) = _archive.Build(
            _sources.Named(settings, theme),
            readable.Stories,
            readable.Unreadable,
            listing.Assets,
            _options.IncludeDrafts,
            _options.Workers,
            theme?.SitePaths);
        findings.AddRange(faults);
        findings.AddRange(_check.Find(archive, _options.Today, _options.Workers));
        Ended("order, link and check stories");
        if (theme is null)
            return new BuildResult(null, Findings.ApplySeverities(findings, settings.RuleSeverities));

        findings.AddRange(LayoutCheck.Find(archive, theme));
        findings.AddRange(BlockCheck.Find(archive, theme));
        var pictures = _pictures.Read(archive, _options.Workers, findings);
        Ended("read pictures");
        var request = Request(
            archive, Relate(archive), theme, pictures, new SettingsIn(settings, theme, languages));
        _plan = SitePlan.Create(request, PageKinds.All, findings, _plan);
        var settled = Findings.ApplySeverities(findings, settings.RuleSeverities);
        var stands = !settled.Any(finding =>
            finding.Severity == Severity.Error && (!_options.KeepGoing || Findings.IsFatal(finding.Rule)));
        Ended("plan pages");
        return new BuildResult(stands ? new Site(_plan, theme, _pictureStore) : null, settled)
        {
            LeftOut = _options.KeepGoing || stands ? Unread(parsed, readable) + TakenIdentities(faults) : 0,
        };
    }

    // From the last index that somebody asked for; those in between would only be held up by it.
    private Lazy<RelatedIndex> Relate(Archive archive)
    {
        var last = _related is { IsValueCreated: true } ? _related.Value : _lastRelated;
        var workers = _options.Workers;
        _lastRelated = last;
        return _related =
            new Lazy<RelatedIndex>(() => last?.Update(archive, workers) ?? BuildRelated(archive));
    }

    private RelatedIndex BuildRelated(Archive archive)
    {
        var known = _options.Weights?.Load();
        var index = RelatedIndex.Build(archive, _options.Workers, known);
        if (known is null)
            _options.Weights?.Save(index.Tuned);
        return index;
    }

    private PlanRequest Request(
        Archive archive, Lazy<RelatedIndex> related, Theme theme, PictureSet pictures, SettingsIn settings) =>
        new(archive, related, theme.Texts, theme.Assets, pictures, _options.BuildDate ?? NewestDate(archive),
            _options.Workers)
        {
            Editions =
            [
                .. EditionBuilder.Build(archive, settings.Languages, settings.Of)
                    .Select(edition => new PlannedEdition(edition, theme.In(edition.Settings.Language).Texts)),
            ],
        };

    // The main one first, then those that the settings name; or else those of paths and of translations.
    private static ImmutableArray<string> LanguagesOf(
        ArchiveSettings settings, InputListing listing, ReadableStories readable)
    {
        var tags = settings.Languages.Select(language => language.Tag);
        if (settings.Languages.IsEmpty)
            tags = StoryLoader.LanguagesOf(listing, settings).Tags
                .Concat(EditionBuilder.LanguagesOfTranslations(readable.Stories, settings.Language));
        return [.. tags.Prepend(settings.Language).Distinct(StringComparer.Ordinal)];
    }

    // Nobody misses a draft.
    private int Unread(ParsedStory[] parsed, ReadableStories readable)
    {
        var drafts = parsed.Where(file => file.IsDraft && !_options.IncludeDrafts)
            .Select(file => file.Path).ToHashSet();
        return readable.Unreadable.Count(path => !drafts.Contains(path));
    }

    // Of two stories with one address, the second is not published.
    private static int TakenIdentities(IEnumerable<Diagnostic> faults) =>
        faults.Where(fault => fault.Rule == LinkRules.DuplicateUrl || fault.Rule == LinkRules.DuplicateId)
            .Select(fault => fault.Path).Distinct().Count();

    private static Func<string, ReadOnlyMemory<byte>, byte[]>? SealOf(byte[]? key) => key is null
        ? null
        : (name, bytes) => Sha256.Hmac(key, [.. Encoding.UTF8.GetBytes(name), 0, .. bytes.Span]);

    private void Ended(string stage) => _options.StageEnded?.Invoke(stage);

    // Never the clock: the same input gives the same site on any day.
    private static DateTimeOffset NewestDate(Archive archive) =>
        archive.Stories.LastOrDefault(story => story.Published is not null)?.Published!.Latest
            ?? DateTimeOffset.UnixEpoch;
}

/// <summary>What a build of the site in memory gave.</summary>
/// <param name="Site">The site, or null when an error is in the way.</param>
/// <param name="Diagnostics">All findings, sorted, each once, with severities as the settings have them.</param>
public sealed record BuildResult(Site? Site, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How many files of stories and pages a build that keeps going left out.</summary>
    public int LeftOut { get; init; }
}

/// <summary>What to build, and from where.</summary>
public sealed record SiteOptions
{
    /// <summary>Folder of stories, pages, assets.</summary>
    public required string InputFolder { get; init; }

    /// <summary>The site's own templates, theme assets and texts, laid over the built-in theme; it need not
    /// exist.</summary>
    public required string ThemeFolder { get; init; }

    /// <summary>The settings file; null: <c>archive.yml</c> in the input folder.</summary>
    public string? SettingsFile { get; init; }

    /// <summary>Takes the place of the settings' <c>baseUrl</c>; for deploy previews.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Takes the place of the settings' <c>host</c>, by its name; or null.</summary>
    public string? Host { get; init; }

    /// <summary>Whether it is for a preview, which sends a policy of its own; pages then carry none.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether drafts are part of the site.</summary>
    public bool IncludeDrafts { get; init; }

    /// <summary>Whether stories with errors are left out instead of failing the build.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>The moment that the site is given out as built at; null: that of the newest story. Never the
    /// clock.</summary>
    public DateTimeOffset? BuildDate { get; init; }

    /// <summary>Stories dated after that day are reported; null: none is. Never the clock.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>What earlier builds have read of the stories, which is brought up to date; or null.</summary>
    internal SourceSnapshot? Snapshot { get; init; }

    /// <summary>Stories as earlier builds read them; or null.</summary>
    internal StoryCache? Stories { get; init; }

    /// <summary>The weights of related stories as earlier builds found them; null: they are found again.</summary>
    internal WeightsCache? Weights { get; init; }

    /// <summary>Where images derived from pictures are kept; null: for this build only.</summary>
    public string? PictureFolder { get; init; }

    /// <summary>Key of the seals of what is kept there; or null.</summary>
    internal byte[]? PictureKey { get; init; }

    /// <summary>Whether pictures are only to be checked: nothing is derived that would be kept.</summary>
    public bool ChecksPictures { get; init; }

    /// <summary>Told the name of each stage of reading when it has ended.</summary>
    public Action<string>? StageEnded { get; init; }

    /// <summary>How many workers; the result does not depend on it.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
