using StaticArchive.Catalog;

namespace StaticArchive.Search;

/// <summary>
/// The few hundred words that a sixth of the stories have. Where they stand would be most of the index, and most of what a phrase
/// sends; so they have no positions. Two of them in a row are a term of its own, and other words note which of them stand beside them.
/// </summary>
internal sealed class UsualWords
{
    /// <summary>The number of a filler: a word, such as an article, that stands eight times and more in a usual story. In a phrase it stands for any word.</summary>
    public const int Filler = -1;

    private const int FillerOccurrences = 8;
    private const int Share = 6;
    private const int Most = 600;

    // Read twice, so few; fewer stories than that share times the least count have short lists of positions anyway.
    private const int Sample = 256;
    private const int Fewest = 32;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private UsualWords(IEnumerable<string> fillers, IEnumerable<string> words)
    {
        Fillers = [.. fillers];
        Words = [.. words];
        foreach (var filler in Fillers)
            _numbers.Add(filler, Filler);
        for (var i = 0; i < Words.Count; i++)
            _numbers.Add(Words[i], i + 1);
    }

    public static UsualWords None { get; } = new([], []);

    public IReadOnlyList<string> Fillers { get; }

    /// <summary>The other ones, the most usual first; the first has the number 1.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The number of a folded word: 0 of one that is not usual.</summary>
    public int NumberOf(string word) => _numbers.GetValueOrDefault(word);

    /// <summary>Reads some stories of the settled segment, so that the words stay the same while that segment does.</summary>
    public static UsualWords Of(Archive archive, Segment settled, TermWeight weight)
    {
        var count = Math.Min(Sample, settled.Count);
        var reader = new StoryIndexer(archive, weight, None);
        for (var i = 0; i < count; i++)
            reader.Index(settled.Start + (int)((long)i * settled.Count / count));
        var postings = new PostingList();
        var found = new List<(string Word, int Stories, int Occurrences)>();
        for (var term = 0; term < reader.Vocabulary.Words.Count; term++)
        {
            postings.Load(reader.Postings, term, TermKind.Plain);
            if (postings.Count >= Fewest && postings.Count * Share >= count)
                found.Add((reader.Vocabulary.Words[term], postings.Count, postings.Occurrences));
        }
        found.Sort(static (left, right) =>
            left.Stories != right.Stories ? right.Stories.CompareTo(left.Stories) : string.CompareOrdinal(left.Word, right.Word));
        return new UsualWords(
            found.Where(word => IsFiller(word.Occurrences, count)).Select(word => word.Word),
            found.Where(word => !IsFiller(word.Occurrences, count)).Select(word => word.Word).Take(Most));
    }

    private static bool IsFiller(int occurrences, int stories) => occurrences >= FillerOccurrences * stories;
}
