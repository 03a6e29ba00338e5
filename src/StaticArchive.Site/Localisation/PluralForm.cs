namespace StaticArchive.Localisation;

/// <summary>Which form of a word a whole number takes, by the cardinal rules of Unicode CLDR.</summary>
internal static class PluralForm
{
    /// <summary><c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c> or <c>other</c>.</summary>
    /// <param name="language">BCP 47 tag; only its first part counts.</param>
    /// <param name="count">The number, not negative.</param>
    public static string Of(string language, int count)
    {
        var end = language.IndexOf('-', StringComparison.Ordinal);
        return (end < 0 ? language : language[..end]) switch
        {
            "ja" or "zh" or "ko" or "th" or "vi" or "id" or "ms" or "lo" or "my" => "other",
            "fr" or "pt" or "hy" or "hi" or "bn" or "gu" or "kn" or "fa" or "am" or "zu" => count < 2 ? "one" : "other",
            "ru" or "uk" or "be" => Slavic(count),
            "sr" or "hr" or "bs" => Slavic(count) is "many" ? "other" : Slavic(count),
            "pl" => count == 1 ? "one"
            : count % 10 is >= 2 and <= 4 && count % 100 is < 12 or > 14 ? "few"
            : "many",
            "cs" or "sk" => count switch
            {
                1 => "one",
                >= 2 and <= 4 => "few",
                _ => "other",
            },
            "sl" => (count % 100) switch
            {
                1 => "one",
                2 => "two",
                3 or 4 => "few",
                _ => "other",
            },
            "lt" => (count % 10, count % 100) switch
            {
                (1, not 11) => "one",
                ( >= 2, < 11 or > 19) => "few",
                _ => "other",
            },
            "lv" => (count % 10, count % 100) switch
            {
                (0, _) or (_, >= 11 and <= 19) => "zero",
                (1, _) => "one",
                _ => "other",
            },
            "ro" => count == 1 ? "one"
            : count == 0 || count % 100 is >= 1 and <= 19 ? "few"
            : "other",
            "is" or "mk" => count % 10 == 1 && count % 100 != 11 ? "one" : "other",
            "ga" => count switch
            {
                1 => "one",
                2 => "two",
                <= 6 and > 2 => "few",
                <= 10 and > 6 => "many",
                _ => "other",
            },
            "cy" => count switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                3 => "few",
                6 => "many",
                _ => "other",
            },
            "ar" => Arabic(count),
            "he" => count switch { 1 => "one", 2 => "two", _ => "other" },
            _ => count == 1 ? "one" : "other",
        };
    }

    private static string Slavic(int count) => (count % 10, count % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, < 12 or > 14) => "few",
        _ => "many",
    };

    private static string Arabic(int count) => (count, count % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };
}
