namespace StaticArchive.Exports;

/// <summary>Response headers of one address, or of all that begin with it.</summary>
/// <param name="Path">With the site's base path, percent-encoded.</param>
/// <param name="IsPrefix">Whether it applies to all addresses that begin so.</param>
/// <param name="Headers">Names and values.</param>
internal sealed record HeaderRule(
    string Path, bool IsPrefix, ImmutableArray<(string Name, string Value)> Headers)
{
    // Cloudflare Pages takes a hundred rules.
    private const int MaxSandboxed = 40;
    private const string Policy = "Content-Security-Policy";

    /// <summary>The rules of a site, the one for every page first: the policy of pages, and a stricter one for
    /// drawings, which browsers open as documents of the site.</summary>
    public static ImmutableArray<HeaderRule> Of(SitePlan site)
    {
        var path = site.BasePath;
        var hasAdmin = ContentPolicy.HasAdmin(site);
        var keep = ("Cache-Control", "public, max-age=31536000, immutable");
        return
        [
            new($"{path}/", true,
            [
                // A host joins the policies of all rules that match, and a browser obeys both.
                .. hasAdmin ? [] : ((string, string)[])[(Policy, ContentPolicy.Of(site))],
                ("Referrer-Policy", "strict-origin-when-cross-origin"),
                ("X-Content-Type-Options", "nosniff"),
                ("X-Frame-Options", "DENY"),
                ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
            ]),
            new($"{path}/{ThemeAssetPaths.Folder}/", true, [keep]),
            new($"{path}/{SearchIndex.Folder}/", true, [keep]),
            .. hasAdmin
                ? (HeaderRule[])[new($"{path}/{AdminFolder.Name}/", true, [(Policy, ContentPolicy.OfAdmin)])] : [],
            .. Sandboxed(site.Archive).Select(drawing => new HeaderRule(
                $"{path}/{drawing.Path}", drawing.IsPrefix, [(Policy, "sandbox")])),
        ];
    }

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

/// <summary><c>_headers</c>, which Netlify, Cloudflare Pages and others read.</summary>
internal static class HeaderTable
{
    public static ReadOnlyMemory<byte> Write(SitePlan site)
    {
        var table = new StringBuilder();
        foreach (var rule in HeaderRule.Of(site))
        {
            table.Append(rule.Path).Append(rule.IsPrefix ? "*\n" : "\n");
            foreach (var (name, value) in rule.Headers)
                table.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
        foreach (var line in site.Settings.HostTables.Headers)
            table.Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(table.ToString());
    }
}

/// <summary><c>_redirects</c>, which Netlify, Cloudflare Pages and others read: one a line, parted by spaces, which
/// <see cref="SitePlan.Href"/> leaves in no address.</summary>
internal static class RedirectTable
{
    public static ReadOnlyMemory<byte> Write(SitePlan site)
    {
        var host = site.Settings.Host;
        // A page is at every old address for those who do not read the table, and would hide the rule.
        var force = host.Name == WebHost.Netlify.Name ? "!" : "";
        var table = new StringBuilder();
        if (host.ServesRoot && site.BasePath.Length > 0)
            table.Append("/ ").Append(site.Href("/")).Append(" 302\n");
        foreach (var redirect in site.Redirects.Take(host.MaxRedirects ?? int.MaxValue))
            table.Append(site.Href(redirect.From)).Append(' ').Append(site.Href(redirect.To))
                .Append(" 301").Append(force).Append('\n');
        // For Cloudflare, such a line is a fault.
        foreach (var address in host.Name == WebHost.Cloudflare.Name ? [] : site.Gone)
            table.Append(site.Href(address)).Append(' ').Append(site.Href(SitePaths.Gone))
                .Append(" 410").Append(force).Append('\n');
        foreach (var line in site.Settings.HostTables.Redirects)
            table.Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(table.ToString());
    }
}
