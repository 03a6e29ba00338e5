using System.Runtime.InteropServices;

namespace StaticArchive.Search.Terms;

/// <summary>The occurrences of all words and compounds of a batch of stories, and of pairs of usual words, as they are
/// read.</summary>
internal sealed class StoryWords(Archive archive, Vocabulary vocabulary)
{
    // Letters, and one place for an apostrophe.
    private readonly char[] _word = new char[256];
    private readonly CompoundReader _compounds = new();
    private readonly List<FoundWord> _found = [];
    private readonly List<Occurrence> _all = [];
    private char[] _text = new char[1 << 14];
    private byte _story;

    /// <summary>Story by story.</summary>
    public ReadOnlySpan<Occurrence> All => CollectionsMarshal.AsSpan(_all);

    public void Clear() => _all.Clear();

    /// <summary>Adds those of a story, and returns how many words its fields have.</summary>
    /// <param name="ordinal">The story.</param>
    /// <param name="number">Its number within the batch.</param>
    public FieldCounts Add(int ordinal, int number)
    {
        var story = archive.Stories[ordinal];
        _story = (byte)number;
        var lengths = new FieldCounts { Facets = ReadFacet(story.Kicker) };
        foreach (var values in story.Facets)
        {
            foreach (var value in values)
                lengths.Facets += ReadFacet(value);
        }
        foreach (var author in story.Authors)
            lengths.Facets += ReadFacet(author);
        _found.Clear();
        lengths.Headline = Read(story.Headline, SearchField.Headline);
        lengths.Standfirst = Read(story.Standfirst, SearchField.Standfirst);
        lengths.Body = ReadBody(story);
        KeepPlaces(lengths);
        return lengths;
    }

    private int ReadFacet(string? text)
    {
        _found.Clear();
        var count = Read(text, SearchField.Facets);
        foreach (var (term, _) in _found)
            Keep(term, new Place { Field = SearchField.Facets });
        return count;
    }

    private int ReadBody(Story story)
    {
        var utf8 = story.Body.Text.Utf8.Span;
        if (_text.Length < utf8.Length)
            _text = new char[utf8.Length * 2];
        var length = Encoding.UTF8.GetChars(utf8, _text);
        return Read(_text.AsSpan(0, length), SearchField.Body);
    }

    // Headline, standfirst and text follow each other, as a reader sees them. A plain word notes the usual words beside
    // it, two on each side; two usual words in a row are a term of their own, with one on each side.
    private void KeepPlaces(in FieldCounts lengths)
    {
        var found = CollectionsMarshal.AsSpan(_found);
        for (var i = 0; i < found.Length; i++)
        {
            var place = new Place { Position = i + 1, Field = FieldAt(i, lengths) };
            if (found[i].Usual == 0)
            {
                place.Before = UsualAt(found, i - 1);
                place.SecondBefore = UsualAt(found, i - 2);
                place.After = UsualAt(found, i + 1);
                place.SecondAfter = UsualAt(found, i + 2);
            }
            Keep(found[i].Term, place);
            if (found[i].Usual == 0 || UsualAt(found, i + 1) == 0)
                continue;
            place.Before = UsualAt(found, i - 1);
            place.After = UsualAt(found, i + 2);
            Keep(vocabulary.PairOf(found[i].Usual, found[i + 1].Usual), place);
        }
    }

    private static SearchField FieldAt(int word, in FieldCounts lengths) =>
        word < lengths.Headline ? SearchField.Headline
        : word < lengths.Headline + lengths.Standfirst ? SearchField.Standfirst
        : SearchField.Body;

    private static short UsualAt(ReadOnlySpan<FoundWord> found, int at) =>
        (uint)at < (uint)found.Length ? (short)found[at].Usual : (short)0;

    private void KeepCompounds(SearchField field)
    {
        foreach (var compound in _compounds.Found)
            Keep(vocabulary.TermOf(compound), new Place { Field = field });
        _compounds.Found.Clear();
    }

    private int Read(ReadOnlySpan<char> text, SearchField field)
    {
        var before = _found.Count;
        for (var reader = new WordReader(text, _word); reader.Read();)
        {
            if (!reader.IsPair)
                _compounds.Add(text, reader.Start, reader.End);
            _found.Add(vocabulary.Find(
                reader.Apostrophe < 0 ? reader.Word : WithApostrophe(reader.Word.Length, reader.Apostrophe)));
        }
        _compounds.Finish(text);
        KeepCompounds(field);
        return _found.Count - before;
    }

    // A form of the word for ranking, another word for phrases. The word lies at the beginning of the buffer.
    private ReadOnlySpan<char> WithApostrophe(int length, int at)
    {
        if (at == length)
            _word[length++] = 's';
        _word.AsSpan(at, length - at).CopyTo(_word.AsSpan(at + 1));
        _word[at] = '\'';
        return _word.AsSpan(0, length + 1);
    }

    private void Keep(int term, Place place)
    {
        place.Story = _story;
        _all.Add(new Occurrence { Term = term, Place = place });
    }
}
