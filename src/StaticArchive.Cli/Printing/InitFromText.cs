using StaticArchive.Import.Sites;

namespace StaticArchive.Cli.Printing;

/// <summary>Prints what became of another generator's site, and by kind what is left to do.</summary>
internal static class InitFromText
{
    private const int MaxPlaces = 3;

    /// <summary>Prints the report.</summary>
    /// <param name="site">The old site.</param>
    /// <param name="build">What its files gave with the new settings.</param>
    /// <param name="settings">The settings file.</param>
    /// <param name="surroundings">Where to.</param>
    public static void Print(SiteDescription site, BuildResult build, string settings, Surroundings surroundings)
    {
        var output = surroundings.Output;
        output.WriteLine(
            $"This is {site.Generator}{(site.ConfigFile is { } file ? $" ({file})" : "")}. {settings} is new; "
                + $"no other file was touched.");
        var stories = build.Site?.Archive.Stories ?? [];
        var pages = build.Site?.Archive.Pages.Length ?? 0;
        output.WriteLine($"With it, {stories.Length} {(stories.Length == 1 ? "story" : "stories")} and {pages} "
            + $"{(pages == 1 ? "page" : "pages")} build{Addresses(stories)}.");
        foreach (var note in site.Notes)
            output.WriteLine($"Not carried over: {TerminalText.Safe(note)}.");
        Findings(output, build);
        output.WriteLine("\nNext:\n"
            + "  static-archive check             every finding with its line\n"
            + "  static-archive preview           show the site in a browser\n"
            + (build.Diagnostics.Any(finding => finding.Severity == Severity.Error)
                ? "  static-archive build --keep-going   write the site to output/, without the files that have errors"
                : "  static-archive build             write the site to output/"));
    }

    private static string Addresses(IReadOnlyList<Story> stories) =>
        stories.Count == 0 ? "" : $", such as {TerminalText.Safe(stories[^1].Url)}";

    private static void Findings(TextWriter output, BuildResult build)
    {
        if (build.LeftOut > 0)
            output.WriteLine(ReportPrinter.LeftOut(build.LeftOut));
        var kinds = build.Diagnostics.Where(finding => finding.Severity != Severity.Off)
            .GroupBy(finding => (finding.Severity, finding.Rule.Id, finding.Rule.Name))
            .OrderByDescending(kind => kind.Key.Severity).ThenByDescending(kind => kind.Count())
                .ThenBy(kind => kind.Key.Id, StringComparer.Ordinal)
            .ToList();
        if (kinds.Count == 0)
            return;
        output.WriteLine("\nWhat is left to do, by kind:");
        foreach (var kind in kinds)
        {
            var files = kind.Select(finding => finding.Path).Distinct().ToList();
            var isError = kind.Key.Severity == Severity.Error;
            output.WriteLine(
                $"  {kind.Count(),5} × {kind.Key.Name} in {files.Count} {(files.Count == 1 ? "file" : "files")}"
                + $"{(isError ? ", left out until mended" : "")}: {TerminalText.Safe(kind.First().Message)}");
            output.WriteLine(
                "          " + string.Join(", ", files.Take(MaxPlaces).Select(file => TerminalText.Safe(file)))
                + $"{(files.Count > MaxPlaces ? ", …" : "")}");
            Counts(output, kind);
        }
    }

    // Addresses of the old site's other parts, by their first part.
    private static void Counts(TextWriter output, IEnumerable<Diagnostic> findings)
    {
        var group = new FindingGroup([.. findings.Select(finding => new LocatedFinding(finding, finding.Path))]);
        if (group.KindsText is not { } kinds)
            return;
        output.WriteLine($"          {TerminalText.Safe(kinds)}");
        output.WriteLine($"          {TerminalText.Safe(group.Help)}");
    }
}
