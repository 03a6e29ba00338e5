using StaticArchive.Media.Images;

namespace StaticArchive.Building;

/// <summary>The whole pipeline: files to stories, stories to an archive, the archive to a site. Building again with the
/// same builder does again only what the changes reach; what comes out is the same, except for the small differences in
/// rank that <see cref="RelatedIndex.Update"/> shows. Not thread-safe.</summary>
public sealed class SiteBuilder
{
    // With fewer, the texts are read so soon that a page before them would not be noticed.
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
        _stories = new StoryLoader(options.Cache?.Stories, options.Snapshot, options.IncludeDrafts);
        _pictureStore = new PictureStore(options.Cache?.Pictures ?? DerivedImageCache.In(null), options.ChecksPictures);
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

    /// <summary>Reads, checks and assembles; writes nothing. The index of related stories is made when the first page
    /// that needs it is asked for.</summary>
    /// <param name="changes">All that may have changed since the last time; null: anything.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public BuildResult Build(SourceChanges? changes = null)
    {
        var findings = new List<Diagnostic>();
        var input = OpenInput();
        var settings = _settings.Read(input, findings);
        var listing = _sources.List(input, settings?.Layout ?? InputLayout.Whole, changes, findings);
        if (settings is null)
            return new BuildResult(null, Findings.ApplySeverities(findings, []));
        Ended("list files and read settings");

        var parsed = _stories.ReadAll(input, listing, settings, _settings.Fingerprint, _options.Workers, findings);
        if (parsed.IsEmpty)
            findings.Add(new Diagnostic(InputRules.NoStory, ".", TextSpan.WholeFile, "The input folder has no story."));
        var readable = ReadableStories.From(parsed, settings, _options.KeepGoing);
        Ended("read and parse stories");

        var languages = LanguagesOf(settings, listing, readable);
        var theme = _sources.ReadTheme(input, languages, findings);
        Ended("read theme");

        var (archive, faults) = _archive.Build(
            _sources.Named(settings, theme), readable.Stories, readable.Unreadable, listing.Assets,
            _options.IncludeDrafts, _options.Workers, theme?.SitePaths);
        findings.AddRange(faults);
        findings.AddRange(_check.Find(archive, _options.Today, _options.Workers));
        Ended("order, link and check stories");
        if (theme is null)
            return new BuildResult(null, Findings.ApplySeverities(findings, settings.RuleSeverities));

        findings.AddRange(LayoutCheck.Find(archive, theme));
        findings.AddRange(BlockCheck.Find(archive, theme));
        var pictures = _pictures.Read(archive, _options.Workers, findings);
        Ended("read pictures");

        var request = Request(archive, Relate(archive), theme, pictures, new SettingsIn(settings, theme, languages));
        _plan = SitePlan.Create(request, PageKinds.All, findings, _plan);
        Ended("plan pages");

        var diagnostics = Findings.ApplySeverities(findings, settings.RuleSeverities);
        var hasSite = !diagnostics.Any(IsFatal);
        return new BuildResult(hasSite ? new Site(_plan, theme, _pictureStore) : null, diagnostics)
        {
            LeftOut = _options.KeepGoing || hasSite ? Unread(parsed, readable) + TakenIdentities(faults) : 0,
        };
    }

    /// <summary>The site as the front matter alone gives it, for showing lists while
    /// <see cref="Build(SourceChanges?)"/> reads the texts; null where there is no theme or no settings, or so little
    /// that the texts are soon read. The build reports what is wrong with it. Call it before the first build, which
    /// then need not look at the folders again.</summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public Site? BuildFromFrontMatter()
    {
        var findings = new List<Diagnostic>();
        var input = OpenInput();
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
            _sources.Named(settings, theme), readable.Stories, readable.Unreadable, listing.Assets,
            _options.IncludeDrafts, _options.Workers, theme.SitePaths);
        var request = Request(
            archive, new(() => RelatedIndex.Build(archive, 1)), theme, PictureSet.Empty,
            new SettingsIn(settings, theme, languages));
        return new Site(SitePlan.Create(request, PageKinds.All, findings), theme, _pictureStore);
    }

    private InputFolder OpenInput() =>
        new(_options.InputFolder, _options.Snapshot is { } snapshot ? snapshot.Take : null);

    private bool IsFatal(Diagnostic finding) =>
        finding.Severity == Severity.Error && (!_options.KeepGoing || Findings.IsFatal(finding.Rule));

    // From the last index that was made; those in between were never asked for.
    private Lazy<RelatedIndex> Relate(Archive archive)
    {
        var last = _related is { IsValueCreated: true } ? _related.Value : _lastRelated;
        _lastRelated = last;
        return _related = new(() => last?.Update(archive, _options.Workers) ?? BuildRelated(archive));
    }

    private RelatedIndex BuildRelated(Archive archive)
    {
        if (_options is not { Cache.Weights: { } weights, Snapshot.Stories: var stories })
            return RelatedIndex.Build(archive, _options.Workers);
        var known = weights.Load(stories);
        var index = RelatedIndex.Build(archive, _options.Workers, known);
        if (known is null)
            weights.Save(stories, index.Tuned);
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

    // Drafts are not counted.
    private int Unread(ImmutableArray<ParsedStory> parsed, ReadableStories readable)
    {
        var drafts = parsed.Where(file => file.IsDraft && !_options.IncludeDrafts)
            .Select(file => file.Path).ToHashSet();
        return readable.Unreadable.Count(path => !drafts.Contains(path));
    }

    // Of two stories with one address, the second is not published.
    private static int TakenIdentities(IEnumerable<Diagnostic> faults) =>
        faults.Where(fault => fault.Rule == LinkRules.DuplicateUrl || fault.Rule == LinkRules.DuplicateId)
            .Select(fault => fault.Path).Distinct().Count();

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
