using StaticArchive.Catalog;
using StaticArchive.Stories;
using StaticArchive.Stories.Body;
using StaticArchive.Words;

namespace StaticArchive.Search;

/// <summary>Reads stories, one after another, into postings. One per worker.</summary>
internal sealed class StoryIndexer
{
    // Phrases do not reach from one field or facet value into the next.
    private const int FieldGap = 8;
    private const int MaxPositions = 64;

    private readonly Archive _archive;
    private readonly TermWeight _weight;
    private readonly char[] _word = new char[256];
    private readonly List<int> _terms = [];
    private readonly byte[] _posting = new byte[16 + (MaxPositions * 5)];
    private char[] _text = new char[1 << 14];
    private int[] _positions = new int[1 << 12];
    private int[] _next = new int[1 << 12];
    private TermState[] _states = new TermState[1 << 12];
    private int _occurrences;
    private int _position;
    private FieldCounts _lengths;

    public StoryIndexer(Archive archive, TermWeight weight)
    {
        _archive = archive;
        _weight = weight;
    }

    public Vocabulary Vocabulary { get; } = new();

    public PostingPool Postings { get; } = new();

    /// <summary>Appends the postings of that story; stories come in ascending order.</summary>
    public void Index(int ordinal)
    {
        var story = _archive.Stories[ordinal];
        _terms.Clear();
        _occurrences = 0;
        _position = 0;
        _lengths = default;
        ReadField(story.Headline, SearchField.Headline, ordinal);
        ReadField(story.Standfirst, SearchField.Standfirst, ordinal);
        ReadField(story.Kicker, SearchField.Facets, ordinal);
        foreach (var values in story.Facets)
        {
            foreach (var value in values)
                ReadField(value, SearchField.Facets, ordinal);
        }
        foreach (var author in story.Authors)
            ReadField(author, SearchField.Facets, ordinal);
        ReadBody(story, ordinal);
        var weights = _weight.For(_lengths);
        foreach (var term in _terms)
            Post(term, ordinal, weights);
    }

    private void ReadBody(Story story, int ordinal)
    {
        if (_text.Length < story.Body.Html.Length)
            _text = new char[story.Body.Html.Length * 2];
        var length = BodyText.Write(story.Body, _text);
        ReadField(_text.AsSpan(0, length), SearchField.Body, ordinal);
    }

    private void ReadField(ReadOnlySpan<char> text, SearchField field, int ordinal)
    {
        var reader = new WordReader(text, _word);
        while (reader.Read())
        {
            Note(Vocabulary.TermOf(reader), field, ordinal);
            _position++;
        }
        _position += FieldGap;
    }

    private void Note(int term, SearchField field, int ordinal)
    {
        if (_occurrences == _positions.Length)
        {
            Array.Resize(ref _positions, _occurrences * 2);
            Array.Resize(ref _next, _occurrences * 2);
        }
        if (term >= _states.Length)
            Array.Resize(ref _states, Math.Max(term + 1, _states.Length * 2));
        ref var state = ref _states[term];
        if (state.Stamp != ordinal + 1)
        {
            state.Stamp = ordinal + 1;
            state.Counts = default;
            state.First = _occurrences;
            _terms.Add(term);
        }
        else
        {
            _next[state.Latest] = _occurrences;
        }
        state.Latest = _occurrences;
        state.Counts.Add(field);
        _lengths.Add(field);
        _positions[_occurrences] = _position;
        _next[_occurrences++] = -1;
    }

    // A posting: gap to the story before, level, number of positions, gaps between them.
    private void Post(int term, int ordinal, in FieldWeights weights)
    {
        ref var state = ref _states[term];
        var length = 0;
        var posting = _posting.AsSpan();
        var (positions, next) = (_positions, _next);
        Varint.Write(posting, ref length, ordinal + 1 - state.LastPosted);
        state.LastPosted = ordinal + 1;
        posting[length++] = (byte)TermWeight.Level(state.Counts, weights);
        var counts = state.Counts;
        var remaining = Math.Min(counts.Headline + counts.Standfirst + counts.Facets + counts.Body, MaxPositions);
        Varint.Write(posting, ref length, remaining);
        var previous = 0;
        for (var at = state.First; remaining > 0; remaining--, at = next[at])
        {
            Varint.Write(posting, ref length, positions[at] - previous);
            previous = positions[at];
        }
        Postings.Append(term, posting[..length]);
    }

    private struct TermState
    {
        public int Stamp;
        public int LastPosted;
        public int First;
        public int Latest;
        public FieldCounts Counts;
    }
}
