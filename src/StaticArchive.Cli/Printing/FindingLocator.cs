using System.Text;

namespace StaticArchive.Cli.Printing;

/// <summary>Knows in which folder the file of a diagnostic lies.</summary>
internal sealed class FindingLocator(SiteOptions options, Surroundings surroundings)
{
    private const string BuiltIn = "(built-in theme)";
    // A line of a file beyond this is not worth the wait.
    private const long MaxBytes = 64L * 1024 * 1024;

    public string FullPath(Diagnostic finding)
    {
        if (SettingsRules.All.Contains(finding.Rule) && options.SettingsFile is not null)
            return options.SettingsFile;
        var inTheme = Path.Combine(options.ThemeFolder, finding.Path);
        if (!File.Exists(inTheme) && EmbeddedTheme.Has(finding.Path))
            inTheme = $"{BuiltIn}/{finding.Path}";
        if (ThemeRules.All.Contains(finding.Rule))
            return inTheme;
        var inInput = Path.Combine(options.InputFolder, finding.Path);
        return !File.Exists(inInput) && (File.Exists(inTheme) || EmbeddedTheme.Has(finding.Path)) ? inTheme : inInput;
    }

    /// <summary>The lines of a file; none where it may not be read, or is a link that leaves the input.</summary>
    public string[] Lines(string fullPath)
    {
        if (!File.Exists(fullPath))
            return [];
        try
        {
            var root = Path.TrimEndingDirectorySeparator(options.InputFolder);
            using var file = fullPath.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                ? OpenFile.Read(fullPath, RealPath.Of(root) ?? root)
                : OpenFile.Read(fullPath);
            return RandomAccess.GetLength(file) <= MaxBytes
                ? Encoding.UTF8.GetString(OpenFile.ReadAll(file)).Split('\n')
                : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The finding stands without its line.
            return [];
        }
    }

    public string ShownPath(string fullPath) =>
        fullPath.StartsWith(BuiltIn, StringComparison.Ordinal) ? fullPath : surroundings.ShownPath(fullPath);
}
