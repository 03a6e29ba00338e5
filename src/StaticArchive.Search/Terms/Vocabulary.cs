using System.Runtime.InteropServices;

namespace StaticArchive.Search.Terms;

/// <summary>The words that one worker has met, and the pairs of usual words. Spellings that differ in accents alone are
/// one term.</summary>
internal sealed class Vocabulary
{
    /// <summary>Between the words of a pair; no word has it.</summary>
    public const char PairMark = '+';

    /// <summary>Behind initials that are not the usual word they spell; no word has it.</summary>
    public const char InitialsMark = '.';

    private const short Pair = short.MinValue;

    private readonly FrequentWords _usual;
    private readonly Dictionary<string, FoundWord>.AlternateLookup<ReadOnlySpan<char>> _spellings =
        new Dictionary<string, FoundWord>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
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

    /// <summary>Looks up a word as <see cref="WordReader"/> reads it, and adds one that is new.</summary>
    public FoundWord Find(ReadOnlySpan<char> word)
    {
        if (_spellings.TryGetValue(word, out var known))
            return known;
        var term = TermOf(Folding.Fold(word.ToString()));
        return _spellings[word] = new FoundWord(term, _numbers[term]);
    }

    /// <summary>The term of two usual words in a row, by their numbers.</summary>
    public int PairOf(int first, int second)
    {
        ref var pair = ref _pairs[((first - 1) * _usual.Words.Count) + second - 1];
        if (pair == 0)
            pair = Add(_usual.Words[first - 1] + PairMark + _usual.Words[second - 1], Pair) + 1;
        return pair - 1;
    }

    /// <summary>The term of a compound. Initials that spell a usual word (<c>U.S.</c>) are a term of their
    /// own.</summary>
    public int TermOf(in Compound compound) =>
        TermOf(
            compound.IsInitials && _usual.NumberOf(compound.Word) > 0 ? compound.Word + InitialsMark : compound.Word);

    public TermKind KindOf(int term) => _numbers[term] switch
    {
        0 => TermKind.Plain,
        Pair => TermKind.Pair,
        _ => TermKind.Usual,
    };

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

/// <summary>What the vocabulary knows of a word.</summary>
/// <param name="Term">Its term.</param>
/// <param name="Usual">Its number among the usual words; 0 of one that is not.</param>
internal readonly record struct FoundWord(int Term, int Usual);

/// <summary>The few hundred words that a sixth of the stories have. Where they are would be most of what a phrase
/// sends; so they have no positions. Two of them in a row are a term of its own, and other words note which of them
/// are beside them.</summary>
internal sealed class FrequentWords
{
    private const int MinShare = 6;
    private const int MaxWords = 600;

    // Read twice, so few; in fewer stories than that share times the least count, lists of positions are short anyway.
    private const int SampleSize = 256;
    private const int MinStories = 32;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private FrequentWords(IEnumerable<string> words)
    {
        Words = [.. words];
        for (var i = 0; i < Words.Count; i++)
            _numbers.Add(Words[i], i + 1);
    }

    public static FrequentWords None { get; } = new([]);

    /// <summary>The most frequent first; the first has the number 1.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The number of a folded word: 0 of one that is not usual.</summary>
    public int NumberOf(string word) => _numbers.GetValueOrDefault(word);

    /// <summary>Reads some stories of the settled segment, so that the words stay the same while that segment
    /// does.</summary>
    public static FrequentWords Of(Archive archive, Segment settled)
    {
        var count = Math.Min(SampleSize, settled.Count);
        var vocabulary = new Vocabulary(None);
        var words = new StoryWords(archive, vocabulary);
        var found = new List<(int Stories, int Occurrences)>();
        for (var i = 0; i < count; i++)
        {
            words.Clear();
            words.Add(settled.Start + (int)((long)i * settled.Count / count), 0);
            foreach (var (term, occurrences) in CountByTerm(words.All))
            {
                CollectionsMarshal.SetCount(found, Math.Max(found.Count, term + 1));
                found[term] = (found[term].Stories + 1, found[term].Occurrences + occurrences);
            }
        }
        return new FrequentWords(Enumerable.Range(0, found.Count)
            .Where(term => found[term].Stories >= MinStories && found[term].Stories * MinShare >= count)
            .OrderByDescending(term => found[term].Occurrences)
            .ThenBy(term => vocabulary.Words[term], StringComparer.Ordinal)
            .Take(MaxWords)
            .Select(term => vocabulary.Words[term]));
    }

    private static IEnumerable<KeyValuePair<int, int>> CountByTerm(ReadOnlySpan<Occurrence> all) => all.ToArray()
        .Where(occurrence => occurrence.Place.Position > 0)
        .CountBy(occurrence => occurrence.Term);
}
