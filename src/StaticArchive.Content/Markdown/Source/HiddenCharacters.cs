using System.Buffers;

namespace StaticArchive.Markdown.Source;

/// <summary>Characters that show nothing but change or hide what is read: controls, those that embed, override or
/// isolate a direction ("Trojan Source", CVE-2021-42574), and invisible letters that carry text for programs. Joiners,
/// soft hyphens, zero-width spaces and the marks LRM, RLM and ALM stay, for scripts need them.</summary>
internal static class HiddenCharacters
{
    private const int BlackFlag = 0x1F3F4;

    // A region has at most six letters, and a character ends it; more is a text that nobody sees.
    private const int MaxFlagTags = 7;

    // What most texts are made of, and nothing hidden among it. A search for the hidden ones themselves, most of them
    // beyond ASCII, took 7 % of a build.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(value => (char)value), '\t', '\n', '\r']);

    /// <summary>The hidden characters of a text, as themselves or as numeric entities: where each is, and how many
    /// characters it is long.</summary>
    public static IEnumerable<(int Position, int Length, int Value)> All(string text)
    {
        var (literal, entity) = (-1, -1);
        for (var at = 0; at < text.Length;)
        {
            if (literal < at)
                literal = NextLiteral(text, at);
            if (entity < at)
                entity = text.IndexOf("&#", at, StringComparison.Ordinal) is >= 0 and var sign ? sign : text.Length;
            at = Math.Min(literal, entity);
            if (at == text.Length)
                yield break;
            var (length, value) = at == entity ? EntityAt(text.AsSpan(at)) : LiteralAt(text, at);
            if (IsHidden(value))
                yield return (at, length, value);
            at += length;
        }
    }

    /// <summary>Removes them from HTML that was written, and moves the slots along.</summary>
    public static byte[] Remove(ReadOnlySpan<byte> html, List<BodySlot> slots)
    {
        var kept = new byte[html.Length];
        var length = 0;
        var slot = 0;
        var flagTags = 0;
        for (var at = 0; at < html.Length;)
        {
            for (; slot < slots.Count && slots[slot].Offset <= at; slot++)
                slots[slot] = slots[slot] with { Offset = length };
            Rune.DecodeFromUtf8(html[at..], out var rune, out var size);
            flagTags = rune.Value == BlackFlag ? MaxFlagTags : IsTag(rune.Value) ? flagTags - 1 : -1;
            if (flagTags >= 0 || !IsHidden(rune.Value))
            {
                html.Slice(at, size).CopyTo(kept.AsSpan(length));
                length += size;
            }
            at += size;
        }
        for (; slot < slots.Count; slot++)
            slots[slot] = slots[slot] with { Offset = length };
        return kept[..length];
    }

    // \uDB40 begins the tag characters, U+E0000 to U+E007F, among others.
    private static int NextLiteral(string text, int at)
    {
        while (text.AsSpan(at).IndexOfAnyExcept(Plain) is >= 0 and var found)
        {
            for (at += found; at < text.Length && !char.IsAscii(text[at]); at++)
            {
                if (IsHidden(text[at]) || text[at] == '\uDB40')
                    return at;
            }
            if (at < text.Length && IsHidden(text[at]))
                return at;
        }
        return text.Length;
    }

    private static bool IsHidden(int value) =>
        value
            is (< 0x20 and not ('\t' or '\n' or '\r'))
                or (>= 0x7F and < 0xA0)
                or 0x180E
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2061 and <= 0x2064)
                or (>= 0x2066 and <= 0x206F)
                or 0xFEFF
                or (>= 0xFFF9 and <= 0xFFFB)
        || IsTag(value);

    private static bool IsTag(int value) => value is >= 0xE0000 and <= 0xE007F;

    private static (int Length, int Value) LiteralAt(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune)
            && !IsFlag(text, at, rune) ? (rune.Utf16SequenceLength, rune.Value) : (1, ' ');

    // The flags of England, Scotland and Wales are a black flag and tag characters.
    private static bool IsFlag(string text, int at, Rune rune)
    {
        for (var tags = 0; tags < MaxFlagTags && IsTag(rune.Value) && at >= 2; tags++, at -= 2)
        {
            if (!Rune.TryGetRuneAt(text, at - 2, out rune))
                return false;
        }
        return rune.Value == BlackFlag;
    }

    // HTML reads a numeric entity without its semicolon too.
    private static (int Length, int Value) EntityAt(ReadOnlySpan<char> text)
    {
        const int longest = 8;
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var zeros = text[start..].IndexOfAnyExcept('0');
        var digits = text[(start + Math.Max(0, zeros))..];
        var length = 0;
        while (length < digits.Length && length < longest
            && (isHex ? char.IsAsciiHexDigit(digits[length]) : char.IsAsciiDigit(digits[length])))
            length++;
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return length > 0 && int.TryParse(digits[..length], style, CultureInfo.InvariantCulture, out var value)
            ? (text.Length - digits.Length + length + (digits[length..].StartsWith(";") ? 1 : 0), value)
            : (2, ' ');
    }
}
