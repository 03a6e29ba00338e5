using System.Collections.Immutable;

namespace StaticArchive.Building;

/// <summary>Tells editors of stories that read like follow-ups of others.</summary>
internal static class ThreadFindings
{
    /// <summary>More than an editor would look through at once.</summary>
    private const int Most = 20;

    /// <summary>The surest suggestions, with the severity that the archive gives them, sorted.</summary>
    /// <param name="site">The site.</param>
    /// <param name="workers">How many workers; the result does not depend on it.</param>
    public static ImmutableArray<Diagnostic> Of(Site site, int workers)
    {
        ArgumentNullException.ThrowIfNull(site);
        var severities = site.Archive.Settings.RuleSeverities;
        if (severities.GetValueOrDefault(RelatedRules.SuggestedThread.Id, Severity.Info) == Severity.Off)
            return [];
        return Findings.ApplySeverities(
            ThreadSuggestions.Find(site.Related, Most, workers).Select(suggestion => Finding(site, suggestion)),
            severities);
    }

    private static Diagnostic Finding(Site site, ThreadSuggestion suggestion)
    {
        var stories = site.Archive.Stories;
        var earlier = stories[suggestion.Follows];
        var shared = string.Join(", ", suggestion.Shared.Select(word => $"'{word}'"));
        return new Diagnostic(
            RelatedRules.SuggestedThread,
            stories[suggestion.Story].Path,
            TextSpan.WholeFile,
            $"This reads like a follow-up of '{earlier.Path}'; both have {shared}.",
            $"If it is one, put 'follows: {earlier.Id}' in its front matter; if not, leave it as it is.");
    }
}
