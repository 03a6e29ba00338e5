namespace StaticArchive.Output;

/// <summary>Refuses folders where writing or removing files would do harm.</summary>
internal static class OutputFolderCheck
{
    private static readonly StringComparison PathComparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Returns when the folder may be written to; it need not exist.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="sourceFolders">Folders whose files are read: neither may lie in the other.</param>
    /// <exception cref="OutputException">It may not; the message says why.</exception>
    public static void Require(string folder, IReadOnlyList<string> sourceFolders)
    {
        if (File.Exists(folder))
            throw new OutputException($"The output {folder} is a file. Name a folder.");
        var output = Resolve(folder);
        if (Path.GetDirectoryName(output) is null)
            throw new OutputException("The output is the root of the file system. Name a folder of its own.");
        if (Holds(output, Resolve(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile))))
            throw new OutputException($"The output {folder} is or holds a home folder. Name a folder of its own.");
        foreach (var source in sourceFolders)
        {
            if (Holds(output, Resolve(source)))
                throw new OutputException(
                    $"The output {folder} holds {source}, which is read. Name a folder of its own.");
            if (Holds(Resolve(source), output))
                throw new OutputException(
                    $"The output {folder} lies inside {source}, which is read. Name a folder outside it.");
        }
        if (Path.Exists(Path.Combine(output, ".git")))
            throw new OutputException($"The output {folder} is the root of a repository. Name a folder of its own.");
        if (Directory.Exists(output)
            && !Directory.Exists(Path.Combine(output, OutputFolder.MarkerName))
            && Directory.EnumerateFileSystemEntries(output).Any())
        {
            throw new OutputException(
                $"The output {folder} holds files that this program did not write. Name an empty folder, or remove "
                    + "them yourself.");
        }
    }

    /// <summary>Returns when a cache is not among the files that are published: an editor who adds a story could fill
    /// it.</summary>
    /// <exception cref="OutputException">It is.</exception>
    public static void RequireCacheOutside(string cache, string input)
    {
        var (resolved, source) = (Resolve(cache), Resolve(input));
        if (Holds(source, resolved) && !Path.GetRelativePath(source, resolved).StartsWith('.'))
            throw new OutputException(
                $"The cache {cache} lies inside {input}, which is published. Name a folder outside it by --cache.");
    }

    /// <summary>Whether a path in the output, with forward slashes, is of our own folder there and so no part of the
    /// site.</summary>
    public static bool IsOwn(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith(OutputFolder.MarkerName + "/", StringComparison.Ordinal);
    }

    private static bool Holds(string outer, string inner) =>
        inner.Length > 0 && Terminated(inner).StartsWith(Terminated(outer), PathComparison);

    private static string Terminated(string path) =>
        Path.EndsInDirectorySeparator(path) ? path : path + Path.DirectorySeparatorChar;

    // The absolute path with every symbolic link on the way followed, so that one folder has one name.
    private static string Resolve(string path)
    {
        if (path.Length == 0)
            return path;
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
            return full;
        var here = new DirectoryInfo(Path.Combine(Resolve(parent), Path.GetFileName(full)));
        return here.LinkTarget is not null && here.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? Resolve(target.FullName)
            : here.FullName;
    }
}
