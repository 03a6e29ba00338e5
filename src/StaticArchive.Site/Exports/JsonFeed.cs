using System.Text.Json;

namespace StaticArchive.Exports;

/// <summary>Feeds as JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    public static ReadOnlyMemory<byte> Write(SiteContext site, FeedContent feed) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", site.Absolute(feed.PageUrl));
        json.WriteString("feed_url", site.Absolute(feed.FeedUrl));
        if (feed.PageUrl == "/" && site.Description is { } description)
            json.WriteString("description", description);
        json.WriteString("language", site.Language);
        json.WriteStartArray("items");
        foreach (var ordinal in feed.Stories)
            Item(json, site, ordinal);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Item(Utf8JsonWriter json, SiteContext site, int ordinal)
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
        json.WriteStartArray("tags");
        foreach (var tag in story.Facets.SelectMany(values => values))
            json.WriteStringValue(tag);
        json.WriteEndArray();
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
