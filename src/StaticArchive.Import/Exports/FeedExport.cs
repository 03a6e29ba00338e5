using System.Text.Json;

namespace StaticArchive.Import.Exports;

/// <summary>Reads a feed: RSS, Atom or JSON Feed.</summary>
internal static class FeedExport
{
    private const int MaxTitle = 80;

    /// <summary>Reads a feed; a fault is an <see cref="ImportException"/>.</summary>
    public static ExportedSite Read(Stream stream, string name)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        var (site, items) = IsJson(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) ? JsonFeed.Read(bytes, name)
            : XmlFeed.Read(bytes, name);
        var notes = new ImportNotes();
        var old = OldSite.Of(site.Link);
        var html = new StoryHtml(old, notes, items.Select(item => item.Content ?? ""));
        var stories = items.Select(item => Story(item, old, html, notes)).ToImmutableArray();
        return new ExportedSite
        {
            Program = "the feed",
            Title = HtmlText.Line(site.Title),
            Description = HtmlText.Line(site.Description),
            Address = old.Root,
            Language = site.Language?.Trim(),
            Stories = stories,
            Images = [.. html.Images],
            Notes = notes,
        };
    }

    private static ImportedStory Story(FeedItem item, OldSite site, StoryHtml html, ImportNotes notes)
    {
        var title = HtmlText.Line(item.Title) ?? FirstWords(HtmlText.Line(item.Summary) ?? HtmlText.Line(item.Content))
            ?? "Untitled";
        if (item.Content is null)
            notes.Add("stories have only a summary in the feed", title);
        var address = site.PageOf(item.Link);
        var text = item.Content ?? item.Summary;
        return new ImportedStory
        {
            Key = $"feed:{site.Root?.Host}:{item.Id ?? item.Link ?? title}",
            Title = title,
            Published = item.Published ?? item.Updated,
            Updated = item.Published is { } first && item.Updated is { } last && last.Date > first.Date ? last : null,
            Standfirst = item.Content is null ? null : Standfirst(item.Summary),
            Authors = item.Authors,
            Section = item.Tags.FirstOrDefault(),
            Tags = [.. item.Tags.Skip(1)],
            Image = html.Image(item.Image) is { } image ? new ImportedImage(image, null, null) : null,
            Comments = item.Comments,
            Language = item.Language,
            Address = address,
            SourceUrl = address is null && item.Link is { } link && SitePath.IsWebAddress(link) ? link : item.About,
            Body = text is null ? "" : item.IsText ? Words(text) : html.Convert(text, title),
        };
    }

    // What has no title is short, and begins with what it says.
    private static string? FirstWords(string? text) =>
        text is { Length: > MaxTitle } ? text[..Math.Max(MaxTitle / 2, text.LastIndexOf(' ', MaxTitle))] + "…" : text;

    // A summary as long as an article is the article.
    private static string? Standfirst(string? summary) =>
        HtmlText.Line(summary) is { Length: <= 500 } words ? words : null;

    private static string Words(string text)
    {
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return string.Join("\n\n", paragraphs.Select(paragraph => WordLine.Of(paragraph))) + "\n";
    }

    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        bytes = bytes.TrimStart(" \t\r\n"u8);
        return bytes.Length > 0 && bytes[0] == '{';
    }
}

/// <summary>An item of a feed of any kind; texts are HTML.</summary>
internal sealed record FeedItem
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Link { get; init; }

    /// <summary>The page elsewhere that the item is about.</summary>
    public string? About { get; init; }

    public string? Content { get; init; }

    /// <summary>Whether the content is plain text.</summary>
    public bool IsText { get; init; }

    public string? Summary { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    public string? Image { get; init; }

    public int? Comments { get; init; }

    public string? Language { get; init; }
}

/// <summary>What a feed says of its site.</summary>
internal sealed record FeedSite(string? Title, string? Description, string? Link, string? Language);

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
