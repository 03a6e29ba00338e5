using System.Globalization;
using System.Text;

namespace StaticArchive.Related;

/// <summary>Tells what characters do in words.</summary>
internal static class CharacterClasses
{
    public static CharacterClass Of(Rune rune)
    {
        var value = rune.Value;
        if (value >= 0x0E00 && IsUnspaced(value))
            return IsWord(rune) ? CharacterClass.Unspaced : CharacterClass.Separator;
        return IsWord(rune) ? CharacterClass.Word : CharacterClass.Separator;
    }

    /// <summary>Thai, Lao, Burmese, Khmer; Han, Hiragana, Katakana, Hangul.</summary>
    private static bool IsUnspaced(int value) => value
        is >= 0x0E00 and <= 0x0EFF
        or >= 0x1000 and <= 0x109F
        or >= 0x1780 and <= 0x17FF
        or >= 0x3005 and <= 0x3007
        or >= 0x3041 and <= 0x30FF
        or >= 0x31F0 and <= 0x31FF
        or >= 0x3400 and <= 0x4DBF
        or >= 0x4E00 and <= 0x9FFF
        or >= 0xAC00 and <= 0xD7AF
        or >= 0xF900 and <= 0xFAFF
        or >= 0xFF66 and <= 0xFF9F
        or >= 0x20000 and <= 0x3FFFF;

    // Marks belong to their letter, or a word of Devanagari would fall apart at every vowel sign; joiners are part of its spelling too.
    private static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.LowercaseLetter
        or UnicodeCategory.UppercaseLetter
        or UnicodeCategory.OtherLetter
        or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter
        or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber
        || rune.Value is 0x200C or 0x200D;
}
