namespace StaticArchive.Search.Indexing;

/// <summary>All postings of one term; its room is used again for the next term.</summary>
internal sealed class PostingList
{
    private readonly ByteBuffer _packed = new(1 << 12);
    private Places[] _places = new Places[256];

    public int Count { get; private set; }

    /// <summary>Ascending ordinals.</summary>
    public int[] Stories { get; private set; } = new int[256];

    public byte[] Levels { get; private set; } = new byte[256];

    /// <summary>Adds the positions in a story.</summary>
    public void AddPositions(int posting, ByteBuffer to) =>
        to.AddFew(_packed.Span, _places[posting].Positions, _places[posting].PositionsEnd);

    /// <summary>Whether phrases look for the term in a story.</summary>
    public bool HasPositions(int posting) => _places[posting].Positions < _places[posting].PositionsEnd;

    /// <summary>Adds the usual words before and after each position.</summary>
    public void AddNeighbours(int posting, ByteBuffer to) =>
        to.AddFew(_packed.Span, _places[posting].Neighbours, _places[posting].NeighboursEnd);

    /// <summary>The first posting of a story of that ordinal or above.</summary>
    public int FirstFrom(int ordinal)
    {
        var found = Array.BinarySearch(Stories, 0, Count, ordinal);
        return found < 0 ? ~found : found;
    }

    /// <summary>Loads a term. Workers hold ascending ranges of stories, so their postings follow each
    /// other.</summary>
    public void Load(in MergedTerm term, IReadOnlyList<StoryIndexer> workers)
    {
        Count = 0;
        _packed.Clear();
        for (var worker = 0; worker < workers.Count; worker++)
        {
            if (term.Sources[worker] < 0)
                continue;
            var start = _packed.Length;
            workers[worker].Postings.CopyTo(term.Sources[worker], _packed);
            Split(_packed.Span, start, term.Kind);
        }
    }

    private void Split(ReadOnlySpan<byte> packed, int at, TermKind kind)
    {
        for (var story = -1; at < packed.Length; Count++)
        {
            if (Count == Stories.Length)
                Grow();
            story += PostingFormat.ReadHead(packed, ref at, out Levels[Count]);
            Stories[Count] = story;
            if (kind == TermKind.Usual)
                continue;
            ref var places = ref _places[Count];
            places.Positions = PostingFormat.ReadPlaces(packed, ref at);
            places.PositionsEnd = at;
            places.Neighbours = PostingFormat.ReadPlaces(packed, ref at);
            places.NeighboursEnd = at;
        }
    }

    private void Grow()
    {
        var stories = Stories;
        var levels = Levels;
        Array.Resize(ref stories, Count * 2);
        Array.Resize(ref levels, Count * 2);
        Array.Resize(ref _places, Count * 2);
        Stories = stories;
        Levels = levels;
    }

    /// <summary>Where the positions and neighbours of one posting lie.</summary>
    private struct Places
    {
        public int Positions;
        public int PositionsEnd;
        public int Neighbours;
        public int NeighboursEnd;
    }
}

/// <summary>A word, or a pair of usual words, of a story of a batch.</summary>
internal struct Occurrence
{
    public int Term;
    public Place Place;
}

/// <summary>Where a term is in a story of a batch.</summary>
internal struct Place
{
    /// <summary>From 1; 0 where phrases do not look: in facets, and for spellings beside the words of the
    /// text.</summary>
    public int Position;

    /// <summary>The number of the usual word before it, or 0; likewise the one before that, and behind it.</summary>
    public short Before;
    public short SecondBefore;
    public short After;
    public short SecondAfter;

    /// <summary>The story, counted within its batch.</summary>
    public byte Story;

    public SearchField Field;
}
