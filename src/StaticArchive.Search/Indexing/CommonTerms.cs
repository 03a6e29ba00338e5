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
