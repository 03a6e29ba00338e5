using System.Runtime.InteropServices;

namespace StaticArchive.Search.Format;

/// <summary>Encodes terms for the files of one segment, a range after the other; its room is used again for each. One
/// per worker and segment.</summary>
internal sealed class TermEncoder(Segment segment)
{
    private readonly ByteBuffer _postings = new(1 << 16);
    private readonly ByteBuffer _positions = new(1 << 16);
    private readonly ByteBuffer _neighbours = new(1 << 16);
    private readonly List<TermEnd> _ends = [];
    private int[] _order = new int[256];

    /// <summary>Writes the next term; terms come in ascending order, each once.</summary>
    public void Append(PostingList list, TermKind kind)
    {
        var first = list.FirstFrom(segment.Start);
        var count = list.FirstFrom(segment.End) - first;
        if (kind == TermKind.Pair)
            AppendStories(list, first, count);
        else
            AppendLevels(list, first, count);
        if (kind != TermKind.Usual)
            AppendPlaces(list, first, count);
        _ends.Add(new TermEnd(count, _postings.Length, _positions.Length, _neighbours.Length));
    }

    /// <summary>What was written since the last time.</summary>
    public EncodedTerms Take()
    {
        var taken = new EncodedTerms(
            _postings.Span, _positions.Span, _neighbours.Span, CollectionsMarshal.AsSpan(_ends));
        _postings.Clear();
        _positions.Clear();
        _neighbours.Clear();
        _ends.Clear();
        return taken;
    }

    private void AppendStories(PostingList list, int first, int count)
    {
        var next = segment.Start;
        foreach (var story in list.Stories.AsSpan(first, count))
        {
            AsciiCodec.Append(_postings, story - next);
            next = story + 1;
        }
    }

    private void AppendPlaces(PostingList list, int first, int count)
    {
        var next = segment.Start;
        for (var posting = first; posting < first + count; posting++)
        {
            if (!list.HasPositions(posting))
                continue;
            AsciiCodec.Append(_positions, list.Stories[posting] - next);
            next = list.Stories[posting] + 1;
            list.AddPositions(posting, _positions);
            list.AddNeighbours(posting, _neighbours);
        }
    }

    private void AppendLevels(PostingList list, int first, int count)
    {
        Sort(list.Levels.AsSpan(first, count), first);
        var level = -1;
        var next = segment.Start;
        foreach (var posting in _order.AsSpan(0, count))
        {
            if (list.Levels[posting] != level)
            {
                level = list.Levels[posting];
                next = segment.Start;
                _postings.Add(AsciiCodec.Level(level));
            }
            AsciiCodec.Append(_postings, list.Stories[posting] - next);
            next = list.Stories[posting] + 1;
        }
    }

    // The postings by level, highest first, within a level as they are.
    private void Sort(ReadOnlySpan<byte> levels, int first)
    {
        if (_order.Length < levels.Length)
            _order = new int[levels.Length * 2];
        Span<int> at = stackalloc int[AsciiCodec.LevelCount + 1];
        at.Clear();
        foreach (var level in levels)
            at[AsciiCodec.LevelCount - level]++;
        for (var i = 1; i < at.Length; i++)
            at[i] += at[i - 1];
        for (var i = 0; i < levels.Length; i++)
            _order[at[AsciiCodec.LevelCount - 1 - levels[i]]++] = first + i;
    }
}

/// <summary>What the files of one segment hold of a range of terms, ready to be copied.</summary>
internal sealed class EncodedTerms
{
    private readonly byte[] _postings;
    private readonly byte[] _positions;
    private readonly byte[] _neighbours;
    private readonly TermEnd[] _ends;

    public EncodedTerms(
        ReadOnlySpan<byte> postings, ReadOnlySpan<byte> positions, ReadOnlySpan<byte> neighbours,
        ReadOnlySpan<TermEnd> ends)
    {
        _postings = postings.ToArray();
        _positions = positions.ToArray();
        _neighbours = neighbours.ToArray();
        _ends = ends.ToArray();
    }

    /// <summary>How many stories of the segment have the term.</summary>
    public int Documents(int term) => _ends[term].Documents;

    /// <summary>By level; of a pair the stories alone.</summary>
    public ReadOnlySpan<byte> Postings(int term) => _postings.AsSpan()[Start(term).Postings.._ends[term].Postings];

    /// <summary>With the stories they are in; of a usual word nothing.</summary>
    public ReadOnlySpan<byte> Positions(int term) => _positions.AsSpan()[Start(term).Positions.._ends[term].Positions];

    /// <summary>The usual words beside each position.</summary>
    public ReadOnlySpan<byte> Neighbours(int term) =>
        _neighbours.AsSpan()[Start(term).Neighbours.._ends[term].Neighbours];

    private TermEnd Start(int term) => term == 0 ? default : _ends[term - 1];
}
