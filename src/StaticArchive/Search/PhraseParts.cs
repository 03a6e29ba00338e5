namespace StaticArchive.Search;

/// <summary>
/// What phrases need of the terms of one file: positions and neighbours of its plain words, and its pairs. A phrase asks for few of them, so they are cut
/// into parts; a hash of the word tells which. The browser knows from the root how many there are.
/// </summary>
internal sealed class PhraseParts
{
    private const int UsualSize = 8_000;
    private const int Most = 60;

    private readonly TermTable _table;
    private readonly int _segment;

    public PhraseParts(TermTable table, int segment)
    {
        _table = table;
        _segment = segment;
    }

    /// <summary>Positions and neighbours of the plain ones of <paramref name="terms"/>, parted by stem: <c>["positions~…","neighbours~…"]</c>.</summary>
    public byte[][] OfWords(ReadOnlySpan<int> terms)
    {
        var parts = new ByteBuffer?[CountOf(terms)];
        var neighbours = new ByteBuffer?[parts.Length];
        foreach (var term in terms)
        {
            if (parts.Length == 0)
                break;
            var part = (int)(ShardCutter.Hash(_table.Terms[term].Stem) % (uint)parts.Length);
            AddEntry(Begin(ref parts[part]), _table.Positions(_segment, term));
            AddEntry(neighbours[part] ??= new ByteBuffer(), _table.Neighbours(_segment, term));
        }
        return End(parts, neighbours);
    }

    /// <summary>The pairs of <paramref name="pairs"/> with stories and positions, parted by their second word: <c>["pairs","entries~…"]</c>.</summary>
    public byte[][] OfPairs(ReadOnlySpan<int> pairs)
    {
        var parts = new ByteBuffer?[CountOf(pairs)];
        var entries = new ByteBuffer?[parts.Length];
        var words = new WordListWriter?[parts.Length];
        foreach (var pair in pairs)
        {
            var word = _table.Terms[pair].Word;
            var second = word.AsSpan(word.IndexOf(Vocabulary.PairMark, StringComparison.Ordinal) + 1);
            var part = (int)(ShardCutter.Hash(second) % (uint)parts.Length);
            var list = Begin(ref parts[part]);
            (words[part] ??= new WordListWriter(list)).Add(word);
            AddEntry(entries[part] ??= new ByteBuffer(), _table.Positions(_segment, pair));
        }
        return End(parts, entries);
    }

    private int CountOf(ReadOnlySpan<int> terms)
    {
        var size = 0;
        foreach (var term in terms)
            size += _table.Positions(_segment, term).Length + _table.Neighbours(_segment, term).Length;
        return size == 0 ? 0 : Math.Min(1 + (size / UsualSize), Most);
    }

    private static void AddEntry(ByteBuffer entries, ReadOnlySpan<byte> entry)
    {
        entries.Add(entry);
        entries.Add(Digits.TermEnd);
    }

    private static ByteBuffer Begin(ref ByteBuffer? part)
    {
        if (part is null)
        {
            part = new ByteBuffer(UsualSize * 2);
            part.Add("[\""u8);
        }
        return part;
    }

    private static byte[][] End(ByteBuffer?[] first, ByteBuffer?[] second)
    {
        var contents = new byte[first.Length][];
        for (var part = 0; part < first.Length; part++)
        {
            var json = Begin(ref first[part]);
            json.Add("\",\""u8);
            json.Add(second[part] is { } own ? own.AsSpan() : []);
            json.Add("\"]"u8);
            contents[part] = json.ToArray();
        }
        return contents;
    }
}
