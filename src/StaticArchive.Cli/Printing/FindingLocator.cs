namespace StaticArchive.Cli.Printing;

/// <summary>Finds the files of diagnostics and the lines at fault.</summary>
internal sealed class FindingLocator(SiteOptions options, CommandEnvironment environment)
{
    private const string BuiltIn = "(built-in theme)";

    // A line of a file beyond this is not worth the wait.
    private const long MaxBytes = 64L * 1024 * 1024;

    private readonly Lazy<ImmutableArray<(string Folder, string Target)>> _static =
        new(() => StaticFolders.Of(options));

    /// <summary>The findings by file and place; each file is read once.</summary>
    public ImmutableArray<LocatedFinding> Locate(IEnumerable<Diagnostic> findings) =>
    [
        .. findings.GroupBy(FullPath, StringComparer.Ordinal).SelectMany(group => Locate(group.Key, group))
            .OrderBy(located => located.ShownPath, StringComparer.Ordinal)
            .ThenBy(located => located.Diagnostic),
    ];

    private IEnumerable<LocatedFinding> Locate(string file, IEnumerable<Diagnostic> findings)
    {
        var shown = ShownPath(file);
        var lines = new Lazy<string[]>(() => Lines(file));
        foreach (var finding in findings)
        {
            var needsLine = finding.SourceLine is null && finding.Span.Line > 0;
            var line = needsLine ? lines.Value.ElementAtOrDefault(finding.Span.Line - 1) : null;
            yield return new LocatedFinding(line is null ? finding : finding with { SourceLine = line }, shown);
        }
    }

    private string FullPath(Diagnostic finding)
    {
        if (SettingsRules.All.Contains(finding.Rule) && options.SettingsFile is not null)
            return options.SettingsFile;
        var inTheme = Path.Combine(options.ThemeFolder, finding.Path);
        if (!File.Exists(inTheme) && EmbeddedTheme.Has(finding.Path))
            inTheme = $"{BuiltIn}/{finding.Path}";
        var inInput = Path.GetFullPath(Path.Combine(options.InputFolder, finding.Path));
        if (!File.Exists(inInput) && InStatic(finding.Path) is { } beside)
            return beside;
        var isOfTheme = File.Exists(inTheme) || EmbeddedTheme.Has(finding.Path);
        var isThemeRule = ThemeRules.All.Contains(finding.Rule);
        // A rule of the theme may concern a story: one that asks for a layout.
        return (File.Exists(inInput) ? isThemeRule && isOfTheme : isThemeRule || isOfTheme) ? inTheme : inInput;
    }

    // A file of such a folder is known by its path on the site.
    private string? InStatic(string path) => _static.Value
        .Where(folder => folder.Target.Length == 0 || path.StartsWith(folder.Target + "/", StringComparison.Ordinal))
        .Select(folder => Path.Join(
            folder.Folder, folder.Target.Length == 0 ? path : path[(folder.Target.Length + 1)..]))
        .FirstOrDefault(File.Exists);

    // None where the file may not be read, or is a link that leaves the input.
    private string[] Lines(string fullPath)
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
                ? Encoding.UTF8.GetString(OpenFile.ReadAll(file)).Split(["\r\n", "\n", "\r"], StringSplitOptions.None)
                : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The finding is shown without its line.
            return [];
        }
    }

    private string ShownPath(string fullPath) =>
        fullPath.StartsWith(BuiltIn, StringComparison.Ordinal) ? fullPath : environment.ShownPath(fullPath);
}

/// <summary>A diagnostic whose file was found, with the line at fault where it could be read.</summary>
/// <param name="Diagnostic">What was found.</param>
/// <param name="ShownPath">The file as it is printed, so that a terminal or an editor can open it.</param>
internal sealed record LocatedFinding(Diagnostic Diagnostic, string ShownPath)
{
    /// <summary><c>path:line:column</c>, which terminals and editors take for a link.</summary>
    public string Place =>
        Diagnostic.Span is { Line: > 0 } span ? $"{ShownPath}:{span.Line}:{span.Column}" : ShownPath;

    public string Help => Diagnostic.Help ?? Diagnostic.Rule.Fix;
}

/// <summary>Findings of one rule, too many to read one by one.</summary>
/// <param name="Findings">All of them, in the order of the report.</param>
internal sealed record FindingGroup(ImmutableArray<LocatedFinding> Findings)
{
    /// <summary>How many places of a group are shown.</summary>
    public const int MaxPlaces = 3;

    private const int MaxSingle = 12;
    private const int MaxKinds = 8;
    private const string Elsewhere = "'elsewhere:";

    /// <summary>The gravest of them, which represents all.</summary>
    public Diagnostic First => Findings.MaxBy(finding => finding.Diagnostic.Severity)!.Diagnostic;

    /// <summary>How many findings there are of each kind, the most frequent first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Kinds => KindsOf(Findings);

    /// <summary>The counts on one line, or null where the findings have no kinds.</summary>
    public string? KindsText
    {
        get
        {
            var kinds = Kinds.ToList();
            var rest = kinds.Count - MaxKinds;
            return kinds.Count == 0 ? null
                : string.Join(", ", kinds.Take(MaxKinds).Select(kind => $"{kind.Key} {kind.Value}"))
                    + (rest > 0 ? $" and {rest} more" : "");
        }
    }

    /// <summary>The fix for all of them.</summary>
    public string Help
    {
        get
        {
            var elsewhere = KindsOf(Findings.Where(finding => finding.Diagnostic.Rule == LinkRules.DeadLink
                && finding.Diagnostic.Help?.Contains(Elsewhere, StringComparison.Ordinal) == true))
                .Select(kind => kind.Key).Take(MaxKinds).ToList();
            return elsewhere.Count == 0 ? First.Rule.Fix
                : $"{First.Rule.Fix} What belongs to another site on this host: "
                    + $"'elsewhere: [{string.Join(", ", elsewhere)}]' in archive.yml.";
        }
    }

    public int Files => Findings.Select(finding => finding.ShownPath).Distinct().Count();

    /// <summary>The groups of a report, and what is left to be shown one by one.</summary>
    public static (ImmutableArray<FindingGroup> Groups, ImmutableArray<LocatedFinding> Single) Of(
        ImmutableArray<LocatedFinding> findings)
    {
        var groups = findings.GroupBy(finding => finding.Diagnostic.Rule.Id)
            .Where(group => group.Count() > MaxSingle)
            .Select(group => new FindingGroup([.. group]))
            .OrderBy(group => group.First.Severity)
            .ThenBy(group => group.First.Rule.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var grouped = groups.Select(group => group.First.Rule.Id).ToHashSet();
        return (groups, [.. findings.Where(finding => !grouped.Contains(finding.Diagnostic.Rule.Id))]);
    }

    private static IEnumerable<KeyValuePair<string, int>> KindsOf(IEnumerable<LocatedFinding> findings) => findings
        .Select(finding => finding.Diagnostic.Kind).OfType<string>().CountBy(kind => kind)
        .OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal);
}
