namespace StaticArchive.Text.Unicode;

/// <summary>Tells letters, marks and scripts apart. <c>theme/assets/search.js</c> tells them apart in the same
/// way.</summary>
internal static class Letters
{
    /// <summary>What is at <paramref name="at"/>, and how many characters (1 or 2) it takes.</summary>
    public static LetterKind KindAt(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 1;
        var c = text[at];
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) ? LetterKind.Spaced : LetterKind.None;
        UnicodeCategory category;
        if (!char.IsSurrogate(c))
        {
            category = CharUnicodeInfo.GetUnicodeCategory(c);
        }
        else if (at + 1 < text.Length && Rune.TryCreate(c, text[at + 1], out var rune))
        {
            length = 2;
            category = Rune.GetUnicodeCategory(rune);
        }
        else
        {
            return LetterKind.None;
        }
        return KindOf(category) is var kind && kind == LetterKind.Spaced && IsUnspaced(c) ? LetterKind.Unspaced : kind;
    }

    /// <summary>Whether a letter (no digit) of a script with spaces is at <paramref name="at"/>.</summary>
    public static bool IsSpacedLetter(ReadOnlySpan<char> text, int at) =>
        KindAt(text, at, out var length) == LetterKind.Spaced
        && (length == 2 ? Rune.IsLetter(new Rune(text[at], text[at + 1])) : char.IsLetter(text[at]));

    /// <summary>How many characters the letter of a script without spaces at <paramref name="at"/> takes with its
    /// marks; 0 when there is none.</summary>
    public static int UnspacedLength(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || KindAt(text, at, out var length) != LetterKind.Unspaced)
            return 0;
        while (at + length < text.Length && KindAt(text, at + length, out var mark) == LetterKind.Mark)
            length += mark;
        return length;
    }

    private static LetterKind KindOf(UnicodeCategory category) =>
        category switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber => LetterKind.Spaced,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark =>
                LetterKind.Mark,
            _ => LetterKind.None,
        };

    // Thai and Lao; Burmese; Khmer; kana; ideographs, the rarer ones by their first surrogate; half-width kana.
    public static bool IsUnspaced(char c) => c >= '\u0e00' && c is
        <= '\u0eff'
        or (>= '\u1000' and <= '\u109f')
        or (>= '\u1780' and <= '\u17ff')
        or (>= '\u3005' and <= '\u3007')
        or (>= '\u3040' and <= '\u30ff')
        or (>= '\u31f0' and <= '\u31ff')
        or (>= '\u3400' and <= '\u4dbf')
        or (>= '\u4e00' and <= '\u9fff')
        or (>= '\uf900' and <= '\ufaff')
        or (>= '\uff66' and <= '\uff9f')
        or (>= '\ud840' and <= '\ud8ff');
}

/// <summary>What a character is to a reader of words.</summary>
internal enum LetterKind
{
    /// <summary>Not part of a word.</summary>
    None,

    /// <summary>A letter or digit of a script that puts spaces between words.</summary>
    Spaced,

    /// <summary>A combining mark: part of a word, never its beginning.</summary>
    Mark,

    /// <summary>A letter of a script without spaces.</summary>
    Unspaced,
}
