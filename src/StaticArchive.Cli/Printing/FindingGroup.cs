using System.Collections.Immutable;

namespace StaticArchive.Cli.Printing;

/// <summary>Findings of one rule, too many for anybody to reads one by one.</summary>
/// <param name="Findings">All of them, in the order of the report.</param>
internal sealed record FindingGroup(ImmutableArray<LocatedFinding> Findings)
{
    /// <summary>How many places of a group are shown.</summary>
    public const int MaxPlaces = 3;

    private const int MaxSingle = 12;
    private const int MaxKinds = 8;
    private const string Elsewhere = "'elsewhere:";

    /// <summary>The gravest of them, which stands for all.</summary>
    public Diagnostic First => Findings.MaxBy(finding => finding.Diagnostic.Severity)!.Diagnostic;

    /// <summary>How many findings there are of each kind, the most frequent first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Kinds => Findings
        .Select(finding => finding.Diagnostic.Kind).OfType<string>().CountBy(kind => kind)
        .OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal);

    /// <summary>The counts on one line, or null where the findings have no kinds.</summary>
    public string? KindsText
    {
        get
        {
            var kinds = Kinds.ToList();
            var rest = kinds.Count - MaxKinds;
            return kinds.Count == 0 ? null
                : string.Join(", ", kinds.Take(MaxKinds).Select(kind => $"{kind.Key} {kind.Value}"))
                    + (rest > 0 ? $" and {rest} more" : "");
        }
    }

    /// <summary>The fix for all of them.</summary>
    public string Help
    {
        get
        {
            var elsewhere = Findings.Where(finding => finding.Diagnostic.Rule == LinkRules.DeadLink
                && finding.Diagnostic.Help?.Contains(Elsewhere, StringComparison.Ordinal) == true)
                .Select(finding => finding.Diagnostic.Kind).OfType<string>().CountBy(kind => kind)
                .OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => kind.Key).Take(MaxKinds).ToList();
            return elsewhere.Count == 0 ? First.Rule.Fix
                : $"{First.Rule.Fix} What belongs to another site on this host: "
                    + $"'elsewhere: [{string.Join(", ", elsewhere)}]' in archive.yml.";
        }
    }

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
