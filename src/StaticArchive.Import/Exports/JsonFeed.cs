using System.Collections.Immutable;
using System.Text.Json;

namespace StaticArchive.Import.Exports;

/// <summary>Reads a JSON Feed, version 1 or 1.1.</summary>
internal static class JsonFeed
{
    public static (FeedSite Site, ImmutableArray<FeedItem> Items) Read(Stream stream, string name)
    {
        using var document = JsonValues.Read(stream, name);
        var root = document.RootElement;
        if (root.Find("items") is not { ValueKind: JsonValueKind.Array } items)
            throw new ImportException($"{name} is not a feed: it has no 'items'.");
        var site = new FeedSite(root.Text("title"), root.Text("description"), root.Text("home_page_url"),
            root.Text("language"));
        return (site, [.. items.Items().Where(item => item.ValueKind == JsonValueKind.Object).Select(Item)]);
    }

    private static FeedItem Item(JsonElement item) => new()
    {
        Id = item.Text("id"),
        Title = item.Text("title"),
        Link = item.Text("url"),
        About = item.Text("external_url"),
        Content = item.Text("content_html") ?? item.Text("content_text"),
        IsText = item.Text("content_html") is null,
        Summary = item.Text("summary"),
        Published = ZonedText.Read(item.Text("date_published")),
        Updated = ZonedText.Read(item.Text("date_modified")),
        Authors = [.. item.Find("authors").Items().Select(author => author.Text("name"))
            .Append(item.Find("author")?.Text("name")).Select(HtmlText.Line).OfType<string>().Distinct()],
        Tags = [.. item.Find("tags").Items().Where(tag => tag.ValueKind == JsonValueKind.String)
            .Select(tag => HtmlText.Line(tag.GetString())).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
        Image = item.Text("image") ?? item.Text("banner_image"),
        Language = item.Text("language"),
    };
}
