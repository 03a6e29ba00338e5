using System.Runtime.InteropServices;

namespace StaticArchive.Building;

/// <summary>Reads every story file of an input folder, each by itself on some worker. Reading again parses only what
/// has changed since: a story depends on its own file, its folders' metadata and the settings.</summary>
/// <param name="cache">What earlier builds have read, or null.</param>
/// <param name="snapshot">The files as they were read to see what has changed, or null.</param>
/// <param name="includeDrafts">Whether drafts are published, so that their errors count.</param>
internal sealed class StoryLoader(StoryCache? cache, SourceSnapshot? snapshot, bool includeDrafts = true)
{
    private Fingerprint _frame;
    private StoryParser? _parser;
    private List<Diagnostic> _frameFindings = [];
    private ImmutableArray<InputFile> _files = [];
    private ImmutableArray<ParsedStory> _parsed = [];

    /// <summary>All files in the order of the listing; findings in that order too.</summary>
    /// <param name="input">The folder.</param>
    /// <param name="listing">What it holds.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="settingsFingerprint">From <see cref="SettingsLoader.Fingerprint"/>.</param>
    /// <param name="workers">Number of workers.</param>
    /// <param name="findings">Where findings go.</param>
    public ImmutableArray<ParsedStory> ReadAll(
        InputFolder input, InputListing listing, ArchiveSettings settings, Fingerprint settingsFingerprint, int workers,
        List<Diagnostic> findings)
    {
        var metadata = MetadataOf(input, listing, findings);
        var languages = LanguagesOf(listing, settings);
        var frame = FrameOf(settingsFingerprint, languages, metadata);
        if (_parser is null || _frame != frame)
        {
            (_frame, _frameFindings, _files, _parsed) = (frame, [], [], []);
            _parser = ParserOf(settings, languages, metadata, frontMatterOnly: false, _frameFindings);
        }
        findings.AddRange(_frameFindings);
        var parsed = Known(listing.Stories);
        if (cache is not null && snapshot is not null && _parsed.IsEmpty)
            ReadKept(input, _parser, listing, parsed, workers);
        else
            Parallel.For(
                0, parsed.Length, new ParallelOptions { MaxDegreeOfParallelism = workers },
                i => parsed[i] ??= ReadOne(input, _parser, listing.Stories[i].Path));
        (_files, _parsed) = (listing.Stories, ImmutableCollectionsMarshal.AsImmutableArray(parsed));
        foreach (var story in parsed)
            findings.AddRange(includeDrafts ? story.Diagnostics : story.FindingsWithoutDrafts());
        return _parsed;
    }

    /// <summary>All files as <see cref="ReadAll"/> has them, but without their texts. Nothing of it is kept.</summary>
    public static ImmutableArray<ParsedStory> ReadFrontMatter(
        InputFolder input, InputListing listing, ArchiveSettings settings, int workers, List<Diagnostic> findings)
    {
        var parser = ParserOf(
            settings, LanguagesOf(listing, settings), MetadataOf(input, listing, findings), frontMatterOnly: true,
            findings);
        var parsed = new ParsedStory[listing.Stories.Length];
        Parallel.For(
            0, parsed.Length, new ParallelOptions { MaxDegreeOfParallelism = workers },
            i => parsed[i] = ReadOne(input, parser, listing.Stories[i].Path));
        return ImmutableCollectionsMarshal.AsImmutableArray(parsed);
    }

    /// <summary>The languages that the paths of the stories say.</summary>
    public static PathLanguages LanguagesOf(InputListing listing, ArchiveSettings settings) =>
        PathLanguages.Of(
            listing.Stories.Select(story => story.Path), [.. settings.Languages.Select(language => language.Tag)]);

