namespace StaticArchive.Cli.Printing;

/// <summary>What a change does to the site, for programs: addresses; files that are left out; why there is nothing to
/// tell.</summary>
internal sealed record ImpactJson(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Gone,
    IReadOnlyList<string> Vanished,
    IReadOnlyList<string> Related,
    IReadOnlyList<string> LeftOut,
    IReadOnlyList<string> LeftOutBefore,
    string? Failure)
{
    public static ImpactJson? Of(ImpactReport? report) =>
        report switch
        {
            null => null,
            { Change: { } change } => new(
                change.Added, change.Changed, change.Gone, [.. change.Vanished.Select(address => address.Key)],
                change.Related, report.LeftOut, report.LeftOutBefore, null),
            _ => new([], [], [], [], [], report.LeftOut, report.LeftOutBefore, report.Failure),
        };
}
