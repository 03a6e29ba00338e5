using System.Globalization;
using System.Text;

namespace StaticArchive.Related;

/// <summary>Tells what characters do in words.</summary>
internal static class CharacterClasses
{
    public static CharacterClass Of(Rune rune)
    {
        if (!IsWord(rune))
            return CharacterClass.Separator;
        return rune.Value >= 0x0E00 && IsUnspaced(rune.Value) ? CharacterClass.Unspaced : CharacterClass.Word;
    }

    // Korean has spaces, but glues particles to its words, which pairs of characters step over.
    private static bool IsUnspaced(int value) =>
        value is (>= 0xAC00 and <= 0xD7AF) or (>= 0x20000 and <= 0x3FFFF)
        || (value <= char.MaxValue && Letters.IsUnspaced((char)value));

    // Marks belong to their letter, or a word of Devanagari would fall apart at every vowel sign; joiners are part of
    // its spelling too.
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
