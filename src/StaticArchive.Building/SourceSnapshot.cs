using System.IO.Enumeration;

namespace StaticArchive.Building;

/// <summary>All that a site is made from at one moment. Each file is read once: its fingerprint answers whether
/// anything changed and finds a story in the cache, and its bytes, kept until they are taken, are those that are
/// parsed.</summary>
internal sealed class SourceSnapshot
{
    // Larger files are not parsed but copied, and read again then.
    private const int MaxKeptFile = 1 << 20;

    // What is beyond is read a second time; 100,000 stories fit.
    private const long MaxKept = 512L << 20;

    private readonly Dictionary<string, Entry> _entries;

    private SourceSnapshot(
        Dictionary<string, Entry> entries, Fingerprint frame, Fingerprint stories, Fingerprint all) =>
        (_entries, Frame, Stories, All) = (entries, frame, stories, all);

    /// <summary>Of what every page is made with: theme, data files, settings, address of the site, this
    /// program.</summary>
    public Fingerprint Frame { get; }

    /// <summary>Of what the archive is made of: everything but the theme.</summary>
    public Fingerprint Stories { get; }

    /// <summary>Of everything, stories and options among it.</summary>
    public Fingerprint All { get; }

    /// <summary>Reads everything; null where something cannot be read, which the build reports.</summary>
    public static SourceSnapshot? Of(SiteOptions options)
    {
        try
        {
            var frame = FrameOf(options);
            var entries = ReadFolder(options.InputFolder, options.Workers);
            var chosen = Fingerprint.Of(
                $"{options.IncludeDrafts}\n{options.KeepGoing}\n{options.BuildDate?.UtcTicks}\n"
                    + $"{options.Today?.DayNumber}\n{options.SettingsFile}\n");
            var beside = StaticFolders.Outside(options)
                .Select(folder => Of(ReadFolder(folder, options.Workers, keepsBytes: false))).ToArray();
            var stories = Fingerprint.Of(
                ProgramOf(options), SettingsOf(options), chosen, Of(entries), Fingerprint.Of(beside));
            return new SourceSnapshot(entries, frame, stories, Fingerprint.Of(frame, stories));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether theme, settings and program are still those of <see cref="Frame"/>.</summary>
    public bool HasFrameOf(SiteOptions options)
    {
        try
        {
            return FrameOf(options) == Frame;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The fingerprint of a file of the input folder, or null where it is not part of the snapshot.</summary>
    /// <param name="path">Relative to the input folder, with forward slashes.</param>
    public Fingerprint? FingerprintOf(string path) =>
        _entries.TryGetValue(path, out var entry) ? entry.Fingerprint : null;

    /// <summary>The bytes of a file of the input folder, handed out once; null where they were not kept, or were
    /// taken.</summary>
    public byte[]? Take(string path) =>
        _entries.TryGetValue(path, out var entry) ? Interlocked.Exchange(ref entry.Bytes, null) : null;

    private static Fingerprint FrameOf(SiteOptions options) => Fingerprint.Of(
        ProgramOf(options),
        Of(ReadFolder(options.ThemeFolder, options.Workers)),
        Of(ReadFolder(Path.Combine(options.InputFolder, DataFolder.Name), options.Workers)),
        SettingsOf(options));

    private static Fingerprint ProgramOf(SiteOptions options) =>
        Fingerprint.Of($"{ProgramIdentity.Value}\n{options.BaseUrl}\n{options.Host}\n{options.IsPreview}\n");

    private static Fingerprint SettingsOf(SiteOptions options) => Fingerprint.Of(
        InputFolder.ReadBytes(
            options.SettingsFile ?? Path.Combine(options.InputFolder, InputFolder.SettingsName)));

    private static Fingerprint Of(Dictionary<string, Entry> entries)
    {
        var parts = new Fingerprint[entries.Count * 2];
        var at = 0;
        foreach (var (path, entry) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            parts[at++] = Fingerprint.Of(path);
            parts[at++] = entry.Fingerprint;
        }
        return Fingerprint.Of(parts);
    }

    private static Dictionary<string, Entry> ReadFolder(string folder, int workers, bool keepsBytes = true)
    {
        FileOperation.Begin("list", folder);
        var files = FilesOf(folder);
        var entries = new Entry[files.Length];
        var root = RealPath.Of(folder) ?? folder;
        var kept = keepsBytes ? 0L : MaxKept;
        Workers.Run(files.Length, workers, () => i =>
            entries[i] = files[i].IsLink
                ? new Entry(Fingerprint.Of(new FileInfo(files[i].Path).LinkTarget ?? ""), null)
                : Read(files[i].Path, root, ref kept));
        var byPath = new Dictionary<string, Entry>(files.Length, StringComparer.Ordinal);
        for (var i = 0; i < files.Length; i++)
            byPath.Add(
                Path.GetRelativePath(folder, files[i].Path).Replace(Path.DirectorySeparatorChar, '/'), entries[i]);
        return byPath;
    }

    private static Entry Read(string path, string root, ref long kept)
    {
        using var file = OpenFile.Read(path, root);
        if (RandomAccess.GetLength(file) is > MaxKeptFile)
        {
            using var content = new HandleStream(file);
            return new Entry(Fingerprint.Of(content), null);
        }
        var bytes = OpenFile.ReadAll(file);
        return new Entry(Fingerprint.Of(bytes), Interlocked.Add(ref kept, bytes.Length) <= MaxKept ? bytes : null);
    }

    // Files and links, which are not followed; none where there is no folder, for a site need not have a theme.
    private static (string Path, bool IsLink)[] FilesOf(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. new FileSystemEnumerable<(string, bool)>(
            folder,
            (ref FileSystemEntry entry) => (entry.ToFullPath(), IsLink(entry)),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(entry),
        },
    ];

    private static bool IsLink(in FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private sealed class Entry(Fingerprint fingerprint, byte[]? bytes)
    {
        public byte[]? Bytes = bytes;

        public Fingerprint Fingerprint { get; } = fingerprint;
    }
}

/// <summary>What was written to since a site was built last, or more.</summary>
/// <param name="Input">Paths relative to the input folder, with forward slashes: files and folders that were changed,
/// made, renamed (both names) or removed.</param>
/// <param name="Theme">Whether anything in the theme was.</param>
public sealed record SourceChanges(ImmutableHashSet<string> Input, bool Theme);

/// <summary>Identifies a build of this program, its built-in theme included; two of them share no cache.</summary>
internal static class ProgramIdentity
{
    // An assembly's version id changes with all that was compiled into it, and only then; each of ours has its own.
    private static readonly ImmutableArray<Type> OneOfEachAssembly =
    [
        typeof(Letters), typeof(Story), typeof(Archive), typeof(RelatedIndex), typeof(SearchIndex), typeof(SitePlan),
        typeof(SiteBuilder), typeof(Media.MediaInfo),
    ];

    public static string Value { get; } = string.Join('\n',
        OneOfEachAssembly.Select(type => type.Module.ModuleVersionId));
}
