namespace StaticArchive.Yaml;

/// <summary>Walks through the lines of a UTF-8 text; lines end with LF, CR LF or CR.</summary>
internal ref struct LineWalk(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>1-based number of the line that was given last.</summary>
    public int Number { get; private set; }

    /// <summary>Where the next line begins.</summary>
    public int Position { get; private set; }

    /// <summary>Gives the next line without its end and without white space at its end.</summary>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        line = default;
        if (Position >= _text.Length)
            return false;
        var rest = _text[Position..];
        var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        line = (end < 0 ? rest : rest[..end]).TrimEnd(" \t"u8);
        Position += end < 0 ? rest.Length : end + (rest[end..].StartsWith("\r\n"u8) ? 2 : 1);
        Number++;
        return true;
    }
}
