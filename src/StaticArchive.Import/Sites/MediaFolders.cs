using System.Text.RegularExpressions;

namespace StaticArchive.Import.Sites;

/// <summary>Finds the folders of pictures of a site, and where on the site their files are.</summary>
internal static partial class MediaFolders
{
    private const int MaxStories = 500;

    /// <summary>The topmost folders that hold pictures, and the path below which stories look for them: the folder's
    /// own, or the site's root where stories say so.</summary>
    public static IEnumerable<KeyValuePair<string, string>> In(OldSiteFolder content, ImmutableArray<string> posts)
    {
        var shown = new Lazy<HashSet<string>>(() => [.. content.Markdown.Take(MaxStories)
            .SelectMany(file => Path().Matches(content.Read(file)).Select(match => match.Value))]);
        foreach (var folder in content.Files
            .Where(file => MediaFile.Is(file) && file.Contains('/', StringComparison.Ordinal))
            .GroupBy(file => file.Split('/')[0]))
        {
            if (posts.Contains(folder.Key)
                || (folder.Key[0] == '_' && !UnderscoreFolders.MayHoldMedia(folder.Key)))
                continue;
            var below = folder.Select(file => file[folder.Key.Length..]).ToHashSet(StringComparer.Ordinal);
            var isRoot = folder.Key is "public"
                || (shown.Value.Any(below.Contains) && !shown.Value.Any(path => below.Contains(Cut(path, folder.Key))));
            yield return new(folder.Key, isRoot ? "" : folder.Key);
        }
    }

    // "/img/a.png" is "/a.png" below the folder "img".
    private static string Cut(string path, string folder) =>
        path.StartsWith($"/{folder}/", StringComparison.Ordinal) ? path[(folder.Length + 1)..] : "";

    [GeneratedRegex(@"(?<=[(""' ])/[^\s()""'?#]+\.(?:png|jpe?g|gif|svg|webp|avif|mp4|pdf)(?=[)""'\s?#])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Path();
}
