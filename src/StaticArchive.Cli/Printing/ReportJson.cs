using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

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

/// <summary>A finding for programs. Line and column count from 1, in UTF-16 code units; 0 is the file as a
/// whole.</summary>
internal sealed record FindingJson(
    string Severity,
    string Rule,
    string Name,
    string Path,
    int Line,
    int Column,
    int Length,
    string Message,
    string Help,
    string? SourceLine)
{
    public static FindingJson Of(LocatedFinding located)
    {
        var finding = located.Diagnostic;
        return new FindingJson(
            finding.Severity switch
            {
                Diagnostics.Severity.Error => "error",
                Diagnostics.Severity.Warning => "warning",
                _ => "info",
            },
            finding.Rule.Id,
            finding.Rule.Name,
            located.ShownPath,
            finding.Span.Line,
            finding.Span.Column,
            finding.Span.Length,
            finding.Message,
            finding.Help ?? finding.Rule.Fix,
            finding.SourceLine);
    }
}

/// <summary>A group of findings for programs; each of them is in the list of findings too.</summary>
internal sealed record FindingGroupJson(
    string Severity,
    string Rule,
    string Name,
    int Count,
    int Files,
    ImmutableArray<string> Places,
    string Message,
    string Help,
    IReadOnlyDictionary<string, int> Kinds)
{
    public static FindingGroupJson Of(FindingGroup group)
    {
        var first = FindingJson.Of(group.Findings.First(finding => ReferenceEquals(finding.Diagnostic, group.First)));
        var places = group.Findings.Take(FindingGroup.MaxPlaces).Select(FindingText.Place).ToImmutableArray();
        return new FindingGroupJson(
            first.Severity,
            first.Rule,
            first.Name,
            group.Findings.Length,
            group.Files,
            places,
            first.Message,
            group.Help,
            new SortedDictionary<string, int>(group.Kinds.ToDictionary(), StringComparer.Ordinal));
    }
}

/// <summary>What a change does to the site, for programs: addresses; files that are left out; why there is nothing to
/// tell.</summary>
internal sealed record ImpactJson(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Gone,
    IReadOnlyList<string> Vanished,
    IReadOnlyList<string> Related,
    IReadOnlyList<string> LeftOut,
    IReadOnlyList<string> LeftOutBefore,
    string? Failure)
{
    public static ImpactJson? Of(ImpactReport? report) =>
        report switch
        {
            null => null,
            { Change: { } change } => new(
                change.Added, change.Changed, change.Gone, [.. change.Vanished.Select(address => address.Key)],
                change.Related, report.LeftOut, report.LeftOutBefore, null),
            _ => new([], [], [], [], [], report.LeftOut, report.LeftOutBefore, report.Failure),
        };
}

/// <summary>What is printed as JSON, with code made for it by the compiler: no reflection.</summary>
[JsonSerializable(typeof(ReportJson))]
[JsonSerializable(typeof(RelatedJson))]
internal sealed partial class JsonShapes : JsonSerializerContext
{
    /// <summary>Each object on many lines.</summary>
    public static JsonShapes Readable { get; } = new(CreateOptions(indented: true));

    /// <summary>Each object on one line.</summary>
    public static JsonShapes Lines { get; } = new(CreateOptions(indented: false));

    // Letters of all scripts as they are: the text goes to programs, not into HTML.
    private static JsonSerializerOptions CreateOptions(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>JSON that no record has the shape of, each member on a line of its own.</summary>
internal static class IndentedJson
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
            write(json);
        output.WriteLine(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
