namespace StaticArchive.Import.Sites;

/// <summary>Guesses the language of texts: by their letters, and by small words where several languages share
/// them.</summary>
internal static class TextLanguage
{
    private const int MaxFiles = 60;
    private const int Begin = 4_000;

    // A language needs this many times the small words of the next one.
    private const int MinLead = 2;

    private static readonly (string Tag, string[] Words)[] Latin =
    [
        ("en", ["the", "and", "of", "to", "is", "that", "with", "this"]),
        ("de", ["der", "die", "und", "nicht", "ist", "das", "mit", "ein", "wir"]),
        ("fr", ["le", "les", "des", "est", "et", "une", "dans", "pour", "nous"]),
        ("es", ["el", "los", "las", "una", "que", "para", "con", "por", "es"]),
        ("pt", ["não", "uma", "para", "com", "os", "que", "em", "você", "ao"]),
        ("it", ["il", "che", "di", "una", "per", "gli", "della", "sono", "non"]),
        ("nl", ["het", "een", "van", "niet", "dat", "zijn", "voor", "met", "de"]),
        ("pl", ["nie", "się", "jest", "że", "na", "w", "do", "oraz", "jak"]),
        ("sv", ["och", "att", "det", "som", "inte", "är", "för", "på", "en"]),
        ("cs", ["je", "že", "se", "na", "není", "jsem", "ale", "jako", "pro"]),
        ("tr", ["ve", "bir", "bu", "için", "ile", "olarak", "de", "da", "çok"]),
    ];

    /// <summary>The language of most of a site's texts, or null where that is not clear.</summary>
    public static string? Of(OldSiteFolder site, IEnumerable<string> files)
    {
        var text = string.Concat(files.Take(MaxFiles).Select(file => site.Read(file, Begin)));
        return OfLetters(text) ?? OfWords(text);
    }

    private static string? OfLetters(string text)
    {
        var (hangul, kana, han, cyrillic, arabic, latin) = (0, 0, 0, 0, 0, 0);
        foreach (var c in text)
        {
            if (c is >= '\uAC00' and <= '\uD7A3')
                hangul++;
            else if (c is >= '\u3040' and <= '\u30FF')
                kana++;
            else if (c is >= '\u4E00' and <= '\u9FFF')
                han++;
            else if (c is >= '\u0400' and <= '\u04FF')
                cyrillic++;
            else if (c is >= '\u0600' and <= '\u06FF')
                arabic++;
            else if (char.IsLetter(c))
                latin++;
        }
        // Code, addresses and keys are in Latin letters everywhere, and a letter of East Asia says more than one.
        var least = latin / 5;
        return hangul > least ? "ko"
            : kana > least / 2 && kana + han > least ? "ja"
            : han > least ? "zh"
            : arabic > least ? "ar"
            : cyrillic <= least ? null
            : text.Contains('ы', StringComparison.Ordinal) || !text.Contains('ї', StringComparison.Ordinal) ? "ru"
            : "uk";
    }

    private static string? OfWords(string text)
    {
        var counts = text.ToLowerInvariant().Split([' ', '\n', '\t', ',', '.', '\r'],
            StringSplitOptions.RemoveEmptyEntries).CountBy(word => word).ToDictionary();
        var ranked = Latin.Select(language => (language.Tag, Count: language.Words.Sum(counts.GetValueOrDefault)))
            .OrderByDescending(language => language.Count).ToList();
        return ranked[0].Count > 0 && ranked[0].Count >= ranked[1].Count * MinLead ? ranked[0].Tag : null;
    }
}
