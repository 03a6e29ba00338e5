using System.Collections.Immutable;

namespace StaticArchive.Cli.Printing;

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
