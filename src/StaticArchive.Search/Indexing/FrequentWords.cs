using System.Runtime.InteropServices;

namespace StaticArchive.Search.Indexing;

/// <summary>
/// The few hundred words that a sixth of the stories have. Where they stand would be most of what a phrase sends; so
/// they have no positions. Two of them in a row are a term of its own, and other words note which of them stand beside
/// them.
/// </summary>
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
