using System.Buffers;

namespace StaticArchive.Stories;

/// <summary>Works out site paths of stories. Every segment is safe on every file system and in every address.</summary>
internal static class StoryAddress
{
    private static readonly SearchValues<char> Safe = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~");

    /// <summary>What the parts of a pattern are filled with.</summary>
    /// <param name="Path">The file's folders.</param>
    /// <param name="Published">When it was published.</param>
    /// <param name="Section">Its section.</param>
    /// <param name="Categories">Its categories, with slashes between; empty for none.</param>
    /// <param name="Slug">Its slug.</param>
    /// <param name="Language">Its language, as its path or the archive spells it.</param>
    /// <param name="Basename">The whole name of the file, a date at its front included.</param>
    /// <param name="Headline">The slug that the writer gave, else that of the headline.</param>
    public readonly record struct Facts(
        string Path, PartialDate? Published, string? Section, string Categories, string Slug, string Language,
        string Basename, string Headline);

    /// <summary>The pattern with the story's parts filled in, or null with the part that the story has not.</summary>
    public static string? Fill(PermalinkPattern pattern, Facts story, out string missing)
    {
        missing = "";
        var url = new StringBuilder();
        foreach (var part in pattern.Parts)
        {
            var text = part.IsNamed ? Text(part.Text, story) : part.Text;
            if (text is null || (text.Length == 0 && part.Text is not ("categories" or "path")))
            {
                missing = part.Text;
                return null;
            }
            // A story in no category, or in no folder, has that part not at all.
            url.Append(url.Length > 0 && url[^1] == '/' ? text.TrimStart('/') : text);
        }
        return url.ToString();
    }

    private static string? Text(string part, Facts story)
    {
        var date = story.Published;
        return part switch
        {
            "slug" => story.Slug,
            "basename" => story.Basename,
            "headline" => story.Headline,
            "section" => story.Section is null ? null : Slug.From(story.Section),
            "categories" => story.Categories,
            "path" => story.Path,
            "lang" => story.Language,
            "year" => date?.Year.ToString("D4", CultureInfo.InvariantCulture),
            "month" => date is { Precision: >= DatePrecision.Month }
                ? date.Month.ToString("D2", CultureInfo.InvariantCulture)
                : null,
            _ => date is { Precision: >= DatePrecision.Day }
                ? date.Day.ToString("D2", CultureInfo.InvariantCulture)
                : null,
        };
    }

    /// <summary>The site path that an editor or another generator gave a story, with a slash at its end, or null with
    /// what is wrong. <c>/about.html</c> and <c>/about/index.html</c> become <c>/about/</c>.</summary>
    public static string? OfPermalink(string permalink, out string fault)
    {
        if (permalink.Contains('{', StringComparison.Ordinal))
        {
            fault = "is a template of another generator";
            return null;
        }
        if (SitePath.ReadClaim(permalink, out fault) is not { } path)
            return null;
        path = WithoutEnding(path);
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

    /// <summary>The same of a valid permalink, but with its own spelling.</summary>
    public static string Given(string permalink) =>
        ComposedText.Of(WithoutEnding(SitePath.ReadClaim(permalink, out _) ?? "")) + "/";

    private static string WithoutEnding(string path)
    {
        path = path.TrimEnd('/');
        return path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? path[..^"/index.html".Length]
            : path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path[..^".html".Length]
            : path;
    }

    /// <summary>The address of a page that is not a story: that of its file, so that a page in a folder lies below
    /// it.</summary>
    public static string OfPage(string path, string slug, Func<string, string> slugOf)
    {
        var url = new StringBuilder("/");
        var folders = path.Split('/')[..^1];
        // The file index.md of a folder is the folder's page, and took its slug from there.
        var isIndex =
            path.EndsWith("/index.md", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith("/index.markdown", StringComparison.OrdinalIgnoreCase);
        foreach (
            var folder in (isIndex ? folders[..^1] : folders).Where(folder => folder is not ("_posts" or "_drafts")))
        {
            if (slugOf(folder) is { Length: > 0 } segment)
                url.Append(segment).Append('/');
        }
        return url.Append(slug).Append('/').ToString();
    }

    /// <summary>A name as it is written, with hyphens for what no address has.</summary>
    public static string Written(string name)
    {
        var segment = new StringBuilder(name.Length);
        foreach (var c in ComposedText.Of(name))
        {
            if (IsKept(c))
                segment.Append(c);
            else if (c is not ('\'' or '’') && segment.Length > 0 && segment[^1] != '-')
                segment.Append('-');
        }
        var written = segment.ToString().Trim('-');
        return written.Length is 0 or > Slug.MaxNameLength ? Slug.FromUnicodeName(name) : Segment(written);
    }

    // A writer's own spelling is kept, composed so that every system names the same file.
    private static string Segment(string segment)
    {
        segment = ComposedText.Of(segment);
        return
            segment[0] is not ('.' or '~') && segment[^1] != '.' && !Slug.IsDeviceName(segment) && segment.All(IsKept)
            ? segment
            : Slug.FromName(segment);
    }

    private static bool IsKept(char c) =>
        Safe.Contains(c) || (c > '\u007F' && (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c)));

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
