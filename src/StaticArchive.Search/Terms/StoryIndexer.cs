using System.Runtime.InteropServices;

namespace StaticArchive.Search.Terms;

/// <summary>Reads stories into postings, some hundreds at a time: their words are sorted by term first, so that each
/// term's postings are looked up once and not for every story. One per worker.</summary>
internal sealed class StoryIndexer(Archive archive, TermWeight weight, FrequentWords usual)
{
    private const int BatchSize = 256;
    private const int MaxPositions = 4096;

    private readonly FieldWeights[] _weights = new FieldWeights[BatchSize];
    private readonly List<PostingList> _postings = [];
    private readonly ByteBuffer _positions = new();
    private readonly ByteBuffer _neighbours = new();

    public Vocabulary Vocabulary { get; } = new(usual);

    public PostingList PostingsOf(int term) => _postings[term];

    /// <summary>Reads the stories from <paramref name="start"/> to before <paramref name="end"/>, once and for
    /// all.</summary>
    public void Index(int start, int end)
    {
        var words = new StoryWords(archive, Vocabulary);
        var places = new List<Place>();
        for (; start < end; start += BatchSize)
        {
            words.Clear();
            for (var i = 0; i < Math.Min(BatchSize, end - start); i++)
                _weights[i] = weight.For(words.Add(start + i, i));
            PostAll(words.All, start, places);
        }
    }

    // Sorts by counting.
    private void PostAll(ReadOnlySpan<Occurrence> all, int start, List<Place> buffer)
    {
        while (_postings.Count < Vocabulary.Count)
            _postings.Add(new PostingList());
        var ends = new int[Vocabulary.Count + 1];
        foreach (ref readonly var occurrence in all)
            ends[occurrence.Term + 1]++;
        for (var term = 1; term < ends.Length; term++)
            ends[term] += ends[term - 1];
        CollectionsMarshal.SetCount(buffer, all.Length);
        var places = CollectionsMarshal.AsSpan(buffer);
        foreach (ref readonly var occurrence in all)
            places[ends[occurrence.Term]++] = occurrence.Place;
        var first = 0;
        for (var term = 0; term < Vocabulary.Count; term++)
        {
            Post(term, start, places[first..ends[term]]);
            first = ends[term];
        }
    }

    private void Post(int term, int start, ReadOnlySpan<Place> places)
    {
        var (postings, kind) = (_postings[term], Vocabulary.KindOf(term));
        while (places.Length > 0)
        {
            var story = places[0].Story;
            var counts = default(FieldCounts);
            var count = 0;
            for (; count < places.Length && places[count].Story == story; count++)
                counts.Add(places[count].Field);
            postings.Add(start + story, TermWeight.Level(counts, _weights[story]));
            if (kind != TermKind.Usual)
                AddPlaces(postings, places[..Math.Min(count, MaxPositions)], kind);
            places = places[count..];
        }
    }

    private void AddPlaces(PostingList postings, ReadOnlySpan<Place> places, TermKind kind)
    {
        _positions.Clear();
        _neighbours.Clear();
        while (places is [.., { Position: 0 }])
            places = places[..^1];
        var previous = 0;
        for (var i = 0; i < places.Length; i++)
        {
            ref readonly var place = ref places[i];
            if (place.Position == 0)
                continue;
            // Twice the gap, and one more for the last of a story.
            AsciiCodec.Append(_positions, ((place.Position - previous) * 2) + (i == places.Length - 1 ? 1 : 0));
            previous = place.Position;
            AddNeighbours(place.Before, place.SecondBefore, kind);
            AddNeighbours(place.After, place.SecondAfter, kind);
        }
        postings.Add(_positions.Span);
        postings.Add(_neighbours.Span);
    }

    // A plain word goes on to the second one where the first is usual.
    private void AddNeighbours(short first, short second, TermKind kind)
    {
        AsciiCodec.Append(_neighbours, first);
        if (kind == TermKind.Plain && first > 0)
            AsciiCodec.Append(_neighbours, second);
    }
}
