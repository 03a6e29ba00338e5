namespace StaticArchive.Building;

/// <summary>What to build, and from where.</summary>
public sealed record SiteOptions
{
    /// <summary>Folder of stories, pages, assets.</summary>
    public required string InputFolder { get; init; }

    /// <summary>The site's own templates, theme assets and texts, laid over the built-in theme; it need not
    /// exist.</summary>
    public required string ThemeFolder { get; init; }

    /// <summary>The settings file; null: <c>archive.yml</c> in the input folder.</summary>
    public string? SettingsFile { get; init; }

    /// <summary>Replaces the settings' <c>baseUrl</c>; for deploy previews.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Replaces the settings' <c>host</c>, by its name; or null.</summary>
    public string? Host { get; init; }

    /// <summary>Whether it is for a preview, which sends its own policy; pages then have none.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether drafts are part of the site.</summary>
    public bool IncludeDrafts { get; init; }

    /// <summary>Whether stories with errors are left out instead of failing the build.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Build timestamp to publish; null uses the date of the newest story. Never the clock.</summary>
    public DateTimeOffset? BuildDate { get; init; }

    /// <summary>Report stories dated after this day; null disables the check. Never the clock.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The files of the site, each read once; null: they are read when they are needed.</summary>
    internal SourceSnapshot? Snapshot { get; init; }

    /// <summary>What earlier builds made, which is used and brought up to date; or null.</summary>
    internal BuildCache? Cache { get; init; }

    /// <summary>Whether pictures are only to be checked: nothing is derived that would be kept.</summary>
    public bool ChecksPictures { get; init; }

    /// <summary>Called with the name of each stage of reading when it has ended.</summary>
    public Action<string>? StageEnded { get; init; }

    /// <summary>Number of workers; the result does not depend on it.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}

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

    /// <summary>Those outside the input folder.</summary>
    public static IEnumerable<string> Outside(SiteOptions options)
    {
        var input = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.InputFolder));
        var root = input + Path.DirectorySeparatorChar;
        return Of(options).Select(folder => folder.Folder)
            .Where(folder => !(folder + Path.DirectorySeparatorChar).StartsWith(root, StringComparison.Ordinal));
    }
}
