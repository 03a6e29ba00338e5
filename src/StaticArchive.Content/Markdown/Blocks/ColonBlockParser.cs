using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticArchive.Markdown.Blocks;

/// <summary>
/// Parses blocks between lines of colons, <c>:::tip Title</c> up to <c>:::</c>, and the lines <c>::: read-more id</c>,
/// which are blocks by themselves.
/// </summary>
internal sealed class ColonBlockParser : BlockParser
{
    private const int MinColons = 3;

    public ColonBlockParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var line = processor.Line;
        var colons = Colons(ref line);
        if (colons < MinColons)
            return BlockState.None;
        line.Trim();
        var (kind, title) = KindAndTitle(line);
        if (kind is null)
        {
            processor.NewBlocks.Push(Teaser(processor, line));
            return BlockState.BreakDiscard;
        }
        var block = new AdmonitionBlock(this)
        {
            Kind = kind,
            IsFolded = kind.Equals("details", StringComparison.OrdinalIgnoreCase),
            Colons = colons,
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        };
        if (!title.IsEmpty)
            block.Add(new AdmonitionTitle(this, processor, title));
        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var line = processor.Line;
        var colons = Colons(ref line);
        line.Trim();
        var own = (AdmonitionBlock)block;
        if (colons < own.Colons || !line.IsEmpty || IsForInner(own, colons))
            return BlockState.Continue;
        own.IsClosed = true;
        own.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    // An open block within closes first, and a fence holds colons as code. Which blocks are open the parser does not
    // know yet on this line.
    private static bool IsForInner(ContainerBlock block, int colons)
    {
        for (var inner = block.LastChild; inner is not null; inner = (inner as ContainerBlock)?.LastChild)
        {
            if (inner is FencedCodeBlock { ClosingFencedCharCount: 0 })
                return true;
            if (inner is AdmonitionBlock { Colons: > 0, IsClosed: false } other && other.Colons <= colons)
                return true;
        }
        return false;
    }

    private static int Colons(ref StringSlice line)
    {
        var colons = 0;
        for (; line.CurrentChar == ':'; colons++)
            line.SkipChar();
        return colons;
    }

    // "tip Title", "tip[Title]", "tip{title="Title"}", "{.callout-tip}".
    private static (string? Kind, StringSlice Title) KindAndTitle(StringSlice line)
    {
        var text = line.AsSpan();
        var start = text.StartsWith("{.") ? 2 : 0;
        if (text[start..].StartsWith("callout-"))
            start += "callout-".Length;
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
            end++;
        var kind = text[start..end];
        if (AdmonitionKinds.LookOf(kind) is null && kind is not ("details" or "quote"))
            return (null, default);
        var title = line;
        title.Start += end;
        var words = title.AsSpan();
        var named = words.IndexOf("title=\"");
        if (named >= 0 && words[(named + 7)..].IndexOf('"') is >= 0 and var length)
            title = new StringSlice(line.Text, title.Start + named + 7, title.Start + named + 6 + length);
        else if (words.IndexOf('{') is >= 0 and var brace)
            title.End = title.Start + brace - 1;
        title.Trim();
        if (title.AsSpan() is ['[', .., ']'] or ['"', .., '"'])
            title = new StringSlice(line.Text, title.Start + 1, title.End - 1);
        return (kind.ToString(), title);
    }

    private TeaserBlock Teaser(BlockProcessor processor, StringSlice line) => new(this)
    {
        Content = line.ToString(),
        Start = line.Start,
        Line = processor.LineIndex,
        Column = processor.Column,
        Span = new(processor.Start, processor.Line.End),
        ProcessInlines = false,
    };
}
