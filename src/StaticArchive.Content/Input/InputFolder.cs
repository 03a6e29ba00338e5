namespace StaticArchive.Input;

/// <summary>
/// The input folder on disk: lists what it holds and reads files, and never writes. Names that begin with <c>_</c> or
/// <c>.</c> are no pages and no assets, but for <c>_directory.yml</c> and the introductions under <c>_facets</c>. Symbolic
/// links that leave the folder are refused.
/// </summary>
internal sealed class InputFolder
{
    /// <summary>Name of a folder's metadata file.</summary>
    public const string FolderMetadataName = "_directory.yml";

    /// <summary>Name of the settings file, which is no asset.</summary>
    public const string SettingsName = "archive.yml";

    /// <summary>Folder of facet introductions: <c>_facets/KEY/VALUE.md</c>.</summary>
    public const string FacetsFolder = "_facets";

    private const int MaxFileBytes = 16 * 1024 * 1024;

    private readonly string _root;
    private readonly string _realRoot;

    /// <param name="root">The folder; relative to the working directory, or absolute.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public InputFolder(string root)
    {
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        if (!Directory.Exists(_root))
            throw new DirectoryNotFoundException($"There is no folder '{root}'.");
        _realRoot = RealPath.Of(_root) ?? _root;
    }

    /// <summary>Full path of the root.</summary>
    public string Root => _root;

    /// <summary>Lists the folder and everything below it; entries that cannot be taken go to <paramref name="diagnostics"/>.</summary>
    /// <exception cref="IOException">The root itself cannot be listed.</exception>
    public InputListing List(ICollection<Diagnostic> diagnostics) => new InputWalk(_root, _realRoot, diagnostics).Run();

    /// <summary>
    /// What <see cref="List"/> would give after those files were written to, at the cost of looking at these alone. Null where files have come or gone, or
    /// more stands in doubt: then the folder must be listed.
    /// </summary>
    /// <param name="listing">The folder as it was, without a finding.</param>
    /// <param name="changed">Paths relative to the folder, with forward slashes.</param>
    public InputListing? ListAgain(InputListing listing, IEnumerable<string> changed) =>
        listing.HasLinks ? null : new InputWalk(_root, _realRoot, []).Again(listing, changed);

    /// <summary>Whether there is something of that name at the top of the folder.</summary>
    public bool Has(string name) => Path.Exists(Path.Join(_root, name));

    /// <summary>Bytes of that file, or null, which is reported. A file is read in one go, so that it is seen at one moment.</summary>
    /// <param name="path">Relative to the folder, as <see cref="InputFile.Path"/>.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public byte[]? Read(string path, ICollection<Diagnostic> diagnostics) => ReadFile(Path.Join(_root, path), path, diagnostics);

    /// <summary>Bytes of any file, such as settings outside the input folder, or null, which is reported.</summary>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="shownPath">What diagnostics call it.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static byte[]? ReadFile(string fullPath, string shownPath, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            using var file = File.OpenHandle(fullPath);
            var length = RandomAccess.GetLength(file);
            if (length <= MaxFileBytes)
                return ReadAll(file, (int)length);
            diagnostics.Add(new Diagnostic(OutputRules.FileTooLarge, shownPath, TextSpan.WholeFile, $"The file has {length / 1_048_576} MB."));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            diagnostics.Add(new Diagnostic(OutputRules.UnreadableFile, shownPath, TextSpan.WholeFile, $"The file cannot be read: {Reason(fault)}."));
        }
        return null;
    }

    // A file that shrinks meanwhile gives what is left; one that grows, what it had.
    private static byte[] ReadAll(Microsoft.Win32.SafeHandles.SafeFileHandle file, int length)
    {
        var bytes = new byte[length];
        var read = 0;
        while (read < length && RandomAccess.Read(file, bytes.AsSpan(read), read) is > 0 and var count)
            read += count;
        return read == length ? bytes : bytes[..read];
    }

    // The runtime's own messages name full paths, which differ from machine to machine.
    private static string Reason(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it is not there, or went away meanwhile",
        UnauthorizedAccessException => "permission is denied, or it is no plain file",
        PathTooLongException => "its path is too long",
        _ => "the system refuses it",
    };
}
