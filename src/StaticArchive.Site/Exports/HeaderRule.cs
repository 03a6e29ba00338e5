using System.Collections.Immutable;

namespace StaticArchive.Exports;

/// <summary>Response headers of one address, or of all that begin with it.</summary>
/// <param name="Path">With the site's base path, percent-encoded.</param>
/// <param name="IsPrefix">Whether it means all addresses that begin so.</param>
/// <param name="Headers">Names and values.</param>
internal sealed record HeaderRule(
    string Path, bool IsPrefix, ImmutableArray<KeyValuePair<string, string>> Headers)
{
    // Cloudflare Pages takes a hundred rules.
    private const int MaxSandboxed = 40;

    /// <summary>The rules of a site, the one for every page first: the policy of pages, and a stricter one for
    /// drawings, which browsers open as documents of the site.</summary>
    public static ImmutableArray<HeaderRule> Of(SiteContext site)
    {
        var path = site.BasePath;
        var hasAdmin = ContentPolicy.HasAdmin(site);
        KeyValuePair<string, string> keep = new("Cache-Control", "public, max-age=31536000, immutable");
        return
        [
            new($"{path}/", true,
            [
                // A host joins the policies of all rules that match, and a browser obeys both.
                .. hasAdmin ? [] : Policy(ContentPolicy.Of(site)),
                new("Referrer-Policy", "strict-origin-when-cross-origin"),
                new("X-Content-Type-Options", "nosniff"),
                new("X-Frame-Options", "DENY"),
                new("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
            ]),
            new($"{path}/{ThemeAssetPaths.Folder}/", true, [keep]),
            new($"{path}/{SearchIndex.Folder}/", true, [keep]),
            .. hasAdmin
                ? (HeaderRule[])[new($"{path}/{AdminFolder.Name}/", true, [.. Policy(ContentPolicy.OfAdmin)])] : [],
            .. Sandboxed(site.Archive).Select(drawing => new HeaderRule(
                $"{path}/{drawing.Path}", drawing.IsPrefix, [new("Content-Security-Policy", "sandbox")])),
        ];
    }

    private static KeyValuePair<string, string>[] Policy(string policy) =>
        [new("Content-Security-Policy", policy)];

    // Not PDF files: the viewers of browsers do not work in a sandbox.
    private static IEnumerable<(string Path, bool IsPrefix)> Sandboxed(Archive archive)
    {
        var drawings = archive
            .Assets.Where(asset => FileSignature.IsMarkup(System.IO.Path.GetExtension(asset.Path)))
            .Select(asset => asset.Path)
            .ToArray();
        if (drawings.Length <= MaxSandboxed)
            return drawings.Select(drawing => (SitePath.Encode(drawing), false));
        var others = archive
            .Assets.Where(asset =>
                System.IO.Path.GetExtension(asset.Path).ToLowerInvariant() is ".pdf" or ".html" or ".htm")
            .Select(asset => TopOf(asset.Path));
        var pages = archive.Stories.Concat(archive.Pages).Select(story => TopOf(story.Url.TrimStart('/')));
        return drawings
            .Select(TopOf)
            .Distinct()
            .Except(others)
            .Except(pages)
            .Where(folder => folder.Length > 0)
            .Take(MaxSandboxed)
            .Select(folder => (SitePath.Encode(folder) + "/", true));
    }

    private static string TopOf(string path) =>
        path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";
}
