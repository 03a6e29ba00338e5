using StaticArchive.Words;

namespace StaticArchive.Search;

/// <summary>The words that one worker has met, and the pairs of usual words. Spellings that differ in accents alone are one term.</summary>
internal sealed class Vocabulary
{
    /// <summary>Stands between the words of a pair; no word has it.</summary>
    public const char PairMark = '+';

    private const short Pair = short.MinValue;

    private readonly UsualWords _usual;
    private readonly ShortWords _shortWords = new();
    private readonly SpellingTable _spellings = new();
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<short> _numbers = [];
    private readonly int[] _pairs;

    public Vocabulary(UsualWords usual)
    {
        _usual = usual;
        _pairs = new int[usual.Words.Count * usual.Words.Count];
    }

    /// <summary>By term: the folded word, or a pair as <c>first+second</c>.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>How many terms there are.</summary>
    public int Count => _words.Count;

    /// <summary>The term of the word that <paramref name="reader"/> has just read.</summary>
    /// <param name="reader">Of the word.</param>
    /// <param name="usual">Its number among the usual ones.</param>
    public int TermOf(in WordReader reader, out int usual)
    {
        if (!reader.IsAscii || reader.Word.Length > ShortWords.MaxLength)
            return LongTermOf(reader, out usual);
        ref readonly var known = ref _shortWords.Find(reader.Word, out var slot);
        if (slot < 0)
        {
            usual = known.Usual;
            return known.Term;
        }
        var term = TermOf(reader.Word.ToString());
        usual = _numbers[term];
        _shortWords.Add(slot, reader.Word, term, usual);
        return term;
    }

    /// <summary>The term of two usual words in a row, by their numbers.</summary>
    public int PairOf(int first, int second)
    {
        ref var pair = ref _pairs[((first - 1) * _usual.Words.Count) + second - 1];
        if (pair == 0)
            pair = Add(_usual.Words[first - 1] + PairMark + _usual.Words[second - 1], Pair) + 1;
        return pair - 1;
    }

    public TermKind KindOf(int term) => _numbers[term] switch
    {
        0 => TermKind.Plain,
        Pair => TermKind.Pair,
        _ => TermKind.Usual,
    };

    private int LongTermOf(in WordReader reader, out int usual)
    {
        if (_spellings.Find(reader.Word, out var hash) is var term && term < 0)
        {
            var spelling = reader.Word.ToString();
            term = TermOf(reader.IsAscii ? spelling : Folding.Fold(spelling));
            _spellings.Add(spelling, hash, term);
        }
        usual = _numbers[term];
        return term;
    }

    private int TermOf(string folded)
    {
        if (!_terms.TryGetValue(folded, out var term))
        {
            term = Add(folded, (short)_usual.NumberOf(folded));
            _terms.Add(folded, term);
        }
        return term;
    }

    private int Add(string word, short number)
    {
        _words.Add(word);
        _numbers.Add(number);
        return _words.Count - 1;
    }
}
