namespace StaticArchive.Search.Format;

/// <summary>Numbers as printable ASCII that a JSON string holds without escapes. The 93 symbols are the characters from
/// space to tilde without quotation mark and backslash: 56 that end a number, 28 that carry on to the next symbol, 8
/// that open a level, and one that ends a term. A text of few frequent symbols is what gzip and Brotli compress
/// best.</summary>
internal static class AsciiCodec
{
    public const int LevelCount = 8;
    private const int Last = 56;
    private const int More = 28;

    /// <summary>Ends the entry of a term.</summary>
    public const byte TermEnd = (byte)'~';

    /// <summary>Begins the documents of that level.</summary>
    public static byte Level(int level) => Symbol(Last + More + level);

    /// <summary>Appends a number that is not negative.</summary>
    public static void Append(ByteBuffer buffer, int value)
    {
        if (value >= Last)
        {
            (var rest, value) = Math.DivRem(value - Last, Last);
            for (var divisor = LargestDivisor(rest); divisor > 0; divisor /= More)
                buffer.Add(Symbol(Last + (rest / divisor % More)));
        }
        buffer.Add(Symbol(value));
    }

    /// <summary>Appends ascending numbers as gaps.</summary>
    public static void AppendAscending(ByteBuffer buffer, ReadOnlySpan<int> values)
    {
        var next = 0;
        foreach (var value in values)
        {
            Append(buffer, value - next);
            next = value + 1;
        }
    }

    /// <summary>A small number (0 to 61) as one letter or digit, for the front-coded word lists.</summary>
    public static byte Count(int value) => "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8[value];

    private static int LargestDivisor(int rest)
    {
        var divisor = 1;
        while (rest / divisor >= More)
            divisor *= More;
        return divisor;
    }

    private static byte Symbol(int index) =>
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8[index];
}

/// <summary>Numbers in as few bytes as they need: seven bits a byte, least significant first.</summary>
internal static class Varint
{
    public static void AddVarint(this ByteBuffer buffer, int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
            buffer.Add((byte)(rest | 0x80));
        buffer.Add((byte)rest);
    }

    /// <summary>Reads a number, and moves <paramref name="bytes"/> behind it.</summary>
    public static int Read(ref ReadOnlyMemory<byte> bytes)
    {
        var (value, at) = (0, 0);
        var span = bytes.Span;
        do
            value |= (span[at] & 0x7f) << (7 * at);
        while (span[at++] >= 0x80);
        bytes = bytes[at..];
        return value;
    }
}
