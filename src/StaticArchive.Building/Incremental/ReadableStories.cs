using System.Collections.Immutable;

namespace StaticArchive.Building.Incremental;

/// <summary>Which of the files that were read go into the archive.</summary>
/// <param name="Stories">The stories to build it from.</param>
/// <param name="Unreadable">The files that gave none.</param>
internal sealed record ReadableStories(List<Story> Stories, ImmutableArray<string> Unreadable)
{
    /// <summary>
    /// With <paramref name="keepGoing"/> a story that has an error of its own is left out; without, it stays, so that
    /// links to it are not reported as dead besides.
    /// </summary>
    public static ReadableStories From(ParsedStory[] parsed, ArchiveSettings settings, bool keepGoing)
    {
        var stories = new List<Story>(parsed.Length);
        var unreadable = ImmutableArray.CreateBuilder<string>();
        foreach (var file in parsed)
        {
            var isSound =
                !keepGoing
                || !file.Diagnostics.Any(finding =>
                    Findings.SeverityOf(finding, settings.RuleSeverities) == Severity.Error);
            if (file.Story is { } story && isSound)
                stories.Add(story);
            else
                unreadable.Add(file.Path);
        }
        return new(stories, unreadable.DrainToImmutable());
    }
}
