namespace StaticArchive.Related.Explanation;

/// <summary>What the letters of a word say of it.</summary>
internal static class NameShape
{
    private const int MinCapitals = 3;

    /// <summary>Capital letters and digits of a word.</summary>
    public static WordTraits Of(ReadOnlySpan<char> word)
    {
        var (upper, lower, digits, others) = (0, 0, 0, 0);
        foreach (var c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            others += char.IsLetter(c) && !char.IsUpper(c) && !char.IsLower(c) ? 1 : 0;
        }
        if (upper + lower + others == 0)
            return digits > 0 ? WordTraits.Capital | WordTraits.Number : WordTraits.None;
        if (
            upper == 0
            || others > 0
            || (!char.IsUpper(word[0]) && word[0] != '.' && (lower == 0 ? digits == 0 : upper > 2 || digits > 0)))
            return WordTraits.None;
        var traits = WordTraits.Capital | (lower == 0 ? WordTraits.Capitals : WordTraits.None);
        var hasInner = lower > 0 && word[1..].ContainsAnyInRange('A', 'Z') && !word.Contains('-');
        var isAcronym = lower == 0 && upper >= MinCapitals;
        return hasInner || isAcronym || (digits > 0 && upper > 0) ? traits | WordTraits.Distinctive : traits;
    }

    /// <summary>How many digits it has.</summary>
    public static int Digits(ReadOnlySpan<char> word)
    {
        var digits = 0;
        foreach (var c in word)
            digits += char.IsDigit(c) ? 1 : 0;
        return digits;
    }

    /// <summary>Whether it may be in the middle of a name.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <param name="hasCapitalNouns">Whether capital letters on both sides of it may be those of ordinary
    /// nouns.</param>
    public static bool IsConnector(ReadOnlySpan<char> word, bool hasCapitalNouns) => word
        is "of" or "the" or "for" or "&" or "de" or "la" or "le" or "du" or "da" or "do" or "dos" or "di" or "del"
        or "della" or "van" or "ten" or "ter" or "el" or "al" or "bin" or "ibn"
        || (!hasCapitalNouns && word is "les" or "des" or "das" or "von" or "der" or "den" or "zu" or "zur");

    /// <summary>Whether a title in capitals writes the word in lower case all the same.</summary>
    public static bool IsMinor(ReadOnlySpan<char> word) => word
        is "a" or "an" or "and" or "as" or "at" or "but" or "by" or "for" or "from" or "in" or "into" or "is" or "of"
        or "on" or "or" or "over" or "per" or "the" or "to" or "up" or "via" or "vs" or "with"
        || IsConnector(word, hasCapitalNouns: false);
}

/// <summary>How a story writes a name.</summary>
[Flags]
internal enum NameTraits : byte
{
    None = 0,

    /// <summary>At least once where only a name has a capital letter: not at the beginning of a sentence.</summary>
    Certain = 1,

    /// <summary>In the headline or the standfirst.</summary>
    Headline = 1 << 1,

    /// <summary>Of a script without capital letters.</summary>
    Caseless = 1 << 2,

    /// <summary>One word.</summary>
    Single = 1 << 3,

    /// <summary>Its letters alone say that it is a name.</summary>
    Distinctive = 1 << 4,

    /// <summary>Twice or more.</summary>
    Repeated = 1 << 5,

    /// <summary>Part of a longer name of the same story, or of its code.</summary>
    PartOfLonger = 1 << 6,
}

/// <summary>A word of a run that may be a name.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Traits">What is known of it.</param>
/// <param name="Hash">Of its letters as they are written.</param>
/// <param name="BeginsSentence">Whether a sentence begins with it.</param>
internal readonly record struct NameWord(int Start, int End, WordTraits Traits, ulong Hash, bool BeginsSentence)
{
    /// <summary>Whether any of these holds.</summary>
    public bool Is(WordTraits any) => (Traits & any) != 0;
}
