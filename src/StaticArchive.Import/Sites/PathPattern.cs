namespace StaticArchive.Import.Sites;

/// <summary>The patterns of sites whose addresses are the paths of their files, or are made by a script.</summary>
internal static class PathPattern
{
    /// <summary>Folders and name of the file, without a date at its front.</summary>
    public const string Files = "/:path/:slug/";

    /// <summary>Folders and whole name of the file.</summary>
    public const string WholeNames = "/:path/:basename/";

    /// <summary>By folder, the patterns that the links between stories show where they differ from the
    /// site's.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ByFolder(
        OldSiteFolder site, string input, IReadOnlyCollection<string> folders, string? pattern)
    {
        foreach (var folder in folders.Where(folder => folders.Count > 1 && folder != "."))
        {
            if (LinkPattern.Find(site, input.Length == 0 ? folder : $"{input}/{folder}") is { } own && own != pattern)
                yield return new(folder, own);
        }
    }
}
