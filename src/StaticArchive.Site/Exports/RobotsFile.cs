using System.Text;

namespace StaticArchive.Exports;

/// <summary>Everything may be read; here is the sitemap.</summary>
internal static class RobotsFile
{
    public static void Plan(PlanWriter plan, PageKind kind)
    {
        if (!plan.Archive.Assets.Any(asset => asset.Path == "robots.txt"))
            plan.Add("/robots.txt", new(kind));
    }

    public static ReadOnlyMemory<byte> Write(SiteContext site) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {site.Absolute("/sitemap.xml")}\n");
}
