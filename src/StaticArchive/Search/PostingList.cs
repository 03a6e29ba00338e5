namespace StaticArchive.Search;

/// <summary>All postings of one term, unpacked; its room is used again for the next term.</summary>
internal sealed class PostingList
{
    private readonly ByteBuffer _packed = new(1 << 12);
    private int[] _positions = new int[1 << 12];
    private int[] _positionEnds = new int[256];

    public int Count { get; private set; }

    /// <summary>Ascending ordinals.</summary>
    public int[] Stories { get; private set; } = new int[256];

    public byte[] Levels { get; private set; } = new byte[256];

    /// <summary>How often the term stands in all stories, as far as positions are kept.</summary>
    public int Occurrences => Count == 0 ? 0 : _positionEnds[Count - 1];

    public ReadOnlySpan<int> PositionsOf(int posting) =>
        _positions.AsSpan()[(posting == 0 ? 0 : _positionEnds[posting - 1]).._positionEnds[posting]];

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
            if (term.Sources[worker] < 0)
                continue;
            _packed.Clear();
            workers[worker].Postings.CopyTo(term.Sources[worker], _packed);
            Unpack(_packed.AsSpan());
        }
    }

    private void Unpack(ReadOnlySpan<byte> packed)
    {
        var story = -1;
        for (var at = 0; at < packed.Length; Count++)
        {
            if (Count == Stories.Length)
                Grow();
            story += Varint.Read(packed, ref at);
            Stories[Count] = story;
            Levels[Count] = packed[at++];
            UnpackPositions(packed, ref at);
        }
    }

    private void UnpackPositions(ReadOnlySpan<byte> packed, ref int at)
    {
        var count = Varint.Read(packed, ref at);
        var end = Occurrences;
        if (end + count > _positions.Length)
            Array.Resize(ref _positions, (end + count) * 2);
        var position = 0;
        for (; count > 0; count--)
            _positions[end++] = position += Varint.Read(packed, ref at);
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
