using System.Collections.Immutable;

namespace StaticArchive.Cli.Impact;

/// <summary>What <c>check --impact</c> has to tell.</summary>
/// <param name="Revision">What the site was compared with, as it was named.</param>
/// <param name="Change">What becomes of the site; null when one of the two sides gives no site.</param>
/// <param name="Failure">Why there is nothing to compare; null when there is.</param>
/// <param name="LeftOut">Files that have errors now and so are on neither side.</param>
/// <param name="LeftOutBefore">Files that had errors at that revision: what they become seems to come anew.</param>
internal sealed record ImpactReport(
    string Revision,
    SiteImpact? Change,
    string? Failure,
    ImmutableArray<string> LeftOut,
    ImmutableArray<string> LeftOutBefore);
