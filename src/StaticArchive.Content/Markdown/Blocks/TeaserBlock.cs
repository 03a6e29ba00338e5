using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticArchive.Markdown.Blocks;

/// <summary>A line <c>::: name arguments</c>.</summary>
/// <param name="parser">What found it.</param>
internal sealed class TeaserBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>Everything behind the colons, as it is between <see cref="Start"/> and the line's end.</summary>
    public required string Content { get; init; }

    /// <summary>Where <see cref="Content"/> begins in the source.</summary>
    public required int Start { get; init; }
}
