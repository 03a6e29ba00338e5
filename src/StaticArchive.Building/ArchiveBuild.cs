namespace StaticArchive.Building;

/// <summary>One build from input to output, with as little work as earlier builds allow: compare with the last build,
/// read, check, plan, render, write, remember. The entry for the command line and for other programs.</summary>
public sealed class ArchiveBuild
{
    private readonly BuildRequest _request;
    private readonly SourceSnapshot? _sources;
    private readonly BuildCache? _cache;
    private readonly RenderCache? _pages;
    private readonly BuildState? _last;

    private ArchiveBuild(BuildRequest request, SourceSnapshot? sources, BuildState? last)
    {
        (_request, _sources, _last) = (request, sources, last);
        _cache = request.Cache is { } folder ? new BuildCache(folder, request.CacheKey?.ToArray()) : null;
        // Hashes for the manifest are taken of bytes, so every file has to be rendered.
        if (request.Manifest is null && sources is not null)
            _pages = _cache?.LoadPages();
    }

    /// <summary>Builds. Where the input has errors, nothing in the output folder changes.</summary>
    /// <exception cref="OutputException">The output folder cannot be used.</exception>
    /// <exception cref="IOException">The input cannot be listed, the disk is full, and so on.</exception>
    public static BuildOutcome Run(BuildRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        OutputFolderCheck.Require(request.Output, [request.Site.InputFolder, request.Site.ThemeFolder]);
        if (request.Cache is { } cache)
            OutputFolderCheck.RequireCacheOutside(cache, request.Site.InputFolder);
        var sources = SourceSnapshot.Of(request.Site);
        var last = request.Cache is null || request.Manifest is not null ? null : BuildState.Find(request.Output);
        var isSame =
            sources is not null
            && last?.Sources == sources.All
            && last.IsUntouched(request.Site.Workers);
        request.StageEnded?.Invoke("compare with the last build");
        return isSame ? OutcomeOf(last!.Summary) : new ArchiveBuild(request, sources, last).Build();
    }

    /// <summary>The options with the cache of earlier builds, for commands that only read the site. What they read is
    /// added to the cache.</summary>
    internal static SiteOptions WithCache(SiteOptions site, string cache, byte[]? key)
    {
        OutputFolderCheck.RequireCacheOutside(cache, site.InputFolder);
        return site with
        {
            Snapshot = SourceSnapshot.Of(site),
            Cache = new BuildCache(cache, key),
        };
    }

    private static BuildOutcome OutcomeOf(BuildSummary last) =>
        new(last.Diagnostics, last.Stories, last.Pages, last.Files,
            new WriteReport(0, last.Files, 0, []) { Size = last.Size })
        {
            LeftOut = last.LeftOut,
        };

    private BuildOutcome Build()
    {
        var build = SiteBuilder.Build(_request.Site with
        {
            StageEnded = _request.StageEnded,
            Snapshot = _sources,
            Cache = _cache,
        });
        if (build.Site is not { } site)
            return new BuildOutcome(build.Diagnostics, 0, 0, 0, null);
        site.BuildSearchIndex();
        _request.StageEnded?.Invoke("search index");
        var hashes = _request.Manifest is null ? null : new SiteHashes(site.Files);
        var written = Write(site, build, hashes);
        if (written.Errors.IsEmpty)
            Remember(site, hashes);
        _request.StageEnded?.Invoke("put in place");
        var limits = written.Errors.IsEmpty ? HostLimitCheck.Find(site, written.Size) : [];
        return new BuildOutcome(
            [.. build.Diagnostics.Concat(written.Errors).Concat(limits).Order()], site.Archive.Stories.Length,
            site.PageCount, site.Files.Count, written)
        {
            LeftOut = build.LeftOut,
            Statistics = new BuildStatistics(
                site.RankingTime, written.Rendering - site.RankingTime, written.Storing,
                _cache?.Stories.Hits ?? 0, site.Archive.NodeCount, _pages?.Hits ?? 0)
            {
                PicturesDecoded = site.Pictures.Decoded,
            },
        };
    }

