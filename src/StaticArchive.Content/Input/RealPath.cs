namespace StaticArchive.Input;

/// <summary>Follows symbolic links.</summary>
internal static class RealPath
{
    /// <summary>The path with every symbolic link in it followed, or null when one of them leads nowhere or in a
    /// circle.</summary>
    public static string? Of(string fullPath)
    {
        var root = Path.GetPathRoot(fullPath) ?? "/";
        var real = root;
        foreach (
            var part in fullPath[root.Length..]
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
