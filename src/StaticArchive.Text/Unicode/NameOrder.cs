namespace StaticArchive.Text.Unicode;

/// <summary>Sorts names as readers of a language expect: Ä beside A in German, after Z in Swedish; Ł after L in Polish.
/// The program does not load ICU, so the letters that a language sorts for themselves are in a table.
/// Immutable.</summary>
internal sealed class NameOrder
{
    // Per language, groups of a letter and those that follow it as letters of their own. All others are sorted without
    // their marks.
    private static readonly FrozenDictionary<string, string> Own = new Dictionary<string, string>
    {
        ["az"] = "cç eə gğ hıi oö sş uü",
        ["be"] = "ий уў",
        ["bg"] = "ий",
        ["bs"] = "cčć dđ sš zž",
        ["cs"] = "cč rř sš zž",
        ["da"] = "zæøå",
        ["eo"] = "cĉ gĝ hĥ jĵ sŝ uŭ",
        ["es"] = "nñ",
        ["et"] = "sšzž wõäöü",
        ["fi"] = "zåäö",
        ["fo"] = "dð zæø",
        ["hr"] = "cčć dđ sš zž",
        ["hu"] = "oö uü",
        ["is"] = "aá dð eé ií oó uú yý zþæö",
        ["lt"] = "cč sš zž",
        ["lv"] = "cč gģ kķ lļ nņ sš zž",
        ["nb"] = "zæøå",
        ["nn"] = "zæøå",
        ["no"] = "zæøå",
        ["pl"] = "aą cć eę lł nń oó sś zźż",
        ["ro"] = "aăâ iî sș tț",
        ["ru"] = "ий",
        ["sk"] = "aä cč oô sš zž",
        ["sl"] = "cč sš zž",
        ["sq"] = "cç eë",
        ["sv"] = "zåäö",
        ["tr"] = "cç gğ hıi oö sş uü",
        ["uk"] = "гґ еє иіїй",
        ["vi"] = "aăâ dđ eê oôơ uư",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<char, (char Base, char Place)> _letters;
    private readonly Func<string, string>? _spelling;

    private NameOrder(string language, Func<string, string>? spelling)
    {
        var letters = new Dictionary<char, (char Base, char Place)>();
        foreach (var group in Own.GetValueOrDefault(language, "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            for (var place = 1; place < group.Length; place++)
                letters.TryAdd(group[place], (group[0], (char)place));
        }
        // What Nordic readers take for the same letter in a foreign name.
        if (letters.TryGetValue('æ', out var ae) && letters.TryGetValue('ø', out var oe))
        {
            letters.TryAdd('ä', ae);
            letters.TryAdd('ö', oe);
        }
        _letters = letters.ToFrozenDictionary();
        IsDotless = language is "tr" or "az";
        _spelling = language == "zh" ? spelling : null;
    }

    /// <summary>The order of a language.</summary>
    /// <param name="language">BCP 47 tag; its first part decides.</param>
    /// <param name="spelling">Writes a name in Latin letters, for Chinese, which is sorted by its sound.</param>
    public static NameOrder Of(string language, Func<string, string>? spelling = null) =>
        new(language.Split('-')[0], spelling);

    /// <summary>Whether the language has an i without a dot, so that the capital of i is İ.</summary>
    public bool IsDotless { get; }

    /// <summary>The letter as a capital.</summary>
    public char Capital(char letter) => (IsDotless, letter) switch
    {
        (true, 'i') => 'İ',
        (true, 'ı') => 'I',
        _ => char.ToUpperInvariant(letter),
    };

    public int Compare(string? left, string? right) => string.CompareOrdinal(Key(left ?? ""), Key(right ?? ""));

    /// <summary>A text that sorts by its characters as the name does among names.</summary>
    public string Key(string name)
    {
        var key = new StringBuilder((name.Length * 3) + 2);
        Letters(name, key);
        // Where the letters are the same, marks and capitals decide.
        return key.Append('\0', 2).Append(name).ToString();
    }

    /// <summary>The letters that decide first, each a letter and its place among those that follow it; a space between
    /// words.</summary>
    public string Letters(string name)
    {
        var key = new StringBuilder(name.Length * 2);
        Letters(name, key);
        return key.ToString();
    }

    private void Letters(string name, StringBuilder key)
    {
        foreach (var c in (_spelling is null ? name : _spelling(name)).AsSpan().Trim())
        {
            var small = IsDotless && c == 'I' ? 'ı' : IsDotless && c == 'İ' ? 'i' : char.ToLowerInvariant(c);
            if (_letters.TryGetValue(small, out var own))
                key.Append(own.Base).Append(own.Place);
            else if (char.IsLetterOrDigit(small) || char.IsSurrogate(small))
                Folded(small, key);
            else if (
                key.Length > 0
                && key[^2] != ' '
                && (char.IsWhiteSpace(small) || small is '-' or '–' or '/' or '_'))
                key.Append(' ').Append('\0');
        }
    }

    private static void Folded(char letter, StringBuilder key)
    {
        foreach (var plain in letter < '\u0080' ? [letter] : Folding.Fold(letter.ToString()).AsSpan())
            key.Append(plain).Append('\0');
    }
}
