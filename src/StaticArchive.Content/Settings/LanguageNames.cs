namespace StaticArchive.Settings;

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
    /// <param name="tag">As <see cref="LanguageTag.Read"/> gives it.</param>
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
