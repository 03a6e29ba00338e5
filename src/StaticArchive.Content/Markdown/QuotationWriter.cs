using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

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
        Attribution(attribution);
        Html.Html("</figcaption></figure>\n"u8);
    }

    private void Attribution(ParagraphBlock attribution)
    {
        OpenSpan(" class=\"speaker\""u8);
        var first = attribution.Inline?.FirstChild;
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
            OpenSpan(" class=\"role\""u8);
            Html.Text(text[(comma + 1)..].TrimStart());
            inlines.Range(inline.NextSibling, null);
            Html.Html("</span>"u8);
            return;
        }
        inlines.Range(first, null);
        Html.Html("</span>"u8);
    }

    private void OpenSpan(ReadOnlySpan<byte> attributes)
    {
        markup.OpenTag("span"u8);
        markup.Attributes(attributes);
        markup.CloseTag();
    }
}
