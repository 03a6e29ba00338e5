namespace StaticArchive.Cli.Printing;

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
