namespace StaticArchive.Cli.Printing;

/// <summary>Knows in which folder the file of a diagnostic lies.</summary>
internal sealed class FindingLocator(SiteOptions options, Surroundings surroundings)
{
    public string FullPath(Diagnostic finding)
    {
        if (SettingsRules.All.Contains(finding.Rule) && options.SettingsFile is not null)
            return options.SettingsFile;
        var inTheme = Path.Combine(options.ThemeFolder, finding.Path);
        if (ThemeRules.All.Contains(finding.Rule))
            return inTheme;
        var inInput = Path.Combine(options.InputFolder, finding.Path);
        return !File.Exists(inInput) && File.Exists(inTheme) ? inTheme : inInput;
    }

    public string ShownPath(string fullPath) => surroundings.ShownPath(fullPath);
}
