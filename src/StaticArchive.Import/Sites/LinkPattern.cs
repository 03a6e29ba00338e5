using System.Text.RegularExpressions;

namespace StaticArchive.Import.Sites;

/// <summary>Finds the addresses of stories where a script makes them: stories link to each other, and in such a link
/// the name and the date of the file that it means show the pattern.</summary>
internal static partial class LinkPattern
{
    private const int MaxFiles = 1_000;
    private const int MinLinks = 3;

    /// <summary>The pattern that most links between stories have, or null.</summary>
    public static string? Find(OldSiteFolder content)
    {
        var files = content.Markdown.ToList();
        var names = files.GroupBy(file => Bare(file).Slug)
            .ToDictionary(group => group.Key, group => Bare(group.First()).Date, StringComparer.Ordinal);
        var best = files.Take(MaxFiles)
            .SelectMany(file => Address().Matches(content.Read(file)).Select(match => match.Groups["path"].Value))
            .Select(path => PatternOf(path, names)).OfType<string>()
            .CountBy(pattern => pattern).OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        return best.Value >= MinLinks && PermalinkPattern.Parse(best.Key, out _) is not null ? best.Key : null;
    }

    private static string? PatternOf(string path, Dictionary<string, DateOnly?> names)
    {
        var segments = path.Trim('/').Split('/');
        var last = segments[^1];
        var isFile = last.EndsWith(".html", StringComparison.Ordinal);
        if (!names.TryGetValue(isFile ? last[..^5] : last, out var date)
            || Path.GetExtension(last) is not ("" or ".html"))
            return null;
        var parts = segments[..^1].ToList();
        if (date is { } day)
        {
            // The year is a date's, and what follows it may be its month and day.
            var at = parts.IndexOf(day.ToString("yyyy", CultureInfo.InvariantCulture));
            foreach (var (format, name) in ((string, string)[])[("yyyy", ":year"), ("MM", ":month"), ("dd", ":day")])
            {
                if (at < 0 || at >= parts.Count || parts[at] != day.ToString(format, CultureInfo.InvariantCulture))
                    break;
                parts[at++] = name;
            }
        }
        return "/" + string.Concat(parts.Select(part => part + "/")) + ":slug" + (isFile ? ".html" : "/");
    }

    private static (string Slug, DateOnly? Date) Bare(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (name == "index")
            name = file.Split('/') is [.., var folder, _] ? folder : name;
        return name.Length > 11
            && DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var date)
            ? (name[11..], date) : (name, null);
    }

    // The address of a link, also one that a template tag makes.
    [GeneratedRegex("""(?:\]\(|["'])(?:\{\{\s*["'])?(?<path>/[A-Za-z0-9._~%/-]+)(?=[)"'#?\s])""")]
    private static partial Regex Address();
}

/// <summary>The patterns of sites whose addresses are the paths of their files, or are made by a script.</summary>
internal static class PathPattern
{
    /// <summary>Folders and name of the file, without a date at its front.</summary>
    public const string Files = "/:path/:slug/";

    /// <summary>Folders and whole name of the file.</summary>
    public const string WholeNames = "/:path/:basename/";

    /// <summary>Whether two of the folders hold a file of one name, so that its name alone is no address.</summary>
    public static bool HasTwins(OldSiteFolder content, ImmutableArray<string> folders) =>
        content.Markdown.Select(file => (Name: Path.GetFileName(file), Folder: folders.FirstOrDefault(folder =>
                file.StartsWith(folder + "/", StringComparison.Ordinal))))
            .Where(file => file.Folder is not null && !file.Name.StartsWith("index.", StringComparison.Ordinal))
            .GroupBy(file => file.Name).Any(group => group.Select(file => file.Folder).Distinct().Count() > 1);

    /// <summary>By folder, the patterns that the links between stories show where they differ from the
    /// site's.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ByFolder(
        OldSiteFolder content, ImmutableArray<string> folders, string? pattern)
    {
        var hasTwins = HasTwins(content, folders);
        foreach (var folder in folders.Where(folder => folders.Length > 1 && folder != "."))
        {
            if (LinkPattern.Find(content.In(folder)) is { } own && own != pattern
                && !(hasTwins && own.StartsWith("/:", StringComparison.Ordinal)))
                yield return new(folder, own);
        }
    }
}

/// <summary>Turns other generators' address patterns into ours.</summary>
internal static partial class PermalinkTranslation
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["slugorfilename"] = "filename",
        ["slugorcontentbasename"] = "filename",
        ["contentbasename"] = "basename",
        ["name"] = "filename",
        ["category"] = "categories",
        ["sections"] = "folder",
    };

    /// <summary>The pattern in our terms; null with a note where it has a part that we lack.</summary>
    public static string? From(string pattern, List<string> notes)
    {
        var text = Part()
            .Replace(pattern.Trim(), part => ":" + Names.GetValueOrDefault(part.Groups[1].Value, part.Groups[1].Value));
        text = text.StartsWith('/') ? text : "/" + text;
        if (!text.EndsWith('/') && !text.EndsWith(".html", StringComparison.Ordinal))
            text += "/";
        if (PermalinkPattern.Parse(text, out var fault) is not null)
            return text;
        // Most stories of a site that names its folders have none.
        if (text.Contains(":categories/", StringComparison.Ordinal)
            && PermalinkPattern.Parse(text.Replace(":categories/", "", StringComparison.Ordinal), out _) is not null)
            return text.Replace(":categories/", "", StringComparison.Ordinal);
        notes.Add($"the addresses {pattern}: such a pattern {fault}");
        return null;
    }

    [GeneratedRegex(@":([A-Za-z_]+)")]
    private static partial Regex Part();
}
