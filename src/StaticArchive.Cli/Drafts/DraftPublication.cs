using System.Text.RegularExpressions;

namespace StaticArchive.Cli.Drafts;

/// <summary>
/// Changes the file of a draft into that of a published story, text by text, so that all else stays as its editor wrote
/// it.
/// </summary>
internal static partial class DraftPublication
{
    /// <summary>The text of the file with its date set and the draft's switch off.</summary>
    /// <param name="text">The file.</param>
    /// <param name="publishedNames">What the archive calls <c>published</c>.</param>
    /// <param name="draftNames">What the archive calls <c>draft</c>.</param>
    /// <param name="date">The date of publication, as the front matter writes it; null: as it is.</param>
    public static string Of(string text, IReadOnlyCollection<string> publishedNames,
        IReadOnlyCollection<string> draftNames, string? date)
    {
        var fences = Fence().Matches(text);
        if (fences.Count < 2)
            throw new UsageException(
                "The story has no front matter between two lines '---', so its date cannot be set.");
        var (begin, end) = (fences[0].Index + fences[0].Length, fences[1].Index);
        var lines = text[begin..end].Split('\n').ToList();
        // A draft that does not say so itself is one by its folder's defaults.
        var isOwn = lines.RemoveAll(line => IsKey(line, draftNames)) > 0;
        var newLine = text.AsSpan(begin, end - begin).Contains("\r\n", StringComparison.Ordinal) ? "\r" : "";
        if (date is not null && lines.FindIndex(line => IsKey(line, publishedNames)) is >= 0 and var at)
            lines[at] = $"{KeyOf(lines[at])}: {date}{newLine}";
        else if (date is not null)
            lines.Insert(lines.Count - 1, $"{publishedNames.First()}: {date}{newLine}");
        if (!isOwn)
            lines.Insert(lines.Count - 1, $"{draftNames.First()}: false{newLine}");
        return string.Concat(text.AsSpan(0, begin), string.Join('\n', lines), text.AsSpan(end));
    }

    /// <summary>The name of the file with the date of publication at its front, where it has a date there.</summary>
    public static string NameOf(string fileName, string date)
    {
        var name = FileName.Of(fileName);
        return name.Date.Length == 0 || name.Name.Length == 0 ? fileName
            : $"{date}-{name.Name}{Path.GetExtension(fileName)}";
    }

    private static bool IsKey(string line, IReadOnlyCollection<string> names) =>
        names.Contains(KeyOf(line), StringComparer.OrdinalIgnoreCase);

    private static string KeyOf(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? line[..colon].Trim('"', '\'') : "";

    [GeneratedRegex(@"^---[ \t]*\r?\n", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
