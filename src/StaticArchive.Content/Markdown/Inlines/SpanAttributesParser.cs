using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown.Inlines;

/// <summary>Takes lists of attributes out of running text: <c>[a](b){:target="_blank"}</c>, <c>*c*{.d}</c>.</summary>
internal sealed class SpanAttributesParser : InlineParser
{
    private const int MaxLength = 400;

    public SpanAttributesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        text = text[..Math.Min(text.Length, MaxLength)];
        var end = text.IndexOfAny('}', '\n', '\r');
        if (end < 0 || text[end] != '}' || !AttributeList.IsList(text[..(end + 1)], out _))
            return false;
        var isBehindSpan = slice.PeekCharExtra(-1) is ')' or ']' or '*' or '_' or '`' or '>';
        if (text[1] != ':' && !isBehindSpan)
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline("") { Span = new(start, start + end), Line = line, Column = column };
        slice.Start += end + 1;
        return true;
    }
}
