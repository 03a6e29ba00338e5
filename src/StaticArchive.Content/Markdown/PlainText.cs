using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;
using StaticArchive.Media;

namespace StaticArchive.Markdown;

/// <summary>Makes the plain text that a headline, a standfirst or a name is, from what editors and other generators
/// write.</summary>
internal static class PlainText
{
    // Elements that format or wrap text. Others may be what the headline is about ("How <details> works") and stay as
    // text.
    private static readonly FrozenSet<string> FormattingElements = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "del", "div", "dfn", "em", "font", "h1",
            "h2", "h3", "h4", "h5", "h6", "i", "img", "ins", "kbd", "mark", "nobr", "p", "q", "s", "samp", "small",
            "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase);

    // A longer one is no formatting; unbounded, a million of '<' would each look for their '>'.
    private const int MaxTag = 2_000;

    private static readonly SearchValues<char> Unusual = SearchValues.Create(
        "<&\t\n\r\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008"
            + "\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016"
            + "\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\u0085"
            + "\u00A0\u00AD\u200B\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D"
            + "\u202E\u202F\u2060\u2066\u2067\u2068\u2069\uFEFF\uFFFD");

    /// <summary>The text on one line: formatting tags removed, entities decoded, white space collapsed and trimmed,
    /// characters that show nothing removed. Markdown is left as it is.</summary>
    /// <param name="text">As the editor wrote it.</param>
    /// <param name="hidden">The first control or direction character that was removed, or the NUL character when
    /// there was none.</param>
    public static string Clean(string text, out char hidden)
    {
        hidden = '\0';
        text = ComposedText.Of(text);
        if (text.AsSpan().IndexOfAny(Unusual) < 0 && !text.Contains("  ", StringComparison.Ordinal))
            return text.Trim();
        var plain = text.Contains('<', StringComparison.Ordinal) ? WithoutTags(text) : text;
        if (plain.Contains('&', StringComparison.Ordinal))
            plain = WebUtility.HtmlDecode(plain);
        return Collapse(plain, ref hidden);
    }

    /// <summary>The text on one line, whatever was hidden in it.</summary>
    private static string WithoutTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length =
                text[at] == '<'
                    ? TagLength(text.AsSpan(at, Math.Min(MaxTag, text.Length - at)), out var isBreak)
                    : TagLength(default, out isBreak);
            if (isBreak)
                plain.Append(' ');
            if (length == 0)
                plain.Append(text[at++]);
            else
                at += length;
        }
        return plain.ToString();
    }

    // The length of the formatting tag that the text begins with, or 0.
    private static int TagLength(ReadOnlySpan<char> text, out bool isBreak)
    {
        isBreak = false;
        var end = text.IndexOf('>');
        if (end < 2)
            return 0;
        var tag = text[1..end].TrimStart('/').TrimEnd('/');
        var nameEnd = tag.IndexOfAny(' ', '\t', '\n');
        var name = (nameEnd < 0 ? tag : tag[..nameEnd]).ToString();
        if (!FormattingElements.Contains(name))
            return 0;
        isBreak =
            name.Equals("br", StringComparison.OrdinalIgnoreCase)
            || name.Equals("p", StringComparison.OrdinalIgnoreCase)
            || name.Equals("div", StringComparison.OrdinalIgnoreCase);
        return end + 1;
    }

    private static string Collapse(string text, ref char hidden)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\u00A0' or '\u202F' && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(c);
            else if (char.IsWhiteSpace(c) || c is '\u2028' or '\u2029')
                _ = plain.Length > 0 && !char.IsWhiteSpace(plain[^1]) ? plain.Append(' ') : plain;
            else if (IsHidden(c))
                hidden = hidden == '\0' ? c : hidden;
            else if (c is not ('\u200B' or '\u2060' or '\uFEFF' or '\u00AD'))
                plain.Append(c);
        }
        return plain.ToString().Trim();
    }

    // Controls, and characters that turn the direction of text round, with which a headline can disguise what it says.
    private static bool IsHidden(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFD';
}

/// <summary>Judges the text for those who cannot see an image.</summary>
internal static partial class AltText
{
    /// <summary>Whether the text says nothing: a file name such as "IMG_2041.jpg", or "img-2041" for that file; what a
    /// camera or a form calls every image. A word such as "bridge" says something.</summary>
    public static bool IsFileName(ReadOnlySpan<char> alt, string source)
    {
        var text = alt.Trim().ToString();
        if (Nothing().IsMatch(text))
            return true;
        if (text.Length == 0 || text.Contains(' ', StringComparison.Ordinal))
            return false;
        if (MediaFormats.OfName(text) is not MediaFormat.Unknown)
            return true;
        return text.Equals(Path.GetFileNameWithoutExtension(source), StringComparison.OrdinalIgnoreCase)
            && text.Any(letter => char.IsAsciiDigit(letter) || letter is '_' or '-');
    }

    [GeneratedRegex(
        @"^(?:(?:image|img|photo|picture|pic|foto|bild|alt|alt text|untitled|screenshot)[ _-]?\d{0,4}"
            + @"|(?:img|dsc[nf]?|pxl|p|wp|gopr|screenshot|bildschirmfoto)[ _-]?\d{3,}"
            + @"[\d _.:-]*(?:\bat\b[\d .:apm]*)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
