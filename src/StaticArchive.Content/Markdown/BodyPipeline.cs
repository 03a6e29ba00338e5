using Markdig;
using Markdig.Extensions.Tables;

namespace StaticArchive.Markdown;

/// <summary>The dialect of Markdown that stories are written in.</summary>
internal static class BodyPipeline
{
    /// <summary>Deepest nesting of blocks and inlines that is read; no story comes near, and the stack of a thread bears it easily.</summary>
    public const int DeepestNesting = 200;

    public static MarkdownPipeline Create(HtmlPolicy html)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = DeepestNesting }
            .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
            .UseFootnotes()
            .UseDefinitionLists()
            .UseFigures();
        if (html == HtmlPolicy.Escape)
            builder.DisableHtml();
        builder.BlockParsers.Insert(0, new TeaserParser());
        return builder.Build();
    }
}
