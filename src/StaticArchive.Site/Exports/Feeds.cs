using System.Text.Json;
using System.Xml;

namespace StaticArchive.Exports;

/// <summary>What a feed holds, whatever its format.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="PageUrl">Site path of the page that it belongs to.</param>
/// <param name="FeedUrl">Site path of the feed itself.</param>
/// <param name="Stories">Ordinals, newest first.</param>
internal sealed record FeedContent(string Title, string PageUrl, string FeedUrl, ImmutableArray<int> Stories)
{
    /// <summary>The part that means corrections and updates, where the subject is the site.</summary>
    public const int OfChanges = 1;

    public static FeedContent For(SitePlan site, PlannedFile file, string name)
    {
        var (lists, archive) = (site.Lists, site.Archive);
        if (file.Subject < 0 && file.Part == OfChanges)
            return new(
                site.FeedTitle(site.Texts[TextKeys.Changes]), lists.Changes.Url, lists.Changes.Url + name,
                Newest(lists.Changes.Stories));
        if (file.Subject < 0)
            return new(site.Title, site.Paths.Home, site.Paths.Feed(name), Newest(archive.Listed.Reverse()));
        var value = archive.ListedFacet(file.Subject).Values[file.Part];
        return new(site.FeedTitle(value.Name), value.Url, value.Url + name, Newest(value.Stories.Reverse()));
    }

    private static ImmutableArray<int> Newest(IEnumerable<int> stories) => [.. stories.Take(SiteSize.FeedEntries)];

    /// <summary>When the feed last changed: the newest date in it; the build's where it has no story.</summary>
    public string Updated(SitePlan site)
    {
        var dates = Stories.Select(story => ExactTime.Changed(site.Archive.Stories[story]));
        return ExactTime.Format(dates.DefaultIfEmpty(site.BuildDate).Max());
    }
}

/// <summary>Feeds in the Atom Syndication Format (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static ReadOnlyMemory<byte> Write(SitePlan site, FeedContent feed) => XmlText.Document(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, site.Language);
        Text(xml, "title", feed.Title);
        Text(xml, "id", site.Absolute(feed.PageUrl));
        Text(xml, "updated", feed.Updated(site));
        Link(xml, "alternate", "text/html", site.Absolute(feed.PageUrl));
        Link(xml, "self", "application/atom+xml", site.Absolute(feed.FeedUrl));
        Author(xml, site.Title);
        xml.WriteStartElement("generator", Namespace);
        xml.WriteAttributeString("version", ProgramVersion.Value);
        xml.WriteString("StaticArchive");
        xml.WriteEndElement();
        foreach (var ordinal in feed.Stories)
            Entry(xml, site, ordinal);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, SitePlan site, int ordinal)
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
            Author(xml, author);
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

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", name);
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

/// <summary>Feeds as JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    public static ReadOnlyMemory<byte> Write(SitePlan site, FeedContent feed) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", site.Absolute(feed.PageUrl));
        json.WriteString("feed_url", site.Absolute(feed.FeedUrl));
        if (feed.PageUrl == site.Paths.Home && site.Settings.Description is { } description)
            json.WriteString("description", description);
        json.WriteString("language", site.Language);
        json.WriteStartArray("items");
        foreach (var ordinal in feed.Stories)
            Item(json, site, ordinal);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Item(Utf8JsonWriter json, SitePlan site, int ordinal)
    {
        var story = site.Archive.Stories[ordinal];
        json.WriteStartObject();
        json.WriteString("id", site.Absolute(story.Url));
        json.WriteString("url", site.Absolute(story.Url));
        json.WriteString("title", story.Headline);
        json.WriteString("content_text", story.Standfirst ?? story.Headline);
        if (story.Standfirst is { } standfirst)
            json.WriteString("summary", standfirst);
        if (site.Archive.Images[ordinal] is { } image)
            json.WriteString("image", site.Absolute(image));
        if (story.Published is { } published)
            json.WriteString("date_published", ExactTime.Format(published.Earliest));
        if (story.Changed is { } changed && changed != story.Published)
            json.WriteString("date_modified", ExactTime.Format(changed.Earliest));
        if (!story.Authors.IsEmpty)
            Authors(json, story.Authors);
        json.WriteStrings("tags", story.Facets.SelectMany(values => values));
        if (story.Language != site.Language)
            json.WriteString("language", story.Language);
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, IEnumerable<string> authors)
    {
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

/// <summary>Moments for formats that know no inexact dates: the first that a date may mean.</summary>
internal static class ExactTime
{
    /// <summary>When the story last changed. A story without a date has the same moment whatever comes beside
    /// it.</summary>
    public static DateTimeOffset Changed(Story story) => story.Changed?.Earliest ?? DateTimeOffset.UnixEpoch;

    /// <summary>RFC 3339 with seconds.</summary>
    public static string Format(DateTimeOffset moment) => moment.Offset == TimeSpan.Zero
        ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
