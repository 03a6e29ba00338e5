namespace StaticArchive.Search.Indexing;

/// <summary>What phrases need of the terms of one file: where its plain words and its pairs are, and for pairs the
/// stories alone. A phrase asks for few of them, so each list is cut into parts by a hash of the term. The browser
/// knows from the root how many there are.</summary>
internal sealed class PhraseParts(TermTable table, int segment)
{
    private const int PlacesSize = 8_000;
    private const int StoriesSize = 3_000;

    // Up to this many parts each number can be told; above, four steps to each doubling.
    private const int MaxExact = 16;

    private readonly List<ByteBuffer[]> _parts = [];

    /// <summary>Positions and neighbours: <c>["terms","positions~…","neighbours~…"]</c>.</summary>
    public byte[][] Places(ReadOnlySpan<int> terms)
    {
        var size = 0;
        foreach (var term in terms)
            size += table[segment, term].Positions.Length + table[segment, term].Neighbours.Length;
        var count = RoundedCount(size, PlacesSize);
        var words = new WordListWriter?[count];
        foreach (var term in terms)
        {
            if (table[segment, term].Positions.IsEmpty)
                continue;
            var part = Add(term, words);
            AddEntry(_parts[part][1], table[segment, term].Positions);
            AddEntry(_parts[part][2], table[segment, term].Neighbours);
        }
        return Take(count, lists: 3);
    }

    /// <summary>The stories of pairs: <c>["terms","stories~…"]</c>.</summary>
    public byte[][] Stories(ReadOnlySpan<int> pairs)
    {
        var size = 0;
        foreach (var pair in pairs)
            size += table[segment, pair].Postings.Length + 2;
        var count = RoundedCount(size, StoriesSize);
        var words = new WordListWriter?[count];
        foreach (var pair in pairs)
            AddEntry(_parts[Add(pair, words)][1], table[segment, pair].Postings);
        return Take(count, lists: 2);
    }

    /// <summary>The symbol that tells how many parts there are.</summary>
    public static byte CountSymbol(int parts)
    {
        var symbol = 0;
        while (PartsOf(symbol) < parts)
            symbol++;
        return AsciiCodec.Count(symbol);
    }

    // 0 to 16, then 20, 24, 28, 32, 40, 48 and so on.
    private static int PartsOf(int symbol) =>
        symbol <= MaxExact ? symbol : (4 + (symbol % 4)) << ((symbol / 4) - 2);

    private static int RoundedCount(int size, int partSize)
    {
        if (size == 0)
            return 0;
        var symbol = 0;
        while (PartsOf(symbol) < 1 + (size / partSize))
            symbol++;
        return PartsOf(symbol);
    }

    private int Add(int term, WordListWriter?[] words)
    {
        var word = table.Terms[term].Word;
        var part = (int)(ShardCutter.Hash(word) % (uint)words.Length);
        while (_parts.Count <= part)
            _parts.Add([new ByteBuffer(), new ByteBuffer(), new ByteBuffer()]);
        (words[part] ??= new WordListWriter(_parts[part][0])).Add(word);
        return part;
    }

    private static void AddEntry(ByteBuffer entries, ImmutableArray<byte> entry)
    {
        entries.Add(entry.AsSpan());
        entries.Add(AsciiCodec.TermEnd);
    }

    private byte[][] Take(int count, int lists)
    {
        var contents = new byte[count][];
        for (var part = 0; part < count; part++)
        {
            var json = new ByteBuffer();
            for (var list = 0; list < lists; list++)
            {
                json.Add(list == 0 ? "[\""u8 : "\",\""u8);
                if (part < _parts.Count)
                    json.Add(_parts[part][list].Span);
            }
            json.Add("\"]"u8);
            contents[part] = json.ToArray();
        }
        foreach (var buffer in _parts.SelectMany(part => part))
            buffer.Clear();
        return contents;
    }
}
