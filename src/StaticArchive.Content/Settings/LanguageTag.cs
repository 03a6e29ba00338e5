namespace StaticArchive.Settings;

/// <summary>Checks that a language tag has the shape of BCP 47, and tells which way the language is written; which
/// languages exist is not looked up.</summary>
internal static class LanguageTag
{
    // Languages whose usual script runs from right to left, and the scripts themselves, as CLDR has them.
    private static readonly FrozenSet<string> RightToLeft = FrozenSet.Create(
        StringComparer.Ordinal, "ar", "arc", "ars", "arz", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc",
        "mzn", "nqo", "pnb", "ps", "sd", "skr", "syr", "ug", "ur", "yi");

    private static readonly FrozenSet<string> RightToLeftScripts = FrozenSet.Create(StringComparer.Ordinal,
        "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    /// <summary>Whether it is written from right to left: by the script that the tag names, or else by the language's
    /// usual one.</summary>
    /// <param name="tag">As <see cref="Read"/> gives it.</param>
    public static bool IsRightToLeft(string tag)
    {
        var subtags = tag.Split('-');
        foreach (var subtag in subtags.AsSpan(1))
        {
            if (subtag.Length == 4 && char.IsAsciiLetter(subtag[0]))
                return RightToLeftScripts.Contains(subtag);
        }
        return RightToLeft.Contains(subtags[0]);
    }

    // Languages whose usual script is not Latin, left to right; and their scripts.
    private static readonly FrozenSet<string> NotLatin = FrozenSet.Create(
        StringComparer.Ordinal, "am", "as", "be", "bg", "bn", "bo", "el", "gu", "hi", "hy", "ja", "ka", "kk", "km",
        "kn", "ko", "ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "or", "pa", "ru", "sa", "si", "sr", "ta", "te",
        "tg", "th", "ti", "uk", "zh");

    /// <summary>Whether it is written in Latin letters: by the script that the tag names, or else by the language's
    /// usual one.</summary>
    /// <param name="tag">As <see cref="Read"/> gives it.</param>
    public static bool IsLatin(string tag)
    {
        var subtags = tag.Split('-');
        foreach (var subtag in subtags.AsSpan(1))
        {
            if (subtag.Length == 4 && char.IsAsciiLetter(subtag[0]))
                return subtag == "Latn";
        }
        return !RightToLeft.Contains(subtags[0]) && !NotLatin.Contains(subtags[0]);
    }

    /// <summary>The tag as BCP 47 recommends to write it (<c>de-CH</c>, <c>zh-Hant</c>), or null when it has not the
    /// shape of one.</summary>
    public static string? Read(string text)
    {
        var subtags = text.Trim().Replace('_', '-').Split('-');
        if (subtags[0].Length is < 2 or > 3 || !subtags[0].All(char.IsAsciiLetter))
            return null;
        for (var i = 0; i < subtags.Length; i++)
        {
            var subtag = subtags[i];
            if (subtag.Length is < 1 or > 8 || !subtag.All(char.IsAsciiLetterOrDigit))
                return null;
            subtags[i] =
                i > 0 && subtag.Length == 2 ? subtag.ToUpperInvariant()
                : i > 0 && subtag.Length == 4 && char.IsAsciiLetter(subtag[0])
                    ? char.ToUpperInvariant(subtag[0]) + subtag[1..].ToLowerInvariant()
                : subtag.ToLowerInvariant();
        }
        return string.Join('-', subtags);
    }
}
