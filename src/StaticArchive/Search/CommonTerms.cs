namespace StaticArchive.Search;

/// <summary>
/// The few thousand terms that stand in one of 64 stories and more. The root names them, so that the browser knows at once that such a word is
/// no mistake, and which of them a mistyped word may mean.
/// </summary>
internal sealed class CommonTerms
{
    private readonly TermTable _table;
    private readonly int _stories;

    public CommonTerms(TermTable table, int stories)
    {
        _table = table;
        _stories = stories;
    }

    /// <summary>Whether the root names that term.</summary>
    public bool Contains(int term) => ClassOf(term) >= 0;

    /// <summary>Word lists by commonness: in half of the stories and more, in an eighth, in a 24th, and the rest.</summary>
    public IEnumerable<byte[]> WordLists()
    {
        for (var commonness = 0; commonness < 4; commonness++)
        {
            var list = new ByteBuffer(1 << 14);
            var words = new WordListWriter(list);
            for (var term = 0; term < _table.Terms.Length; term++)
            {
                if (ClassOf(term) == commonness)
                    words.Add(_table.Terms[term].Key, []);
            }
            yield return list.ToArray();
        }
    }

    private int ClassOf(int term)
    {
        var documents = _table.Documents[term];
        if (documents < 4)
            return -1;
        if (documents * 2 > _stories)
            return 0;
        return !_table.Terms[term].IsCorrectable ? -1
            : documents * 8 > _stories ? 1
            : documents * 24 > _stories ? 2
            : documents * 64 > _stories ? 3
            : -1;
    }
}
