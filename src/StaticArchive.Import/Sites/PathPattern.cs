namespace StaticArchive.Import.Sites;

/// <summary>The pattern of sites whose addresses are the paths of their files.</summary>
internal static class PathPattern
{
    /// <summary>The pattern.</summary>
    /// <param name="site">The old site.</param>
    /// <param name="content">The folder from which paths count.</param>
    public static string Of(OldSiteFolder site, string content)
    {
        if (PermalinkPattern.Parse("/:path/", out _) is not null)
            return "/:path/";
        if (PostFolders.In(site, content) is ["."])
            return "/:slug/";
        var depth = content.Length == 0 ? 0 : content.Split('/').Length;
        var section = site.Markdown
            .Where(file => (content.Length == 0 || file.StartsWith(content + "/", StringComparison.Ordinal)) && file.Split('/').Length > depth + 1)
            .CountBy(file => file.Split('/')[depth]).OrderByDescending(pair => pair.Value).FirstOrDefault().Key;
        return section is null || !section.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? "/:slug/" : $"/{section}/:slug/";
    }
}
