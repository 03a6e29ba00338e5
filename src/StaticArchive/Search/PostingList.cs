namespace StaticArchive.Search;

/// <summary>All postings of one term, unpacked; its room is used again for the next term.</summary>
internal sealed class PostingList
{
    private readonly ByteBuffer _packed = new(1 << 12);
    private int[] _positions = new int[1 << 12];
    private int[] _neighbours = new int[1 << 13];
    private int[] _positionEnds = new int[256];

    public int Count { get; private set; }

    /// <summary>Ascending ordinals.</summary>
    public int[] Stories { get; private set; } = new int[256];

    public byte[] Levels { get; private set; } = new byte[256];

    /// <summary>How often the term stands in all stories, as far as positions are kept.</summary>
    public int Occurrences => Count == 0 ? 0 : _positionEnds[Count - 1];

    public ReadOnlySpan<int> PositionsOf(int posting) => _positions.AsSpan()[OccurrencesOf(posting)];

    /// <summary>The usual words before and after each position of a plain word, in turn.</summary>
    public ReadOnlySpan<int> NeighboursOf(int posting)
    {
        var (start, end) = (OccurrencesOf(posting).Start.Value, OccurrencesOf(posting).End.Value);
        return _neighbours.AsSpan()[(start * 2)..(end * 2)];
    }

    /// <summary>The first posting of a story of that ordinal or above.</summary>
    public int FirstFrom(int ordinal)
    {
        var found = Array.BinarySearch(Stories, 0, Count, ordinal);
        return found < 0 ? ~found : found;
    }

    /// <summary>Unpacks a term. Workers hold ascending stretches of stories, so their postings follow each other.</summary>
    public void Load(in MergedTerm term, IReadOnlyList<StoryIndexer> workers)
    {
        Count = 0;
        for (var worker = 0; worker < workers.Count; worker++)
        {
            if (term.Sources[worker] >= 0)
                Append(workers[worker].Postings, term.Sources[worker], term.Kind);
        }
    }

    /// <summary>Unpacks a term of one worker.</summary>
    public void Load(PostingPool pool, int term, TermKind kind)
    {
        Count = 0;
        Append(pool, term, kind);
    }

    private void Append(PostingPool pool, int term, TermKind kind)
    {
        _packed.Clear();
        pool.CopyTo(term, _packed);
        Unpack(_packed.AsSpan(), kind == TermKind.Plain);
    }

    private void Unpack(ReadOnlySpan<byte> packed, bool hasNeighbours)
    {
        var story = -1;
        for (var at = 0; at < packed.Length; Count++)
        {
            if (Count == Stories.Length)
                Grow();
            story += Varint.Read(packed, ref at);
            Stories[Count] = story;
            Levels[Count] = packed[at++];
            UnpackPositions(packed, ref at, hasNeighbours);
        }
    }

    private Range OccurrencesOf(int posting) => (posting == 0 ? 0 : _positionEnds[posting - 1]).._positionEnds[posting];

    private void UnpackPositions(ReadOnlySpan<byte> packed, ref int at, bool hasNeighbours)
    {
        var count = Varint.Read(packed, ref at);
        var end = Occurrences;
        if (end + count > _positions.Length)
        {
            Array.Resize(ref _positions, (end + count) * 2);
            Array.Resize(ref _neighbours, (end + count) * 4);
        }
        var position = 0;
        for (; count > 0; count--, end++)
        {
            _positions[end] = position += Varint.Read(packed, ref at);
            if (!hasNeighbours)
                continue;
            _neighbours[end * 2] = Varint.Read(packed, ref at);
            _neighbours[(end * 2) + 1] = Varint.Read(packed, ref at);
        }
        _positionEnds[Count] = end;
    }

    private void Grow()
    {
        var stories = Stories;
        var levels = Levels;
        Array.Resize(ref stories, Count * 2);
        Array.Resize(ref levels, Count * 2);
        Array.Resize(ref _positionEnds, Count * 2);
        Stories = stories;
        Levels = levels;
    }
}
