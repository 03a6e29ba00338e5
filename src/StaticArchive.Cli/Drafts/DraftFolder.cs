using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticArchive.Cli.Drafts;

/// <summary>Finds where an archive keeps its newest stories.</summary>
internal static partial class DraftFolder
{
    /// <summary>
    /// The folder of the story with the latest date in its file name; where that folder is named for a year or a month, the one for
    /// <paramref name="today"/> beside it. An archive without such files keeps its stories in <c>stories</c>.
    /// </summary>
    public static string Find(string input, DateOnly today)
    {
        var newest = Directory.EnumerateFiles(input, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => DatedStory().IsMatch(Path.GetFileName(file)))
            .OrderByDescending(file => Path.GetFileName(file)[..10], StringComparer.Ordinal)
            .ThenBy(file => file, StringComparer.Ordinal)
            .FirstOrDefault();
        return newest is null ? Path.Combine(input, "stories") : ForToday(Path.GetDirectoryName(newest)!, input, today);
    }

    private static string ForToday(string folder, string input, DateOnly today)
    {
        if (folder.Length <= input.Length)
            return folder;
        var name = Path.GetFileName(folder);
        var parent = Path.GetDirectoryName(folder)!;
        if (Year().IsMatch(name))
            return Path.Combine(parent, today.ToString("yyyy", CultureInfo.InvariantCulture));
        if (Month().IsMatch(name) && Year().IsMatch(Path.GetFileName(parent)))
            return Path.Combine(ForToday(parent, input, today), today.ToString("MM", CultureInfo.InvariantCulture));
        return folder;
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-.+\.(md|markdown)$")]
    private static partial Regex DatedStory();

    [GeneratedRegex(@"^(19|20)\d{2}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(0[1-9]|1[0-2])$")]
    private static partial Regex Month();
}
