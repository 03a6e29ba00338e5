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
    /// <param name="tag">As <see cref="Read(string)"/> gives it.</param>
    public static bool IsRightToLeft(string tag) =>
        ScriptOf(tag) is { } script ? RightToLeftScripts.Contains(script) : RightToLeft.Contains(tag.Split('-')[0]);

    // Languages whose usual script is not Latin, left to right; and their scripts.
    private static readonly FrozenSet<string> NotLatin = FrozenSet.Create(
        StringComparer.Ordinal, "am", "as", "be", "bg", "bn", "bo", "el", "gu", "hi", "hy", "ja", "ka", "kk", "km",
        "kn", "ko", "ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "or", "pa", "ru", "sa", "si", "sr", "ta", "te",
        "tg", "th", "ti", "uk", "zh");

    /// <summary>Whether it is written in Latin letters: by the script that the tag names, or else by the language's
    /// usual one.</summary>
    /// <param name="tag">As <see cref="Read(string)"/> gives it.</param>
    public static bool IsLatin(string tag)
    {
        var language = tag.Split('-')[0];
        return ScriptOf(tag) is { } script
            ? script == "Latn"
            : !RightToLeft.Contains(language) && !NotLatin.Contains(language);
    }

    private static string? ScriptOf(string tag) =>
        tag.Split('-').Skip(1).FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetter(part[0]));

    /// <summary>The tag that a value is, or null, which is reported.</summary>
    public static string? Read(YamlScalar scalar, YamlValueReader values)
    {
        var tag = Read(scalar.Value);
        if (tag is null)
            values.Report(scalar.Span, $"'{YamlValueReader.Shown(scalar.Value)}' is not a language tag.",
                "Write a BCP 47 tag such as en, en-GB or de-CH.");
        return tag;
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

/// <summary>What the readers of a language call it, as CLDR has it; the program does not load ICU.</summary>
internal static class LanguageNames
{
    private const string Table =
        "af Afrikaans|am አማርኛ|ar العربية|az azərbaycan|be беларуская|bg български|bn বাংলা|bs bosanski|"
        + "ca català|cs čeština|cy Cymraeg|da dansk|de Deutsch|el Ελληνικά|en English|eo esperanto|es español|"
        + "et eesti|eu euskara|fa فارسی|fi suomi|fil Filipino|fr français|ga Gaeilge|gl galego|gu ગુજરાતી|"
        + "he עברית|hi हिन्दी|hr hrvatski|hu magyar|hy հայերեն|id Indonesia|is íslenska|it italiano|ja 日本語|"
        + "ka ქართული|kk қазақ тілі|km ខ្មែរ|kn ಕನ್ನಡ|ko 한국어|lb Lëtzebuergesch|lo ລາວ|lt lietuvių|lv latviešu|"
        + "mk македонски|ml മലയാളം|mn монгол|mr मराठी|ms Melayu|mt Malti|my မြန်မာ|nb norsk bokmål|ne नेपाली|"
        + "nl Nederlands|nn norsk nynorsk|no norsk|pa ਪੰਜਾਬੀ|pl polski|ps پښتو|pt português|"
        + "pt-BR português (Brasil)|pt-PT português (Portugal)|rm rumantsch|ro română|ru русский|si සිංහල|"
        + "sk slovenčina|sl slovenščina|sq shqip|sr српски|sr-Latn srpski|sv svenska|sw Kiswahili|ta தமிழ்|"
        + "te తెలుగు|th ไทย|tr Türkçe|uk українська|ur اردو|uz o‘zbek|vi Tiếng Việt|yi ייִדיש|zh 中文|zh-CN 简体中文|"
        + "zh-HK 繁體中文（香港）|zh-Hans 简体中文|zh-Hant 繁體中文|zh-TW 繁體中文|zu isiZulu";

    private static readonly FrozenDictionary<string, string> ByTag = Table.Split('|')
        .Select(entry => entry.Split(' ', 2))
        .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    /// <summary>The name with its first letter in upper case, as it begins a line; with the rest of the tag where only
    /// the language has a name; the tag itself where none is known.</summary>
    /// <param name="tag">As <see cref="LanguageTag.Read(string)"/> gives it.</param>
    public static string Of(string tag)
    {
        var primary = tag.Split('-')[0];
        return ByTag.TryGetValue(tag, out var own) ? Capitalised(own)
            : ByTag.TryGetValue(primary, out own) ? $"{Capitalised(own)} ({tag[(primary.Length + 1)..]})"
            : tag;
    }

    // Georgian has capitals that begin no line.
    private static string Capitalised(string name) =>
        name[0] < '\u0590' ? char.ToUpperInvariant(name[0]) + name[1..] : name;
}
