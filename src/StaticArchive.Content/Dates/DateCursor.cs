namespace StaticArchive.Dates;

/// <summary>A place in the text of a date, moving forward.</summary>
internal ref struct DateCursor(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position >= _text.Length;

    /// <summary>The character here, or NUL at the end.</summary>
    public readonly char Current => AtEnd ? '\0' : _text[Position];

    public readonly ReadOnlySpan<char> Rest => _text[Position..];

    public void Skip(int count) => Position += count;

    public bool Take(char expected)
    {
        if (AtEnd || _text[Position] != expected)
            return false;
        Position++;
        return true;
    }

    /// <summary>Takes a word, case ignored.</summary>
    public bool Take(string word)
    {
        if (!Rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return false;
        Position += word.Length;
        return true;
    }

    public bool SkipSpaces()
    {
        var start = Position;
        while (!AtEnd && char.IsWhiteSpace(_text[Position]))
            Position++;
        return Position > start;
    }

    /// <summary>Takes <paramref name="least"/> to <paramref name="most"/> ASCII digits, and only if no further digit
    /// follows.</summary>
    public bool Number(int least, int most, out int value)
    {
        value = 0;
        var end = Position;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
        {
            if (end - Position == most)
                return false;
            value = (value * 10) + _text[end++] - '0';
        }
        if (end - Position < least)
            return false;
        Position = end;
        return true;
    }
}
