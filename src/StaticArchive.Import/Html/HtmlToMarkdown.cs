using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticArchive.Import.Html;

/// <summary>
/// Turns HTML into the Markdown that gives the same text and links back when a story is read. What Markdown has no
/// form for
/// stays HTML where readers need it (<c>sub</c>, merged cells), becomes a link (a video), or is left out and counted.
/// </summary>
internal static class HtmlToMarkdown
{
    public static ConvertedText Convert(string html, HtmlOptions options)
    {
        if (string.IsNullOrWhiteSpace(html))
            return ConvertedText.Empty;
        if (HtmlCost.ExceededAt(html) is not null)
            return PlainText(html);
        return Convert(new HtmlParser().ParseDocument(html).Body!, options);
    }

    /// <summary>Converts what is in an element. The tree is changed.</summary>
    public static ConvertedText Convert(IElement root, HtmlOptions options)
    {
        Embeds.Replace(root);
        var conversion = new Conversion(root, options);
        var blocks = new BlockReader(conversion).Read(root);
        foreach (var (label, note) in conversion.Footnotes.Notes)
            blocks.Add($"[^{label}]: {Lines.Indent(string.Join("\n\n", new BlockReader(conversion).Read(note)), 4)}");
        var markdown = string.Join("\n\n", blocks);
        return new ConvertedText(markdown.Length == 0 ? "" : markdown + "\n", [.. conversion.Images],
            conversion.Dropped);
    }

    // So large or deep that a parser would be busy for minutes; the words remain.
    private static ConvertedText PlainText(string html)
    {
        var paragraphs = HtmlText.Of(html)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => WordLine.Of(paragraph));
        return ConvertedText.Empty with
        {
            Markdown = string.Join("\n\n", paragraphs) + "\n",
            Dropped = ConvertedText.Empty.Dropped.Add("markup too complex to read", 1),
        };
    }
}
