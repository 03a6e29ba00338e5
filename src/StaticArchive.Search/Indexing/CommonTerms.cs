using System.Runtime.InteropServices;

namespace StaticArchive.Search.Indexing;

/// <summary>The few thousand stems that are in one of 64 stories and more. The root names them, so that the browser
/// knows at once that such a word is no mistake, and which of them a mistyped word may mean.</summary>
internal sealed class CommonTerms
{
    private const int Fewest = 4;

    // A stem is in half of the stories and more, in an eighth, in a 24th, in a 64th.
    private static readonly int[] Shares = [2, 8, 24, 64];

    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly List<string>[] _lists = [.. Shares.Select(_ => new List<string>())];

    public CommonTerms(TermTable table, int stories)
    {
        for (var (start, end) = (0, 0); start < table.Terms.Length; start = end)
        {
            var documents = 0;
            for (; end < table.Terms.Length && table.Terms[end].Stem == table.Terms[start].Stem; end++)
                documents += table.Terms[end].Kind == TermKind.Pair ? 0 : table.Documents(end);
            Add(table.Terms[start], documents, stories);
        }
    }

    /// <summary>Whether the root names that stem.</summary>
    public bool Contains(string stem) => _stems.Contains(stem);

    /// <summary>Word lists, the most common first.</summary>
    public IEnumerable<byte[]> WordLists()
    {
        foreach (var stems in _lists)
        {
            var list = new ByteBuffer(1 << 14);
            var words = new WordListWriter(list);
            foreach (var stem in stems)
                words.Add(stem);
            yield return list.ToArray();
        }
    }

    private void Add(in MergedTerm term, int documents, int stories)
    {
        var rank = Array.FindIndex(Shares, share => (long)documents * share > stories);
        if (documents < Fewest || rank < 0 || (rank > 0 && !term.IsCorrectable))
            return;
        _stems.Add(term.Stem);
        _lists[rank].Add(term.Stem);
    }
}

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

/// <summary>Ordinary words that no story has: <c>o/NAME.json</c>, word lists. Who types one means it, so it is not
/// taken for a mistyped other word.</summary>
internal static class OrdinaryWords
{
    private const int FileSize = 2_500;

    public static ShardSet Write(
        IEnumerable<string> words, TermTable table, bool withStems, List<SearchFile> files)
    {
        var held = table.Terms.Where(term => term.Kind != TermKind.Pair).Select(term => term.Stem)
            .ToHashSet(StringComparer.Ordinal);
        var missing = words.Select(word => TermMerge.StemOf(Folding.Fold(word), withStems))
            .Where(word => word.Length is >= MergedTerm.MinCorrectable and <= WordReader.MaxLength)
            .Where(word => !held.Contains(word))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var cuts = ShardCutter.Cut(missing, [.. missing.Select(word => word.Length)], FileSize);
        var names = new string[cuts.Length];
        for (var file = 0; file < cuts.Length; file++)
        {
            var json = new ByteBuffer(FileSize * 2);
            json.Add("[\""u8);
            var list = new WordListWriter(json);
            foreach (var word in missing[cuts[file]..(file + 1 < cuts.Length ? cuts[file + 1] : missing.Length)])
                list.Add(word);
            json.Add("\"]"u8);
            var content = json.ToArray();
            names[file] = ContentName.Of(ShardSet.NameLength, content);
            files.Add(new SearchFile($"{SearchIndex.Folder}/o/{names[file]}.json", content));
        }
        return new ShardSet([.. cuts.Select(cut => ShardCutter.Separator(missing, cut))], names);
    }
}
