using System.Text.Json;
using AngleSharp.Dom;
using StaticArchive.Import.Exports;

namespace StaticArchive.Import.Clips;

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
