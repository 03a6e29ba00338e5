using System.Net;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>Who is quoted, and in which language, as a block quote says it: a last paragraph or line that begins with
/// a dash names the speaker, and behind the first comma the role; <c>{lang=nl}</c> at the end of either names the
/// language.</summary>
/// <param name="Attribution">The paragraph that names the speaker, its dash taken off; null when none does.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
internal readonly record struct Quotation(ParagraphBlock? Attribution, string? Language)
{
    private const string LanguageMark = "{lang=";

    /// <summary>Reads the block, and takes dash and language mark out of its text.</summary>
    public static Quotation Take(QuoteBlock quote)
    {
        if (quote.LastChild is ParagraphBlock { Inline: { } inlines } text)
            PartLastLine(quote, text, inlines);
        if (quote.LastChild is not ParagraphBlock last)
            return default;
        var language = TakeLanguage(last);
        if (quote.Count == 1 || !TakeDash(last))
            return new(null, language);
        if (language is null && quote[^2] is ParagraphBlock quoted)
            language = TakeLanguage(quoted);
        return new(last, language);
    }

    // A last line with a dash becomes a paragraph of its own, unless other lines have dashes too: then people talk.
    private static void PartLastLine(QuoteBlock quote, ParagraphBlock text, ContainerInline inlines)
    {
        var lineBreaks = inlines.OfType<LineBreakInline>().ToArray();
        if (BeginsWithDash(inlines.FirstChild)
            || lineBreaks.Count(lineBreak => BeginsWithDash(lineBreak.NextSibling)) != 1
            || !BeginsWithDash(lineBreaks[^1].NextSibling))
            return;
        var line = new ContainerInline();
        while (lineBreaks[^1].NextSibling is { } inline)
        {
            inline.Remove();
            line.AppendChild(inline);
        }
        lineBreaks[^1].Remove();
        quote.Add(new ParagraphBlock { Inline = line, Line = text.Line, Column = text.Column, Span = text.Span });
    }

    private static bool BeginsWithDash(Inline? inline) =>
        inline is LiteralInline { IsFirstCharacterEscaped: false, Content.CurrentChar: '—' or '–' or '―' };

    private static bool TakeDash(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LiteralInline { IsFirstCharacterEscaped: false } literal)
            return false;
        var text = literal.Content;
        if (text.CurrentChar is '—' or '–' or '―')
            text.SkipChar();
        else if (text.CurrentChar == '-' && text.PeekChar() == '-')
        {
            while (text.CurrentChar == '-')
                text.SkipChar();
        }
        else
            return false;
        text.TrimStart();
        // A dash alone names nobody, unless a link or emphasis follows.
        if (text.IsEmpty && literal.NextSibling is null)
            return false;
        literal.Content = text;
        return true;
    }

    private static string? TakeLanguage(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.LastChild is not LiteralInline literal)
            return null;
        var text = literal.Content.AsSpan().TrimEnd();
        var mark = text.LastIndexOf(LanguageMark, StringComparison.Ordinal);
        if (mark < 0 || text[^1] != '}')
            return null;
        var tag = text[(mark + LanguageMark.Length)..^1];
        if (!AttributeValues.IsLanguage(tag))
            return null;
        var before = text[..mark].TrimEnd();
        literal.Content = new StringSlice(literal.Content.Text, literal.Content.Start,
            literal.Content.Start + before.Length - 1);
        return tag.ToString();
    }
}

/// <summary>Writes what is around the text of a quotation: the quote itself, and who is quoted.</summary>
internal sealed class QuotationWriter(MarkupWriter markup, InlineWriter inlines, HeadingIds ids)
{
    private HtmlBuffer Html => markup.Buffer;

    public void Open(Quotation quotation)
    {
        if (quotation.Attribution is not null)
        {
            markup.OpenTag("figure"u8);
            markup.Attributes(" class=\"quotation\""u8);
            markup.Attribute("id"u8, ids.Numbered("quote"));
            markup.CloseTag();
        }
        markup.OpenTag("blockquote"u8);
        if (quotation.Language is not null)
        {
            markup.Attribute("lang"u8, quotation.Language);
            markup.Attribute("dir"u8, LanguageTag.IsRightToLeft(quotation.Language) ? "rtl" : "ltr");
        }
        markup.CloseTag();
        Html.Html("\n"u8);
    }

