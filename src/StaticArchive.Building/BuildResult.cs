using System.Collections.Immutable;

namespace StaticArchive.Building;

/// <summary>What a build of the site in memory gave.</summary>
/// <param name="Site">The site, or null when an error stands in the way.</param>
/// <param name="Diagnostics">All findings, sorted, each once, with severities as the settings have them.</param>
public sealed record BuildResult(Site? Site, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How many files of stories and pages a build that keeps going left out.</summary>
    public int LeftOut { get; init; }
}
