using System.Buffers;
using System.Globalization;
using System.Text;

namespace StaticArchive.Stories;

/// <summary>Works out site paths of stories. Every segment is safe on every file system and in every address.</summary>
internal static class StoryAddress
{
    private static readonly SearchValues<char> Safe = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~");

    /// <summary>The pattern with the story's parts filled in, or null with the part that the story has not.</summary>
    public static string? Fill(PermalinkPattern pattern, PartialDate? published, string? section, string slug, out string missing)
    {
        missing = "";
        var url = new StringBuilder();
        foreach (var part in pattern.Parts)
        {
            var text = !part.IsNamed ? part.Text : part.Text switch
            {
                "slug" => slug,
                "section" => section is null ? null : Slug.From(section),
                "year" => published?.Year.ToString("D4", CultureInfo.InvariantCulture),
                "month" => published is { Precision: >= DatePrecision.Month } ? published.Month.ToString("D2", CultureInfo.InvariantCulture) : null,
                _ => published is { Precision: >= DatePrecision.Day } ? published.Day.ToString("D2", CultureInfo.InvariantCulture) : null,
            };
            if (string.IsNullOrEmpty(text))
            {
                missing = part.Text;
                return null;
            }
            url.Append(text);
        }
        return url.ToString();
    }

    /// <summary>
    /// The site path that an editor or another generator gave a story, with a slash at its end, or null with what is wrong.
    /// <c>/about.html</c> and <c>/about/index.html</c> become <c>/about/</c>.
    /// </summary>
    public static string? OfPermalink(string permalink, out string fault)
    {
        if (permalink.Contains('{', StringComparison.Ordinal))
        {
            fault = "is a template of another generator";
            return null;
        }
        if (SitePath.ReadClaim(permalink, out fault) is not { } path)
            return null;
        path = path.TrimEnd('/');
        if (path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase))
            path = path[..^"/index.html".Length];
        else if (path.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
            path = path[..^".html".Length];
        if (path.Length == 0)
        {
            fault = "is the home page's address";
            return null;
        }
        var segments = path[1..].Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = Segment(segments[i]);
            if (segments[i].Length == 0)
                fault = "has a segment of which nothing remains in letters and digits";
        }
        return fault.Length == 0 ? $"/{string.Join('/', segments)}/" : null;
    }

    /// <summary>The address of a page that is no story: that of its file, so that a page in a folder lies below it.</summary>
    public static string OfPage(string path, string slug)
    {
        var url = new StringBuilder("/");
        var folders = path.Split('/')[..^1];
        // The file index.md of a folder is the folder's page, and took its slug from there.
        var isIndex = path.EndsWith("/index.md", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/index.markdown", StringComparison.OrdinalIgnoreCase);
        foreach (var folder in isIndex ? folders[..^1] : folders)
        {
            if (Slug.FromName(folder) is { Length: > 0 } segment)
                url.Append(segment).Append('/');
        }
        return url.Append(slug).Append('/').ToString();
    }

    private static string Segment(string segment) =>
        segment.AsSpan().IndexOfAnyExcept(Safe) < 0 && segment[0] is not ('.' or '~') && segment[^1] != '.' && !Slug.IsDeviceName(segment)
            ? segment
            : Slug.FromName(segment);
}
