namespace StaticArchive.Search.Format;

/// <summary>
/// Writes ascending words, each as the length of what it shares with the one before and its rest, with a space between.
/// A word's forms follow it after commas, each as the number of letters to drop from the word's end and what to add.
/// </summary>
internal sealed class WordListWriter
{
    private readonly ByteBuffer _buffer;
    private string? _word;

    public WordListWriter(ByteBuffer buffer) => _buffer = buffer;

    public void Add(string word)
    {
        if (_word is not null)
            _buffer.Add((byte)' ');
        var shared = SharedWith(word);
        _buffer.Add(AsciiCodec.Count(shared));
        _buffer.Add(word.AsSpan(shared));
        _word = word;
    }

    public void AddForm(string form)
    {
        var shared = SharedWith(form);
        _buffer.Add((byte)',');
        _buffer.Add(AsciiCodec.Count(_word!.Length - shared));
        _buffer.Add(form.AsSpan(shared));
    }

    // A pair of surrogates is not torn: the list is UTF-8.
    private int SharedWith(string word)
    {
        var shared = ShardCutter.Shared(_word, word);
        return shared > 0 && char.IsHighSurrogate(word[shared - 1]) ? shared - 1 : shared;
    }
}
