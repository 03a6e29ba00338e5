using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticArchive.Import.Tests.Html;

/// <summary>HTML to Markdown, and back to HTML as a story's text is read.</summary>
internal static class RoundTrip
{
    private static readonly ArchiveSettings Settings =
        new() { Title = "T", BaseUrl = new Uri("https://archive.example/") };

    public static string Markdown(string html) => HtmlToMarkdown.Convert(html, new HtmlOptions()).Markdown;

    public static IElement Render(string markdown)
    {
        var body = new MarkdownBody(Settings).Render(markdown, "a.md", 1, new List<Diagnostic>());
        return new HtmlParser().ParseDocument(Filled(body)).Body!;
    }

    /// <summary>The words, blocks apart by a bar.</summary>
    public static string Text(INode node)
    {
        var text = new StringBuilder();
        Text(node, text);
        return string.Join(" | ", text.ToString().Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => string.Join(' ', part.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
            .Where(part => part.Length > 0));
    }

    public static string[] Links(IElement root) =>
        [.. root.QuerySelectorAll("a[href]").Select(a => $"{Words(a)} -> {a.GetAttribute("href")}")];

    public static string[] Images(IElement root) =>
        [.. root.QuerySelectorAll("img").Select(i => $"{i.GetAttribute("alt")} -> {i.GetAttribute("src")}")];

    private static string Words(IElement element) =>
        string.Join(' ', Text(element).Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries));

    private static void Text(INode node, StringBuilder output)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                output.Append(text.Data);
            else if (child is IElement element)
            {
                var isBlock = HtmlElements.IsBlock(element.LocalName) || element.LocalName == "br";
                output.Append(isBlock ? "|" : "");
                Text(element, output);
                output.Append(isBlock ? "|" : "");
            }
        }
    }

    private static string Filled(StoryBody body)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var slot in body.Slots)
        {
            html.Append(Encoding.UTF8.GetString(body.Html.Span[at..slot.Offset])).Append(slot.Target)
                .Append(slot.Suffix);
            at = slot.Offset;
        }
        return html.Append(Encoding.UTF8.GetString(body.Html.Span[at..])).ToString();
    }
}
