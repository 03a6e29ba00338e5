using System.Buffers;
using System.Globalization;

namespace StaticArchive.Markdown;

/// <summary>A growing UTF-8 buffer that knows how to escape text and attribute values. Reused; not
/// thread-safe.</summary>
internal sealed class HtmlBuffer
{
    // Above this a buffer is not kept for the next body: one giant story must not hold its memory for the whole build.
    private const int MaxKept = 1 << 20;

    // Line feed and tab stay; other control characters mean nothing in HTML and make XML feeds unreadable.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\r"
            + "\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f");

    private ByteBuffer _bytes = new(16 * 1024);

    public int Length => _bytes.Length;

    public ReadOnlySpan<byte> Written => _bytes.Span;

    public void Clear()
    {
        _bytes.Clear();
        if (_bytes.Capacity > MaxKept)
            _bytes = new ByteBuffer(16 * 1024);
    }

    /// <summary>Appends what is HTML already.</summary>
    public void Html(ReadOnlySpan<byte> html) => _bytes.Add(html);

    /// <summary>Appends characters that need no escaping.</summary>
    public void Plain(ReadOnlySpan<char> text) => _bytes.Add(text);

    /// <summary>Appends text of an element or a double-quoted attribute value, escaped.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        // Two code points that XML has no place for; feeds hold this HTML.
        if (text.ContainsAny('\uFFFE', '\uFFFF'))
            text = text.ToString().Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');
        while (true)
        {
            var special = text.IndexOfAny(Special);
            if (special < 0)
            {
                Plain(text);
                return;
            }
            Plain(text[..special]);
            Escaped(text[special]);
            text = text[(special + 1)..];
        }
    }

    public void Number(int value)
    {
        value.TryFormat(_bytes.GetSpan(11), out var written, provider: CultureInfo.InvariantCulture);
        _bytes.Advance(written);
    }

    private void Escaped(char special)
    {
        switch (special)
        {
            case '&':
                Html("&amp;"u8);
                break;
            case '<':
                Html("&lt;"u8);
                break;
            case '>':
                Html("&gt;"u8);
                break;
            case '"':
                Html("&quot;"u8);
                break;
        }
    }
}
