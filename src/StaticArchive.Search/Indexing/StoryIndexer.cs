namespace StaticArchive.Search.Indexing;

/// <summary>Reads stories into postings, some hundreds at a time: their words are sorted by term first, so that each
/// term's postings are looked for once and not for every story, whose thousands of terms lie all over the memory. One
/// per worker.</summary>
internal sealed class StoryIndexer
{
    private const int BatchSize = 256;
    private const int Parts = 64;
    private const int MaxPositions = 4096;

    // A position has five symbols at most, its neighbours two each, and numbers before them five bytes.
    private const int MaxPosting = (MaxPositions * 13) + 32;

    private readonly TermWeight _weight;
    private readonly BatchLevels _levels = new(BatchSize);
    private readonly List<int> _terms = [];
    private readonly byte[] _postings = new byte[MaxPosting * 2];
    private int[] _ends = new int[1 << 14];
    private StoryWords? _words;
    private Occurrence[] _parted = [];
    private Place[] _places = [];

    public StoryIndexer(Archive archive, TermWeight weight, FrequentWords usual)
    {
        _weight = weight;
        Vocabulary = new Vocabulary(usual);
        _words = new StoryWords(archive, Vocabulary);
    }

    public Vocabulary Vocabulary { get; }

    public PostingPool Postings { get; } = new();

    /// <summary>Reads the stories from <paramref name="start"/> to before <paramref name="end"/>, once and for
    /// all.</summary>
    public void Index(int start, int end)
    {
        for (; start < end; start += BatchSize)
        {
            _words!.Clear();
            var count = Math.Min(BatchSize, end - start);
            for (var i = 0; i < count; i++)
                _levels.Set(i, _weight.For(_words.Add(start + i, i)));
            PostAll(start);
        }
        // What reading took need not be kept as long as the postings: 15 MB a worker.
        (_words, _parted, _places) = (null, [], []);
    }

    // Parts of the terms one after another: what is needed of one part fits into the processor's caches.
    private void PostAll(int start)
    {
        var all = _words!.All;
        if (_parted.Length < all.Length)
            _parted = new Occurrence[all.Length + (all.Length / 8)];
        Span<int> ends = stackalloc int[Parts + 1];
        ends.Clear();
        foreach (ref readonly var occurrence in all)
            ends[(occurrence.Term % Parts) + 1]++;
        for (var part = 1; part <= Parts; part++)
            ends[part] += ends[part - 1];
        foreach (ref readonly var occurrence in all)
            _parted[ends[occurrence.Term % Parts]++] = occurrence;
        var first = 0;
        foreach (var end in ends[..Parts])
        {
            PostPart(start, _parted.AsSpan()[first..end]);
            first = end;
        }
    }

    private void PostPart(int start, ReadOnlySpan<Occurrence> part)
    {
        SortByTerm(part);
        var first = 0;
        foreach (var term in _terms)
        {
            Post(term, start, _places.AsSpan()[first.._ends[term]]);
            first = _ends[term];
            _ends[term] = 0;
        }
        _terms.Clear();
    }

    // By counting: afterwards _terms lists those that occur, and the places of each end in _places where _ends tells.
    private void SortByTerm(ReadOnlySpan<Occurrence> part)
    {
        if (_ends.Length < Vocabulary.Count)
            Array.Resize(ref _ends, Vocabulary.Count * 2);
        if (_places.Length < part.Length)
            _places = new Place[part.Length * 2];
        foreach (ref readonly var occurrence in part)
        {
            if (_ends[occurrence.Term]++ == 0)
                _terms.Add(occurrence.Term);
        }
        var next = 0;
        foreach (var term in _terms)
            (_ends[term], next) = (next, next + _ends[term]);
        foreach (ref readonly var occurrence in part)
            _places[_ends[occurrence.Term]++] = occurrence.Place;
    }

    private void Post(int term, int start, ReadOnlySpan<Place> places)
    {
        var length = 0;
        ref var latest = ref Postings.LatestStory(term);
        var kind = Vocabulary.KindOf(term);
        while (places.Length > 0)
        {
            var story = places[0].Story;
            var counts = default(FieldCounts);
            var count = 0;
            for (; count < places.Length && places[count].Story == story; count++)
                counts.Add(places[count].Field);
            if (_postings.Length - length < MaxPosting)
            {
                Postings.Append(term, _postings.AsSpan(0, length));
                length = 0;
            }
            var ordinal = start + story;
            PostingFormat.WriteHead(_postings, ref length, ordinal - latest, _levels.Of(story, counts));
            latest = ordinal;
            PostingFormat.WritePlaces(
                _postings, ref length, places[..Math.Min(count, MaxPositions)], kind);
            places = places[count..];
        }
        Postings.Append(term, _postings.AsSpan(0, length));
    }
}
