using System.Buffers.Binary;

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

/// <summary>One byte stream a term, all in common pages: a stream is a chain of slices that double in size, so that the
/// many rare terms take little and the few common ones need few jumps (the scheme of Lucene's indexing
/// chain).</summary>
internal sealed class PostingPool
{
    private const int PageSize = 1 << 16;
    private const int FirstSlice = 16;
    private const int MaxSlice = 2048;
    private const int LinkSize = 4;

    private byte[][] _pages = new byte[64][];
    private int _pageCount;
    private int _free = PageSize;
    private Stream[] _streams = new Stream[1024];

    /// <summary>Room for the latest story of <paramref name="term"/>, which lies where <see cref="Append"/> looks next;
    /// -1 at first. Valid until another term comes.</summary>
    public ref int LatestStory(int term)
    {
        if (term >= _streams.Length)
            Array.Resize(ref _streams, Math.Max(term + 1, _streams.Length * 2));
        ref var stream = ref _streams[term];
        if (stream.SliceSize == 0)
            Begin(ref stream);
        return ref stream.LatestStory;
    }

    /// <summary>Appends to the stream of <paramref name="term"/>, whose <see cref="LatestStory"/> has been asked for
    /// before.</summary>
    public void Append(int term, ReadOnlySpan<byte> bytes)
    {
        ref var stream = ref _streams[term];
        while (bytes.Length > 0)
        {
            if (stream.At == stream.End)
                Continue(ref stream);
            var fitting = Math.Min(bytes.Length, stream.End - stream.At);
            bytes[..fitting].CopyTo(Slice(stream.At));
            stream.At += fitting;
            bytes = bytes[fitting..];
        }
    }

    /// <summary>Appends the whole stream of <paramref name="term"/> to <paramref name="buffer"/>.</summary>
    public void CopyTo(int term, ByteBuffer buffer)
    {
        var stream = term < _streams.Length ? _streams[term] : default;
        var (start, size) = (stream.Start, FirstSlice);
        while (stream.SliceSize > 0)
        {
            var end = start + size - LinkSize;
            var isLast = stream.End == end;
            buffer.Add(Slice(start)[..((isLast ? stream.At : end) - start)]);
            if (isLast)
                return;
            start = BinaryPrimitives.ReadInt32LittleEndian(Slice(end));
            size = Math.Min(size * 2, MaxSlice);
        }
    }

    private void Begin(ref Stream stream)
    {
        stream.LatestStory = -1;
        stream.SliceSize = FirstSlice;
        stream.Start = stream.At = Allocate(FirstSlice);
        stream.End = stream.At + FirstSlice - LinkSize;
    }

    private void Continue(ref Stream stream)
    {
        stream.SliceSize = Math.Min(stream.SliceSize * 2, MaxSlice);
        var next = Allocate(stream.SliceSize);
        BinaryPrimitives.WriteInt32LittleEndian(Slice(stream.End), next);
        stream.At = next;
        stream.End = next + stream.SliceSize - LinkSize;
    }

    // Slices never cross pages: an address is a page and a place in it.
    private int Allocate(int size)
    {
        if (_free + size > PageSize)
        {
            if (_pageCount == _pages.Length)
                Array.Resize(ref _pages, _pageCount * 2);
            _pages[_pageCount++] = GC.AllocateUninitializedArray<byte>(PageSize);
            _free = 0;
        }
        var address = ((_pageCount - 1) * PageSize) + _free;
        _free += size;
        return address;
    }

    private Span<byte> Slice(int address) => _pages[address >> 16].AsSpan(address & (PageSize - 1));

    private struct Stream
    {
        public int Start;
        public int At;
        public int End;
        public int SliceSize;
        public int LatestStory;
    }
}
