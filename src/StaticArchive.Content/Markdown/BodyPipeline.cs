using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;

namespace StaticArchive.Markdown;

/// <summary>The dialect of Markdown that stories are written in.</summary>
internal static class BodyPipeline
{
    /// <summary>Deepest nesting of blocks and inlines that is read; no story comes near, and the stack of a thread
    /// bears it easily.</summary>
    public const int MaxNesting = 200;

    public static MarkdownPipeline Create(HtmlPolicy html, bool smartPunctuation)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = MaxNesting }
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
