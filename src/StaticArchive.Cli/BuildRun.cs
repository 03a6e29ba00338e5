using System.Globalization;

namespace StaticArchive.Cli;

/// <summary>One build, from input to output, with as little work as what earlier builds left allows.</summary>
internal sealed class BuildRun
{
    private const string CacheFile = "pages";
    private const string StoriesFolder = "stories";

    private readonly BuildRequest _request;
    private readonly BuildDigest? _digest;
    private readonly RenderCache? _cache;
    private readonly StoryCache? _stories;
    private readonly BuildNote? _note;
    private readonly Timings _timings;

    private BuildRun(BuildRequest request, BuildDigest? digest, BuildNote? note, Timings timings)
    {
        (_request, _digest, _note, _timings) = (request, digest, note, timings);
        if (request.Cache is { } kept)
            _stories = new StoryCache(Path.Combine(kept, StoriesFolder));
        // Sums are taken of bytes, so every file has to be rendered.
        if (request is { Cache: { } folder, Manifest: null } && digest is not null)
            _cache = RenderCache.Load(Path.Combine(folder, CacheFile));
    }

    /// <summary>What the output was made from and holds; and what was written, or null when an error kept the site from being.</summary>
    public static (LastBuild Build, WriteReport? Written) Of(BuildRequest request, Timings timings, Action<WriteProgress>? progress)
    {
        var digest = BuildDigest.Of(request.Site);
        var note = request.Cache is null || request.Manifest is not null ? null : BuildNote.Find(request.Output);
        var last = LastBuild.Find(note, digest?.Sources, request.Site.Workers);
        timings.Mark("compare with the last build");
        return last is not null ? (last, new WriteReport(0, last.Files, 0, [])) : new BuildRun(request, digest, note, timings).Run(progress);
    }

    private (LastBuild Build, WriteReport? Written) Run(Action<WriteProgress>? progress)
    {
        var build = SiteBuilder.Build(_request.Site with { StageEnded = _timings.Mark, Stories = _stories });
        if (build.Site is not { } site)
            return (new LastBuild("", 0, 0, 0, build.Diagnostics), null);
        // Whoever asks for the files first builds the search index.
        _ = site.Files.Count;
        _timings.Mark("search index");
        var sums = _request.Manifest is null ? null : new SiteSums(site.Files);
        var made = new LastBuild(_digest?.Sources ?? "", site.Archive.Stories.Length, SiteReport.CountPages(site) ?? 0, site.Files.Count, build.Diagnostics);
        var write = OutputWriter.Write(
            _request.Output,
            [_request.Site.InputFolder, _request.Site.ThemeFolder],
            site.Files,
            () => SourceOf(site, sums),
            _request.Site.Workers,
            _digest is null ? default : made.ToNote(),
            _cache,
            _note,
            progress + _timings.Watch);
        if (write.Errors.IsEmpty)
            Remember(site, sums);
        _timings.Mark("put in place");
        _timings.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{(write.Rendering + write.Storing).TotalSeconds,8:f3} s  of cores to render and compare: {site.RankingTime.TotalSeconds:f3} relate, {(write.Rendering - site.RankingTime).TotalSeconds:f3} render, {write.Storing.TotalSeconds:f3} compare and write"));
        _timings.Note($"{_stories?.Hits ?? 0,8}   of {site.Archive.NodeCount} stories known from the cache, and not parsed");
        _timings.Note($"{_cache?.Hits ?? 0,8}   of {site.Files.Count} files known from the cache, and not rendered");
        return (made with { Findings = [.. build.Diagnostics.Concat(write.Errors).Order()] }, write);
    }

    private FileSource SourceOf(Site site, SiteSums? sums)
    {
        var renderer = site.CreateRenderer(_cache is null ? null : _digest!.Frame);
        if (sums is null)
            return new FileSource(renderer.Render, renderer.KeyOf);
        return new FileSource(index =>
        {
            // The sums are taken of the very bytes that are written.
            var bytes = renderer.Render(index);
            sums.Add(index, bytes.Span);
            return bytes;
        });
    }

    private void Remember(Site site, SiteSums? sums)
    {
        if (sums is not null)
            SumFile.Write(_request.Manifest!, sums.ByPath());
        // A theme that was changed meanwhile is not the one that the keys speak of.
        if (_cache is not null && site.KeysHold && _digest!.FrameStands(_request.Site))
            _cache.Save(Path.Combine(_request.Cache!, CacheFile));
    }
}
