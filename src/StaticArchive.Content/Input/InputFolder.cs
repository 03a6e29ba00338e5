using Microsoft.Win32.SafeHandles;

namespace StaticArchive.Input;

/// <summary>The input folder on disk: lists what it holds and reads files, and never writes. Names that begin with
/// <c>_</c> or <c>.</c> are left out, except for <c>_directory.yml</c>, the introductions under <c>_facets</c> and
/// <c>.well-known</c>. Symbolic links that leave the folder, or lead to what is left out, are refused.</summary>
internal sealed class InputFolder
{
    /// <summary>Name of a folder's metadata file.</summary>
    public const string FolderMetadataName = "_directory.yml";

    /// <summary>Name of the settings file, which is not an asset.</summary>
    public const string SettingsName = "archive.yml";

    /// <summary>Folder of facet introductions: <c>_facets/KEY/VALUE.md</c>.</summary>
    public const string FacetsFolder = "_facets";

    /// <summary>Folder of introductions of threads: <c>_threads/ID.md</c>, the id being that of a story of the
    /// thread.</summary>
    public const string ThreadsFolder = "_threads";

    /// <summary>Folder of data files for templates: <c>_data/NAME.yml</c>, <c>.json</c> or <c>.csv</c>.</summary>
    public const string DataFolder = "_data";

    /// <summary>The one folder with a dot that is copied: RFC 8615 gives its files their meaning.</summary>
    public const string WellKnownFolder = ".well-known";

    /// <summary>Folder whose stories are drafts, as Jekyll has it.</summary>
    public const string DraftsFolder = "_drafts";

    /// <summary>The archive's own tables for hosts.</summary>
    public static ImmutableArray<string> HostTables { get; } = ["_redirects", "_headers"];

    private const int MaxFileBytes = 16 * 1024 * 1024;

    private readonly Func<string, byte[]?>? _kept;
    private readonly string _root;
    private readonly string _realRoot;

    /// <param name="root">The folder; relative to the working directory, or absolute.</param>
    /// <param name="kept">Gives the bytes of a file that was read before, by its path; null where it was not.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public InputFolder(string root, Func<string, byte[]?>? kept = null)
    {
        _kept = kept;
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        if (!Directory.Exists(_root))
            throw new DirectoryNotFoundException($"There is no folder '{root}'.");
        _realRoot = RealPath.Of(_root) ?? _root;
    }

    /// <summary>Full path of the root.</summary>
    public string Root => _root;

    /// <summary>Lists the folder and everything below it; entries that cannot be taken go to
    /// <paramref name="diagnostics"/>.</summary>
    /// <exception cref="IOException">The root itself cannot be listed.</exception>
    public InputListing List(ICollection<Diagnostic> diagnostics) => List(InputLayout.Whole, diagnostics);

    /// <summary>Lists the parts of the folder that the layout names.</summary>
    public InputListing List(InputLayout layout, ICollection<Diagnostic> diagnostics) =>
        new InputWalk(_root, _realRoot, diagnostics).Run(layout);

    /// <summary>What a listing would give after those files were written to, at the cost of looking at these alone.
    /// Null where files have come or gone, or more is in doubt: then the folder must be listed.</summary>
    /// <param name="listing">The folder as it was, without a finding.</param>
    /// <param name="changed">Paths relative to the folder, with forward slashes.</param>
    /// <param name="round">A number that no earlier call had.</param>
    public InputListing? ListAgain(InputListing listing, IEnumerable<string> changed, int round) =>
        listing.HasLinks ? null : new InputWalk(_root, _realRoot, []).Again(listing, changed, round);

    /// <summary>Whether there is something of that name at the top of the folder.</summary>
    public bool Has(string name) => Path.Exists(Path.Join(_root, name));

