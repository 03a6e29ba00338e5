namespace StaticArchive.Building;

/// <summary>The folders that the settings' <c>static</c> names.</summary>
internal static class StaticFolders
{
    /// <summary>Full path of each, and the site path below which its files are put; none where the settings cannot be
    /// read.</summary>
    public static ImmutableArray<(string Folder, string Target)> Of(SiteOptions options)
    {
        var settings = options.SettingsFile ?? Path.Combine(options.InputFolder, InputFolder.SettingsName);
        try
        {
            var faults = new List<Diagnostic>();
            return File.Exists(settings)
                && SettingsReader.Read(InputFolder.ReadBytes(settings), settings, faults) is { } read
                ? [.. read.Layout.Static.Select(folder =>
                    (Path.GetFullPath(Path.Join(Path.GetFullPath(options.InputFolder), folder.Key)), folder.Value))]
                : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Those beside the input folder, which reading it does not meet.</summary>
    public static IEnumerable<string> Outside(SiteOptions options)
    {
        var input = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.InputFolder));
        var root = input + Path.DirectorySeparatorChar;
        return Of(options).Select(folder => folder.Folder)
            .Where(folder => !(folder + Path.DirectorySeparatorChar).StartsWith(root, StringComparison.Ordinal));
    }
}
