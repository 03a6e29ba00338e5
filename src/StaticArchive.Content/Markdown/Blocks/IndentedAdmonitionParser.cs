using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticArchive.Markdown.Blocks;

/// <summary>
/// Parses the admonitions of MkDocs: <c>!!! note "Title"</c> or <c>??? note</c>, and their text indented below.
/// </summary>
internal sealed class IndentedAdmonitionParser : BlockParser
{
    private const int Indent = 4;

    public IndentedAdmonitionParser() => OpeningCharacters = ['!', '?'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var text = line.AsSpan();
        var isFolded = text.StartsWith("???");
        if (processor.IsCodeIndent || (!isFolded && !text.StartsWith("!!!")))
            return BlockState.None;
        var start = isFolded && text.Length > 3 && text[3] == '+' ? 4 : 3;
        if (start >= text.Length || text[start] != ' ')
            return BlockState.None;
        var quote = text.IndexOf('"');
        var kinds = (quote < 0 ? text[start..] : text[start..quote]).Trim();
        var space = kinds.IndexOf(' ');
        var kind = space < 0 ? kinds : kinds[..space];
        if (AdmonitionKinds.LookOf(kind) is null && (quote < 0 || kind.IsEmpty || !char.IsAsciiLetter(kind[0])))
            return BlockState.None;
        var block = new AdmonitionBlock(this)
        {
            Kind = kind.ToString(),
            IsFolded = isFolded,
            IsClosed = true,
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        };
        var title = quote < 0 ? -1 : text[(quote + 1)..].LastIndexOf('"');
        if (title > 0)
        {
            var slice = new StringSlice(line.Text, line.Start + quote + 1, line.Start + quote + title);
            block.Add(new AdmonitionTitle(this, processor, slice));
        }
        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.Continue;
        if (processor.Indent < Indent)
            return BlockState.None;
        processor.GoToColumn(processor.ColumnBeforeIndent + Indent);
        return BlockState.Continue;
    }
}
