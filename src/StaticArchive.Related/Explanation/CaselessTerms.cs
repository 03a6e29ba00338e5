using System.Runtime.InteropServices;

namespace StaticArchive.Related.Explanation;

/// <summary>Reads words of scripts without capital letters. Where a script puts no spaces between words, a word is what
/// is between characters of other kinds, whole: a run of ideographs or of katakana. Korean words lose their
/// particles.</summary>
internal ref struct CaselessTerms(ReadOnlySpan<char> text, int start, int end)
{
    private const int MaxLength = 12;

    // The longer ones first.
    private static readonly string[] Particles =
    [
        "에서는", "으로는", "에게서", "이라고", "까지", "부터", "에서", "에게", "으로", "처럼", "보다", "라고", "이나",
        "이란", "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과", "도", "만",
    ];

    private static readonly string[] VerbEndings =
    [
        "다", "요", "죠", "한", "된", "할", "될", "하는", "되는", "있는", "없는", "하고", "되고", "하여", "하기", "통해",
        "위한", "위해", "대한", "관한",
    ];

    private readonly ReadOnlySpan<char> _text = text;
    private int _at = start;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>Hash of its letters.</summary>
    public readonly ulong Hash => TermHash.OfWord(MemoryMarshal.AsBytes(_text[Start..End]), 0);

    /// <summary>Whether a text has letters of such scripts at all.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0590', '\u1fff') || text.ContainsAnyInRange('\u3005', '\uffdc');

    /// <summary>Goes on to the next word that is long enough to say something.</summary>
    public bool Next()
    {
        while (_at < end)
        {
            var kind = ScriptOf(_text[_at]);
            var from = _at++;
            while (_at < end && (ScriptOf(_text[_at]) == kind || (kind != 0 && IsMark(_text[_at]))))
                _at++;
            if (kind is Script.None or Script.Hiragana)
                continue;
            (Start, End) = (from, _at);
            // What the Chinese particle is in is a phrase cut out of a sentence.
            if (kind == Script.Hangul ? IsVerb(_text[Start..End]) : _text[Start..End].Contains('的'))
                continue;
            if (kind == Script.Hangul)
                End -= ParticleLength(_text[Start..End]);
            var minLength = kind == Script.Hangul ? 2 : 3;
            if (End - Start >= minLength && (End - Start <= MaxLength || kind == Script.Spaced))
                return true;
        }
        return false;
    }

    private static bool IsVerb(ReadOnlySpan<char> word)
    {
        foreach (var ending in VerbEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static int ParticleLength(ReadOnlySpan<char> word)
    {
        foreach (var particle in Particles)
        {
            if (word.Length >= particle.Length + 2 && word.EndsWith(particle, StringComparison.Ordinal))
                return particle.Length;
        }
        return 0;
    }

    private static Script ScriptOf(char c) => c switch
    {
        < '\u0590' => Script.None,
        >= '\u3040' and <= '\u309f' => Script.Hiragana,
        (>= '\u30a0' and <= '\u30ff' and not '\u30fb') or (>= '\uff66' and <= '\uff9f') => Script.Katakana,
        (>= '\u3400' and <= '\u9fff') or '\u3005' or (>= '\uf900' and <= '\ufaff') => Script.Han,
        >= '\uac00' and <= '\ud7a3' => Script.Hangul,
        _ when Letters.IsUnspaced(c) && char.IsLetter(c) => Script.Unspaced,
        _ => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter ? Script.Spaced : Script.None,
    };

    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private enum Script
    {
        None,
        Hiragana,
        Katakana,
        Han,
        Hangul,
        Unspaced,
        Spaced,
    }
}
