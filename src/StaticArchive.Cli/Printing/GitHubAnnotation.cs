using System.Globalization;

namespace StaticArchive.Cli.Printing;

/// <summary>A finding as a workflow command of GitHub Actions.</summary>
internal static class GitHubAnnotation
{
    public static string Of(LocatedFinding located)
    {
        var finding = located.Diagnostic;
        var command = finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        var place =
            finding.Span.Line == 0
                ? string.Empty
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $",line={finding.Span.Line},col={finding.Span.Column}"
                        + $",endColumn={finding.Span.Column + finding.Span.Length}");
        var title = Property($"{finding.Rule.Id} {finding.Rule.Name}");
        return $"::{command} "
            + $"file={Property(located.ShownPath)}{place},title={title}"
            + $"::{Data(finding.Message)}%0A{Data(finding.Help ?? finding.Rule.Fix)}";
    }

    // What the runner reads as its own syntax is percent-encoded; what steers a terminal is spelled out.
    private static string Data(string text) => TerminalText.Safe(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