    // Only where nothing is known yet: to write the cache again at each save of a preview would hold it up.
    private void ReadKept(
        InputFolder input, StoryParser parser, InputListing listing, ParsedStory[] parsed, int workers)
    {
        cache!.ReadAll(listing.Stories, workers, (i, shard) =>
        {
            var path = listing.Stories[i].Path;
            // A file that is not in the snapshot is new, or is behind a link.
            if (snapshot!.FingerprintOf(path) is not { } file)
            {
                parsed[i] = ReadOne(input, parser, path);
                return;
            }
            var key = StoryCache.KeyOf(_frame, path, file);
            var bytes = snapshot.Take(path);
            parsed[i] = shard.Find(key) ?? (bytes is null ? ReadOne(input, parser, path) : parser.Parse(path, bytes));
            if (bytes is not null)
                shard.Note(key, parsed[i]);
        });
    }

    // Of all that every story is read with.
    private static Fingerprint FrameOf(
        Fingerprint settings, PathLanguages languages, Dictionary<string, ReadOnlyMemory<byte>> metadata) =>
        Fingerprint.Of(
        [
            settings,
            Fingerprint.Of(languages.Identity),
            .. metadata.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file =>
                (Fingerprint[])[Fingerprint.Of(file.Key), Fingerprint.Of(file.Value.Span)]),
        ]);

    // Both listings are in the order of the paths, so one pass finds what is known.
    private ParsedStory[] Known(ImmutableArray<InputFile> files)
    {
        var parsed = new ParsedStory[files.Length];
        for (int now = 0, before = 0; now < files.Length && before < _files.Length;)
        {
            var order = ReferenceEquals(files[now], _files[before])
                ? 0
                : string.CompareOrdinal(files[now].Path, _files[before].Path);
            if (order == 0 && files[now] == _files[before])
                parsed[now] = _parsed[before];
            now += order <= 0 ? 1 : 0;
            before += order >= 0 ? 1 : 0;
        }
        return parsed;
    }

    private static ParsedStory ReadOne(InputFolder input, StoryParser parser, string path)
    {
        var findings = new List<Diagnostic>();
        return input.Read(path, findings) is { } bytes
            ? parser.Parse(path, bytes)
            : new ParsedStory(path, null, [.. findings]);
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> MetadataOf(
        InputFolder input, InputListing listing, List<Diagnostic> findings)
    {
        var metadata = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in listing.FolderMetadata)
        {
            if (input.Read(file.Path, findings) is { } bytes)
                metadata.Add(file.Path, bytes);
        }
        return metadata;
    }

    private static StoryParser ParserOf(
        ArchiveSettings settings, PathLanguages languages, Dictionary<string, ReadOnlyMemory<byte>> metadata,
        bool frontMatterOnly, List<Diagnostic> findings) =>
        new(settings, FolderDefaults.Read(metadata, settings, findings))
        {
            FrontMatterOnly = frontMatterOnly,
            Languages = languages,
        };
}

/// <summary>Which of the files that were read go into the archive.</summary>
/// <param name="Stories">The stories to build it from.</param>
/// <param name="Unreadable">The files that gave none.</param>
internal sealed record ReadableStories(List<Story> Stories, ImmutableArray<string> Unreadable)
{
    /// <summary>With <paramref name="keepGoing"/> a story that has an error of its own is left out; without, it stays,
    /// so that links to it are not reported as dead too.</summary>
    public static ReadableStories From(
        ImmutableArray<ParsedStory> parsed, ArchiveSettings settings, bool keepGoing)
    {
        var stories = new List<Story>(parsed.Length);
        var unreadable = ImmutableArray.CreateBuilder<string>();
        foreach (var file in parsed)
        {
            var isSound =
                !keepGoing
                || !file.Diagnostics.Any(finding =>
                    Findings.SeverityOf(finding, settings.RuleSeverities) == Severity.Error);
            if (file.Story is { } story && isSound)
                stories.Add(story);
            else
                unreadable.Add(file.Path);
        }
        return new(stories, unreadable.DrainToImmutable());
    }
}
