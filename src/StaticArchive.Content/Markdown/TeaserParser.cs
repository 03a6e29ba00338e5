using Markdig.Parsers;

namespace StaticArchive.Markdown;

/// <summary>Parses the lines <c>::: read-more id</c>, and the <c>:::</c> that other dialects close such a block with.</summary>
internal sealed class TeaserParser : BlockParser
{
    public TeaserParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var line = processor.Line;
        var colons = 0;
        while (line.CurrentChar == ':')
        {
            colons++;
            line.SkipChar();
        }
        if (colons < 3)
            return BlockState.None;
        line.Trim();
        processor.NewBlocks.Push(new TeaserBlock(this)
        {
            Content = line.ToString(),
            Start = line.Start,
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
            ProcessInlines = false,
        });
        return BlockState.BreakDiscard;
    }
}
