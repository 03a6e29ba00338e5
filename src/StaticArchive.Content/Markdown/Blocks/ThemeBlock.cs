using Markdig.Parsers;

namespace StaticArchive.Markdown.Blocks;

/// <summary>A block with a body that the theme draws: <c>::: name arguments</c> up to <c>:::</c>.</summary>
/// <param name="parser">What found it.</param>
internal sealed class ThemeBlock(BlockParser parser) : ColonContainer(parser)
{
    /// <summary>Its name, in small letters.</summary>
    public required string Name { get; init; }

    /// <summary>What follows the name on its line.</summary>
    public required string Arguments { get; init; }

    /// <summary>Where the name begins in the source.</summary>
    public required int NameStart { get; init; }
}
