namespace StaticArchive.Search;

/// <summary>
/// What phrases need of the terms of one file: positions and neighbours of its plain words, and its pairs. A phrase
/// asks for few of them, so they are cut into parts; a hash of the word tells which. The browser knows from the root
/// how many there are.
/// </summary>
internal sealed class PhraseParts
{
    private const int UsualSize = 8_000;
    private const int Most = 60;

    private readonly TermTable _table;
    private readonly int _segment;
    private readonly ByteBuffer[] _lists = Buffers();
    private readonly ByteBuffer[] _entries = Buffers();

    public PhraseParts(TermTable table, int segment)
    {
        _table = table;
        _segment = segment;
    }

    /// <summary>Positions and neighbours of the plain ones of <paramref name="terms"/>, parted by stem:
    /// <c>["positions~…","neighbours~…"]</c>.</summary>
    public byte[][] OfWords(ReadOnlySpan<int> terms)
    {
        var count = CountOf(terms);
        if (count == 0)
            return [];
        foreach (var term in terms)
        {
            var part = (int)(ShardCutter.Hash(_table.Terms[term].Stem) % (uint)count);
            AddEntry(_lists[part], _table.Positions(_segment, term));
            AddEntry(_entries[part], _table.Neighbours(_segment, term));
        }
        return Take(count);
    }

    /// <summary>The pairs of <paramref name="pairs"/> with stories and positions, parted by their second word:
    /// <c>["pairs","entries~…"]</c>.</summary>
    public byte[][] OfPairs(ReadOnlySpan<int> pairs)
    {
        var count = CountOf(pairs);
        var words = new WordListWriter?[count];
        foreach (var pair in pairs)
        {
            var word = _table.Terms[pair].Word;
            var second = word.AsSpan(word.IndexOf(Vocabulary.PairMark, StringComparison.Ordinal) + 1);
            var part = (int)(ShardCutter.Hash(second) % (uint)count);
            (words[part] ??= new WordListWriter(_lists[part])).Add(word);
            AddEntry(_entries[part], _table.Positions(_segment, pair));
        }
        return Take(count);
    }

    private int CountOf(ReadOnlySpan<int> terms)
    {
        var size = 0;
        foreach (var term in terms)
            size += _table.Positions(_segment, term).Length + _table.Neighbours(_segment, term).Length;
        return size == 0 ? 0 : Math.Min(1 + (size / UsualSize), Most);
    }

    private static ByteBuffer[] Buffers() => [.. Enumerable.Range(0, Most).Select(_ => new ByteBuffer())];

    private static void AddEntry(ByteBuffer entries, ReadOnlySpan<byte> entry)
    {
        entries.Add(entry);
        entries.Add(Digits.TermEnd);
    }

    private byte[][] Take(int count)
    {
        var contents = new byte[count][];
        for (var part = 0; part < count; part++)
        {
            contents[part] =
            [
                .. "[\""u8,
                .. _lists[part].Span,
                .. "\",\""u8,
                .. _entries[part].Span,
                .. "\"]"u8,
            ];
            _lists[part].Clear();
            _entries[part].Clear();
        }
        return contents;
    }
}
