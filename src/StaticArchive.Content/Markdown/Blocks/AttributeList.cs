using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticArchive.Markdown.Blocks;

/// <summary>Lists of attributes in braces: <c>{#id}</c>, <c>{#id .class key="value"}</c>, <c>{: #id .class}</c>. An id
/// is kept; classes and other attributes mean nothing here.</summary>
internal static class AttributeList
{
    private static readonly object IdKey = new();

    /// <summary>The id that a list gave to a block, or null.</summary>
    public static string? IdOf(IMarkdownObject block) => block.GetData(IdKey) as string;

    /// <summary>Gives a block its id; the first stays.</summary>
    public static void SetId(IMarkdownObject block, string? id)
    {
        if (id is not null && IdOf(block) is null)
            block.SetData(IdKey, id);
    }

    /// <summary>Takes the list at the end of a heading off it.</summary>
    public static bool TakeFromHeading(BlockProcessor processor, ref StringSlice line, IBlock heading)
    {
        var text = line.AsSpan().TrimEnd(" \t#");
        if (!text.EndsWith("}"))
            return false;
        var start = text.LastIndexOf('{');
        if (start < 0 || IsEscaped(text, start)
            || (!IsList(text[start..], out var id) && !IsCommentedId(text[start..], out id)))
            return false;
        line.End = line.Start + text[..start].TrimEnd().Length - 1;
        SetId(heading, id);
        return true;
    }

    /// <summary>Whether the writer means the brace itself.</summary>
    public static bool IsEscaped(ReadOnlySpan<char> text, int brace) => brace > 0 && text[brace - 1] == '\\';

    /// <summary>Whether the text is one list and nothing else, and the id in it.</summary>
    public static bool IsList(ReadOnlySpan<char> text, out string? id)
    {
        id = null;
        if (text is not ['{', .., '}'])
            return false;
        var inner = text[1..^1];
        var isKramdown = inner.StartsWith(":");
        inner = (isKramdown ? inner[1..] : inner).Trim(" \t");
        if (isKramdown && inner is "toc" or "TOC" or ".no_toc")
            return true;
        var count = 0;
        while (!inner.IsEmpty)
        {
            var length = TokenLength(inner);
            if (length == 0)
                return false;
            if (inner[0] == '#' && AttributeValues.IsId(inner[1..length].ToString()))
                id ??= inner[1..length].ToString();
            count++;
            inner = inner[length..].TrimStart(" \t");
        }
        return count > 0;
    }

    // MDX has a comment there: "{/* #id */}".
    private static bool IsCommentedId(ReadOnlySpan<char> text, out string? id)
    {
        var inner = text[1..^1].Trim(' ');
        id = inner.StartsWith("/*") && inner.EndsWith("*/")
            && inner.Length > 4 ? inner[2..^2].Trim(" #").ToString() : null;
        id = id is not null && AttributeValues.IsId(id) ? id : null;
        return id is not null;
    }

    // "#id", ".class", ":reference", "-", "key=value", "key="some value"".
    private static int TokenLength(ReadOnlySpan<char> text)
    {
        var space = text.IndexOfAny(' ', '\t');
        var end = space < 0 ? text.Length : space;
        if (text[0] is '#' or '.' or ':')
            return end > 1 && text[1..end].IndexOfAny("{}=\"") < 0 ? end : 0;
        var equals = text.IndexOf('=');
        if (equals < 1 || equals >= end || !IsName(text[..equals]) || text.StartsWith("lang="))
            return text.StartsWith("-") && end == 1 ? 1 : 0;
        if (equals + 1 >= text.Length || text[equals + 1] is not ('"' or '\''))
            return end;
        var close = text[(equals + 2)..].IndexOf(text[equals + 1]);
        return close < 0 ? 0 : equals + 3 + close;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or ':' or '@'))
                return false;
        }
        return true;
    }
}

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
