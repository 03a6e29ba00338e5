using StaticArchive.Catalog;

namespace StaticArchive.Search;

/// <summary>
/// Reads stories into postings, some dozens at a time: their words are sorted by term first, so that each term's postings are looked for once and not
/// for every story, whose thousands of terms lie all over the memory. One per worker.
/// </summary>
internal sealed class StoryIndexer
{
    private const int BatchSize = 32;
    private const int MaxPositions = 64;

    // Positions and neighbours have five symbols at most, numbers before them five bytes.
    private const int MaxPosting = (MaxPositions * 3 * 5) + 32;

    private readonly TermWeight _weight;
    private readonly StoryWords _words;
    private readonly BatchLevels _levels = new(BatchSize);
    private readonly List<int> _terms = [];
    private readonly byte[] _postings = new byte[MaxPosting * 8];
    private int[] _ends = new int[1 << 14];
    private int[] _latest = new int[1 << 14];
    private Place[] _places = [];

    public StoryIndexer(Archive archive, TermWeight weight, UsualWords usual)
    {
        _weight = weight;
        Vocabulary = new Vocabulary(usual);
        _words = new StoryWords(archive, Vocabulary);
    }

    public Vocabulary Vocabulary { get; }

    public PostingPool Postings { get; } = new();

    /// <summary>Reads the stories from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public void Index(int start, int end)
    {
        for (; start < end; start += BatchSize)
        {
            _words.Clear();
            var count = Math.Min(BatchSize, end - start);
            for (var i = 0; i < count; i++)
                _levels.Set(i, _weight.For(_words.Add(start + i, i)));
            PostAll(start);
        }
    }

    private void PostAll(int start)
    {
        SortByTerm(_words.All);
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
    private void SortByTerm(ReadOnlySpan<Occurrence> all)
    {
        if (_ends.Length < Vocabulary.Count)
        {
            Array.Resize(ref _ends, Vocabulary.Count * 2);
            Array.Resize(ref _latest, Vocabulary.Count * 2);
        }
        if (_places.Length < all.Length)
            _places = new Place[all.Length * 2];
        foreach (ref readonly var occurrence in all)
        {
            if (_ends[occurrence.Term]++ == 0)
                _terms.Add(occurrence.Term);
        }
        var next = 0;
        foreach (var term in _terms)
            (_ends[term], next) = (next, next + _ends[term]);
        foreach (ref readonly var occurrence in all)
            _places[_ends[occurrence.Term]++] = occurrence.Place;
    }

    private void Post(int term, int start, ReadOnlySpan<Place> places)
    {
        var length = 0;
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
            PostingFormat.WriteHead(_postings, ref length, ordinal + 1 - _latest[term], _levels.Of(story, counts));
            _latest[term] = ordinal + 1;
            PostingFormat.WritePlaces(_postings, ref length, places[..Math.Min(count, MaxPositions)], kind);
            places = places[count..];
        }
        Postings.Append(term, _postings.AsSpan(0, length));
    }
}
