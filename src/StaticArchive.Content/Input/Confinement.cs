namespace StaticArchive.Input;

/// <summary>Where a file of the input may really lie: the one rule for every symbolic link.</summary>
internal static class Confinement
{
    /// <exception cref="LinkRefusedException">It lies elsewhere.</exception>
    /// <param name="real">The file with every link followed; null when that is not known, or leads nowhere.</param>
    /// <param name="fullPath">The file by its name.</param>
    /// <param name="realRoot">The folder, with every link followed.</param>
    public static void Require(string? real, string fullPath, string realRoot)
    {
        // Without /proc, and for a file that was deleted meanwhile, there is only the name to go by.
        if (Fault(real ?? RealPath.Of(fullPath), fullPath, realRoot) is { } fault)
            throw new LinkRefusedException(fault);
    }

    /// <summary>What is wrong with the place that a link leads to, or null.</summary>
    public static string? Fault(string? real, string fullPath, string realRoot)
    {
        if (real is null)
            return "leads nowhere";
        if (real != realRoot
            && !real.StartsWith(
                Path.TrimEndingDirectorySeparator(realRoot) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return "leads out of the input folder";
        // Who reads a file below '_data' by that name means it; a link gives what is left out no other name.
        var relative = real[realRoot.Length..];
        if (fullPath.EndsWith(relative, StringComparison.Ordinal))
            return null;
        var hidden = relative
            .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(segment =>
                segment[0] is '.' or '_'
                && segment
                    is not (InputFolder.FacetsFolder or InputFolder.ThreadsFolder or InputFolder.WellKnownFolder));
        return hidden is null
            ? null
            : $"leads to '{hidden}', and names that begin with '{hidden[0]}' are left out of the site";
    }
}

/// <summary>Follows symbolic links.</summary>
internal static class RealPath
{
    /// <summary>The path with every symbolic link in it followed, or null when one of them leads nowhere or in a
    /// circle.</summary>
    public static string? Of(string fullPath)
    {
        var root = Path.GetPathRoot(fullPath) ?? "/";
        var real = root;
        foreach (var part in fullPath[root.Length..]
                .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Join(real, part);
            FileSystemInfo entry = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            if (entry.LinkTarget is null)
                continue;
            // A target may itself lie behind links; the system resolves the last one, and what it names is looked at
            // again.
            if (Final(entry) is not { } target || (target != real && Of(target) is not { } _))
                return null;
            real = Of(target) ?? target;
        }
        return real;
    }

    private static string? Final(FileSystemInfo entry)
    {
        try
        {
            return entry.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target
                ? Path.GetFullPath(target.FullName)
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
