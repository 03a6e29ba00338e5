using System.Buffers;

namespace StaticArchive.Markdown;

/// <summary>Writes elements and slots. When the body holds raw HTML, everything that only we may write (classes, ids,
/// slots) is held back, and a numbered mark is in its place until the whole has been parsed as HTML and
/// cleaned.</summary>
internal sealed class MarkupWriter
{
    private readonly HtmlBuffer _attributes;
    private readonly string? _mark;
    private int _heldStart;
    private int _slotStart;

    /// <param name="mark">Name of the attribute that stands for what is held back; null when nothing has to be.</param>
    public MarkupWriter(string? mark)
    {
        _mark = mark;
        _attributes = mark is null ? Buffer : new();
    }

    public HtmlBuffer Buffer { get; } = new();

    public List<BodySlot> Slots { get; } = [];

    /// <summary>What the marks stand for, by number.</summary>
    public List<HeldMarkup> Held { get; } = [];

    /// <summary>Parts of raw HTML: where they begin in <see cref="Buffer"/>, where in the source, and their length in
    /// characters.</summary>
    public List<(int Offset, int Source, int Length)> RawParts { get; } = [];

    public ReadOnlySpan<byte> HeldBytes(HeldMarkup held) => _attributes.Written[held.Start..held.End];

    /// <summary>Writes the beginning of a tag that gets attributes; <see cref="CloseTag"/> ends it.</summary>
    public void OpenTag(ReadOnlySpan<byte> name)
    {
        Buffer.Html("<"u8);
        Buffer.Html(name);
        _heldStart = _attributes.Length;
        _slotStart = Slots.Count;
    }

    public void CloseTag()
    {
        if (_mark is not null && _attributes.Length > _heldStart)
            WriteMark(HeldMarkupKind.Attributes);
        Buffer.Html(">"u8);
    }

    /// <summary>Writes a whole start tag.</summary>
    /// <param name="name">The element.</param>
    /// <param name="attributes">HTML already, each with a space before it.</param>
    public void Tag(ReadOnlySpan<byte> name, ReadOnlySpan<byte> attributes)
    {
        OpenTag(name);
        Attributes(attributes);
        CloseTag();
    }

    /// <summary>Writes a whole start tag with one attribute.</summary>
    public void Tag(ReadOnlySpan<byte> name, ReadOnlySpan<byte> attribute, ReadOnlySpan<char> value)
    {
        OpenTag(name);
        Attribute(attribute, value);
        CloseTag();
    }

    public void EndTag(ReadOnlySpan<byte> name)
    {
        Buffer.Html("</"u8);
        Buffer.Html(name);
        Buffer.Html(">"u8);
    }

    /// <summary>Writes an attribute whose value is escaped here.</summary>
    public void Attribute(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        BeginAttribute(name);
        _attributes.Text(value);
        _attributes.Html("\""u8);
    }

    /// <summary>Writes attributes that are HTML already, each with a space before it.</summary>
    public void Attributes(ReadOnlySpan<byte> html) => _attributes.Html(html);

    /// <summary>Writes the address of a link or a file; the archive fills in those of its own.</summary>
    public void Address(ReadOnlySpan<byte> name, BodySlotKind kind, LinkTarget target, TextSpan span)
    {
        BeginAttribute(name);
        if (target.Kind == LinkTargetKind.Internal)
            Slots.Add(new BodySlot(_attributes.Length, kind, target.Target, target.Suffix, span));
        else
            _attributes.Text(target.Target);
        _attributes.Html("\""u8);
    }

    /// <summary>Leaves one place for all of these slots between blocks.</summary>
    public void Place(params ReadOnlySpan<BodySlot> slots)
    {
        Place("div"u8, slots);
        Buffer.Html("\n"u8);
    }

    /// <summary>Leaves one place for all of these slots within a paragraph.</summary>
    public void PlaceInline(params ReadOnlySpan<BodySlot> slots)
    {
        Place("span"u8, slots);
        if (_mark is null)
            Buffer.Html("\n"u8);
    }