    /// <summary>The names of the files right in that folder, in ordinal order; null where there is no such
    /// folder.</summary>
    public IEnumerable<string>? FilesIn(string path)
    {
        var folder = Path.Join(_root, path);
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint };
        return !Directory.Exists(folder) ? null
            : Directory.EnumerateFiles(folder, "*", options).Select(Path.GetFileName).OfType<string>()
                .Order(StringComparer.Ordinal);
    }

    /// <summary>Bytes of that file, or null, which is reported. A file is read in one go, so that it is seen at one
    /// moment.</summary>
    /// <param name="path">Relative to the folder, as <see cref="InputFile.Path"/>.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public byte[]? Read(string path, ICollection<Diagnostic> diagnostics) =>
        _kept?.Invoke(path) is { } bytes
            ? bytes
            : Read(() => OpenFile.Read(Path.Join(_root, path), _realRoot), path, MaxFileBytes, diagnostics);

    /// <summary>As <see cref="Read(string, ICollection{Diagnostic})"/>, for a file of a folder that the settings name
    /// and that may lie beside the input.</summary>
    public byte[]? Read(string folder, string name, ICollection<Diagnostic> diagnostics)
    {
        var full = Path.GetFullPath(Path.Join(_root, folder));
        return _kept?.Invoke(folder + name) is { } bytes
            ? bytes
            : Read(() => OpenFile.Read(Path.Join(full, name), RealPath.Of(full) ?? full), folder + name, MaxFileBytes,
                diagnostics);
    }

    /// <summary>All bytes of a file.</summary>
    /// <exception cref="IOException">It is not there, or not a plain file.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadBytes(string fullPath)
    {
        using var file = OpenFile.Read(fullPath);
        return OpenFile.ReadAll(file);
    }

    /// <summary>Bytes of any file, such as settings outside the input folder, or null, which is reported.</summary>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="shownPath">What diagnostics call it.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static byte[]? ReadFile(string fullPath, string shownPath, ICollection<Diagnostic> diagnostics) =>
        Read(() => OpenFile.Read(fullPath), shownPath, MaxFileBytes, diagnostics);

    /// <summary>Bytes of a picture, of any length that fits into memory, or null, which is reported.</summary>
    public static byte[]? ReadAsset(InputAsset asset, ICollection<Diagnostic> diagnostics) =>
        Read(() => OpenAsset(asset), asset.Path, Array.MaxLength, diagnostics);

    /// <summary>Opens a file that is not a story.</summary>
    /// <exception cref="IOException">It is not there, or not a plain file, or a link that leads elsewhere.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SafeFileHandle OpenAsset(InputAsset asset) =>
        asset.Root is { } root ? OpenFile.Read(asset.FullPath, root) : OpenFile.Read(asset.FullPath);

    /// <summary>What is said of a file that cannot be read.</summary>
    internal static Diagnostic Unreadable(string path, Exception fault) => fault is LinkRefusedException
        ? new(OutputRules.LinkLeavesInput, path, TextSpan.WholeFile, $"The symbolic link {fault.Message}.")
        : new(OutputRules.UnreadableFile, path, TextSpan.WholeFile, $"The file cannot be read: {Reason(fault)}.");

    private static byte[]? Read(Func<SafeFileHandle> open, string path, int limit, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            using var file = open();
            var length = RandomAccess.GetLength(file);
            if (length <= limit)
                return OpenFile.ReadAll(file);
            diagnostics.Add(new Diagnostic(
                OutputRules.FileTooLarge, path, TextSpan.WholeFile, $"The file has {length / 1_048_576} MB."));
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            diagnostics.Add(Unreadable(path, fault));
        }
        return null;
    }

    // The runtime's own messages name full paths, which differ from machine to machine.
    private static string Reason(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it is not there, or went away meanwhile",
        SpecialFileException or NotSupportedException => "it is a folder, a pipe, a socket or a device",
        UnauthorizedAccessException => "permission is denied, or it is no plain file",
        PathTooLongException => "its path is too long",
        _ => "the system refuses it",
    };
}
