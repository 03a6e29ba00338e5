using System.Text;

namespace StaticArchive.Exports;

/// <summary>Netlify's <c>_headers</c>: the policy of pages, and a stricter one for drawings, which browsers open as
/// documents of the site.</summary>
internal static class HeaderTable
{
    // Cloudflare Pages takes a hundred rules.
    private const int MaxSandboxed = 40;

    public static ReadOnlyMemory<byte> Write(SiteContext site)
    {
        var path = site.BasePath;
        var table = new StringBuilder(
            $"""
            {path}/*
              Content-Security-Policy: {ContentPolicy.Of(site)}
              Referrer-Policy: strict-origin-when-cross-origin
              X-Content-Type-Options: nosniff
              X-Frame-Options: DENY
              Permissions-Policy: camera=(), geolocation=(), microphone=()
            {path}/{ThemeAssetPaths.Folder}/*
              Cache-Control: public, max-age=31536000, immutable
            {path}/{SearchIndex.Folder}/*
              Cache-Control: public, max-age=31536000, immutable

            """.ReplaceLineEndings("\n"));
        foreach (var sandboxed in Sandboxed(site.Archive))
            table.Append(path).Append('/').Append(sandboxed).Append("\n  Content-Security-Policy: sandbox\n");
        return Encoding.UTF8.GetBytes(table.ToString());
    }

    // Not PDF files: the viewers of browsers do not work in a sandbox.
    private static IEnumerable<string> Sandboxed(Archive archive)
    {
        var drawings = archive
            .Assets.Where(asset => FileSignature.IsMarkup(Path.GetExtension(asset.Path)))
            .Select(asset => asset.Path)
            .ToArray();
        if (drawings.Length <= MaxSandboxed)
            return drawings.Select(SitePath.Encode);
        var others = archive
            .Assets.Where(asset => Path.GetExtension(asset.Path).ToLowerInvariant() is ".pdf" or ".html" or ".htm")
            .Select(asset => TopOf(asset.Path));
        var pages = archive.Stories.Concat(archive.Pages).Select(story => TopOf(story.Url.TrimStart('/')));
        return drawings
            .Select(TopOf)
            .Distinct()
            .Except(others)
            .Except(pages)
            .Where(folder => folder.Length > 0)
            .Take(MaxSandboxed)
            .Select(folder => SitePath.Encode(folder) + "/*");
    }

    private static string TopOf(string path) =>
        path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";
}
