using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown.Source;

/// <summary>Reads tags of the HTML that bodies hold, in which a quotation mark in a tag always delimits a
/// value.</summary>
internal static class HtmlTags
{
    /// <summary>The whole tag that the HTML begins with.</summary>
    public static ReadOnlySpan<byte> TagAt(ReadOnlySpan<byte> html)
    {
        var at = 1;
        while (true)
        {
            var next = html[at..].IndexOfAny((byte)'>', (byte)'"');
            if (next < 0)
                return html;
            at += next + 1;
            if (html[at - 1] == (byte)'>')
                return html[..at];
            var close = html[at..].IndexOf((byte)'"');
            if (close < 0)
                return html;
            at += close + 1;
        }
    }

    /// <summary>The name of a start or end tag.</summary>
    public static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> tag)
    {
        var start = tag.Length > 1 && tag[1] == (byte)'/' ? 2 : 1;
        var end = start;
        while (end < tag.Length && tag[end] is not ((byte)' ' or (byte)'>' or (byte)'/' or (byte)'\n'))
            end++;
        return tag[start..end];
    }

    /// <summary>Whether an element of that name begins a new line of plain text.</summary>
    public static bool IsBlock(ReadOnlySpan<byte> name) => name.Length switch
    {
        1 => name[0] == (byte)'p',
        2 => name[0] is (byte)'h' or (byte)'l' or (byte)'d' or (byte)'u' or (byte)'o' or (byte)'t'
            || name.SequenceEqual("br"u8),
        3 => name.SequenceEqual("pre"u8) || name.SequenceEqual("div"u8),
        _ => name.SequenceEqual("table"u8) || name.SequenceEqual("thead"u8) || name.SequenceEqual("tbody"u8)
            || name.SequenceEqual("caption"u8) || name.SequenceEqual("figure"u8) || name.SequenceEqual("figcaption"u8)
            || name.SequenceEqual("blockquote"u8) || name.SequenceEqual("section"u8) || name.SequenceEqual("details"u8)
            || name.SequenceEqual("summary"u8) || name.SequenceEqual("article"u8) || name.SequenceEqual("aside"u8)
            || name.SequenceEqual("header"u8) || name.SequenceEqual("footer"u8) || name.SequenceEqual("address"u8),
    };

    /// <summary>Whether the text of the element is not part of the story's.</summary>
    public static bool IsSkipped(ReadOnlySpan<byte> name, ReadOnlySpan<byte> tag)
    {
        if (tag[1] == (byte)'/')
            return false;
        return name.Length switch
        {
            1 => name[0] == (byte)'a' && tag.IndexOf(" class=\"footnote-back\""u8) >= 0,
            3 => name.SequenceEqual("sup"u8) && tag.IndexOf(" class=\"footnote-ref\""u8) >= 0,
            5 => name.SequenceEqual("style"u8),
            6 => name.SequenceEqual("script"u8),
            _ => false,
        };
    }

    /// <summary>How far it is to the end tag of that name.</summary>
    public static int LengthUpToEnd(ReadOnlySpan<byte> html, ReadOnlySpan<byte> name)
    {
        var at = 0;
        while (true)
        {
            var next = html[at..].IndexOf("</"u8);
            if (next < 0)
                return html.Length;
            at += next + 2;
            if (html[at..].StartsWith(name) && html.Length > at + name.Length && html[at + name.Length] == (byte)'>')
                return at - 2;
        }
    }
}

/// <summary>Recognises HTML that is one comment, and so nothing that a reader or the cleaner need see.</summary>
internal static class HtmlComments
{
    private const string End = "-->";

    public static bool IsComment(HtmlInline html) =>
        html.Tag.StartsWith("<!--", StringComparison.Ordinal) && html.Tag.EndsWith(End, StringComparison.Ordinal);

    public static bool IsComment(HtmlBlock html)
    {
        if (html.Type != HtmlBlockType.Comment)
            return false;
        for (var i = 0; i < html.Lines.Count; i++)
        {
            var line = html.Lines.Lines[i].Slice.AsSpan();
            var end = line.IndexOf(End);
            if (end >= 0)
                return line[(end + End.Length)..].IsWhiteSpace() && i == html.Lines.Count - 1;
        }
        return false;
    }
}
