namespace StaticArchive.Search;

/// <summary>
/// Writes ascending words, each as the length of what it shares with the one before and its rest, with a space between; a word's forms follow it after
/// commas, each as the number of letters to drop from the word's end and what to add.
/// </summary>
internal sealed class WordListWriter
{
    private readonly ByteBuffer _buffer;
    private string? _previous;

    public WordListWriter(ByteBuffer buffer) => _buffer = buffer;

    public void Add(string word, ReadOnlySpan<string> forms)
    {
        if (_previous is not null)
            _buffer.Add((byte)' ');
        AddRest(word, ShardCutter.Shared(_previous, word), fromEnd: false);
        _previous = word;
        foreach (var form in forms)
        {
            _buffer.Add((byte)',');
            AddRest(form, ShardCutter.Shared(word, form), fromEnd: true);
        }
    }

    private void AddRest(string word, int shared, bool fromEnd)
    {
        // A pair of surrogates is not torn: each word list is UTF-8.
        if (shared > 0 && char.IsHighSurrogate(word[shared - 1]))
            shared--;
        _buffer.Add(Digits.Count(fromEnd ? _previous!.Length - shared : shared));
        _buffer.Add(word.AsSpan(shared));
    }
}
