using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticArchive.Markdown.Blocks;

/// <summary>A block with a body, from a line <c>::: name …</c> up to a line <c>:::</c>.</summary>
/// <param name="parser">What found it.</param>
internal abstract class ColonContainer(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>How many colons opened it; 0 when its text is indented.</summary>
    public int Colons { get; init; }

    /// <summary>Whether a line of colons closed it.</summary>
    public bool IsClosed { get; set; }
}
