namespace StaticArchive.Yaml;

/// <summary>Reads the metadata of Pelican and MultiMarkdown: lines <c>Key: value</c> at the top of a file, which a
/// blank line ends. A line that begins with white space continues the value above it.</summary>
internal static class HeaderReader
{
    // Their values are lists with commas between.
    private static readonly ImmutableArray<string> Lists =
    [
        "tags", "tag", "keywords", "categories", "authors", "author",
    ];

    /// <summary>Whether a file that begins with that line begins with a header.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        return colon > 0
            && IsKey(line[..colon])
            && (colon + 1 == line.Length || line[colon + 1] is (byte)' ' or (byte)'\t');
    }

    /// <summary>The header at the front of a file.</summary>
    /// <param name="file">The file from the header's first line on.</param>
    /// <param name="firstLine">1-based number of that line.</param>
    /// <param name="length">How many bytes the header takes.</param>
    /// <param name="lines">How many lines that are.</param>
    public static YamlMap ReadMap(ReadOnlySpan<byte> file, int firstLine, out int length, out int lines)
    {
        var entries = new List<(YamlScalar Key, string Value, TextSpan Span)>();
        var walk = new LineWalk(file);
        length = 0;
        lines = 0;
        while (walk.Next(out var line) && !line.IsEmpty)
        {
            var number = firstLine + walk.Number - 1;
            if (IsHeader(line))
                entries.Add(Entry(line, number));
            else if (entries.Count > 0 && line[0] is (byte)' ' or (byte)'\t')
                entries[^1] = entries[^1] with
                {
                    Value = $"{entries[^1].Value} {Encoding.UTF8.GetString(line).Trim()}",
                };
            else
                break;
            (length, lines) = (walk.Position, walk.Number);
        }
        return new YamlMap(
            [
                .. entries.Select(entry =>
                    KeyValuePair.Create(entry.Key, ValueOf(entry.Key.Value, entry.Value, entry.Span))),
            ],
            new TextSpan(firstLine, 1, 1));
    }

    private static (YamlScalar, string, TextSpan) Entry(ReadOnlySpan<byte> line, int number)
    {
        var colon = line.IndexOf((byte)':');
        var key = Encoding.UTF8.GetString(line[..colon]);
        var value = Encoding.UTF8.GetString(line[(colon + 1)..]);
        var column = colon + 2 + value.Length - value.TrimStart().Length;
        value = value.Trim();
        return (new YamlScalar(key, true, new TextSpan(number, 1, key.Length)), value,
            new TextSpan(number, column, Math.Max(1, value.Length)));
    }

    private static YamlNode ValueOf(string key, string value, TextSpan span)
    {
        if (!Lists.Contains(key, StringComparer.OrdinalIgnoreCase))
            return new YamlScalar(value, true, span);
        // Names may have commas, and are then parted by semicolons.
        var sign = value.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        return new YamlList([.. value.Split(sign).Select(item => new YamlScalar(item.Trim(), true, span))], span);
    }

    private static bool IsKey(ReadOnlySpan<byte> key)
    {
        foreach (var c in key)
        {
            if (!char.IsAsciiLetterOrDigit((char)c) && c is not ((byte)'_' or (byte)'-'))
                return false;
        }
        return char.IsAsciiLetter((char)key[0]);
    }
}

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
