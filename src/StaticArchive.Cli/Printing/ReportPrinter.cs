using static StaticArchive.Cli.Terminal.TerminalText;

namespace StaticArchive.Cli.Printing;

/// <summary>Prints what a build or a check found and did.</summary>
internal static class ReportPrinter
{
    // More than anybody reads; the graver ones are kept.
    private const int MaxFindings = 100;
    private const double Megabyte = 1_000_000;

    /// <summary>Whether nothing but the report may be printed.</summary>
    public static bool IsForPrograms(ReportFormat format) => format is ReportFormat.Json or ReportFormat.Sarif;

    public static void Print(SiteReport report, ReportFormat format, CommandEnvironment environment)
    {
        switch (format)
        {
            case ReportFormat.Sarif:
                SarifReport.Print(report, environment.Output);
                return;
            case ReportFormat.Json:
                ReportJson.Print(report, environment.Output);
                return;
            case ReportFormat.GitHub:
                foreach (var finding in report.Findings)
                    environment.Output.WriteLine(GitHubAnnotation.Of(finding));
                break;
            default:
                PrintFindings(report, environment);
                break;
        }
        if (report.Impact is { } impact)
            ImpactText.Print(impact, environment.Output);
        PrintSummary(report, environment);
    }

    private static void PrintFindings(SiteReport report, CommandEnvironment environment)
    {
        var text = new FindingText(environment.Output, new AnsiStyle(environment.Colours));
        var (groups, single) = FindingGroup.Of(report.Findings);
        foreach (var group in groups)
            text.Print(group);
        var shown = single.Index().OrderByDescending(entry => entry.Item.Diagnostic.Severity).Take(MaxFindings)
            .OrderBy(entry => entry.Index);
        foreach (var (_, finding) in shown)
            text.Print(finding);
        if (single.Length > MaxFindings)
            environment.Output.WriteLine($"… and {single.Length - MaxFindings} more findings, which --json lists.\n");
    }

    private static void PrintSummary(SiteReport report, CommandEnvironment environment)
    {
        var ink = new AnsiStyle(environment.Colours);
        var counts =
            $"{Number(report.Count(Severity.Error), "error")}, {Number(report.Count(Severity.Warning), "warning")}";
        var seconds = $"{report.Elapsed.TotalSeconds:f2} s";
        var site = report.Stories is { } stories
            ? $"{Number(stories, "story", "stories")}, {Number(report.Pages ?? 0, "page")}"
            : "No site";
        var summary = report switch
        {
            { Written: { } written } =>
                $"{site}: {written.Written} written, {written.Unchanged} unchanged, {written.Removed} removed in "
                    + $"{report.Output}: {Number(written.Written + written.Unchanged, "file")}, "
                    + $"{written.Size.Bytes / Megabyte:N1} MB ({seconds})",
            { Output: { } output } => $"Nothing was changed in {output} ({seconds})",
            _ => $"{site} checked ({seconds})",
        };
        if (report.LeftOut > 0)
            environment.Output.WriteLine(ink.Yellow(LeftOut(report.LeftOut)));
        var good = report.Count(Severity.Error) == 0;
        if (report.Findings.Length > 0)
            environment.Output.WriteLine(good ? ink.Yellow(counts) : ink.Red(counts));
        environment.Output.WriteLine(good ? ink.Green(summary) : summary);
        // Somebody who builds for the first time wants to see it.
        if (report.Written is { Written: > 0, Unchanged: 0, Removed: 0 })
            environment.Output.WriteLine("See it: static-archive serve"
                + (report.Output is null or "output" ? "" : $" --output {report.Output}")
                + (report.Host is { } host ? $" --host {host}" : ""));
    }

    /// <summary>How many files gave no page, by <c>--keep-going</c> or because a rule lets that pass.</summary>
    public static string LeftOut(int count) =>
        $"Left out because of what is wrong in them: {Number(count, "story or page", "stories and pages")}";
}

/// <summary>For whom a report is printed.</summary>
internal enum ReportFormat
{
    /// <summary>People.</summary>
    Text,

    /// <summary>Programs: one object.</summary>
    Json,

    /// <summary>Programs that gather findings of many tools: SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Annotations that a GitHub workflow shows beside the lines at fault.</summary>
    GitHub,
}

/// <summary>What <c>build</c> and <c>check</c> have to tell.</summary>
internal sealed record SiteReport
{
    /// <summary>Sorted.</summary>
    public required ImmutableArray<LocatedFinding> Findings { get; init; }

    /// <summary>Null when there is no site.</summary>
    public required int? Stories { get; init; }

    /// <summary>HTML files of the site; null when there is none.</summary>
    public required int? Pages { get; init; }

    /// <summary>How many files of stories and pages <c>--keep-going</c> left out.</summary>
    public int LeftOut { get; init; }

    /// <summary>Null when nothing was to be written or an error kept it from being.</summary>
    public WriteReport? Written { get; init; }

    /// <summary>The output folder as it is shown; null for <c>check</c>.</summary>
    public string? Output { get; init; }

    /// <summary>The host that the command line names; null where the settings do.</summary>
    public string? Host { get; init; }

    /// <summary>What the change since a revision does; null when nobody asked.</summary>
    public ImpactReport? Impact { get; init; }

    public required TimeSpan Elapsed { get; init; }

    public int Count(Severity severity) => Findings.Count(finding => finding.Diagnostic.Severity == severity);
}
