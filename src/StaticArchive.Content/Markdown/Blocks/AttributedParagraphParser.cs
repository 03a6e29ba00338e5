using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticArchive.Markdown.Blocks;

/// <summary>Parses paragraphs, and takes lines that are lists of attributes out of them.</summary>
internal sealed class AttributedParagraphParser : ParagraphBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var paragraph = (ParagraphBlock)block;
        var id = IsUnderline(processor) ? TakeFromEnd(paragraph) : null;
        var state = base.TryContinue(processor, block);
        if (id is not null && processor.NewBlocks.Count > 0 && processor.NewBlocks.Peek() is HeadingBlock heading)
            AttributeList.SetId(heading, id);
        return state;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock paragraph)
            return base.Close(processor, block);
        for (var i = paragraph.Lines.Count - 1; i >= 0; i--)
        {
            var line = paragraph.Lines.Lines[i].Slice.AsSpan().Trim();
            if (line is not ['{', .., '}'] || !AttributeList.IsList(line, out var id))
                continue;
            paragraph.Lines.RemoveAt(i);
            AttributeList.SetId(Owner(paragraph), id);
        }
        return paragraph.Lines.Count > 0 && base.Close(processor, block);
    }

    // A list alone below a heading belongs to the heading.
    private static Block Owner(ParagraphBlock paragraph)
    {
        if (paragraph.Lines.Count > 0 || paragraph.Parent is not { } parent)
            return paragraph;
        var index = parent.IndexOf(paragraph);
        return index > 0 ? parent[index - 1] : paragraph;
    }

    private static bool IsUnderline(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().Trim();
        return line.Length > 0 && line[0] is '=' or '-' && line.IndexOfAnyExcept(line[0]) < 0;
    }

    private static string? TakeFromEnd(ParagraphBlock paragraph)
    {
        if (paragraph.Lines.Count == 0)
            return null;
        ref var last = ref paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice;
        var text = last.AsSpan().TrimEnd();
        var start = text.EndsWith("}") ? text.LastIndexOf('{') : -1;
        if (start <= 0 || AttributeList.IsEscaped(text, start)
            || !AttributeList.IsList(text[start..], out var id) || id is null)
            return null;
        last.End = last.Start + text[..start].TrimEnd().Length - 1;
        return id;
    }
}
