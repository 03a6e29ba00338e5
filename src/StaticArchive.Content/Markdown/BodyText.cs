using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StaticArchive.Markdown;

/// <summary>
/// The plain text of a body: tags taken out, character references decoded, one line a block. Numbers of footnotes and the
/// links back from them are left out, as are teasers, which belong to other stories.
/// </summary>
public static class BodyText
{
    /// <summary>The text as a string.</summary>
    /// <param name="body">The body.</param>
    /// <param name="withLinkTexts">False leaves out the texts of links to other pages of the archive.</param>
    public static string Of(StoryBody body, bool withLinkTexts = true)
    {
        var room = ArrayPool<char>.Shared.Rent(body.Html.Length);
        var text = new string(room, 0, Write(body, room, withLinkTexts));
        ArrayPool<char>.Shared.Return(room);
        return text;
    }

    /// <summary>Writes the text and says how many characters it has.</summary>
    /// <param name="body">The body.</param>
    /// <param name="text">At least as many characters as the body's HTML has bytes.</param>
    /// <param name="withLinkTexts">False leaves out the texts of links to other pages of the archive.</param>
    public static int Write(StoryBody body, Span<char> text, bool withLinkTexts = true) =>
        Write(body.Html.Span, withLinkTexts ? [] : body.Slots, text);

    private static int Write(ReadOnlySpan<byte> html, ImmutableArray<BodySlot> linksToSkip, Span<char> text)
    {
        var length = 0;
        var at = 0;
        var slot = 0;
        var preformatted = false;
        while (at < html.Length)
        {
            var stretch = html[at..].IndexOfAny((byte)'<', (byte)'&');
            stretch = stretch < 0 ? html.Length - at : stretch;
            length = Stretch(html.Slice(at, stretch), text, length, preformatted);
            at += stretch;
            if (at == html.Length)
                break;
            if (html[at] == (byte)'&')
            {
                at += Reference(html[at..], text, ref length);
                continue;
            }
            var tag = TagAt(html[at..]);
            var name = NameOf(tag);
            if (IsBlock(name))
                length = EndLine(text, length);
            if (name.SequenceEqual("pre"u8))
                preformatted = tag[1] != (byte)'/';
            while (slot < linksToSkip.Length && linksToSkip[slot].Offset < at)
                slot++;
            var isSlotLink = slot < linksToSkip.Length && linksToSkip[slot].Kind == BodySlotKind.Link
                && linksToSkip[slot].Offset < at + tag.Length;
            at += tag.Length;
            if (isSlotLink || IsSkipped(name, tag))
                at += LengthUpToEnd(html[at..], name);
        }
        return text[..length].TrimEnd("\n ").Length;
    }

    private static int Stretch(ReadOnlySpan<byte> stretch, Span<char> text, int length, bool preformatted)
    {
        var written = Encoding.UTF8.GetChars(stretch, text[length..]);
        var added = text.Slice(length, written);
        if (preformatted)
            return length + written;
        added.Replace('\n', ' ');
        if (length > 0 && text[length - 1] is not ('\n' or ' '))
            return length + written;
        var leading = written - added.TrimStart(' ').Length;
        if (leading > 0)
            added[leading..].CopyTo(added);
        return length + written - leading;
    }

    private static int EndLine(Span<char> text, int length)
    {
        length = text[..length].TrimEnd(' ').Length;
        if (length > 0 && text[length - 1] != '\n')
            text[length++] = '\n';
        return length;
    }

    // Decodes the references that our own writer makes, and numeric ones; what is none stays as it stands.
    private static int Reference(ReadOnlySpan<byte> html, Span<char> text, ref int length)
    {
        var end = html[..Math.Min(html.Length, 12)].IndexOf((byte)';');
        var name = end < 0 ? default : html[1..end];
        var known = name.SequenceEqual("amp"u8) ? '&'
            : name.SequenceEqual("lt"u8) ? '<'
            : name.SequenceEqual("gt"u8) ? '>'
            : name.SequenceEqual("quot"u8) ? '"'
            : name.SequenceEqual("apos"u8) ? '\''
            : '\0';
        if (known != '\0')
        {
            text[length++] = known;
            return end + 1;
        }
        if (name.Length > 1 && name[0] == (byte)'#' && TryRune(name[1..], out var rune))
        {
            length += rune.EncodeToUtf16(text[length..]);
            return end + 1;
        }
        text[length++] = '&';
        return 1;
    }

    private static bool TryRune(ReadOnlySpan<byte> digits, out Rune rune)
    {
        rune = default;
        var hex = digits[0] is (byte)'x' or (byte)'X';
        return int.TryParse(hex ? digits[1..] : digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && Rune.TryCreate(value, out rune);
    }

    // The whole tag. In the HTML that bodies hold, a quotation mark in a tag always delimits a value.
    internal static ReadOnlySpan<byte> TagAt(ReadOnlySpan<byte> html)
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

    internal static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> tag)
    {
        var start = tag.Length > 1 && tag[1] == (byte)'/' ? 2 : 1;
        var end = start;
        while (end < tag.Length && tag[end] is not ((byte)' ' or (byte)'>' or (byte)'/' or (byte)'\n'))
            end++;
        return tag[start..end];
    }

    internal static bool IsBlock(ReadOnlySpan<byte> name) => name.Length switch
    {
        1 => name[0] == (byte)'p',
        2 => name[0] is (byte)'h' or (byte)'l' or (byte)'d' or (byte)'u' or (byte)'o' or (byte)'t' || name.SequenceEqual("br"u8),
        3 => name.SequenceEqual("pre"u8) || name.SequenceEqual("div"u8),
        _ => name.SequenceEqual("table"u8) || name.SequenceEqual("thead"u8) || name.SequenceEqual("tbody"u8)
            || name.SequenceEqual("caption"u8) || name.SequenceEqual("figure"u8) || name.SequenceEqual("figcaption"u8)
            || name.SequenceEqual("blockquote"u8) || name.SequenceEqual("section"u8) || name.SequenceEqual("details"u8)
            || name.SequenceEqual("summary"u8) || name.SequenceEqual("article"u8) || name.SequenceEqual("aside"u8)
            || name.SequenceEqual("header"u8) || name.SequenceEqual("footer"u8) || name.SequenceEqual("address"u8),
    };

    internal static bool IsSkipped(ReadOnlySpan<byte> name, ReadOnlySpan<byte> tag)
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

    internal static int LengthUpToEnd(ReadOnlySpan<byte> html, ReadOnlySpan<byte> name)
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
