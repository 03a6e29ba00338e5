using System.Buffers;
using System.Text;

namespace StaticArchive.Exports;

/// <summary>
/// Netlify's <c>_headers</c>. The policy lets pages load nothing but the site's own style sheet, images and search, and images from the very hosts that
/// stories show; no frame, nothing inline, no script where there is no search. A form leads to this site, and to the search engine of the settings.
/// </summary>
internal static class HeaderTable
{
    // Beyond this many hosts the header would be longer than servers like.
    private const int MostHosts = 40;

    // What could end the directive or the line is no part of a host.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(" ;,'\"\r\n");

    public static ReadOnlyMemory<byte> Write(SiteContext site)
    {
        var path = site.BasePath;
        return Encoding.UTF8.GetBytes(
            $"""
            {path}/*
              Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'{ImageHosts(site)}; font-src 'self'{Search(site)}; base-uri 'none'; frame-ancestors 'none'
              Referrer-Policy: strict-origin-when-cross-origin
              X-Content-Type-Options: nosniff
              X-Frame-Options: DENY
              Permissions-Policy: camera=(), geolocation=(), microphone=()
            {path}/{ThemeAssetPaths.Folder}/*
              Cache-Control: public, max-age=31536000, immutable
            {path}/{SearchIndex.Folder}/*
              Cache-Control: public, max-age=31536000, immutable

            """.ReplaceLineEndings("\n"));
    }

    private static string Search(SiteContext site)
    {
        if (!site.Settings.Search)
            return "; form-action 'self'";
        var engine = EngineOrigin(site.Settings.WebSearch) is { } origin ? " " + origin : "";
        return $"; script-src 'self'; connect-src 'self'; form-action 'self'{engine}";
    }

    /// <summary>The origin that the form goes to, for the content security policy.</summary>
    private static string? EngineOrigin(WebSearch engine) => engine switch
    {
        WebSearch.DuckDuckGo => "https://duckduckgo.com",
        WebSearch.Google => "https://www.google.com",
        _ => null,
    };

    private static string ImageHosts(SiteContext site)
    {
        var hosts = new SortedSet<string>(StringComparer.Ordinal);
        for (var node = 0; node < site.Archive.NodeCount; node++)
        {
            Add(hosts, site.Archive.Images[node]);
            foreach (var source in RemoteImages.In(site.Archive.Node(node).Body.Html.Span))
                Add(hosts, source);
        }
        return hosts.Count == 0 ? "" : hosts.Count > MostHosts ? " https:" : " " + string.Join(' ', hosts);
    }

    private static void Add(SortedSet<string> hosts, string? source)
    {
        if (source is null || !source.StartsWith("http", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(source, UriKind.Absolute, out var uri))
            return;
        var host = uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        if (!host.AsSpan().ContainsAny(Unsafe))
            hosts.Add(host);
    }
}
