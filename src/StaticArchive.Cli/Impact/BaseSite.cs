using System.Collections.Immutable;

namespace StaticArchive.Cli.Impact;

/// <summary>Compares a site with the one that a git revision gives. Stories that have errors are left out, and told
/// of.</summary>
internal static class BaseSite
{
    /// <param name="options">What is built.</param>
    /// <param name="revision">A git revision.</param>
    /// <param name="now">What a build of today gave.</param>
    /// <param name="surroundings">Where paths are shown from.</param>
    /// <exception cref="UsageException">There is no such revision, or no such folder at it.</exception>
    public static ImpactReport Compare(SiteOptions options, string revision, BuildResult now, Surroundings surroundings)
    {
        // Assets are read from the folder while sums are taken, so it stays until then.
        using var git = GitRevision.Open(options.InputFolder, revision);
        var input =
            git.Unpack(options.InputFolder)
            ?? throw new UsageException(
                $"There is no folder {surroundings.ShownPath(options.InputFolder)} at '{revision}'.");
        if (now.Site is null)
            now = SiteBuilder.Build(options with { KeepGoing = true });
        if (now.Site is not { } after)
            return new ImpactReport(
                revision, null, "Nothing can be compared: the settings or the theme have errors, so there is no site.",
                [], []);
        var then = options with { InputFolder = input, KeepGoing = true };
        // A theme that is too old for this program says nothing about the stories: they are then compared in today's.
        var built = Directory.Exists(options.ThemeFolder) && git.Unpack(options.ThemeFolder) is { } theme
            ? SiteBuilder.Build(then with { ThemeFolder = theme }) : null;
        built = built?.Site is null ? SiteBuilder.Build(then) : built;
        if (built.Site is not { } before)
            return new ImpactReport(
                revision,
                null,
                "Nothing can be compared: the archive had errors in its settings then, so there was no site. The "
                    + $"first: {FirstError(built)}",
                [],
                []);
        var leftOut = LeftOut(now, after);
        return new ImpactReport(
            revision, SiteImpact.Between(before, after, options.Workers, leftOut), null, leftOut,
            LeftOut(built, before));
    }

    private static ImmutableArray<string> LeftOut(BuildResult build, Site site)
    {
        var there = site
            .Archive.Stories.Concat(site.Archive.Pages)
            .Select(story => story.Path)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. build
                .Diagnostics.Where(finding =>
                    finding.Severity == Severity.Error
                    && finding.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
                .Select(finding => finding.Path)
                .Distinct()
                .Where(path => !there.Contains(path)),
        ];
    }

    private static string FirstError(BuildResult build)
    {
        var error = build.Diagnostics.First(finding => finding.Severity == Severity.Error);
        return $"{error.Path}:{error.Span.Line}: {error.Message}";
    }
}
