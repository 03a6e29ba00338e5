namespace StaticArchive.Search.Indexing;

/// <summary>The occurrences of all words and compounds of a batch of stories, and of pairs of usual words, as they are
/// read.</summary>
internal sealed class StoryWords(Archive archive, Vocabulary vocabulary)
{
    // Letters and room for an apostrophe.
    private readonly char[] _word = new char[256];
    private char[] _text = new char[1 << 14];
    private PackedWord[] _keys = new PackedWord[1 << 11];
    private FoundWord[] _found = new FoundWord[1 << 11];
    private Occurrence[] _all = new Occurrence[1 << 14];
    private readonly CompoundReader _compounds = new();
    private int _count;
    private int _kept;
    private byte _story;

    /// <summary>Story by story.</summary>
    public ReadOnlySpan<Occurrence> All => _all.AsSpan(0, _kept);

    public void Clear() => _kept = 0;

    /// <summary>Adds those of a story, and tells how many words its fields have.</summary>
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
        _count = 0;
        lengths.Headline = ReadKeys(story.Headline, SearchField.Headline);
        lengths.Standfirst = ReadKeys(story.Standfirst, SearchField.Standfirst);
        lengths.Body = ReadBody(story);
        KeepPlaces(lengths);
        return lengths;
    }

    private int ReadFacet(string? text)
    {
        _count = 0;
        var count = ReadKeys(text, SearchField.Facets);
        vocabulary.Find(_keys.AsSpan(0, count), _found);
        foreach (var (term, _) in _found.AsSpan(0, count))
            Keep(term, new Place { Field = SearchField.Facets });
        return count;
    }

    private int ReadBody(Story story)
    {
        var utf8 = story.Body.Text.Utf8.Span;
        if (_text.Length < utf8.Length)
            _text = new char[utf8.Length * 2];
        var length = Encoding.UTF8.GetChars(utf8, _text);
        return ReadKeys(_text.AsSpan(0, length), SearchField.Body);
    }

    // Headline, standfirst and text follow each other, as a reader sees them. A plain word notes the usual words beside
    // it, two on each side; two usual words in a row are a term of their own, with one on each side.
    private void KeepPlaces(in FieldCounts lengths)
    {
        vocabulary.Find(_keys.AsSpan(0, _count), _found);
        var found = _found.AsSpan(0, _count);
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

    // Behind the keys that are there already.
    private int ReadKeys(ReadOnlySpan<char> text, SearchField field)
    {
        var start = _count;
        for (var reader = new WordReader(text, _word); reader.Read(); _count++)
        {
            if (_count == _keys.Length)
            {
                Array.Resize(ref _keys, _count * 2);
                Array.Resize(ref _found, _count * 2);
            }
            if (!reader.IsPair)
                _compounds.Add(text, reader.Start, reader.End);
            var word = reader.Apostrophe < 0 ? reader.Word : WithApostrophe(reader.Word.Length, reader.Apostrophe);
            _keys[_count] = vocabulary.KeyOf(word, reader.IsAscii);
        }
        _compounds.Finish(text);
        KeepCompounds(field);
        return _count - start;
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
        if (_kept == _all.Length)
            Array.Resize(ref _all, _kept * 2);
        place.Story = _story;
        _all[_kept++] = new Occurrence { Term = term, Place = place };
    }
}

/// <summary>What the vocabulary knows of a word.</summary>
/// <param name="Term">Its term.</param>
/// <param name="Usual">Its number among the usual words.</param>
internal readonly record struct FoundWord(int Term, int Usual);
