using AnyAscii;

namespace StaticArchive.Stories;

/// <summary>Turns words of any script into a segment of an address.</summary>
public static class Slug
{
    /// <summary>Longest slug, in characters; cut at the end of a word.</summary>
    public const int MaxLength = 80;

    /// <summary>
    /// Transliterated to ASCII, lower case, everything but letters and digits folded into single hyphens, none at either end;
    /// apostrophes vanish ("don't" is <c>dont</c>). Empty when nothing remains.
    /// </summary>
    public static string From(string text)
    {
        var ascii = text.Transliterate();
        Span<char> slug = stackalloc char[MaxLength + 1];
        var length = 0;
        var wordEnd = 0;
        foreach (var letter in ascii)
        {
            if (letter is '\'' or '`')
                continue;
            if (char.IsAsciiLetterOrDigit(letter))
                slug[length++] = char.ToLowerInvariant(letter);
            else if (length > 0 && slug[length - 1] != '-')
            {
                wordEnd = length;
                slug[length++] = '-';
            }
            if (length > MaxLength)
                return new string(slug[..(wordEnd > 0 ? wordEnd : MaxLength)]);
        }
        return new string(slug[..length].TrimEnd('-'));
    }
}
