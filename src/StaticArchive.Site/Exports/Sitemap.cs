using System.Xml;

namespace StaticArchive.Exports;

/// <summary>Addresses for search engines (sitemaps.org), in files of 50,000 at most.</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Adds its files: one, or as many as the addresses so far need, and a list of them.</summary>
    public static void Plan(PlanWriter plan, PageKind kind)
    {
        plan.Add("/sitemap.xml", new(kind));
        var size = SizeOf(plan.Editions.Count());
        var chunks = (plan.SitemapCount + size - 1) / size;
        for (var chunk = 0; chunks > 1 && chunk < chunks; chunk++)
            plan.Add($"/sitemap-{chunk + 1}.xml", new(kind, chunk));
    }

    /// <summary>A chunk of the sitemap; for -1 all of it, or the list of chunks where there are several.</summary>
    public static ReadOnlyMemory<byte> Write(SitePlan site, int chunk) =>
        chunk < 0 && site.Addresses.SitemapCount > SizeOf(site.Editions.Length)
            ? Index(site)
            : Chunk(site, Math.Max(0, chunk));

    private static ReadOnlyMemory<byte> Index(SitePlan site) =>
        XmlText.Document(xml =>
        {
            var size = SizeOf(site.Editions.Length);
            xml.WriteStartElement("sitemapindex", Namespace);
            for (var chunk = 1; (chunk - 1) * size < site.Addresses.SitemapCount; chunk++)
            {
                xml.WriteStartElement("sitemap", Namespace);
                xml.WriteElementString(
                    "loc", Namespace,
                    site.Absolute(string.Create(CultureInfo.InvariantCulture, $"/sitemap-{chunk}.xml")));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        });

    private static ReadOnlyMemory<byte> Chunk(SitePlan site, int chunk) =>
        XmlText.Document(xml =>
        {
            xml.WriteStartElement("urlset", Namespace);
            if (site.Editions.Length > 1)
                xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            var (table, editions) = (site.Addresses, site.Editions);
            ImmutableArray<Counterparts> counterparts =
                [.. editions.Select(edition => new Counterparts(edition))];
            var (seen, size) = (0, SizeOf(editions.Length));
            for (var i = 0; i < table.Files.Length; i++)
            {
                if (!table[i].Kind.InSitemap || seen++ / size != chunk)
                    continue;
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, site.Absolute(table.Url(i)));
                if (site.StoryOf(table[i])?.Changed is { } date)
                    xml.WriteElementString("lastmod", Namespace, date.Machine);
                foreach (var (language, url, _, _) in counterparts[table[i].Edition].Alternates(i))
                    Alternate(xml, language, url);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        });

    private static void Alternate(XmlWriter xml, string language, string url)
    {
        xml.WriteStartElement("xhtml", "link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }

    // Each address names those of the other languages, and a file has a limit in bytes too.
    private static int SizeOf(int languages) => SiteSize.SitemapAddresses / languages;
}

/// <summary>Everything may be read; here is the sitemap.</summary>
internal static class RobotsFile
{
    public static void Plan(PlanWriter plan, PageKind kind)
    {
        if (!plan.Archive.Assets.Any(asset => asset.Path == "robots.txt"))
            plan.Add("/robots.txt", new(kind));
    }

    public static ReadOnlyMemory<byte> Write(SitePlan site) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {site.Absolute("/sitemap.xml")}\n");
}
