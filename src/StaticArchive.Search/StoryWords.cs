using System.Text;

namespace StaticArchive.Search;

/// <summary>The occurrences of all words of a batch of stories, and of pairs of usual words, as they are
/// read.</summary>
internal sealed class StoryWords(Archive archive, Vocabulary vocabulary)
{
    // Phrases do not reach from one field or facet value into the next.
    private const int FieldGap = 8;

    // How far apart neighbours may be: two fillers may stand between them.
    private const int Reach = 3;

    private readonly char[] _word = new char[256];
    private char[] _text = new char[1 << 14];
    private ShortWord[] _keys = new ShortWord[1 << 11];
    private FoundWord[] _found = new FoundWord[1 << 11];
    private Occurrence[] _all = new Occurrence[1 << 14];
    private int _count;
    private int _position;
    private byte _story;

    /// <summary>Story by story.</summary>
    public ReadOnlySpan<Occurrence> All => _all.AsSpan(0, _count);

    public void Clear() => _count = 0;

    /// <summary>Adds those of a story, and tells how many words its fields have.</summary>
    /// <param name="ordinal">The story.</param>
    /// <param name="number">Its number within the batch.</param>
    public FieldCounts Add(int ordinal, int number)
    {
        var story = archive.Stories[ordinal];
        _story = (byte)number;
        _position = 0;
        var lengths = new FieldCounts
        {
            Headline = Read(story.Headline, SearchField.Headline),
            Standfirst = Read(story.Standfirst, SearchField.Standfirst),
            Facets = Read(story.Kicker, SearchField.Facets),
        };
        foreach (var values in story.Facets)
        {
            foreach (var value in values)
                lengths.Facets += Read(value, SearchField.Facets);
        }
        foreach (var author in story.Authors)
            lengths.Facets += Read(author, SearchField.Facets);
        lengths.Body = ReadBody(story);
        return lengths;
    }

    private int ReadBody(Story story)
    {
        var utf8 = story.Body.Text.Utf8.Span;
        if (_text.Length < utf8.Length)
            _text = new char[utf8.Length * 2];
        var length = Encoding.UTF8.GetChars(utf8, _text);
        return Read(_text.AsSpan(0, length), SearchField.Body);
    }

    private int Read(ReadOnlySpan<char> text, SearchField field)
    {
        var count = ReadKeys(text);
        vocabulary.Find(_keys.AsSpan(0, count), _found);
        var latest = new Neighbour(UsualWords.Filler, -FieldGap, -1);
        foreach (var (term, usual) in _found.AsSpan(0, count))
        {
            var own = Keep(term, _position, field);
            if (usual != UsualWords.Filler)
            {
                if (_position - latest.Position <= Reach)
                    Join(latest, usual, own);
                latest = new Neighbour(usual, _position, own);
            }
            _position++;
        }
        _position += FieldGap;
        return count;
    }

    private int ReadKeys(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var reader = new WordReader(text, _word); reader.Read(); count++)
        {
            if (count == _keys.Length)
            {
                Array.Resize(ref _keys, count * 2);
                Array.Resize(ref _found, count * 2);
            }
            _keys[count] = vocabulary.KeyOf(reader);
        }
        return count;
    }

    // Two usual words are a term of their own; a plain word notes which usual one stands beside it.
    private void Join(in Neighbour before, int usual, int own)
    {
        if (usual == 0)
            _all[own].Place.Before = (short)before.Usual;
        if (before.Usual == 0)
            _all[before.Occurrence].Place.After = (short)usual;
        else if (usual > 0)
            Keep(vocabulary.PairOf(before.Usual, usual), before.Position, default);
    }

    private int Keep(int term, int position, SearchField field)
    {
        if (_count == _all.Length)
            Array.Resize(ref _all, _count * 2);
        _all[_count] = new Occurrence
        {
            Term = term,
            Place = new Place
            {
                Position = position,
                Story = _story,
                Field = field,
            },
        };
        return _count++;
    }

    /// <summary>The latest word that is no filler.</summary>
    private readonly record struct Neighbour(int Usual, int Position, int Occurrence);
}
