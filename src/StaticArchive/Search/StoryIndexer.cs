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

    /// <summary>How far apart neighbours may be: two fillers may stand between them.</summary>
    private const int Reach = 3;
    private const int MaxPositions = 64;

    private readonly Archive _archive;
    private readonly TermWeight _weight;
    private readonly char[] _word = new char[256];
    private readonly List<int> _terms = [];
    private readonly byte[] _posting = new byte[32 + (MaxPositions * 10)];
    private readonly Occurrences _occurrences = new();
    private char[] _text = new char[1 << 14];
    private TermState[] _states = new TermState[1 << 12];
    private int _position;
    private FieldCounts _lengths;
    private Neighbour _latest;

    public StoryIndexer(Archive archive, TermWeight weight, UsualWords usual)
    {
        _archive = archive;
        _weight = weight;
        Vocabulary = new Vocabulary(usual);
    }

    public Vocabulary Vocabulary { get; }

    public PostingPool Postings { get; } = new();

    /// <summary>Appends the postings of that story; stories come in ascending order.</summary>
    public void Index(int ordinal)
    {
        var story = _archive.Stories[ordinal];
        _terms.Clear();
        _occurrences.Clear();
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
        _latest = new Neighbour(UsualWords.Filler, -FieldGap, -1);
        var reader = new WordReader(text, _word);
        while (reader.Read())
        {
            var term = Vocabulary.TermOf(reader);
            StateOf(term, ordinal).Counts.Add(field);
            _lengths.Add(field);
            Place(term, ordinal);
            _position++;
        }
        _position += FieldGap;
    }

    // Notes where the term stands, and what beside; a usual word is noted together with its neighbour only.
    private void Place(int term, int ordinal)
    {
        var usual = Vocabulary.UsualNumber(term);
        if (usual == UsualWords.Filler)
            return;
        var own = usual == 0 ? Keep(term, ordinal, _position) : -1;
        if (_position - _latest.Position <= Reach)
        {
            if (usual == 0)
                _occurrences[own].Before = _latest.Usual;
            else if (_latest.Usual > 0)
                Keep(Vocabulary.PairOf(_latest.Usual, usual), ordinal, _latest.Position);
            if (_latest.Usual == 0)
                _occurrences[_latest.Occurrence].After = usual;
        }
        _latest = new Neighbour(usual, _position, own);
    }

    private int Keep(int term, int ordinal, int position)
    {
        ref var state = ref StateOf(term, ordinal);
        var at = state.Latest = _occurrences.Add(position, state.Latest);
        if (state.Kept++ == 0)
            state.First = at;
        return at;
    }

    private ref TermState StateOf(int term, int ordinal)
    {
        if (term >= _states.Length)
            Array.Resize(ref _states, Math.Max(term + 1, _states.Length * 2));
        ref var state = ref _states[term];
        if (state.Stamp != ordinal + 1)
        {
            state.Stamp = ordinal + 1;
            state.Counts = default;
            state.Kept = 0;
            state.Latest = -1;
            _terms.Add(term);
        }
        return ref state;
    }

    // A posting: gap to the story before, level, number of positions, gaps between them, each with the neighbours of a plain word.
    private void Post(int term, int ordinal, in FieldWeights weights)
    {
        ref var state = ref _states[term];
        var length = 0;
        var posting = _posting.AsSpan();
        var isPlain = Vocabulary.KindOf(term) == TermKind.Plain;
        Varint.Write(posting, ref length, ordinal + 1 - state.LastPosted);
        state.LastPosted = ordinal + 1;
        posting[length++] = (byte)TermWeight.Level(state.Counts, weights);
        var remaining = Math.Min(state.Kept, MaxPositions);
        Varint.Write(posting, ref length, remaining);
        var previous = 0;
        for (var at = state.First; remaining > 0; remaining--)
        {
            ref readonly var occurrence = ref _occurrences[at];
            Varint.Write(posting, ref length, occurrence.Position - previous);
            previous = occurrence.Position;
            if (isPlain)
            {
                Varint.Write(posting, ref length, occurrence.Before);
                Varint.Write(posting, ref length, occurrence.After);
            }
            at = occurrence.Next;
        }
        Postings.Append(term, posting[..length]);
    }

    /// <summary>The latest word that is no filler.</summary>
    private readonly record struct Neighbour(int Usual, int Position, int Occurrence);

    private struct TermState
    {
        public int Stamp;
        public int LastPosted;
        public int First;
        public int Latest;
        public int Kept;
        public FieldCounts Counts;
    }
}
