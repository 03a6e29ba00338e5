using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace StaticArchive.Markdown;

/// <summary>Finds the attributed quotations in the HTML of a body, as <see cref="QuotationWriter"/> writes
/// them.</summary>
internal static class BodyQuotes
{
    private static ReadOnlySpan<byte> Begin => "<figure class=\"quotation\" id=\""u8;

    /// <summary>The quotations in the order of the text.</summary>
    public static ImmutableArray<StoryQuote> Of(ReadOnlySpan<byte> html)
    {
        if (html.IndexOf(Begin) < 0)
            return [];
        var quotes = ImmutableArray.CreateBuilder<StoryQuote>();
        while (html.IndexOf(Begin) is >= 0 and var start)
        {
            html = html[(start + Begin.Length)..];
            var end = html.IndexOf("</figure>"u8);
            if (end < 0)
                break;
            if (Read(Encoding.UTF8.GetString(html[..end])) is { } quote)
                quotes.Add(quote);
            html = html[end..];
        }
        return quotes.DrainToImmutable();
    }

    private static StoryQuote? Read(string figure)
    {
        var id = figure[..figure.IndexOf('"', StringComparison.Ordinal)];
        var text = Between(figure, "<blockquote", "</blockquote>");
        var speaker = Between(figure, "<span class=\"speaker\"", "</span>");
        if (text is null || speaker is null || speaker.Length == 0)
            return null;
        var language = Between(figure, "<blockquote lang=\"", "\"");
        return new StoryQuote(id, speaker, Between(figure, "<span class=\"role\"", "</span>"), text, language);
    }

    // What is behind the tag that begins so, up to its end, as plain text; or the value of its attribute.
    private static string? Between(string html, string begin, string end)
    {
        var start = html.IndexOf(begin, StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += begin.Length;
        if (!begin.EndsWith("=\"", StringComparison.Ordinal))
            start = html.IndexOf('>', start) + 1;
        var stop = html.IndexOf(end, start, StringComparison.Ordinal);
        return stop < 0 ? null : Plain(html[start..stop]);
    }

    private static string Plain(string html)
    {
        var text = new StringBuilder(html.Length);
        var inTag = false;
        foreach (var letter in html)
        {
            inTag = letter == '<' || (inTag && letter != '>');
            if (inTag || letter == '>' || char.IsWhiteSpace(letter))
                text.Append(text.Length == 0 || text[^1] == ' ' || inTag ? "" : letter == '>' ? "" : " ");
            else
                text.Append(letter);
        }
        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }
}
