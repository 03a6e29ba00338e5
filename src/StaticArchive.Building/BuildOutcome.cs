using System.Collections.Immutable;

namespace StaticArchive.Building;

/// <summary>What a build found, made and wrote.</summary>
/// <param name="Diagnostics">All findings, sorted, each once, with severities as the settings have them.</param>
/// <param name="Stories">How many stories the site has.</param>
/// <param name="Pages">How many HTML files.</param>
/// <param name="Files">How many files.</param>
/// <param name="Written">What was written; null where an error kept the site from being made.</param>
public sealed record BuildOutcome(
    ImmutableArray<Diagnostic> Diagnostics, int Stories, int Pages, int Files, WriteReport? Written)
{
    /// <summary>How many files of stories and pages a build that keeps going left out.</summary>
    public int LeftOut { get; init; }

    /// <summary>Where the time went; null where the last build's output was still right.</summary>
    public BuildStatistics? Statistics { get; init; }

    /// <summary>Whether something was found that keeps the site from being published.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>Where a build's time went, and what the caches saved. Times are summed over all workers.</summary>
/// <param name="Ranking">Ranking related stories.</param>
/// <param name="Rendering">Rendering pages, ranking apart.</param>
/// <param name="Storing">Comparing with what is there, and writing.</param>
/// <param name="KnownStories">Stories taken from the cache and not parsed.</param>
/// <param name="AllStories">Stories and pages in all.</param>
/// <param name="KnownFiles">Files taken from the cache and not rendered.</param>
public sealed record BuildStatistics(
    TimeSpan Ranking, TimeSpan Rendering, TimeSpan Storing, int KnownStories, int AllStories, int KnownFiles)
{
    /// <summary>How many pictures were decoded; what is derived from the others was known from the cache.</summary>
    public int PicturesDecoded { get; init; }
}
