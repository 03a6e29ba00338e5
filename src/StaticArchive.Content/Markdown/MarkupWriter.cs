using System.Buffers;

namespace StaticArchive.Markdown;

/// <summary>Writes elements and slots. When the body holds raw HTML, everything that only we may write (classes, ids,
/// slots) is held back, and a numbered mark is in its place until the whole has been parsed as HTML and cleaned.
/// Reused; not thread-safe.</summary>
internal sealed class MarkupWriter
{
    private readonly HtmlBuffer _held = new();
    private HtmlBuffer _attributes;
    private string? _mark;
    private int _heldStart;
    private int _slotStart;

    public MarkupWriter() => _attributes = Buffer;

    public HtmlBuffer Buffer { get; } = new();

    public List<BodySlot> Slots { get; } = [];

    /// <summary>What the marks stand for, by number.</summary>
    public List<HeldMarkup> Held { get; } = [];

    /// <summary>Stretches of raw HTML: where they begin in <see cref="Buffer"/>, where in the source, and their length
    /// in characters.</summary>
    public List<(int Offset, int Source, int Length)> RawStretches { get; } = [];

    /// <summary>Begins a body.</summary>
    /// <param name="mark">Name of the attribute that stands for what is held back; null when nothing has to be.</param>
    public void Begin(string? mark)
    {
        Buffer.Clear();
        _held.Clear();
        Slots.Clear();
        Held.Clear();
        RawStretches.Clear();
        _mark = mark;
        _attributes = mark is null ? Buffer : _held;
    }

    public ReadOnlySpan<byte> HeldBytes(HeldMarkup held) => _held.Written[held.Start..held.End];

    /// <summary>Writes the beginning of a tag that gets attributes; <see cref="CloseTag"/> ends it.</summary>
    public void OpenTag(ReadOnlySpan<byte> name)
    {
        Buffer.Html("<"u8);
        Buffer.Html(name);
        _heldStart = _held.Length;
        _slotStart = Slots.Count;
    }

    /// <summary>Writes an attribute whose value is escaped here.</summary>
    public void Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        BeginAttribute(name);
        _attributes.Text(value);
        _attributes.Html("\""u8);
    }

    public void Attribute(ReadOnlySpan<byte> name, int value)
    {
        BeginAttribute(name);
        _attributes.Number(value);
        _attributes.Html("\""u8);
    }

    /// <summary>Writes attributes that are HTML already, each with a space before it.</summary>
    public void Attributes(ReadOnlySpan<byte> html) => _attributes.Html(html);

    /// <summary>Writes an attribute whose value the archive fills in.</summary>
    public void SlotAttribute(ReadOnlySpan<byte> name, BodySlotKind kind, LinkTarget target, TextSpan span)
    {
        BeginAttribute(name);
        Slots.Add(new BodySlot(_attributes.Length, kind, target.Target, target.Suffix, span));
        _attributes.Html("\""u8);
    }

    public void CloseTag()
    {
        if (_mark is not null && _held.Length > _heldStart)
            WriteMark(HeldMarkupKind.Attributes);
        Buffer.Html(">"u8);
    }

    /// <summary>Leaves a place for a teaser.</summary>
    public void Teaser(string target, TextSpan span) => Component(BodySlotKind.Teaser, target, "", span);

    /// <summary>Leaves a place for a block of the theme.</summary>
    public void Block(string name, string arguments, TextSpan span) =>
        Component(BodySlotKind.Block, name, arguments, span);

    /// <summary>Begins a block of the theme that has a body; <see cref="CloseBlock"/> ends it.</summary>
    public void OpenBlock(string name, string arguments, TextSpan span) =>
        OpenPart(HeldMarkupKind.Block, new BodySlot(0, BodySlotKind.BlockStart, name, arguments, span));

    /// <summary>Begins the title of a block, which is the first thing in it.</summary>
    public void OpenBlockTitle() => OpenPart(HeldMarkupKind.BlockTitle, null);

    /// <summary>Ends the title.</summary>
    public void CloseBlockTitle() => ClosePart(BodySlotKind.BlockBody);

    public void CloseBlock() => ClosePart(BodySlotKind.BlockEnd);

    private void OpenPart(HeldMarkupKind kind, BodySlot? slot)
    {
        if (_mark is not null)
            OpenTag("div"u8);
        if (slot is { } begin)
            Slots.Add(begin with { Offset = _mark is null ? Buffer.Length : _held.Length });
        if (_mark is null)
            return;
        WriteMark(kind);
        Buffer.Html(">"u8);
    }

    private void ClosePart(BodySlotKind kind)
    {
        if (_mark is null)
            Slots.Add(BlockEdge(kind, Buffer.Length));
        else
            Buffer.Html("</div>"u8);
        Buffer.Html("\n"u8);
    }

    /// <summary>The slot that ends a part of a block.</summary>
    public static BodySlot BlockEdge(BodySlotKind kind, int offset) => new(offset, kind, "", "", TextSpan.WholeFile);

    private void Component(BodySlotKind kind, string target, string suffix, TextSpan span)
    {
        if (_mark is null)
        {
            Slots.Add(new BodySlot(Buffer.Length, kind, target, suffix, span));
            Buffer.Html("\n"u8);
            return;
        }
        OpenTag("div"u8);
        Slots.Add(new BodySlot(_held.Length, kind, target, suffix, span));
        WriteMark(HeldMarkupKind.Teaser);
        Buffer.Html("></div>\n"u8);
    }

    /// <summary>Leaves one place for all of these slots.</summary>
    public void Place(IEnumerable<BodySlot> slots)
    {
        if (_mark is null)
        {
            Slots.AddRange(slots.Select(slot => slot with { Offset = Buffer.Length }));
            Buffer.Html("\n"u8);
            return;
        }
        OpenTag("span"u8);
        Slots.AddRange(slots.Select(slot => slot with { Offset = _held.Length }));
        WriteMark(HeldMarkupKind.Teaser);
        Buffer.Html("></span>"u8);
    }

    /// <summary>Writes an editor's own HTML, which is parsed and cleaned later, or as text when nothing will
    /// be.</summary>
    public void RawHtml(ReadOnlySpan<char> html, int source)
    {
        if (_mark is null)
        {
            Buffer.Text(html);
            return;
        }
        RawStretches.Add((Buffer.Length, source, html.Length));
        Buffer.Plain(html);
    }

    private void BeginAttribute(ReadOnlySpan<byte> name)
    {
        _attributes.Html(" "u8);
        _attributes.Html(name);
        _attributes.Html("=\""u8);
    }

    private void WriteMark(HeldMarkupKind kind)
    {
        Buffer.Html(" "u8);
        Buffer.Plain(_mark);
        Buffer.Html("=\""u8);
        Buffer.Number(Held.Count);
        Buffer.Html("\""u8);
        Held.Add(new HeldMarkup(kind, _heldStart, _held.Length, _slotStart, Slots.Count));
    }
}

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
