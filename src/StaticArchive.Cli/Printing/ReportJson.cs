using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StaticArchive.Cli.Printing;

/// <summary>A report for programs; the shape that <c>--json</c> prints. Lines and columns count from 1, in UTF-16 code
/// units; line 0 is the file as a whole.</summary>
internal static class ReportJson
{
    public static void Print(SiteReport report, TextWriter output)
    {
        var written = report.Written;
        PrintedJson.Print(PrintedJson.WithoutNulls(new()
        {
            ["stories"] = report.Stories,
            ["pages"] = report.Pages,
            ["leftOut"] = report.LeftOut,
            ["written"] = written?.Written,
            ["unchanged"] = written?.Unchanged,
            ["removed"] = written?.Removed,
            ["files"] = written?.Written + written?.Unchanged,
            ["bytes"] = written?.Size.Bytes,
            ["seconds"] = Math.Round(report.Elapsed.TotalSeconds, 3),
            ["errors"] = report.Count(Severity.Error),
            ["warnings"] = report.Count(Severity.Warning),
            ["impact"] = report.Impact is { } impact ? Of(impact) : null,
            ["groups"] = PrintedJson.Array(FindingGroup.Of(report.Findings).Groups.Select(Of)),
            ["findings"] = PrintedJson.Array(report.Findings.Select(Of)),
        }), output);
    }

    private static JsonObject Of(LocatedFinding finding) => PrintedJson.WithoutNulls(new()
    {
        ["severity"] = finding.Diagnostic.Severity.Word(),
        ["rule"] = finding.Diagnostic.Rule.Id,
        ["name"] = finding.Diagnostic.Rule.Name,
        ["path"] = finding.ShownPath,
        ["line"] = finding.Diagnostic.Span.Line,
        ["column"] = finding.Diagnostic.Span.Column,
        ["length"] = finding.Diagnostic.Span.Length,
        ["message"] = finding.Diagnostic.Message,
        ["help"] = finding.Help,
        ["sourceLine"] = finding.Diagnostic.SourceLine,
    });

    // Each of a group's findings is in the list of findings too.
    private static JsonObject Of(FindingGroup group)
    {
        var kinds = new JsonObject();
        foreach (var (kind, count) in group.Kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal))
            kinds.Add(kind, count);
        return new JsonObject
        {
            ["severity"] = group.First.Severity.Word(),
            ["rule"] = group.First.Rule.Id,
            ["name"] = group.First.Rule.Name,
            ["count"] = group.Findings.Length,
            ["files"] = group.Files,
            ["places"] = PrintedJson.Array(
                group.Findings.Take(FindingGroup.MaxPlaces).Select(finding => TerminalText.Safe(finding.Place))),
            ["message"] = group.First.Message,
            ["help"] = group.Help,
            ["kinds"] = kinds,
        };
    }

    private static JsonObject Of(ImpactReport report) => PrintedJson.WithoutNulls(new()
    {
        ["added"] = PrintedJson.Array(report.Change?.Added),
        ["changed"] = PrintedJson.Array(report.Change?.Changed),
        ["gone"] = PrintedJson.Array(report.Change?.Gone),
        ["vanished"] = PrintedJson.Array(report.Change?.Vanished.Select(address => address.Key)),
        ["related"] = PrintedJson.Array(report.Change?.Related),
        ["leftOut"] = PrintedJson.Array(report.LeftOut),
        ["leftOutBefore"] = PrintedJson.Array(report.LeftOutBefore),
        ["failure"] = report.Change is null ? report.Failure : null,
    });
}

/// <summary>Writes JSON with the letters of all scripts as they are: it goes to programs, not into HTML.</summary>
internal static class PrintedJson
{
    private static readonly JsonWriterOptions Indented =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints each member on a line of its own.</summary>
    public static void Print(JsonObject json, TextWriter output) => output.WriteLine(Of(json, Indented));

    /// <summary>The object on one line.</summary>
    public static string Line(JsonObject json) => Of(json, Indented with { Indented = false });

    public static JsonObject WithoutNulls(JsonObject json)
    {
        foreach (var member in json.Where(member => member.Value is null).ToArray())
            json.Remove(member.Key);
        return json;
    }

    /// <summary>The objects as an array; empty for none.</summary>
    public static JsonArray Array(IEnumerable<JsonNode>? items) => [.. items ?? []];

    /// <inheritdoc cref="Array(IEnumerable{JsonNode})"/>
    public static JsonArray Array(IEnumerable<string>? items) => Array(items?.Select(item => (JsonNode)item));

    private static string Of(JsonObject json, JsonWriterOptions options)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, options))
            json.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
