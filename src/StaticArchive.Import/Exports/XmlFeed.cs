using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StaticArchive.Import.Exports;

/// <summary>Reads RSS (0.9 to 2.0) and Atom.</summary>
internal static partial class XmlFeed
{
    public static (FeedSite Site, ImmutableArray<FeedItem> Items) Read(Stream stream, string name)
    {
        var root = XmlFile.Read(stream, name).Root!;
        if (root.Name.LocalName == "feed")
            return Whole((SiteOf(root, "subtitle"), [.. root.All("entry").Select(entry => Entry(entry, root))]));
        if (root.All("channel").FirstOrDefault() is { } channel)
            return Whole((SiteOf(channel, "description"),
                [.. channel.All("item").Concat(root.All("item")).Select(Item)]));
        throw new ImportException(
            $"{name} is not a feed: RSS has a 'channel', Atom a 'feed', but this is '{root.Name.LocalName}'.");
    }

    // Addresses in a text are relative to its page.
    private static (FeedSite, ImmutableArray<FeedItem>) Whole((FeedSite Site, ImmutableArray<FeedItem> Items) feed) =>
        (feed.Site, [.. feed.Items.Select(item => item with
        {
            Content = WithAddresses(item.Content, item.Link ?? feed.Site.Link),
            Summary = WithAddresses(item.Summary, item.Link ?? feed.Site.Link),
        })]);

    private static string? WithAddresses(string? html, string? page) =>
        html is null || !Uri.TryCreate(page, UriKind.Absolute, out var at) ? html
        : Relative().Replace(html, found => Uri.TryCreate(at, found.Groups["address"].Value, out var whole)
            ? found.Groups["before"].Value + whole.AbsoluteUri : found.Value);

    // The address that addresses within the element are relative to.
    private static Uri? BaseOf(XElement element)
    {
        var own = element.Attribute(XNamespace.Xml + "base")?.Value;
        var around = element.Parent is { } parent ? BaseOf(parent) : null;
        return own is null ? around
            : Uri.TryCreate(own, UriKind.Absolute, out var whole) ? whole
            : around is not null && Uri.TryCreate(around, own, out var joined) ? joined : around;
    }

    private static string Resolved(string address, XElement element) =>
        BaseOf(element) is { } at && Uri.TryCreate(at, address, out var whole) ? whole.AbsoluteUri : address;

