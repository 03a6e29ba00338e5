namespace StaticArchive.Search;

/// <summary>What the files of one segment hold of a stretch of terms, ready to be copied.</summary>
internal sealed class EncodedTerms
{
    private readonly ByteBuffer _postings = new(1 << 14);
    private readonly ByteBuffer _positions = new(1 << 14);
    private readonly int[] _postingEnds;
    private readonly int[] _positionEnds;
    private readonly int[] _documents;

    /// <param name="count">How many terms.</param>
    public EncodedTerms(int count)
    {
        _postingEnds = new int[count];
        _positionEnds = new int[count];
        _documents = new int[count];
    }

    /// <summary>How many stories of the segment have the term.</summary>
    public int Documents(int term) => _documents[term];

    public ReadOnlySpan<byte> Postings(int term) => Between(_postings, _postingEnds, term);

    public ReadOnlySpan<byte> Positions(int term) => Between(_positions, _positionEnds, term);

    /// <summary>Writes the next term; terms come in ascending order, each once.</summary>
    public void Append(int term, PostingList list, Segment segment, bool withPositions)
    {
        for (var level = Digits.LevelCount - 1; level >= 0; level--)
            _documents[term] += AppendLevel(list, segment, level, withPositions);
        _postingEnds[term] = _postings.Length;
        _positionEnds[term] = _positions.Length;
    }

    private int AppendLevel(PostingList list, Segment segment, int level, bool withPositions)
    {
        var count = 0;
        var next = segment.Start;
        for (var i = list.FirstFrom(segment.Start); i < list.Count && list.Stories[i] < segment.End; i++)
        {
            if (list.Levels[i] != level)
                continue;
            if (count++ == 0)
                _postings.Add(Digits.Level(level));
            Digits.Append(_postings, list.Stories[i] - next);
            next = list.Stories[i] + 1;
            if (withPositions)
                AppendPositions(list.PositionsOf(i));
        }
        return count;
    }

    // Twice the gap, and one more for the last of a story.
    private void AppendPositions(ReadOnlySpan<int> positions)
    {
        var previous = 0;
        for (var i = 0; i < positions.Length; i++)
        {
            Digits.Append(_positions, ((positions[i] - previous) * 2) + (i == positions.Length - 1 ? 1 : 0));
            previous = positions[i];
        }
    }

    private static ReadOnlySpan<byte> Between(ByteBuffer buffer, int[] ends, int term)
    {
        var start = term == 0 ? 0 : ends[term - 1];
        return buffer.AsSpan()[start..ends[term]];
    }
}
