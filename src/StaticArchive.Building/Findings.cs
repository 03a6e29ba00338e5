using System.Collections.Immutable;
using System.Globalization;

namespace StaticArchive.Building;

/// <summary>Makes one report of what all rooms found.</summary>
internal static class Findings
{
    /// <summary>Each once, with the severities that the archive gives its rules, without those switched off,
    /// sorted.</summary>
    public static ImmutableArray<Diagnostic> ApplySeverities(
        IEnumerable<Diagnostic> findings, ImmutableDictionary<string, Severity> severities)
    {
        var settled = findings
            .Distinct()
            .Select(finding => finding with { Severity = SeverityOf(finding, severities) })
            .Where(finding => finding.Severity != Severity.Off)
            .Order()
            .ToArray();
        return [.. Customs(settled)];
    }

    // Messages of one rule that many files give are one finding, at the first of their places.
    private static IEnumerable<Diagnostic> Customs(Diagnostic[] settled)
    {
        var files = settled.Where(finding => finding.Rule.ReportedOnceFrom > 0)
            .GroupBy(finding => (finding.Rule.Id, finding.Message))
            .ToDictionary(group => group.Key, group => group.Select(finding => finding.Path).Distinct().Count());
        var reported = new HashSet<(string, string)>();
        foreach (var finding in settled)
        {
            var key = (finding.Rule.Id, finding.Message);
            if (!files.TryGetValue(key, out var count) || count < finding.Rule.ReportedOnceFrom)
                yield return finding;
            else if (reported.Add(key))
                yield return count == 1 ? finding : AsCustom(finding, count);
        }
    }

    private static Diagnostic AsCustom(Diagnostic finding, int files) => finding with
    {
        Message = string.Create(CultureInfo.InvariantCulture, $"{finding.Message.TrimEnd('.')}, in {files:N0} files."),
        // What seems to be a slip in one file is the custom of an archive in many.
        Help = null,
        Severity = finding.Severity == Severity.Warning ? Severity.Info : finding.Severity,
    };

    /// <summary>The severity of that finding in this archive.</summary>
    public static Severity SeverityOf(Diagnostic finding, ImmutableDictionary<string, Severity> severities) =>
        !IsFatal(finding.Rule) && severities.TryGetValue(finding.Rule.Id, out var severity)
            ? severity
            : finding.Severity;

    /// <summary>
    /// Whether nothing may be published while that rule is broken, whatever the settings say: without what cannot be
    /// read, pages that are published would be taken away.
    /// </summary>
    public static bool IsFatal(Rule rule) => rule == OutputRules.UnreadableFile;
}
