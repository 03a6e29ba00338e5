using System.Buffers;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.SmartyPants;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>The dialect of Markdown that stories are written in.</summary>
internal static class BodyPipeline
{
    public static MarkdownPipeline Create(HtmlPolicy html, bool smartPunctuation)
    {
        var builder = new MarkdownPipelineBuilder
        {
            PreciseSourceLocation = true,
            MaximumNestingDepth = BodyLimits.MaxNesting,
        }
            .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
            .UseFootnotes()
            .UseDefinitionLists()
            .UseFigures()
            .UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseCjkFriendlyEmphasis()
            .UseAutoLinks(new AutoLinkOptions
            {
                UseHttpsForWWWLinks = true,
                ValidPreviousCharacters =
                "*_~(（：，。、；「『“"
            });
        if (smartPunctuation)
            builder.UseSmartyPants();
        if (html == HtmlPolicy.Escape)
            builder.DisableHtml();
        builder.BlockParsers.FindExact<HeadingBlockParser>()!.TryParseAttributes = AttributeList.TakeFromHeading;
        builder.BlockParsers.Replace<ParagraphBlockParser>(new AttributedParagraphParser());
        builder.BlockParsers.Insert(0, new ColonBlockParser());
        builder.BlockParsers.Insert(0, new IndentedAdmonitionParser());
        builder.InlineParsers.Insert(0, new SpanAttributesParser());
        return builder.Build();
    }
}

/// <summary>The signs that print has for straight quotes, hyphens in a row and three dots, by language.</summary>
internal static class SmartSigns
{
    /// <summary>The sign, as HTML's text holds it.</summary>
    public static string Of(SmartyPant sign, string language) => sign.Type switch
    {
        SmartyPantType.Dash2 => "–",
        SmartyPantType.Dash3 => "—",
        SmartyPantType.Ellipsis => "…",
        SmartyPantType.LeftAngleQuote => "«",
        SmartyPantType.RightAngleQuote => "»",
        SmartyPantType.LeftDoubleQuote => Quotes(language).Open,
        SmartyPantType.RightDoubleQuote => Quotes(language).Close,
        SmartyPantType.LeftQuote => Quotes(language).InnerOpen,
        SmartyPantType.RightQuote => Quotes(language).InnerClose,
        SmartyPantType.Quote => "’",
        _ => sign.OpeningCharacter.ToString(),
    };

    private static (string Open, string Close, string InnerOpen, string InnerClose) Quotes(string language) =>
        language.Split('-')[0] switch
        {
            "de" or "cs" or "sk" or "sl" or "bg" or "lt" => ("„", "“", "‚", "‘"),
            "fr" => ("«\u00A0", "\u00A0»", "“", "”"),
            "es" or "it" or "pt" or "ru" or "uk" or "nb" or "no" or "el" => ("«", "»", "“", "”"),
            "pl" or "ro" or "hu" => ("„", "”", "‚", "’"),
            "sv" or "fi" => ("”", "”", "’", "’"),
            "da" => ("»", "«", "›", "‹"),
            _ => ("“", "”", "‘", "’"),
        };
}

/// <summary>Takes lists of attributes out of running text: <c>[a](b){:target="_blank"}</c>, <c>*c*{.d}</c>.</summary>
internal sealed class SpanAttributesParser : InlineParser
{
    private const int MaxLength = 400;

    public SpanAttributesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        text = text[..Math.Min(text.Length, MaxLength)];
        var end = text.IndexOfAny('}', '\n', '\r');
        if (end < 0 || text[end] != '}' || !AttributeList.IsList(text[..(end + 1)], out _))
            return false;
        var isBehindSpan = slice.PeekCharExtra(-1) is ')' or ']' or '*' or '_' or '`' or '>';
        if (text[1] != ':' && !isBehindSpan)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline("") { Span = new(start, start + end), Line = line, Column = column };
        slice.Start += end + 1;
        return true;
    }
}

/// <summary>Lines of Chinese, Japanese and other scripts without spaces, which must not get one where a line
/// ends.</summary>
internal static class UnspacedLines
{
    /// <summary>Punctuation that ends an address in such a text.</summary>
    public static readonly SearchValues<char> Punctuation =
        SearchValues.Create("，。；：！？、（）《》〈〉「」『』【】“”‘’…　");

    /// <summary>Whether the lines before and behind a line end run together.</summary>
    public static bool Join(string text, int lineEnd)
    {
        var before = text.AsSpan(0, Math.Clamp(lineEnd, 0, text.Length)).TrimEnd(" \t\r\n");
        var behind = text.AsSpan(before.Length).TrimStart(" \t\r\n>");
        return !before.IsEmpty && !behind.IsEmpty && IsUnspaced(before[^1]) && IsUnspaced(behind[0]);
    }

    private static bool IsUnspaced(char c) =>
        Letters.IsUnspaced(c) || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF01' and <= '\uFF65');
}
