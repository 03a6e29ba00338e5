using System.Runtime.InteropServices;

namespace StaticArchive.Search;

/// <summary>
/// The few hundred words that a sixth of the stories have. Where they stand would be most of the index, and most of
/// what a phrase sends; so they have no positions. Two of them in a row are a term of its own, and other words note
/// which of them stand beside them.
/// </summary>
internal sealed class UsualWords
{
    /// <summary>The number of a filler: a word, such as an article, that stands eight times and more in a usual story.
    /// In a phrase it stands for any word.</summary>
    public const int Filler = -1;

    private const int FillerOccurrences = 8;
    private const int MostInStory = 64;
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

    /// <summary>Reads some stories of the settled segment, so that the words stay the same while that segment
    /// does.</summary>
    public static UsualWords Of(Archive archive, Segment settled)
    {
        var count = Math.Min(Sample, settled.Count);
        var vocabulary = new Vocabulary(None);
        var words = new StoryWords(archive, vocabulary);
        var found = new List<(int Stories, int Occurrences)>();
        for (var i = 0; i < count; i++)
        {
            words.Clear();
            words.Add(settled.Start + (int)((long)i * settled.Count / count), 0);
            foreach (var group in words.All.ToArray().CountBy(occurrence => occurrence.Term))
            {
                CollectionsMarshal.SetCount(found, Math.Max(found.Count, group.Key + 1));
                found[group.Key] = (
                    found[group.Key].Stories + 1, found[group.Key].Occurrences + Math.Min(group.Value, MostInStory));
            }
        }
        var usual = Enumerable.Range(0, found.Count)
            .Where(term => found[term].Stories >= Fewest && found[term].Stories * Share >= count)
            .OrderByDescending(term => found[term].Stories)
            .ThenBy(term => vocabulary.Words[term], StringComparer.Ordinal)
            .ToLookup(term => IsFiller(found[term].Occurrences, count), term => vocabulary.Words[term]);
        return new UsualWords(usual[true], usual[false].Take(Most));
    }

    private static bool IsFiller(int occurrences, int stories) => occurrences >= FillerOccurrences * stories;
}
