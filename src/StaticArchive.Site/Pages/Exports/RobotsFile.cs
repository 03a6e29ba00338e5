using System.Text;

namespace StaticArchive.Pages.Exports;

/// <summary>Everything may be read; here is the sitemap.</summary>
internal static class RobotsFile
{
    public static ReadOnlyMemory<byte> Write(SiteModel site) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {site.Absolute("/sitemap.xml")}\n");
}
