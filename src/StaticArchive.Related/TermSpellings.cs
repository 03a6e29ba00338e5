using System.Collections.Immutable;
using System.Text;

namespace StaticArchive.Related;

/// <summary>
/// How terms are shown: as the first story that has them spells them, in lower case unless the archive never writes them so. Made when first asked
/// for and kept, since what makes two stories alike makes others alike too. Thread-safe: whoever makes a spelling makes the same.
/// </summary>
internal sealed class TermSpellings
{
    /// <summary>A term stands at its place or, in a text too long for exact places, this many words behind it at most.</summary>
    private const int WordsToTry = 12;

    /// <summary>In bytes: two characters of most scripts, four letters of ASCII.</summary>
    private const int ShortestWord = 4;

    /// <summary>In bytes: "NCA".</summary>
    private const int ShortestName = 3;

    /// <summary>A word is shown only if it is in at most this part of the archive, a phrase if both are: "seized handsets", but not "of handsets".</summary>
    private const double CommonPart = 0.2;

    private readonly ImmutableArray<Story> _stories;
    private readonly LanguageGroups _languages;
    private readonly TermDictionary _dictionary;
    private readonly SpelledTerm?[] _spelled;
    private readonly double _mostStories;

    public TermSpellings(ImmutableArray<Story> stories, LanguageGroups languages, TermDictionary dictionary)
    {
        _stories = stories;
        _languages = languages;
        _dictionary = dictionary;
        _spelled = new SpelledTerm?[dictionary.Count];
        _mostStories = Math.Max(2, stories.Length * CommonPart);
    }

    /// <summary>The term as readers see it; null where it would tell them nothing.</summary>
    public SpelledTerm? Of(int term)
    {
        var spelled = _spelled[term] ??= Spell(term) ?? SpelledTerm.Untold;
        return ReferenceEquals(spelled, SpelledTerm.Untold) ? null : spelled;
    }

    private SpelledTerm? Spell(int term)
    {
        if (_dictionary.StoriesWith(term) > _mostStories)
            return null;
        var (story, place) = _dictionary.FirstOf(term);
        byte[] scratch = [];
        var text = new DocumentBytes(_stories[story], ref scratch);
        var offset = text.OffsetOf(place);
        if (offset >= text.BodyBegin)
            return Spell(text.Body, offset - text.BodyBegin, true, term, _languages[story]);
        return offset >= text.StandfirstBegin
            ? Spell(text.Standfirst, offset - text.StandfirstBegin, false, term, _languages[story])
            : Spell(text.Headline, offset, false, term, _languages[story]);
    }

    private SpelledTerm? Spell(ReadOnlySpan<byte> part, int offset, bool isHtml, int term, LanguageGroup language)
    {
        var key = _dictionary.KeyOf(term);
        var isPhrase = (_dictionary.TraitsOf(term) & TermTraits.Phrase) != 0;
        part = part[Math.Min(offset, part.Length)..];
        var words = new WordScanner(part, isHtml, language.Folding, language.Seed, stackalloc byte[WordScanner.ScratchLength]);
        var previous = (Hash: 0UL, Start: 0, End: 0);
        for (var i = 0; i < WordsToTry && words.Next(); i++)
        {
            if (!isPhrase && TermHash.Key(words.Hash) == key)
                return SpellWord(part[words.Start..words.End], key);
            if (isPhrase && i > 0 && TermHash.Key(TermHash.OfPhrase(previous.Hash, words.Hash)) == key)
                return SpellPhrase(part, previous, (words.Hash, words.Start, words.End));
            previous = (words.Hash, words.Start, words.End);
        }
        return null;
    }

    private SpelledTerm? SpellWord(ReadOnlySpan<byte> word, uint key)
    {
        if (IsNumber(word) || !IsTelling(key))
            return null;
        var isName = IsName(key);
        return word.Length >= (isName ? ShortestName : ShortestWord) ? new SpelledTerm(Spell(word, key), key, key, isName) : null;
    }

    // Only words with nothing but a space or a hyphen between them that a reader sees, or pairs of characters that overlap, read as a phrase.
    private SpelledTerm? SpellPhrase(ReadOnlySpan<byte> text, (ulong Hash, int Start, int End) first, (ulong Hash, int Start, int End) second)
    {
        var (left, right) = (TermHash.Key(first.Hash), TermHash.Key(second.Hash));
        if (!IsTelling(left) || !IsTelling(right))
            return null;
        if (second.Start < first.End)
            return new SpelledTerm(Encoding.UTF8.GetString(text[first.Start..second.End]), left, right, TellsMost: false);
        return SignBetween(text[first.End..second.Start]) is { } sign
            ? new SpelledTerm(Spell(text[first.Start..first.End], left) + sign + Spell(text[second.Start..second.End], right), left, right, TellsMost: true)
            : null;
    }

    private static string? SignBetween(ReadOnlySpan<byte> between)
    {
        if (between is [(byte)'-'])
            return "-";
        var inTag = false;
        foreach (var b in between)
        {
            if (!inTag && b is not ((byte)' ' or (byte)'\n' or (byte)'<'))
                return null;
            inTag = inTag ? b != '>' : b == '<';
        }
        return " ";
    }

    private string Spell(ReadOnlySpan<byte> word, uint key)
    {
        var spelled = Encoding.UTF8.GetString(word);
        return IsName(key) ? spelled : spelled.ToLowerInvariant();
    }

    private bool IsName(uint key)
    {
        var term = _dictionary.Find(key);
        return term >= 0 && (_dictionary.TraitsOf(term) & TermTraits.LowerCase) == 0;
    }

    private bool IsTelling(uint key)
    {
        var term = _dictionary.Find(key);
        return term >= 0 && _dictionary.StoriesWith(term) <= _mostStories;
    }

    private static bool IsNumber(ReadOnlySpan<byte> word)
    {
        foreach (var b in word)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return false;
        }
        return true;
    }
}
