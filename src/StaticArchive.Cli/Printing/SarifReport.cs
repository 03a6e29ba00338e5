using System.Text.Json;

namespace StaticArchive.Cli.Printing;

/// <summary>A report as SARIF 2.1.0 (OASIS), which forges and editors read: one run, with the whole catalogue of
/// rules.</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Print(SiteReport report, TextWriter output) => IndentedJson.Print(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        WriteRun(json, report);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRun(Utf8JsonWriter json, SiteReport report)
    {
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "StaticArchive");
        json.WriteStartArray("rules");
        foreach (var rule in RuleCatalogue.All)
            WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        // Columns count as those of Diagnostic do.
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in report.Findings)
            WriteResult(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        WriteText(json, "shortDescription", rule.Name.Replace('-', ' '));
        WriteText(json, "fullDescription", rule.Summary);
        WriteText(json, "help", rule.Fix);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        if (rule.Severity == Severity.Off)
            json.WriteBoolean("enabled", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, LocatedFinding located)
    {
        var finding = located.Diagnostic;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", RuleCatalogue.All.IndexOf(finding.Rule));
        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", $"{finding.Message} {finding.Help ?? finding.Rule.Fix}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(located.ShownPath));
        json.WriteEndObject();
        WriteRegion(json, finding.Span);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, TextSpan span)
    {
        if (span.Line == 0)
            return;
        json.WriteStartObject("region");
        json.WriteNumber("startLine", span.Line);
        json.WriteNumber("startColumn", span.Column);
        json.WriteNumber("endColumn", span.Column + span.Length);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // A relative path is relative to the folder in which the program ran, as forges expect it.
    private static string Address(string shownPath)
    {
        var encoded = string.Join('/', shownPath.Split('/').Select(Uri.EscapeDataString));
        return shownPath.StartsWith('/') ? "file://" + encoded : encoded;
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
