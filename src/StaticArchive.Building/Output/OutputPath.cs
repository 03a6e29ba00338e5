namespace StaticArchive.Output;

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
