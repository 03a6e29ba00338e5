using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticArchive.Import.Writing;

/// <summary>Finds the permalink pattern that most stories' old addresses have.</summary>
internal static partial class PatternFinder
{
    /// <summary>The pattern, or null where fewer than half of the stories share one.</summary>
    public static string? Find(IEnumerable<ImportedStory> stories)
    {
        var dated = stories.Where(story => story is { IsPage: false, Address: not null, Published: not null })
            .ToImmutableArray();
        var best = dated.Select(PatternOf).OfType<string>().CountBy(pattern => pattern)
            .OrderByDescending(pattern => pattern.Value).ThenBy(pattern => pattern.Key, StringComparer.Ordinal)
                .FirstOrDefault();
        return best.Key is not null && best.Value * 2 >= dated.Length
            && PermalinkPattern.Parse(best.Key, out _) is not null
            ? best.Key : null;
    }

    // The date's numbers are named where they stand as segments; what is before them, up to the last segment, stays.
    private static string? PatternOf(ImportedStory story)
    {
        var match = Segments().Match(story.Address!);
        if (!match.Success)
            return null;
        var date = story.Published!.Value;
        var path = match.Groups["path"].Value;
        foreach (var (format, name) in ((string, string)[])[("yyyy", ":year"), ("MM", ":month"), ("dd", ":day")])
        {
            var number = $"/{date.ToString(format, CultureInfo.InvariantCulture)}/";
            var at = path.IndexOf(number, StringComparison.Ordinal);
            if (at < 0)
                break;
            path = path[..at] + $"/{name}/" + path[(at + number.Length)..];
        }
        return path + ":slug" + match.Groups["end"].Value;
    }

    [GeneratedRegex(@"^(?<path>/(?:[^/]+/)*)(?<slug>[^/]+?)(?<end>/|\.html)?$")]
    private static partial Regex Segments();
}
