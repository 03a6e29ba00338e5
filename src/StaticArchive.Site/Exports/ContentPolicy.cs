
namespace StaticArchive.Exports;

/// <summary>
/// What pages may load, as a Content-Security-Policy. They show their own style sheet, images and search, and images
/// from the very hosts that stories show; trusted HTML its frames and films too. Nothing inline runs.
/// </summary>
internal static class ContentPolicy
{
    /// <summary>The directives for every page of the site.</summary>
    public static string Of(SiteContext site)
    {
        var hosts = EmbeddedHosts.Of(site.Archive);
        var media =
            hosts.Media.Length > 0 || site.Archive.Assets.Any(asset => asset.Kind == AssetKind.Media)
                ? $"; media-src 'self'{hosts.Media}"
                : "";
        var frames = hosts.Frames.Length > 0 ? $"; frame-src{hosts.Frames}" : "";
        return $"default-src 'none'; style-src 'self'; img-src 'self'{hosts.Images}{media}{frames}; font-src "
            + $"'self'{Scripts(site)}; "
            + $"worker-src 'none'; form-action 'self'{Engine(site)}; base-uri 'none'; frame-ancestors 'none'";
    }

    /// <summary>The digest of a script, as pages name it in <c>integrity</c> and the policy in
    /// <c>script-src</c>.</summary>
    public static string DigestOf(ThemeAsset script) =>
        "sha256-" + Convert.ToBase64String(Sha256.Of(script.Content.Span));

    // The theme's own scripts by address, and by digest where the site is served from elsewhere. A script that the
    // settings have copied is trusted as the theme's are.
    private static string Scripts(SiteContext site)
    {
        var scripts = site.Plan.Assets.Where(asset => IsScript(asset.Path)).ToArray();
        if (site.Archive.Assets.Any(asset => IsScript(asset.Path)))
            return $"; script-src 'self'{(site.Settings.Prefetch ? " 'inline-speculation-rules'" : "")}; connect-src "
                + "'self'";
        var rules = site.Settings.Prefetch ? " 'inline-speculation-rules'" : "";
        if (scripts.Length == 0 || !site.Settings.Search)
            return rules.Length == 0 ? "" : "; script-src" + rules;
        return $"; script-src{rules} "
            + string.Join(' ', scripts.Select(script => $"{site.Absolute("/" + script.Path)} '{DigestOf(script)}'"))
            + "; connect-src 'self'";
    }

    private static string Engine(SiteContext site) =>
        site.Settings.Search && EngineOrigin(site.Settings.WebSearch) is { } origin ? " " + origin : "";

    private static string? EngineOrigin(WebSearch engine) => engine switch
    {
        WebSearch.DuckDuckGo => "https://duckduckgo.com",
        WebSearch.Google => "https://www.google.com",
        _ => null,
    };

    private static bool IsScript(string path) =>
        path.EndsWith(".js", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".mjs", StringComparison.OrdinalIgnoreCase);
}
