namespace StaticArchive.Search;

/// <summary>What the files of one segment hold of a stretch of terms, ready to be copied.</summary>
internal sealed class EncodedTerms
{
    private readonly ByteBuffer _postings = new(1 << 14);
    private readonly ByteBuffer _positions = new(1 << 14);
    private readonly ByteBuffer _neighbours = new(1 << 14);
    private readonly int[] _postingEnds;
    private readonly int[] _positionEnds;
    private readonly int[] _neighbourEnds;
    private readonly int[] _documents;
    private int[] _order = new int[256];

    /// <param name="count">How many terms.</param>
    public EncodedTerms(int count)
    {
        _postingEnds = new int[count];
        _positionEnds = new int[count];
        _neighbourEnds = new int[count];
        _documents = new int[count];
    }

    /// <summary>How many stories of the segment have the term.</summary>
    public int Documents(int term) => _documents[term];

    public ReadOnlySpan<byte> Postings(int term) => Between(_postings, _postingEnds, term);

    /// <summary>Of a pair with the stories they are in; of a usual word nothing.</summary>
    public ReadOnlySpan<byte> Positions(int term) => Between(_positions, _positionEnds, term);

    /// <summary>Of a plain word only.</summary>
    public ReadOnlySpan<byte> Neighbours(int term) => Between(_neighbours, _neighbourEnds, term);

    /// <summary>Writes the next term; terms come in ascending order, each once.</summary>
    public void Append(int term, PostingList list, Segment segment, TermKind kind)
    {
        var first = list.FirstFrom(segment.Start);
        var count = list.FirstFrom(segment.End) - first;
        if (kind == TermKind.Pair)
            AppendPair(list, first, count, segment.Start);
        else
            AppendWord(list, first, count, segment.Start, kind);
        _documents[term] = count;
        _postingEnds[term] = _postings.Length;
        _positionEnds[term] = _positions.Length;
        _neighbourEnds[term] = _neighbours.Length;
    }

    /// <summary>No further term comes.</summary>
    public void Trim()
    {
        _postings.Trim();
        _positions.Trim();
        _neighbours.Trim();
    }

    private void AppendPair(PostingList list, int first, int count, int next)
    {
        for (var posting = first; posting < first + count; posting++)
        {
            Digits.Append(_positions, list.Stories[posting] - next);
            next = list.Stories[posting] + 1;
            list.AddPositions(posting, _positions);
        }
    }

    private void AppendWord(PostingList list, int first, int count, int start, TermKind kind)
    {
        Sort(list.Levels.AsSpan(first, count), first);
        var level = -1;
        var next = start;
        foreach (var posting in _order.AsSpan(0, count))
        {
            if (list.Levels[posting] != level)
            {
                level = list.Levels[posting];
                next = start;
                _postings.Add(Digits.Level(level));
            }
            Digits.Append(_postings, list.Stories[posting] - next);
            next = list.Stories[posting] + 1;
            if (kind == TermKind.Usual)
                continue;
            list.AddPositions(posting, _positions);
            list.AddNeighbours(posting, _neighbours);
        }
    }

    // The postings by level, highest first, within a level as they are.
    private void Sort(ReadOnlySpan<byte> levels, int first)
    {
        if (_order.Length < levels.Length)
            _order = new int[levels.Length * 2];
        Span<int> at = stackalloc int[Digits.LevelCount + 1];
        at.Clear();
        foreach (var level in levels)
            at[Digits.LevelCount - level]++;
        for (var i = 1; i < at.Length; i++)
            at[i] += at[i - 1];
        for (var i = 0; i < levels.Length; i++)
            _order[at[Digits.LevelCount - 1 - levels[i]]++] = first + i;
    }

    private static ReadOnlySpan<byte> Between(ByteBuffer buffer, int[] ends, int term)
    {
        var start = term == 0 ? 0 : ends[term - 1];
        return buffer.AsSpan()[start..ends[term]];
    }
}
