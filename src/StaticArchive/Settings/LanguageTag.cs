namespace StaticArchive.Settings;

/// <summary>Checks that a language tag has the shape of BCP 47; which languages exist is not looked up.</summary>
public static class LanguageTag
{
    /// <summary>The tag as BCP 47 recommends to write it (<c>de-CH</c>, <c>zh-Hant</c>), or null when it has not the shape of one.</summary>
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
            subtags[i] = i > 0 && subtag.Length == 2 ? subtag.ToUpperInvariant()
                : i > 0 && subtag.Length == 4 && char.IsAsciiLetter(subtag[0]) ? char.ToUpperInvariant(subtag[0]) + subtag[1..].ToLowerInvariant()
                : subtag.ToLowerInvariant();
        }
        return string.Join('-', subtags);
    }
}
