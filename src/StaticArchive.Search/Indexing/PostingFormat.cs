namespace StaticArchive.Search.Indexing;

/// <summary>How postings lie in the pool: gap to the story before and level in one number; then, unless the term is a
/// usual word, positions and neighbours in the digits of the files, each with their length before. So they need not be
/// unpacked to be brought into files.</summary>
internal static class PostingFormat
{
    private const int LevelBits = 3;

    public static void WriteHead(Span<byte> posting, ref int at, int gap, int level) =>
        Varint.Write(posting, ref at, (gap << LevelBits) | level);

    public static int ReadHead(ReadOnlySpan<byte> posting, ref int at, out byte level)
    {
        var head = Varint.Read(posting, ref at);
        level = (byte)(head & ((1 << LevelBits) - 1));
        return head >> LevelBits;
    }

    /// <summary>Writes positions and neighbours of a term in one story, as far as they are kept.</summary>
    public static void WritePlaces(Span<byte> posting, ref int at, ReadOnlySpan<Place> places, TermKind kind)
    {
        if (kind == TermKind.Usual)
            return;
        while (places is [.., { Position: 0 }])
            places = places[..^1];
        var start = ++at;
        var previous = 0;
        // Twice the gap, and one more for the last of a story.
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i].Position == 0)
                continue;
            AsciiCodec.Write(posting, ref at, ((places[i].Position - previous) * 2) + (i == places.Length - 1 ? 1 : 0));
            previous = places[i].Position;
        }
        WriteLength(posting, ref at, start);
        start = ++at;
        foreach (ref readonly var place in places)
        {
            if (place.Position > 0)
                WriteNeighbours(posting, ref at, place, kind);
        }
        WriteLength(posting, ref at, start);
    }

    // A plain word goes on to the second one where the first is usual.
    private static void WriteNeighbours(Span<byte> posting, ref int at, in Place place, TermKind kind)
    {
        AsciiCodec.Write(posting, ref at, place.Before);
        if (kind == TermKind.Plain && place.Before > 0)
            AsciiCodec.Write(posting, ref at, place.SecondBefore);
        AsciiCodec.Write(posting, ref at, place.After);
        if (kind == TermKind.Plain && place.After > 0)
            AsciiCodec.Write(posting, ref at, place.SecondAfter);
    }

    /// <summary>Where the positions or neighbours begin and end that come next.</summary>
    public static int ReadPlaces(ReadOnlySpan<byte> posting, ref int at)
    {
        var length = Varint.Read(posting, ref at);
        var start = at;
        at += length;
        return start;
    }

    // One byte was left free for it, which nearly always is enough.
    private static void WriteLength(Span<byte> posting, ref int at, int start)
    {
        var length = at - start;
        var size = 1;
        for (var rest = length >> 7; rest > 0; rest >>= 7)
            size++;
        if (size > 1)
            posting[start..at].CopyTo(posting[(start + size - 1)..]);
        at += size - 1;
        start--;
        Varint.Write(posting, ref start, length);
    }
}