    private void Place(ReadOnlySpan<byte> element, ReadOnlySpan<BodySlot> slots)
    {
        Open(element, HeldMarkupKind.Place, slots);
        if (_mark is not null)
            EndTag(element);
    }

    /// <summary>Begins a block of the theme that has a body; <see cref="CloseBlock"/> ends it.</summary>
    public void OpenBlock(string name, string arguments, TextSpan span) =>
        Open("div"u8, HeldMarkupKind.Block, [new(0, BodySlotKind.BlockStart, name, arguments, span)]);

    public void CloseBlock() => Close(BodySlotKind.BlockEnd);

    /// <summary>Begins the title of a block, which is the first thing in it.</summary>
    public void OpenBlockTitle() => Open("div"u8, HeldMarkupKind.BlockTitle, []);

    public void CloseBlockTitle() => Close(BodySlotKind.BlockBody);

    // Where raw HTML is cleaned later, an element carries the mark until then.
    private void Open(ReadOnlySpan<byte> element, HeldMarkupKind kind, ReadOnlySpan<BodySlot> slots)
    {
        if (_mark is not null)
            OpenTag(element);
        foreach (var slot in slots)
            Slots.Add(slot with { Offset = _attributes.Length });
        if (_mark is null)
            return;
        WriteMark(kind);
        Buffer.Html(">"u8);
    }

    private void Close(BodySlotKind kind)
    {
        if (_mark is null)
            Slots.Add(BlockEdge(kind, Buffer.Length));
        else
            EndTag("div"u8);
        Buffer.Html("\n"u8);
    }

    /// <summary>The slot that ends a part of a block.</summary>
    public static BodySlot BlockEdge(BodySlotKind kind, int offset) => new(offset, kind, "", "", TextSpan.WholeFile);

    /// <summary>Writes an editor's own HTML, which is parsed and cleaned later, or as text when nothing will
    /// be.</summary>
    public void RawHtml(ReadOnlySpan<char> html, int source)
    {
        if (_mark is null)
        {
            Buffer.Text(html);
            return;
        }
        RawParts.Add((Buffer.Length, source, html.Length));
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
        Buffer.Attribute(_mark, Held.Count.ToString(CultureInfo.InvariantCulture));
        Held.Add(new HeldMarkup(kind, _heldStart, _attributes.Length, _slotStart, Slots.Count));
    }
}

/// <summary>What a mark in markup with raw HTML stands for.</summary>
/// <param name="Kind">Whether it stands for attributes or for a whole element.</param>
/// <param name="Start">Where the attributes begin among those held back, in bytes.</param>
/// <param name="End">Where they end.</param>
/// <param name="FirstSlot">Index of the first slot among them.</param>
/// <param name="SlotEnd">Index behind the last.</param>
internal readonly record struct HeldMarkup(HeldMarkupKind Kind, int Start, int End, int FirstSlot, int SlotEnd);

/// <summary>What is held back.</summary>
internal enum HeldMarkupKind
{
    /// <summary>The attributes of an element.</summary>
    Attributes,

    /// <summary>Slots, with the element that carries the mark.</summary>
    Place,

    /// <summary>A block with a body: what is in the element that carries the mark.</summary>
    Block,

    /// <summary>The title of a block, in the same way.</summary>
    BlockTitle,
}

/// <summary>HTML as UTF-8, which knows how to escape text and attribute values.</summary>
internal sealed class HtmlBuffer
{
    // Line feed and tab stay; other control characters mean nothing in HTML and make XML feeds unreadable.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "&<>\"\u007f", .. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\n'])]);

    private readonly ByteBuffer _bytes = new(8 * 1024);

    public int Length => _bytes.Length;

    public ReadOnlySpan<byte> Written => _bytes.Span;

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
        while (text.IndexOfAny(Special) is >= 0 and var special)
        {
            Plain(text[..special]);
            Html(text[special] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => default,
            });
            text = text[(special + 1)..];
        }
        Plain(text);
    }

    /// <summary>Appends an attribute, its value escaped.</summary>
    public void Attribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        Html(" "u8);
        Plain(name);
        Html("=\""u8);
        Text(value);
        Html("\""u8);
    }
}
