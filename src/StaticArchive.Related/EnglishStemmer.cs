namespace StaticArchive.Related;

/// <summary>Harman's S-stemmer ("How effective is suffixing?", 1991): only plurals, and so hardly ever wrong.</summary>
internal static class EnglishStemmer
{
    /// <summary>How much of <paramref name="word"/> (lower-case UTF-8) is left; <c>ies</c> is rewritten to <c>y</c> in
    /// place.</summary>
    public static int Stem(Span<byte> word)
    {
        var length = word.Length;
        if (length <= 3 || word[^1] != 's')
            return length;
        if (length > 4 && word.EndsWith("ies"u8))
        {
            word[length - 3] = (byte)'y';
            return length - 2;
        }
        if (word.EndsWith("ss"u8) || word.EndsWith("us"u8) || word.EndsWith("is"u8))
            return length;
        var stem = word[..^2];
        if (
            word[^2] == 'e'
            && (
                stem.EndsWith("ss"u8)
                || stem.EndsWith("x"u8)
                || stem.EndsWith("ch"u8)
                || stem.EndsWith("sh"u8)
                || stem.EndsWith("z"u8)))
            return length - 2;
        return length - 1;
    }
}
