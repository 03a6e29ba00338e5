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
        if (real != realRoot && !real.StartsWith(Path.TrimEndingDirectorySeparator(realRoot) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return "leads out of the input folder";
        // By its own name a file below '_drafts' or '.git' is left out; a link gives it no other.
        var name = Path.GetFileName(fullPath);
        foreach (var segment in real[realRoot.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment[0] is '.' or '_' && segment != name && segment is not (InputFolder.FacetsFolder or InputFolder.WellKnownFolder))
                return $"leads to '{segment}', and names that begin with '{segment[0]}' are left out of the site";
        }
        return null;
    }
}
