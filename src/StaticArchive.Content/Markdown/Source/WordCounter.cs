namespace StaticArchive.Markdown.Source;

/// <summary>Counts the words of a text: what is between spaces and holds a letter or a digit; in Chinese and Japanese
/// each character; in Thai, Lao, Burmese and Khmer, which have no spaces either, every five letters.</summary>
internal static class WordCounter
{
    // The first byte of Thai; kana and ideographs, from U+3000 on, have greater ones.
    private const byte FirstUnspacedLead = 0xE0;
    private const byte GeneralPunctuationLead = 0xE2;
    private const int FirstCharacter = 0x3000;

    // What a byte does to "are we in a word": bit 0 begins one, bit 1 keeps one. Beyond ASCII the first byte of a
    // letter begins one, but not that of Latin-1's signs (C2) or of dashes, quotation marks and symbols (E2).
    private static ReadOnlySpan<byte> Effects =>
    [
        2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
        0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2,
        2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2,
        2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2,
        2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
        2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
        2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ];

    private const int LettersOfWord = 5;

    /// <summary>Counts the words of a text.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="characters">How many are characters of Chinese or Japanese, each of which counts as a word.</param>
    public static int Count(ReadOnlySpan<byte> text, out int characters)
    {
        var (words, letters, inWord) = (0, 0, 0);
        characters = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var effect = Effects[text[at]];
            if (text[at] >= FirstUnspacedLead && text[at] != GeneralPunctuationLead)
            {
                Rune.DecodeFromUtf8(text[at..], out var rune, out var size);
                at += size - 1;
                effect = (byte)(Rune.IsLetterOrDigit(rune) ? 1 : IsMark(rune) ? 2 : 0);
                if (IsUnspaced(rune.Value))
                {
                    effect = 0;
                    letters += rune.Value < FirstCharacter ? 1 : 0;
                    characters += rune.Value < FirstCharacter ? 0 : 1;
                }
            }
            // Without a branch for each byte: text is not predictable.
            var next = (effect & 1) | (inWord & ((effect >> 1) | (effect & 1)));
            words += next & ~inWord;
            inWord = next;
        }
        return words + characters + ((letters + LettersOfWord - 1) / LettersOfWord);
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.Format;

    private static bool IsUnspaced(int value) =>
        value is >= 0x20000 and <= 0x3FFFF || (value <= char.MaxValue && Letters.IsUnspaced((char)value));
}
