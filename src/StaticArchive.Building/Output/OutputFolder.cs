using System.Collections.Concurrent;

namespace StaticArchive.Output;

/// <summary>An output folder that only this build may use, with the marker that shows that it is ours.</summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>Our own folder inside the output: marker, list of files, lock, and files on their way.</summary>
    public const string MarkerName = ".static-archive";

    /// <summary>The list of our files, in that folder.</summary>
    public const string ListName = "files";

    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _lock;
    private readonly ConcurrentDictionary<string, bool> _knownFolders = new(StringComparer.Ordinal);
    private FrozenSet<string> _gone = [];

    private OutputFolder(string root, FileStream @lock)
    {
        Root = root;
        _lock = @lock;
        DeleteStaging();
        Listed = Manifest.Read(ManifestFile);
        IsEmpty = Directory.EnumerateFileSystemEntries(root).Take(2).Count() == 1;
        IgnoresCase = Directory.Exists(Path.Combine(root, MarkerName.ToUpperInvariant()));
    }

    public string Root { get; }

    /// <summary>The files that earlier builds wrote, as the marker lists them.</summary>
    public IReadOnlyList<string> Listed { get; }

    /// <summary>Whether the folder holds nothing but our marker.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether the file system takes <c>A</c> and <c>a</c> for one name.</summary>
    public bool IgnoresCase { get; }

    /// <summary>Where files wait until all are ready; on the same file system, so that they can be renamed.</summary>
    public string Staging => Path.Combine(Root, MarkerName, "staging");

    private string ManifestFile => Path.Combine(Root, MarkerName, ListName);

    /// <summary>Takes the folder for this build, and clears what a killed one left in it.</summary>
    /// <exception cref="OutputException">It must not be written to, or another build uses it.</exception>
    public static OutputFolder Open(string folder, IReadOnlyList<string> sourceFolders)
    {
        OutputFolderCheck.Require(folder, sourceFolders);
        var root = Path.GetFullPath(folder);
        var marker = Path.Combine(root, MarkerName);
        FileOperation.Begin("create", marker);
        Directory.CreateDirectory(marker);
        var lockFile = Path.Combine(marker, "lock");
        if (IsLink(marker) || IsLink(lockFile))
            throw new OutputException(
                $"{marker} holds symbolic links, which this program never makes. Remove it and build again.");
        var held = Lock(lockFile, folder);
        try
        {
            return new OutputFolder(root, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The files of earlier builds that the site no longer has.</summary>
    public ImmutableArray<string> Gone => _gone.Items;

    /// <summary>Says which files the site will have; others that are listed may be removed.</summary>
    public void Expect(HashSet<string> files) =>
        _gone = Listed.Where(path => !Contains(files, path, IgnoresCase)).ToFrozenSet(StringComparer.Ordinal);

    // The set ignores case. Where the file system does as well, the old file "A" is the new file "a" and must not be
    // removed.
    internal static bool Contains(HashSet<string> files, string path, bool ignoreCase) =>
        files.TryGetValue(path, out var actual) && (ignoreCase || actual == path);

    /// <summary>Whether a folder holds nothing but files that the site no longer has.</summary>
    public bool HoldsOnlyGoneFiles(string folder)
    {
        var all = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = 0,
            IgnoreInaccessible = false,
        };
        return _gone.Count > 0
            && Directory.EnumerateFiles(FullPath(folder), "*", all).All(file =>
                _gone.Contains(Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/')));
    }

    /// <summary>The full path of a file of the site.</summary>
    public string FullPath(string path) => Path.Combine(Root, path);

    /// <summary>Whether that folder of the site exists. Links are refused: they could lead out of the output.</summary>
    public bool HasFolder(string folder) =>
        folder.Length == 0
        || _knownFolders.GetOrAdd(folder, static (folder, output) => output.LookForFolder(folder), this);

    public void CreateFolder(string folder)
    {
        if (HasFolder(folder))
            return;
        CreateFolder(OutputPath.FolderOf(folder));
        FileOperation.Begin("publish", folder);
        Directory.CreateDirectory(FullPath(folder));
        _knownFolders[folder] = true;
    }

    /// <summary>Saves which files are ours.</summary>
    public void List(IEnumerable<string> paths) => Manifest.Write(ManifestFile, paths);

    public void DeleteStaging()
    {
        if (IsLink(Staging))
            File.Delete(Staging);
        else if (Directory.Exists(Staging))
        {
            FileOperation.Begin("clear", Staging);
            Directory.Delete(Staging, recursive: true);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string file, string folder)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
            when (exception.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            throw new OutputException($"Another build is writing to {folder}. Wait until it has ended.", exception);
        }
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private bool LookForFolder(string folder)
    {
        if (!HasFolder(OutputPath.FolderOf(folder)))
            return false;
        var info = new DirectoryInfo(FullPath(folder));
        if (info.LinkTarget is not null)
            throw new OutputException(
                $"{info.FullName} is a symbolic link and could lead out of the output folder. Remove it and build "
                    + "again.");
        if (File.Exists(info.FullName) && _gone.Contains(folder))
            return false;
        if (File.Exists(info.FullName))
            throw new OutputException(
                $"{info.FullName} is a file where the site has a folder. Remove it and build again.");
        return info.Exists;
    }
}

/// <summary>The output folder cannot be used as it is; nothing was changed. The message says why and what to
/// do.</summary>
public sealed class OutputException(string message, Exception? inner = null) : IOException(message, inner);

/// <summary>What a file of a site may be called, so that no name can lead out of the output folder.</summary>
internal static class OutputPath
{
    /// <summary>Whether the path is relative, has no <c>.</c>, <c>..</c> or empty segment, no backslash or control
    /// character, and stays clear of our own folder.</summary>
    public static bool IsConfined(string path)
    {
        if (path.Length == 0 || Path.IsPathRooted(path))
            return false;
        var first = true;
        foreach (var range in path.AsSpan().Split('/'))
        {
            var segment = path.AsSpan(range);
            if (PathSegment.Fault(segment) is not null)
                return false;
            if (first && segment.Equals(OutputFolder.MarkerName, StringComparison.OrdinalIgnoreCase))
                return false;
            first = false;
        }
        return true;
    }

    /// <summary>Whether readers' browsers follow links in such a file.</summary>
    public static bool IsPage(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

    /// <summary>The folder part, empty for a file at the top.</summary>
    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? string.Empty : path[..slash];
    }
}

/// <summary>The list of files that we wrote into an output folder, one path a line, sorted. Only what it lists is ever
/// removed.</summary>
internal static class Manifest
{
    private const string Heading = "# Files written by StaticArchive, which removes or replaces no others.";

    /// <summary>The files listed; none if there is no list. Lines that lead out of the folder are ignored.</summary>
    public static IReadOnlyList<string> Read(string file)
    {
        FileOperation.Begin("read", file);
        return File.Exists(file)
            ?
            [
                .. File.ReadLines(file, Encoding.UTF8)
                    .Where((line, number) => (number > 0 || line != Heading) && OutputPath.IsConfined(line)),
            ]
            : [];
    }

    /// <summary>Puts the list in place by one rename, and touches nothing when the same one is there.</summary>
    public static void Write(string file, IEnumerable<string> paths)
    {
        var sorted = paths.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        // Line by line: at 100,000 stories the whole list did not fit into a container of 2.5 GB.
        if (File.Exists(file) && File.ReadLines(file, Encoding.UTF8).SequenceEqual(sorted.Prepend(Heading)))
            return;
        AtomicFile.Write(
            file,
            stream =>
            {
                using var lines = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
                {
                    NewLine = "\n",
                };
                lines.WriteLine(Heading);
                foreach (var path in sorted)
                    lines.WriteLine(path);
            }
        );
    }
}
