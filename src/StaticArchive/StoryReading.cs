using System.Collections.Immutable;
using StaticArchive.Diagnostics;
using StaticArchive.Settings;
using StaticArchive.Stories;

namespace StaticArchive;

/// <summary>Reads every story file of an input folder, each on some worker and by itself.</summary>
internal static class StoryReading
{
    /// <summary>All files in the order of the listing; findings in that order too.</summary>
    public static ParsedStory[] ReadAll(
        InputFolder input, InputListing listing, ArchiveSettings settings, int workers, List<Diagnostic> findings)
    {
        var parser = new StoryParser(settings, ReadDefaults(input, listing, settings, findings));
        var parsed = new ParsedStory[listing.Stories.Length];
        Parallel.For(0, parsed.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
            parsed[i] = ReadOne(input, parser, listing.Stories[i].Path));
        foreach (var file in parsed)
            findings.AddRange(file.Diagnostics);
        return parsed;
    }

    /// <summary>
    /// The stories to build the archive from, and the files that gave none. With <paramref name="keepGoing"/> a story that
    /// has an error of its own is left out; without, it stays, so that links to it are not told of as dead besides.
    /// </summary>
    public static List<Story> Select(ParsedStory[] parsed, ArchiveSettings settings, bool keepGoing, out ImmutableArray<string> unreadable)
    {
        var stories = new List<Story>(parsed.Length);
        var lost = ImmutableArray.CreateBuilder<string>();
        foreach (var file in parsed)
        {
            var isSound = !keepGoing || !file.Diagnostics.Any(finding => Findings.SeverityOf(finding, settings.RuleSeverities) == Severity.Error);
            if (file.Story is { } story && isSound)
                stories.Add(story);
            else
                lost.Add(file.Path);
        }
        unreadable = lost.DrainToImmutable();
        return stories;
    }

    private static ParsedStory ReadOne(InputFolder input, StoryParser parser, string path)
    {
        var findings = new List<Diagnostic>();
        return input.Read(path, findings) is { } bytes ? parser.Parse(path, bytes) : new ParsedStory(path, null, [.. findings]);
    }

    private static FolderDefaults ReadDefaults(InputFolder input, InputListing listing, ArchiveSettings settings, List<Diagnostic> findings)
    {
        var files = new List<KeyValuePair<string, ReadOnlyMemory<byte>>>();
        foreach (var file in listing.FolderMetadata)
        {
            if (input.Read(file.Path, findings) is { } bytes)
                files.Add(new(file.Path, bytes));
        }
        return FolderDefaults.Read(files, settings, findings);
    }
}
