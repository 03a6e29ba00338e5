using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using StaticArchive.Import.Exports;

namespace StaticArchive.Import.Clips;

/// <summary>Finds the stories that an article names: those it says to read as well, and the headlines below or beside
/// it.</summary>
internal static partial class LinkedStories
{
    private const int MinHeadline = 15;
    private const int MaxHeadline = 200;
    private const int MaxRelated = 30;

    /// <summary>Stories marked READ MORE within the text.</summary>
    public static ImmutableArray<ClippedLink> ReadMore(IDocument page, Uri? root)
    {
        var links = new List<ClippedLink>();
        foreach (var mark in page.QuerySelectorAll("a, span, div, p, strong, em, h4, button")
            .Where(element => Mark().IsMatch(element.TextContent)))
        {
            // The link around the mark or beside it, in the nearest element that has one.
            for (var around = mark; around is not null
                && around.LocalName is not ("body" or "main" or "article"); around = around.ParentElement)
            {
                var link = around.LocalName == "a" && around.HasAttribute("href") ? around
                    : around.QuerySelectorAll("a[href]").FirstOrDefault(candidate => HeadlineOf(candidate) is not null);
                if (link is null || HeadlineOf(link) is not { } headline)
                    continue;
                links.Add(new ClippedLink(headline, Absolute(link, root)));
                break;
            }
        }
        return [.. links.DistinctBy(link => link.Headline)];
    }

    /// <summary>Headlines outside the text: links with a heading in them, or in a heading.</summary>
    public static ImmutableArray<ClippedLink> Related(IDocument page, Uri? root, IElement? main)
    {
        var read = ReadMore(page, root).Select(link => link.Headline).ToHashSet(StringComparer.Ordinal);
        return [.. page.QuerySelectorAll(
            "h2 a[href], h3 a[href], h4 a[href], a[href]:has(h2), a[href]:has(h3), a[href]:has(h4), "
                + "[class*=related] li a[href]")
            .Where(link => main?.Contains(link) != true && link.Closest("nav, footer") is null)
            .Select(link => HeadlineOf(link) is { } headline ? new ClippedLink(headline, Absolute(link, root)) : null)
                .OfType<ClippedLink>()
            .Where(link => !read.Contains(link.Headline) && link.Address != root?.AbsoluteUri)
            .DistinctBy(link => link.Headline).Take(MaxRelated)];
    }

    /// <summary>The words on one line; null when there are none.</summary>
    public static string? Line(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }

    private static string? HeadlineOf(IElement link)
    {
        var heading = link.QuerySelector("h2, h3, h4") ?? link;
        var words = Line(EndMark().Replace(heading.TextContent, ""));
        return words is { Length: >= MinHeadline and <= MaxHeadline } ? words : null;
    }

    private static string? Absolute(IElement link, Uri? root)
    {
        var href = link.GetAttribute("href") ?? "";
        return Uri.TryCreate(root ?? new Uri("about:blank"), href, out var uri) && uri.Scheme is "http" or "https"
            ? uri.GetLeftPart(UriPartial.Path) : null;
    }

    [GeneratedRegex(@"^\s*READ MORE:?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s*READ MORE\s*$|^\s*READ MORE:?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex EndMark();
}

/// <summary>Reads what a page says of itself for search engines (JSON-LD of schema.org).</summary>
internal static class LinkedData
{
    private static readonly string[] Articles =
        ["Article", "NewsArticle", "BlogPosting", "Report", "ReportageNewsArticle",
        "AnalysisNewsArticle", "OpinionNewsArticle", "TechArticle", "ScholarlyArticle", "LiveBlogPosting"];

    /// <summary>The article's object, or one without properties.</summary>
    public static JsonElement ArticleOf(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var document = JsonDocument.Parse(script.TextContent);
                if (Find(document.RootElement, 0) is { } article)
                    return article.Clone();
            }
            catch (JsonException)
            {
                // What is no JSON says nothing; the page's own words remain.
            }
        }
        using var none = JsonDocument.Parse("{}");
        return none.RootElement.Clone();
    }

    /// <summary>Names of a person or an organisation, or of several.</summary>
    public static IEnumerable<string> Names(this JsonElement article, string property)
    {
        var value = article.Find(property);
        var items = value is { ValueKind: JsonValueKind.Array } ? value.Items() : value is { } single ? [single] : [];
        return items.Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : item.Text("name"))
            .OfType<string>();
    }

    private static JsonElement? Find(JsonElement element, int depth)
    {
        const int MaxDepth = 4;
        if (depth > MaxDepth)
            return null;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (Find(item, depth + 1) is { } found)
                    return found;
            }
            return null;
        }
        if (element.Names("@type").Any(type => Articles.Contains(type)))
            return element;
        return element.Find("@graph") is { } graph ? Find(graph, depth + 1) : null;
    }
}
