namespace StaticArchive.Search.Indexing;

/// <summary>
/// The few thousand stems that stand in one of 64 stories and more. The root names them, so that the browser knows at
/// once that such a word is no mistake, and which of them a mistyped word may mean.
/// </summary>
internal sealed class CommonTerms
{
    private const int Fewest = 4;

    // A stem stands in half of the stories and more, in an eighth, in a 24th, in a 64th.
    private static readonly int[] Shares = [2, 8, 24, 64];

    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly List<string>[] _lists = [.. Shares.Select(_ => new List<string>())];

    public CommonTerms(TermTable table, int stories)
    {
        for (var (start, end) = (0, 0); start < table.Terms.Length; start = end)
        {
            var documents = 0;
            for (; end < table.Terms.Length && table.Terms[end].Stem == table.Terms[start].Stem; end++)
                documents += table.Terms[end].Kind == TermKind.Pair ? 0 : table.Documents[end];
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
