namespace StaticArchive.Markdown.Source;

/// <summary>A story's text as safe HTML with open slots for what depends on other stories. To render it, go through
/// <see cref="Slots"/> once and copy: the bytes up to the slot's offset, then what goes in (HTML-escaped for a link or
/// an image; a whole component for a teaser), and at last the bytes behind the last slot.</summary>
/// <param name="Html">
/// UTF-8, well-formed: every non-void element is closed, attributes are double-quoted, <c>&amp;</c>, <c>&lt;</c>,
/// <c>&gt;</c> and
/// <c>"</c> are escaped in text. Kept as bytes: at 100,000 stories the bodies are most of the memory.
/// </param>
/// <param name="Slots">In the order of their offsets.</param>
/// <param name="Fragments">
/// Every id in the HTML (headings, footnotes), which a link's <c>#fragment</c> may name.
/// </param>
/// <param name="Text">The plain text of <paramref name="Html"/>.</param>
internal sealed record StoryBody(
    ReadOnlyMemory<byte> Html,
    ImmutableArray<BodySlot> Slots,
    ImmutableArray<string> Fragments,
    BodyText Text)
{
    /// <summary>What the text lost, by kind.</summary>
    public ImmutableArray<RemovedMarkup> Removed { get; init; } = [];

    /// <summary>A body without text.</summary>
    public static readonly StoryBody Empty = new(ReadOnlyMemory<byte>.Empty, [], [], BodyText.Empty);

    public static void Pack(PackWriter pack, StoryBody body)
    {
        pack.Bytes(body.Html.Span);
        pack.List(body.Slots, BodySlot.Pack);
        pack.Texts(body.Fragments);
        BodyText.Pack(pack, body.Text);
        pack.List(body.Removed, RemovedMarkup.Pack);
    }

    public static StoryBody Unpack(PackReader pack) =>
        new(pack.Bytes(), pack.List(BodySlot.Unpack), pack.Texts(), BodyText.Unpack(pack))
        {
            Removed = pack.List(RemovedMarkup.Unpack),
        };

    /// <summary>A body whose plain text is read from its HTML.</summary>
    internal static StoryBody FromHtml(ReadOnlyMemory<byte> html, params ImmutableArray<BodySlot> slots) =>
        new(html, slots, [], BodyTextReader.Read(html.Span, slots));
}

/// <summary>A place in a body's HTML that only the archive as a whole can fill: nothing is there yet, and the resolved
/// text goes in.</summary>
/// <param name="Offset">Byte offset in <see cref="StoryBody.Html"/>.</param>
/// <param name="Kind">What goes in.</param>
/// <param name="Target">
/// As the editor wrote it, without fragment or query, percent-decoded: <c>xref:id</c>, a path relative to the file
/// (<c>../2021/x.md</c>, <c>photo.jpg</c>), or a site path (<c>/stories/x/</c>); empty for a fragment of the same page.
/// For a teaser the id, or any of the other three forms.
/// </param>
/// <param name="Suffix">What followed: query and fragment with their signs (<c>?a=b#c</c>), or empty.</param>
/// <param name="Span">Where the target is in the file.</param>
internal readonly record struct BodySlot(int Offset, BodySlotKind Kind, string Target, string Suffix, TextSpan Span)
{
    public static void Pack(PackWriter pack, BodySlot slot)
    {
        pack.Number(slot.Offset);
        pack.Number((int)slot.Kind);
        pack.Text(slot.Target);
        pack.Text(slot.Suffix);
        pack.Span(slot.Span);
    }

    public static BodySlot Unpack(PackReader pack) =>
        new(pack.Number(), (BodySlotKind)pack.Number(), pack.Words(), pack.Words(), pack.Span());
}

/// <summary>What is to be filled into a slot of a body.</summary>
internal enum BodySlotKind
{
    /// <summary>The value of an <c>href</c> that leads to a page or file of this archive.</summary>
    Link,

    /// <summary>The value of a <c>src</c> that leads to a file of this archive.</summary>
    Image,

    /// <summary>The address of a sound, a film, or an image that stands for one, in an editor's own HTML.</summary>
    Media,

    /// <summary>A READ MORE teaser: the whole component, rendered by the theme.</summary>
    Teaser,

    /// <summary>A block that the theme draws: the target is its name, the suffix what follows the name on its
    /// line.</summary>
    Block,

    /// <summary>The same with a body, which goes up to the <see cref="BlockEnd"/> that belongs to it.</summary>
    BlockStart,

    /// <summary>Ends the title of a block that has one, and begins its body.</summary>
    BlockBody,

    /// <summary>Ends a block with a body.</summary>
    BlockEnd,

    /// <summary>A player of a sound or film, rendered from this slot and those of its parts behind it at the same
    /// place.</summary>
    Player,

    /// <summary>Captions or transcript of the player before it.</summary>
    PlayerPart,

