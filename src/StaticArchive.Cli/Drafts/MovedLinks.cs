using System.Text.RegularExpressions;

namespace StaticArchive.Cli.Drafts;

/// <summary>Follows a story's file to its new place: links to it, and its own links to other files.</summary>
/// <param name="input">The input folder, absolute.</param>
/// <param name="from">Where the file was, relative to it, with forward slashes.</param>
/// <param name="to">Where it is now.</param>
internal sealed partial class MovedLinks(string input, string from, string to)
{
    /// <summary>
    /// The text of another file with its links to the story led to the new place; the same instance where it has none.
    /// </summary>
    /// <param name="path">That file, relative to the input folder.</param>
    /// <param name="text">Its text.</param>
    public string LinksTo(string path, string text)
    {
        if (!text.Contains(NameIn(from), StringComparison.Ordinal))
            return text;
        return Target()
            .Replace(text, match => Resolve(path, match.Value) == from ? Written(path, to, match.Value) : match.Value);
    }

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

    private static string NameIn(string path) => Path.GetFileName(path);

    // What can be the path of a file in a link, up to its extension.
    [GeneratedRegex(
        @"(?<=[\s(<""'=:\[,]|^)[^\s()<>""'\[\],:#?]+\.[A-Za-z0-9]{2,8}(?=[\s)>""'#?\],]|$)", RegexOptions.Multiline)]
    private static partial Regex Target();
}
