using System.Collections.Immutable;

namespace StaticArchive.Building;

/// <summary>Makes one report of what all rooms found.</summary>
internal static class Findings
{
    /// <summary>Each once, with the severities that the archive gives its rules, without those switched off, sorted.</summary>
    public static ImmutableArray<Diagnostic> Settle(IEnumerable<Diagnostic> findings, ImmutableDictionary<string, Severity> severities) =>
    [
        .. findings
            .Distinct()
            .Select(finding => finding with { Severity = SeverityOf(finding, severities) })
            .Where(finding => finding.Severity != Severity.Off)
            .Order(),
    ];

    /// <summary>The severity of that finding in this archive.</summary>
    public static Severity SeverityOf(Diagnostic finding, ImmutableDictionary<string, Severity> severities) =>
        !IsFatal(finding.Rule) && severities.TryGetValue(finding.Rule.Id, out var severity) ? severity : finding.Severity;

    /// <summary>
    /// Whether nothing may be published while that rule is broken, whatever the settings say: without what cannot be read, pages that
    /// are published would be taken away.
    /// </summary>
    public static bool IsFatal(Rule rule) => rule == OutputRules.UnreadableFile;
}