    [GeneratedRegex("""(?<before>\b(?:href|src)\s*=\s*["'])(?<address>(?![a-z][a-z0-9+.-]*:|[/#]|["'])[^"']+)""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Relative();

    private static FeedSite SiteOf(XElement feed, string description) =>
        new(feed.Text("title"), feed.Text(description), Link(feed), feed.Text("language") ?? Language(feed));

    private static FeedItem Item(XElement item)
    {
        var content = item.Text("encoded", "content");
        return new FeedItem
        {
            Id = item.Text("guid")?.Trim(),
            Title = item.Text("title"),
            Link = Link(item)
                ?? (item.All("guid").FirstOrDefault()?.Attribute("isPermaLink")?.Value != "false"
                    ? item.Text("guid")?.Trim() : null),
            Content = content ?? (IsLong(item.Text("description")) ? item.Text("description") : null),
            Summary = item.Text("description"),
            Published = ZonedText.Read(item.Text("pubDate") ?? item.Text("date")),
            Authors = [.. item.All("creator").Concat(item.All("author")).Select(Author).OfType<string>().Distinct()],
            Tags = Tags(item.All("category").Concat(item.All("subject")).Select(category => category.Value)),
            Image = Image(item),
            Comments = int.TryParse(item.Text("comments", "slash"), NumberStyles.None, CultureInfo.InvariantCulture,
                out var count) ? count : null,
        };
    }

    private static FeedItem Entry(XElement entry, XElement feed)
    {
        var content = entry.All("content").FirstOrDefault();
        var summary = entry.All("summary").FirstOrDefault();
        var authors = entry.All("author").Any() ? entry : feed;
        return new FeedItem
        {
            Id = entry.Text("id")?.Trim(),
            Title = entry.All("title").FirstOrDefault() is { } title ? Html(title) : null,
            Link = Link(entry),
            Content = content is null || content.Attribute("src") is not null ? null
                : WithAddresses(Html(content), BaseOf(content)?.AbsoluteUri),
            Summary = summary is null ? null : WithAddresses(Html(summary), BaseOf(summary)?.AbsoluteUri),
            Published = ZonedText.Read(entry.Text("published") ?? entry.Text("issued")),
            Updated = ZonedText.Read(entry.Text("updated") ?? entry.Text("modified")),
            Authors = [.. authors.All("author").Select(author => HtmlText.Line(author.Text("name"))).OfType<string>()
                .Distinct()],
            Tags = Tags(entry.All("category")
                .Select(category => category.Attribute("label")?.Value ?? category.Attribute("term")?.Value ?? "")),
            Image = Image(entry),
            Comments = int.TryParse(entry.Text("total"), NumberStyles.None, CultureInfo.InvariantCulture,
                out var count) ? count : null,
            Language = Language(entry),
        };
    }

    // Text constructs of Atom are plain text, escaped HTML, or XHTML in a div.
    private static string Html(XElement text) => text.Attribute("type")?.Value switch
    {
        "html" or "text/html" => text.Value,
        "xhtml" or "application/xhtml+xml" => string.Concat((text.Elements().FirstOrDefault() ?? text).Nodes()
            .Select(node => Plain(node).ToString(SaveOptions.DisableFormatting))),
        _ => System.Net.WebUtility.HtmlEncode(text.Value),
    };

    // HTML knows no namespaces.
    private static XNode Plain(XNode node) => node is XElement element
        ? new XElement(element.Name.LocalName, element.Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration)
            .Select(attribute => new XAttribute(attribute.Name.LocalName, attribute.Value)), element.Nodes()
                .Select(Plain))
        : node;

    private static string? Link(XElement element)
    {
        var links = element.All("link").ToList();
        var best = links.Find(link => link.Attribute("rel")?.Value == "alternate")
            ?? links.Find(link =>
                link.Attribute("rel") is null && (link.Attribute("href") is not null || link.Value.Trim().Length > 0));
        var address = best?.Attribute("href")?.Value ?? best?.Value;
        return string.IsNullOrWhiteSpace(address) ? null : Resolved(address.Trim(), best!);
    }

    private static string? Image(XElement item)
    {
        foreach (var element in item.Descendants())
        {
            var url = element.Attribute("url")?.Value ?? element.Attribute("href")?.Value;
            var type = element.Attribute("type")?.Value ?? element.Attribute("medium")?.Value ?? "";
            if (url is not null
                && (element.Name.LocalName == "thumbnail" || type.StartsWith("image", StringComparison.Ordinal)))
                return url;
        }
        return null;
    }

    // "name@example.com (Name)" is how RSS writes an author.
    private static string? Author(XElement author)
    {
        var text = HtmlText.Line(author.Text("name") ?? author.Value);
        if (text is null || !text.Contains('@', StringComparison.Ordinal))
            return text;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.EndsWith(')') ? text[(open + 1)..^1].Trim() : null;
    }

    private static ImmutableArray<string> Tags(IEnumerable<string> values) =>
        [.. values.Select(HtmlText.Line).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string? Language(XElement element) => element.Attribute(XNamespace.Xml + "lang")?.Value;

    // Many feeds put the whole text into the description.
    private static bool IsLong(string? description) =>
        description is { Length: > 1000 } || description?.Contains("<p", StringComparison.OrdinalIgnoreCase) == true;
}

/// <summary>Reads moments as exports write them.</summary>
internal static class ZonedText
{
    private static readonly (string Name, string Offset)[] Zones =
    [
        ("GMT", "+00:00"), ("UTC", "+00:00"), ("UT", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"),
        ("CDT", "-05:00"), ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00"),
            ("CET", "+01:00"),
        ("CEST", "+02:00"), ("BST", "+01:00"),
    ];

    /// <summary>A moment of RFC 2822 or ISO 8601, or null.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        text = text.Trim();
        foreach (var (name, offset) in Zones)
        {
            if (text.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase))
                text = text[..^name.Length] + offset;
        }
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
            out var moment)
            && moment.Year is > 1900 and < 2200 ? moment : null;
    }

    /// <summary>A moment of the writer's clock and the same moment in UTC; the difference is the clock's
    /// offset.</summary>
    public static DateTimeOffset? Read(string? local, string? utc)
    {
        if (Plain(local) is not { } clock)
            return Plain(utc) is { } only ? new DateTimeOffset(only, TimeSpan.Zero) : null;
        if (Plain(utc) is not { } universal)
            return new DateTimeOffset(clock.Date, TimeSpan.Zero);
        var offset = TimeSpan.FromMinutes(Math.Round((clock - universal).TotalMinutes));
        return Math.Abs(offset.TotalHours) <= 14 ? new DateTimeOffset(clock, offset)
            : new DateTimeOffset(universal, TimeSpan.Zero);
    }

    private static DateTime? Plain(string? text) =>
        DateTime.TryParseExact(text?.Trim(), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var time)
            && time.Year > 1900 ? time : null;
}
