using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticArchive.Markdown.Blocks;

/// <summary>
/// A block that is set apart: an admonition, a block that readers unfold, or a quotation of another generator's.
/// </summary>
/// <param name="parser">What found it.</param>
internal sealed class AdmonitionBlock(BlockParser parser) : ColonContainer(parser)
{
    /// <summary>The kind that the writer named, such as <c>tip</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether it opens on demand.</summary>
    public bool IsFolded { get; init; }
}

/// <summary>The title of an <see cref="AdmonitionBlock"/>, its first child.</summary>
internal sealed class AdmonitionTitle : LeafBlock
{
    /// <param name="parser">What found it.</param>
    /// <param name="processor">What reads the text.</param>
    /// <param name="title">The words.</param>
    public AdmonitionTitle(BlockParser parser, BlockProcessor processor, Markdig.Helpers.StringSlice title)
        : base(parser)
    {
        ProcessInlines = true;
        IsOpen = false;
        Line = processor.LineIndex;
        Column = processor.Column;
        Span = new(title.Start, title.End);
        AppendLine(ref title, processor.Column, processor.LineIndex, title.Start, false);
    }
}