    /// <summary>The target is the caption of the player, or the title of the card, before it.</summary>
    PlayerCaption,

    /// <summary>The target is the name of the player before it, for those who cannot see it.</summary>
    PlayerLabel,

    /// <summary>A card for something of another site, whose address is the target; what belongs to it is in the slots
    /// behind it at the same place.</summary>
    Embed,

    /// <summary>The target is the address of an archived copy of the card before it.</summary>
    EmbedCopy,
}

/// <summary>Markup of one kind that a text lost because it means nothing here; counted, since there may be
/// thousands.</summary>
/// <param name="Kind">As reports name it, such as <c>{{&lt; legacy-img &gt;}}</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="HeldImages">Whether images went with them.</param>
/// <param name="First">Where the first was.</param>
internal readonly record struct RemovedMarkup(string Kind, int Count, bool HeldImages, TextSpan First)
{
    public static void Pack(PackWriter pack, RemovedMarkup removed)
    {
        pack.Text(removed.Kind);
        pack.Number(removed.Count);
        pack.Truth(removed.HeldImages);
        pack.Span(removed.First);
    }

    public static RemovedMarkup Unpack(PackReader pack) =>
        new(pack.Words(), pack.Number(), pack.Truth(), pack.Span());
}

/// <summary>A part of a body's plain text that is of one kind.</summary>
/// <param name="Start">Byte offset in <see cref="BodyText.Utf8"/>.</param>
/// <param name="Length">In bytes; at least 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="BeginsBlock">False when it continues the block of the segment before it, as inline code does.</param>
internal readonly record struct TextSegment(int Start, int Length, TextKind Kind, bool BeginsBlock)
{
    public static void Pack(PackWriter pack, TextSegment segment)
    {
        pack.Number(segment.Start);
        pack.Number(segment.Length);
        pack.Number((int)segment.Kind);
        pack.Truth(segment.BeginsBlock);
    }

    public static TextSegment Unpack(PackReader pack) =>
        new(pack.Number(), pack.Number(), (TextKind)pack.Number(), pack.Truth());
}

/// <summary>A range of a body's plain text.</summary>
/// <param name="Start">Byte offset in <see cref="BodyText.Utf8"/>.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct TextRange(int Start, int Length)
{
    public static void Pack(PackWriter pack, TextRange range)
    {
        pack.Number(range.Start);
        pack.Number(range.Length);
    }

    public static TextRange Unpack(PackReader pack) => new(pack.Number(), pack.Number());
}

/// <summary>What a part of a text is. Where two apply, the one that is named first.</summary>
internal enum TextKind
{
    /// <summary>A block of code, or code within a line.</summary>
    Code,

    /// <summary>A cell of a table.</summary>
    Table,

    Heading,

    /// <summary>The words below an image, or the name of who is quoted.</summary>
    Caption,

    /// <summary>A footnote.</summary>
    Note,

    /// <summary>A block quote.</summary>
    Quote,

    /// <summary>Paragraphs, lists and everything else.</summary>
    Prose,
}

/// <summary>The plain text of a story's body, made once when the story is parsed: without tags, entities decoded, one
/// line a block. Numbers of footnotes and the links back from them are left out, as are teasers, which belong to other
/// stories.</summary>
/// <param name="Utf8">
/// The text; blocks are separated by a line feed, and blocks of code keep their own line feeds.
/// </param>
/// <param name="Segments">
/// What each part of the text is, in order and without overlap; line feeds between blocks are in none.
/// </param>
/// <param name="LinkTexts">
/// By index of <see cref="StoryBody.Slots"/>: the text of that link; empty for other slots.
/// </param>
/// <param name="WordCount">Words, each character of Chinese or Japanese counted as one.</param>
/// <param name="CharacterCount">How many of <paramref name="WordCount"/> are such characters.</param>
internal sealed record BodyText(
    ReadOnlyMemory<byte> Utf8,
    ImmutableArray<TextSegment> Segments,
    ImmutableArray<TextRange> LinkTexts,
    int WordCount,
    int CharacterCount)
{
    /// <summary>No text.</summary>
    public static readonly BodyText Empty = new(ReadOnlyMemory<byte>.Empty, [], [], 0, 0);

    /// <summary>The bytes of a segment.</summary>
    public ReadOnlySpan<byte> Of(TextSegment segment) => Utf8.Span.Slice(segment.Start, segment.Length);

    public static void Pack(PackWriter pack, BodyText text)
    {
        pack.Bytes(text.Utf8.Span);
        pack.List(text.Segments, TextSegment.Pack);
        pack.List(text.LinkTexts, TextRange.Pack);
        pack.Number(text.WordCount);
        pack.Number(text.CharacterCount);
    }

    public static BodyText Unpack(PackReader pack) =>
        new(pack.Bytes(), pack.List(TextSegment.Unpack), pack.List(TextRange.Unpack), pack.Number(), pack.Number());

    /// <summary>The whole text as a string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
