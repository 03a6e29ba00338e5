using StaticArchive.Cli.Impact;

namespace StaticArchive.Cli.Printing;

/// <summary>What a change does to the site, for programs: addresses.</summary>
internal sealed record ImpactJson(
    IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Gone, IReadOnlyList<string> Vanished, IReadOnlyList<string> Related)
{
    public static ImpactJson? Of(SiteImpact? impact) => impact is null
        ? null
        : new(impact.Added, impact.Changed, impact.Gone, [.. impact.Vanished.Select(address => address.Key)], impact.Related);
}
