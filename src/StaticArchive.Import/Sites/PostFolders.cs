using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StaticArchive.Import.Sites;

/// <summary>Finds where stories are by the files themselves: those whose names or front matter have a date.</summary>
internal static partial class PostFolders
{
    private const int Begin = 2_000;

    // At least every fourth story.
    private const int MinShare = 4;

    /// <summary>The folders below <paramref name="input"/> that hold dated Markdown, the topmost of each branch; a dot
    /// for the input itself. A story in a folder of its own, as <c>index.md</c>, is in the folder around it.</summary>
    public static ImmutableArray<string> In(OldSiteFolder site, string input)
    {
        var prefix = input.Length == 0 ? "" : input + "/";
        var counts = site.Markdown.Where(file =>
            file.StartsWith(prefix, StringComparison.Ordinal) && !IsTest(file) && IsDated(site, file))
            .CountBy(file => FolderOf(file[prefix.Length..])).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .ToList();
        var folders = counts.ConvertAll(pair => pair.Key);
        // A page or two with a date at the top do not make it the place of the stories.
        if (input.Length > 0 && folders is ["", ..] && counts[0].Value * MinShare >= counts.Sum(pair => pair.Value))
            return ["."];
        return [.. folders.Where(folder => folder.Length > 0
            && !folders.Exists(other => other.Length > 0 && folder.StartsWith(other + "/", StringComparison.Ordinal)))];
    }

    /// <summary>The places of a site where stories have dates and pages have none.</summary>
    public static (ImmutableArray<string> Content, ImmutableArray<string> Pages) Places(OldSiteFolder site,
        string input)
    {
        var content = In(site, input);
        if (content is ["."] or [])
            return ([], []);
        var prefix = input.Length == 0 ? "" : input + "/";
        var hasPages = site.Markdown.Any(file => file.StartsWith(prefix, StringComparison.Ordinal)
            && !content.Any(folder => file.StartsWith($"{prefix}{folder}/", StringComparison.Ordinal)));
        return (content, hasPages ? ["."] : []);
    }

    private static bool IsTest(string file) =>
        file.Split('/').Any(part => part is "fixtures" or "__tests__" or "test" or "tests");

    private static string FolderOf(string file)
    {
        var folder = Path.GetDirectoryName(file)!.Replace('\\', '/');
        return Path.GetFileNameWithoutExtension(file) == "index" ? Path.GetDirectoryName(folder)?.Replace('\\', '/')
            ?? "" : folder;
    }

    /// <summary>Whether the file's name or its front matter has a date.</summary>
    public static bool IsDated(OldSiteFolder site, string file)
    {
        if (DatedName().IsMatch(Path.GetFileName(file)))
            return true;
        var begin = site.Begin(file, Begin);
        return FrontMatter().Match(begin) is { Success: true } match && DateKey().IsMatch(match.Value);
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-")]
    private static partial Regex DatedName();

    [GeneratedRegex(@"\A\uFEFF?(?:---|\+\+\+)\r?\n.*?(?:\n(?:---|\+\+\+)|\z)", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(?:date|published|pubDate|publishDate|published_at)\s*[:=]",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex DateKey();
}
