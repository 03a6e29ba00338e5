using System.Text.Json;

namespace StaticArchive.Cli.Printing;

/// <summary>A report for programs; the shape that <c>--json</c> prints.</summary>
internal sealed record ReportJson(
    int? Stories,
    int? Pages,
    int LeftOut,
    int? Written,
    int? Unchanged,
    int? Removed,
    int? Files,
    long? Bytes,
    double Seconds,
    int Errors,
    int Warnings,
    ImpactJson? Impact,
    IReadOnlyList<FindingGroupJson> Groups,
    IReadOnlyList<FindingJson> Findings)
{
    public static void Print(SiteReport report, TextWriter output)
    {
        var json = new ReportJson(
            report.Stories,
            report.Pages,
            report.LeftOut,
            report.Written?.Written,
            report.Written?.Unchanged,
            report.Written?.Removed,
            report.Written is { } all ? all.Written + all.Unchanged : null,
            report.Written?.Size.Bytes,
            Math.Round(report.Elapsed.TotalSeconds, 3),
            report.Count(Severity.Error),
            report.Count(Severity.Warning),
            ImpactJson.Of(report.Impact),
            [.. FindingGroup.Of(report.Findings).Groups.Select(FindingGroupJson.Of)],
            [.. report.Findings.Select(FindingJson.Of)]);
        output.WriteLine(JsonSerializer.Serialize(json, JsonShapes.Readable.ReportJson));
    }
}
