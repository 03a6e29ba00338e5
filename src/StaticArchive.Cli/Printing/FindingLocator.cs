namespace StaticArchive.Cli.Printing;

/// <summary>Knows in which folder the file of a diagnostic lies.</summary>
internal sealed class FindingLocator(SiteOptions options, Surroundings surroundings)
{
    private const string BuiltIn = "(built-in theme)";

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

    public string ShownPath(string fullPath) =>
        fullPath.StartsWith(BuiltIn, StringComparison.Ordinal) ? fullPath : surroundings.ShownPath(fullPath);
}
