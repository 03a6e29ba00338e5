using System.Buffers;
using System.Net;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.SmartyPants;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>Reads the Markdown of one line, such as a headline: emphasis, code and struck words. Links are their texts,
/// since a headline is a link itself. Thread-safe.</summary>
internal static class InlineMarkdown
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("*_`~[\\");

    private static readonly SearchValues<char> SignsAndQuotes = SearchValues.Create("*_`~[\\'\"-.<>");

    private static readonly MarkdownPipeline Pipeline = Create(isSmart: false);

    private static readonly MarkdownPipeline SmartPipeline = Create(isSmart: true);

    /// <summary>The words without marks, and their HTML where it says more than the words; otherwise null.</summary>
    /// <param name="text">The line.</param>
    /// <param name="smart">The language whose quotes and dashes straight ones become; null leaves them.</param>
    public static (string Plain, string? Html) Read(string text, string? smart = null)
    {
        if (text.AsSpan().IndexOfAny(smart is null ? Signs : SignsAndQuotes) < 0)
            return (text, null);
        var document = Markdig.Markdown.Parse(text, smart is null ? Pipeline : SmartPipeline);
        if (document.Count != 1 || document[0] is not ParagraphBlock { Inline: { FirstChild: not null } inline })
            return (text, null);
        var (plain, html) = (new StringBuilder(), new StringBuilder());
        Write(inline, plain, html, smart, 0);
        var words = plain.ToString().Trim();
        var markup = html.ToString().Trim();
        return words.Length == 0 ? (text, null)
            : markup == WebUtility.HtmlEncode(words) ? (words, null)
            : (words, markup);
    }

    private static void Write(
        ContainerInline container, StringBuilder plain, StringBuilder html, string? smart, int depth)
    {
        if (depth > BodyLimits.MaxNesting)
            return;
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case SmartyPant sign:
                    Append(SmartSigns.Of(sign, smart ?? ""), plain, html);
                    break;
                case LiteralInline literal when smart is not null:
                    Append(literal.Content.ToString().Replace('\'', '’'), plain, html);
                    break;
                case LiteralInline literal:
                    Append(literal.Content.AsSpan(), plain, html);
                    break;
                case HtmlEntityInline entity:
                    Append(entity.Transcoded.AsSpan(), plain, html);
                    break;
                case AutolinkInline autolink:
                    Append($"<{autolink.Url}>", plain, html);
                    break;
                case LineBreakInline:
                    Append(" ", plain, html);
                    break;
                case CodeInline code:
                    html.Append("<code>");
                    Append(code.ContentSpan, plain, html);
                    html.Append("</code>");
                    break;
                case EmphasisInline emphasis:
                    var name = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
                    html.Append('<').Append(name).Append('>');
                    Write(emphasis, plain, html, smart, depth + 1);
                    html.Append("</").Append(name).Append('>');
                    break;
                case DelimiterInline delimiter:
                    Append(delimiter.ToLiteral(), plain, html);
                    Write(delimiter, plain, html, smart, depth + 1);
                    break;
                case ContainerInline inner:
                    Write(inner, plain, html, smart, depth + 1);
                    break;
            }
        }
    }

    private static void Append(ReadOnlySpan<char> text, StringBuilder plain, StringBuilder html)
    {
        plain.Append(text);
        html.Append(WebUtility.HtmlEncode(text.ToString()));
    }

    // Of blocks there are paragraphs only: "1. A headline" is not a list.
    private static MarkdownPipeline Create(bool isSmart)
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = BodyLimits.MaxNesting }
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseCjkFriendlyEmphasis()
            .DisableHtml();
        if (isSmart)
            builder.UseSmartyPants();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        return builder.Build();
    }
}
