namespace StaticArchive.Markdown;

/// <summary>Counts the words of a body's HTML: what stands between spaces and holds a letter or a digit.</summary>
internal static class WordCounter
{
    // What a byte does to "are we in a word": bit 0 begins one, bit 1 keeps one. Beyond ASCII the first byte of a letter begins
    // one, but not that of Latin-1's signs (C2) or of dashes, quotation marks and symbols (E2).
    private static ReadOnlySpan<byte> Effects =>
    [
        2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
        0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2,
        2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2,
        2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2,
        2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
        2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
        2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ];

    public static int Count(ReadOnlySpan<byte> html)
    {
        var words = 0;
        var inWord = 0;
        var at = 0;
        while (at < html.Length)
        {
            var stretch = html[at..].IndexOfAny((byte)'<', (byte)'&');
            stretch = stretch < 0 ? html.Length - at : stretch;
            words += CountText(html.Slice(at, stretch), ref inWord);
            at += stretch;
            if (at == html.Length)
                break;
            if (html[at] == (byte)'&')
            {
                var end = html[at..Math.Min(html.Length, at + 12)].IndexOf((byte)';');
                at += Math.Max(1, end + 1);
                continue;
            }
            var tag = BodyText.TagAt(html[at..]);
            var name = BodyText.NameOf(tag);
            if (BodyText.IsBlock(name))
                inWord = 0;
            at += tag.Length;
            if (BodyText.IsSkipped(name, tag))
                at += BodyText.LengthUpToEnd(html[at..], name);
        }
        return words;
    }

    // Without a branch for each byte: text is not predictable.
    private static int CountText(ReadOnlySpan<byte> text, ref int inWord)
    {
        var words = 0;
        var state = inWord;
        foreach (var b in text)
        {
            var effect = Effects[b];
            var next = (effect & 1) | (state & ((effect >> 1) | (effect & 1)));
            words += next & ~state;
            state = next;
        }
        inWord = state;
        return words;
    }
}
