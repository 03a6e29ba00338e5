using System.Xml;

namespace StaticArchive.Exports;

/// <summary>Feeds in the Atom Syndication Format (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static ReadOnlyMemory<byte> Write(SiteContext site, FeedContent feed) => XmlText.Document(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, site.Language);
        Text(xml, "title", feed.Title);
        Text(xml, "id", site.Absolute(feed.PageUrl));
        Text(xml, "updated", feed.Updated(site));
        Link(xml, "alternate", "text/html", site.Absolute(feed.PageUrl));
        Link(xml, "self", "application/atom+xml", site.Absolute(feed.FeedUrl));
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", site.Title);
        xml.WriteEndElement();
        xml.WriteStartElement("generator", Namespace);
        xml.WriteAttributeString("version", ProgramVersion.Value);
        xml.WriteString("StaticArchive");
        xml.WriteEndElement();
        foreach (var ordinal in feed.Stories)
            Entry(xml, site, ordinal);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, SiteContext site, int ordinal)
    {
        var story = site.Archive.Stories[ordinal];
        var url = site.Absolute(story.Url);
        xml.WriteStartElement("entry", Namespace);
        if (story.Language != site.Language)
            xml.WriteAttributeString("xml", "lang", null, story.Language);
        Text(xml, "title", story.Headline);
        Text(xml, "id", url);
        Link(xml, "alternate", "text/html", url);
        if (story.Published is { } published)
            Text(xml, "published", ExactTime.Format(published.Earliest));
        Text(xml, "updated", ExactTime.Format(ExactTime.Changed(story)));
        foreach (var author in story.Authors)
        {
            xml.WriteStartElement("author", Namespace);
            Text(xml, "name", author);
            xml.WriteEndElement();
        }
        foreach (var category in story.Facets.SelectMany(values => values))
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", XmlText.Clean(category));
            xml.WriteEndElement();
        }
        if (story.Standfirst is { } standfirst)
            Text(xml, "summary", standfirst);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Namespace, XmlText.Clean(text));

    private static void Link(XmlWriter xml, string relation, string type, string url)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }
}
