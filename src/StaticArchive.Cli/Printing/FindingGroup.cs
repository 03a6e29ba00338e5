using System.Collections.Immutable;

namespace StaticArchive.Cli.Printing;

/// <summary>Findings of one rule, so many of them that nobody reads one by one.</summary>
/// <param name="Findings">All of them, in the order of the report.</param>
internal sealed record FindingGroup(ImmutableArray<LocatedFinding> Findings)
{
    /// <summary>How many places of a group are shown.</summary>
    public const int MaxPlaces = 3;

    private const int MaxSingle = 12;

    /// <summary>The gravest of them, which stands for all.</summary>
    public Diagnostic First => Findings.MaxBy(finding => finding.Diagnostic.Severity)!.Diagnostic;

    public int Files => Findings.Select(finding => finding.ShownPath).Distinct().Count();

    /// <summary>The groups of a report, and what is left to be shown one by one.</summary>
    public static (ImmutableArray<FindingGroup> Groups, ImmutableArray<LocatedFinding> Single) Of(
        ImmutableArray<LocatedFinding> findings)
    {
        var groups = findings.GroupBy(finding => finding.Diagnostic.Rule.Id)
            .Where(group => group.Count() > MaxSingle)
            .Select(group => new FindingGroup([.. group]))
            .OrderBy(group => group.First.Severity)
            .ThenBy(group => group.First.Rule.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var grouped = groups.Select(group => group.First.Rule.Id).ToHashSet();
        return (groups, [.. findings.Where(finding => !grouped.Contains(finding.Diagnostic.Rule.Id))]);
    }
}
