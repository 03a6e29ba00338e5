using System.Globalization;

namespace StaticArchive.Pages.Exports;

/// <summary>Addresses for search engines (sitemaps.org), in files of 50,000 at most.</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Whether pages of that kind are in the sitemap: those that hold something of their own, and the lists.</summary>
    public static bool Lists(PageKind kind) => kind is PageKind.Story or PageKind.Page or PageKind.Home or PageKind.FacetValue
        or PageKind.FacetIndex or PageKind.Year or PageKind.Month or PageKind.Undated or PageKind.Timeline or PageKind.AToZ
        or PageKind.ThreadIndex or PageKind.Thread or PageKind.PublisherIndex or PageKind.Publisher or PageKind.OnThisDay or PageKind.FacetPair or PageKind.Search;

    /// <summary>A chunk of the sitemap; for -1 all of it, or the list of chunks where there are several.</summary>
    public static ReadOnlyMemory<byte> Write(SiteModel site, int chunk) =>
        chunk < 0 && site.Plan.SitemapCount > SiteSize.SitemapAddresses ? Index(site) : Chunk(site, Math.Max(0, chunk));

    private static ReadOnlyMemory<byte> Index(SiteModel site) => XmlText.Document(xml =>
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        for (var chunk = 1; (chunk - 1) * SiteSize.SitemapAddresses < site.Plan.SitemapCount; chunk++)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, site.Absolute(string.Create(CultureInfo.InvariantCulture, $"/sitemap-{chunk}.xml")));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    private static ReadOnlyMemory<byte> Chunk(SiteModel site, int chunk) => XmlText.Document(xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        var plan = site.Plan;
        var seen = 0;
        for (var i = 0; i < plan.Files.Count; i++)
        {
            if (!Lists(plan[i].Kind) || seen++ / SiteSize.SitemapAddresses != chunk)
                continue;
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, site.Absolute(plan.Url(i)));
            if (LastModified(site, plan[i]) is { } date)
                xml.WriteElementString("lastmod", Namespace, date.Machine);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    private static PartialDate? LastModified(SiteModel site, PlannedFile file)
    {
        var story = file.Kind switch
        {
            PageKind.Story => site.Archive.Stories[file.Subject],
            PageKind.Page => site.Archive.Pages[file.Subject],
            _ => null,
        };
        return story?.Updated ?? story?.Published;
    }
}
