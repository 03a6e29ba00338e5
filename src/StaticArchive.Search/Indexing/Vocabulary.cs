namespace StaticArchive.Search.Indexing;

/// <summary>The words that one worker has met, and the pairs of usual words. Spellings that differ in accents alone are
/// one term.</summary>
internal sealed class Vocabulary
{
    /// <summary>Stands between the words of a pair; no word has it.</summary>
    public const char PairMark = '+';

    /// <summary>Behind initials that are not the usual word they spell; no word has it.</summary>
    public const char InitialsMark = '.';

    private const short Pair = short.MinValue;

    private readonly FrequentWords _usual;
    private readonly PackedWordTable _shortWords = new();
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _spellings =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<short> _numbers = [];
    private readonly int[] _pairs;

    public Vocabulary(FrequentWords usual)
    {
        _usual = usual;
        _pairs = new int[usual.Words.Count * usual.Words.Count];
    }

    /// <summary>By term: the folded word, or a pair as <c>first+second</c>.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>How many terms there are.</summary>
    public int Count => _words.Count;

    /// <summary>A word as <see cref="WordReader"/> reads it, for <see cref="Find"/>.</summary>
    /// <param name="word">In a buffer of sixteen characters and more.</param>
    /// <param name="isAscii">Whether it is all of ASCII.</param>
    public PackedWord KeyOf(ReadOnlySpan<char> word, bool isAscii) =>
        isAscii && word.Length <= PackedWord.MaxLength
            ? PackedWord.Of(word)
            : new PackedWord(0, (ulong)TermOfLong(word, isAscii));

    /// <summary>Looks words up, and adds those that are new. Many at a time: while the processor waits for the memory
    /// with one, it goes on with the next ones.</summary>
    public void Find(ReadOnlySpan<PackedWord> words, Span<FoundWord> found)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!_shortWords.TryFind(words[i], out found[i]))
                found[i] = words[i].Low == 0 ? Known((int)words[i].High) : Add(words[i]);
        }
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

    private FoundWord Known(int term) => new(term, _numbers[term]);

    private FoundWord Add(in PackedWord word)
    {
        var found = Known(TermOf(word.ToString()));
        _shortWords.Add(word, found);
        return found;
    }

    /// <summary>The term of a compound. Initials that spell a usual word (<c>U.S.</c>) are a term of their
    /// own.</summary>
    public int TermOf(in Compound compound) =>
        TermOf(
            compound.IsInitials && _usual.NumberOf(compound.Word) > 0 ? compound.Word + InitialsMark : compound.Word);

    private int TermOfLong(ReadOnlySpan<char> word, bool isAscii)
    {
        if (_spellings.TryGetValue(word, out var known))
            return known;
        var spelling = word.ToString();
        var term = TermOf(isAscii ? spelling : Folding.Fold(spelling));
        _spellings.Dictionary.Add(spelling, term);
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
