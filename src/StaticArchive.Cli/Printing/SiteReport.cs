using System.Collections.Immutable;

namespace StaticArchive.Cli.Printing;

/// <summary>What <c>build</c> and <c>check</c> have to tell.</summary>
internal sealed record SiteReport
{
    /// <summary>Sorted.</summary>
    public required ImmutableArray<LocatedFinding> Findings { get; init; }

    /// <summary>Null when there is no site.</summary>
    public required int? Stories { get; init; }

    /// <summary>HTML files of the site; null when there is none.</summary>
    public required int? Pages { get; init; }

    /// <summary>How many files of stories and pages <c>--keep-going</c> left out.</summary>
    public int LeftOut { get; init; }

    /// <summary>Null when nothing was to be written or an error kept it from being.</summary>
    public WriteReport? Written { get; init; }

    /// <summary>The output folder as it is shown; null for <c>check</c>.</summary>
    public string? Output { get; init; }

    /// <summary>What the change since a revision does; null when nobody asked.</summary>
    public ImpactReport? Impact { get; init; }

    public required TimeSpan Elapsed { get; init; }

    public int Count(Severity severity) => Findings.Count(finding => finding.Diagnostic.Severity == severity);
}
