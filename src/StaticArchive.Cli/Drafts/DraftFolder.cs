using System.Text.RegularExpressions;

namespace StaticArchive.Cli.Drafts;

/// <summary>Finds where an archive keeps its newest stories.</summary>
internal static partial class DraftFolder
{
    /// <summary>The folder of the story with the latest date in its file name; where that folder is named for a year or
    /// a month, the one for <paramref name="date"/> beside it. An archive without such files keeps its stories in
    /// <c>stories</c>.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="date">A date that begins with its year, such as 1804, 1804-07 or 1804-07-21.</param>
    public static string Find(string input, string date)
    {
        var newest = Directory.EnumerateFiles(input, "*",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => DatedStory().IsMatch(Path.GetFileName(file)))
            .OrderByDescending(file => Path.GetFileName(file)[..10], StringComparer.Ordinal)
            .ThenBy(file => file, StringComparer.Ordinal)
            .FirstOrDefault();
        return newest is null ? Path.Combine(input, "stories") : ForDate(Path.GetDirectoryName(newest)!, input, date);
    }

    /// <summary>The folder beside <paramref name="folder"/> that is named for the date's year or month, as that one is
    /// for another.</summary>
    public static string ForDate(string folder, string input, string date)
    {
        if (folder.Length <= input.Length)
            return folder;
        var name = Path.GetFileName(folder);
        var parent = Path.GetDirectoryName(folder)!;
        if (Year().IsMatch(name))
            return Path.Combine(parent, date[..4]);
        if (Month().IsMatch(name) && Year().IsMatch(Path.GetFileName(parent)))
            return Path.Combine(ForDate(parent, input, date), date.Length >= "1804-07".Length ? date[5..7] : "");
        return folder;
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-.+\.(md|markdown)$")]
    private static partial Regex DatedStory();

    [GeneratedRegex(@"^(1\d|20)\d{2}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(0[1-9]|1[0-2])$")]
    private static partial Regex Month();
}