    private WriteReport Write(Site site, BuildResult build, SiteHashes? hashes) => OutputWriter.Write(
        _request.Output,
        [_request.Site.InputFolder, _request.Site.ThemeFolder],
        site.Files,
        () => SourceOf(site, hashes),
        _request.Site.Workers,
        _sources is null ? null : size => new BuildSummary(
            _sources.All, site.Archive.Stories.Length, site.PageCount, site.Files.Count,
            [.. build.Diagnostics.Concat(HostLimitCheck.Find(site, size)).Order()])
        {
            LeftOut = build.LeftOut,
            Size = size,
        },
        _pages,
        _last,
        _request.Progress);

    private FileSource SourceOf(Site site, SiteHashes? hashes)
    {
        var renderer = site.CreateRenderer(_pages is null ? null : _sources!.Frame);
        if (hashes is null)
            return new FileSource(renderer.Render, renderer.KeyOf, renderer.OpenCopy);
        return new FileSource(
            index =>
            {
                // The hash is of the very bytes that are written.
                var bytes = renderer.Render(index);
                hashes.Add(index, bytes.Span);
                return bytes;
            },
            Copy: index =>
            {
                var copy = renderer.OpenCopy(index);
                if (copy is not null)
                    hashes.Add(index, copy);
                return copy;
            });
    }

    private void Remember(Site site, SiteHashes? hashes)
    {
        if (hashes is not null)
            hashes.WriteTo(_request.Manifest!);
        if (_cache is not null)
            _cache.Pictures.Prune(site.PictureNames.ToHashSet(StringComparer.Ordinal));
        // The keys are wrong for a theme that has changed meanwhile.
        if (_pages is not null && site.KeysHold && _sources!.HasFrameOf(_request.Site))
            _pages.Save();
    }
}

/// <summary>What a build reads, where it writes, and what it calls meanwhile.</summary>
public sealed record BuildRequest
{
    public required SiteOptions Site { get; init; }

    /// <summary>The output folder, absolute.</summary>
    public required string Output { get; init; }

    /// <summary>The cache folder, absolute; null: neither read nor written.</summary>
    public string? Cache { get; init; }

    /// <summary>Key of the seals in the cache, so that only its holder can put something in; or null.</summary>
    public ReadOnlyMemory<byte>? CacheKey { get; init; }

    /// <summary>File to write the SHA-256 hashes of all files to, absolute; or null.</summary>
    public string? Manifest { get; init; }

    /// <summary>Called with the name of each stage when it has ended.</summary>
    public Action<string>? StageEnded { get; init; }

    /// <summary>Called at each step of writing, on any thread; an exception from it ends the build.</summary>
    public Action<WriteProgress>? Progress { get; init; }
}

/// <summary>What a build found, made and wrote.</summary>
/// <param name="Diagnostics">All findings, sorted, each once, with severities as the settings have them.</param>
/// <param name="Stories">How many stories the site has.</param>
/// <param name="Pages">How many HTML files.</param>
/// <param name="Files">How many files.</param>
/// <param name="Written">What was written; null where an error kept the site from being made.</param>
public sealed record BuildOutcome(
    ImmutableArray<Diagnostic> Diagnostics, int Stories, int Pages, int Files, WriteReport? Written)
{
    /// <summary>How many files of stories and pages a build that keeps going left out.</summary>
    public int LeftOut { get; init; }

    /// <summary>Where the time went; null where the last build's output was still right.</summary>
    public BuildStatistics? Statistics { get; init; }

    /// <summary>Whether something was found that keeps the site from being published.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>Where a build's time went, and what the caches saved. Times are summed over all workers.</summary>
/// <param name="Ranking">Ranking related stories.</param>
/// <param name="Rendering">Rendering pages, ranking apart.</param>
/// <param name="Storing">Comparing with the output, and writing.</param>
/// <param name="KnownStories">Stories taken from the cache and not parsed.</param>
/// <param name="AllStories">Stories and pages in all.</param>
/// <param name="KnownFiles">Files taken from the cache and not rendered.</param>
public sealed record BuildStatistics(
    TimeSpan Ranking, TimeSpan Rendering, TimeSpan Storing, int KnownStories, int AllStories, int KnownFiles)
{
    /// <summary>How many pictures were decoded; what is derived from the others was known from the cache.</summary>
    public int PicturesDecoded { get; init; }
}
