using System.Text.Json.Nodes;

namespace StaticArchive.Cli.Printing;

/// <summary>A report as SARIF 2.1.0 (OASIS), which forges and editors read: one run, with the whole catalogue of
/// rules.</summary>
internal static class SarifReport
{
    public static void Print(SiteReport report, TextWriter output)
    {
        var driver = new JsonObject
        {
            ["name"] = "StaticArchive",
            ["rules"] = PrintedJson.Array(RuleCatalogue.All.Select(Rule)),
        };
        var run = new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = driver },
            // Columns count as those of Diagnostic do.
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = PrintedJson.Array(report.Findings.Select(Result)),
        };
        PrintedJson.Print(new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = PrintedJson.Array([run]),
        }, output);
    }

    private static JsonObject Rule(Rule rule)
    {
        var configuration = new JsonObject { ["level"] = rule.Severity.Word("note") };
        if (rule.Severity == Severity.Off)
            configuration["enabled"] = false;
        return new JsonObject
        {
            ["id"] = rule.Id,
            ["name"] = rule.Name,
            ["shortDescription"] = Text(rule.Name.Replace('-', ' ')),
            ["fullDescription"] = Text(rule.Summary),
            ["help"] = Text(rule.Fix),
            ["defaultConfiguration"] = configuration,
        };
    }

    private static JsonObject Result(LocatedFinding located)
    {
        var finding = located.Diagnostic;
        var place = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Address(located.ShownPath) } };
        if (finding.Span.Line > 0)
        {
            place["region"] = new JsonObject
            {
                ["startLine"] = finding.Span.Line,
                ["startColumn"] = finding.Span.Column,
                ["endColumn"] = finding.Span.Column + finding.Span.Length,
            };
        }
        return new JsonObject
        {
            ["ruleId"] = finding.Rule.Id,
            ["ruleIndex"] = RuleCatalogue.All.IndexOf(finding.Rule),
            ["level"] = finding.Severity.Word("note"),
            ["message"] = Text($"{finding.Message} {located.Help}"),
            ["locations"] = PrintedJson.Array([new JsonObject { ["physicalLocation"] = place }]),
        };
    }

    private static JsonObject Text(string text) => new() { ["text"] = text };

    // A relative path is relative to the folder in which the program ran, as forges expect it.
    private static string Address(string shownPath)
    {
        var encoded = string.Join('/', shownPath.Split('/').Select(Uri.EscapeDataString));
        return shownPath.StartsWith('/') ? "file://" + encoded : encoded;
    }
}
