using System.Text.RegularExpressions;

namespace StaticArchive.Cli.Drafts;

/// <summary>Changes the file of a draft into that of a published story, text by text, so that all else stays as its
/// editor wrote it.</summary>
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

/// <summary>Follows a story's file to its new place: links to it, and its own links to other files.</summary>
/// <param name="input">The input folder, absolute.</param>
/// <param name="from">Where the file was, relative to it, with forward slashes.</param>
/// <param name="to">Where it is now.</param>
internal sealed partial class MovedLinks(string input, string from, string to)
{
    /// <summary>The text of another file with its links to the story led to the new place; the same instance where it
    /// has none.</summary>
    /// <param name="path">That file, relative to the input folder.</param>
    /// <param name="text">Its text.</param>
    public string LinksTo(string path, string text)
    {
        if (!text.Contains(Path.GetFileNameWithoutExtension(from), StringComparison.Ordinal))
            return text;
        var moved = Target()
            .Replace(text, match => Resolve(path, match.Value) == from ? Written(path, to, match.Value) : match.Value);
        return Name().Replace(moved, match => IsEndOf(StemOf(from), match.Value) ? EndOf(match.Value) : match.Value);
    }

    // Front matter may name the file by the end of its path without the extension.
    private static bool IsEndOf(string stem, string name) => $"/{stem}".EndsWith($"/{name}", StringComparison.Ordinal);

    private string EndOf(string name) =>
        string.Join('/', StemOf(to).Split('/').TakeLast(name.Split('/').Length));

    /// <summary>The story's own text with its relative links written from the new place.</summary>
    public string OwnLinks(string text)
    {
        if (FolderOf(from) == FolderOf(to))
            return text;
        return Target().Replace(text, match =>
            !match.Value.StartsWith('/') && Resolve(from, match.Value) is { } target && target != from
                && File.Exists(Path.Combine(input, target))
                ? Written(to, target, match.Value)
                : match.Value);
    }

    // A link from the root of the input stays one.
    private string Written(string path, string target, string before)
    {
        if (before.StartsWith('/'))
            return "/" + target;
        var relative = Path.GetRelativePath(Path.Combine(input, FolderOf(path)), Path.Combine(input, target))
            .Replace('\\', '/');
        return before.StartsWith("./", StringComparison.Ordinal)
            && !relative.StartsWith("../", StringComparison.Ordinal) ? "./" + relative : relative;
    }

    private string? Resolve(string path, string link)
    {
        if (link.Contains("//", StringComparison.Ordinal))
            return null;
        var full = Path.GetFullPath(
            Path.Combine(input, link.StartsWith('/') ? link[1..] : Path.Combine(FolderOf(path), link)));
        return Path.GetRelativePath(input, full).Replace('\\', '/');
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path) ?? "";

    private static string StemOf(string path) => Path.ChangeExtension(path, null);

    // What can be the path of a file in a link, up to its extension.
    [GeneratedRegex(
        @"(?<=[\s(<""'=:\[,]|^)[^\s()<>""'\[\],:#?]+\.[A-Za-z0-9]{2,8}(?=[\s)>""'#?\],]|$)", RegexOptions.Multiline)]
    private static partial Regex Target();

    // A file's name with a date at its front is in a text for no other reason.
    [GeneratedRegex(@"(?<=[\s""'\[,]|^)[^\s()<>""'\[\],:#?.]*\d{4}-\d\d-\d\d-[^\s()<>""'\[\],:#?./]+(?=[\s""'\],]|$)",
        RegexOptions.Multiline)]
    private static partial Regex Name();
}
