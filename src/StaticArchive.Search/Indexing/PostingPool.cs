using System.Buffers.Binary;

namespace StaticArchive.Search.Indexing;

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