    public void Close(Quotation quotation)
    {
        Html.Html("</blockquote>\n"u8);
        if (quotation.Attribution is not { } attribution)
            return;
        Html.Html("<figcaption>"u8);
        Attribution(attribution.Inline);
        Html.Html("</figcaption></figure>\n"u8);
    }

    /// <summary>Opens a quotation whose block has named the speaker.</summary>
    public void OpenNamed()
    {
        markup.Tag("blockquote"u8, "id"u8, ids.Numbered("quote"));
        Html.Html("\n"u8);
    }

    /// <summary>Writes the speaker, and behind the first comma the role.</summary>
    public void Attribution(ContainerInline? attribution)
    {
        markup.Tag("span"u8, " class=\"speaker\""u8);
        var first = attribution?.FirstChild;
        for (var inline = first; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not LiteralInline literal)
                continue;
            var text = literal.Content.AsSpan();
            var comma = text.IndexOf(',');
            if (comma < 0 || (text[(comma + 1)..].IsWhiteSpace() && inline.NextSibling is null))
                continue;
            inlines.Range(first, inline);
            Html.Text(text[..comma].TrimEnd());
            Html.Html("</span>, "u8);
            markup.Tag("span"u8, " class=\"role\""u8);
            Html.Text(text[(comma + 1)..].TrimStart());
            inlines.Range(inline.NextSibling, null);
            Html.Html("</span>"u8);
            return;
        }
        inlines.Range(first, null);
        Html.Html("</span>"u8);
    }

}

/// <summary>Finds the attributed quotations in the HTML of a body, as <see cref="QuotationWriter"/> writes
/// them.</summary>
internal static class BodyQuotes
{
    private static ReadOnlySpan<byte> Begin => "<figure class=\"quotation\" id=\""u8;

    // A block of the theme: the speaker is its title, right before the quotation.
    private static ReadOnlySpan<byte> NamedBegin => "<blockquote id=\"quote"u8;

    private static ReadOnlySpan<byte> Speaker => "<span class=\"speaker\">"u8;

    /// <summary>The quotations in the order of the text.</summary>
    public static ImmutableArray<StoryQuote> Of(ReadOnlySpan<byte> html)
    {
        if (html.IndexOf(Begin) < 0 && html.IndexOf(NamedBegin) < 0)
            return [];
        var quotes = ImmutableArray.CreateBuilder<StoryQuote>();
        while (true)
        {
            var (start, named) = (html.IndexOf(Begin), html.IndexOf(NamedBegin));
            if (named >= 0 && (start < 0 || named < start))
            {
                if (Named(html, named) is { } said)
                    quotes.Add(said);
                html = html[(named + NamedBegin.Length)..];
                continue;
            }
            if (start < 0)
                break;
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

    private static StoryQuote? Named(ReadOnlySpan<byte> html, int start)
    {
        var speaker = html[..start].LastIndexOf(Speaker);
        var length = html[start..].IndexOf("</blockquote>"u8) + "</blockquote>"u8.Length;
        if (speaker < 0 || length < "</blockquote>"u8.Length)
            return null;
        var id = html[(start + "<blockquote id=\""u8.Length)..];
        id = id[..(id.IndexOf((byte)'"') + 1)];
        return Read(Encoding.UTF8.GetString(id) + Encoding.UTF8.GetString(html[speaker..(start + length)]));
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

/// <summary>An attributed quotation of a story's text.</summary>
/// <param name="Id">Its fragment on the page.</param>
/// <param name="Speaker">Who is quoted, plain text.</param>
/// <param name="Role">What the speaker is, plain text, or null.</param>
/// <param name="Text">What was said, plain text.</param>
/// <param name="Language">BCP 47 tag, where it is not the story's; or null.</param>
internal sealed record StoryQuote(string Id, string Speaker, string? Role, string Text, string? Language)
{
    public static void Pack(PackWriter pack, StoryQuote quote)
    {
        pack.Text(quote.Id);
        pack.Text(quote.Speaker);
        pack.Text(quote.Role);
        pack.Text(quote.Text);
        pack.Text(quote.Language);
    }

    public static StoryQuote Unpack(PackReader pack) =>
        new(pack.Words(), pack.Words(), pack.Text(), pack.Words(), pack.Text());
}
