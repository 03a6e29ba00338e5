using System.Collections.Immutable;

namespace StaticArchive.Stories;

/// <summary>
/// A story's text as safe HTML with open slots for what depends on other stories. To render it, go through
/// <see cref="Slots"/> once and copy: the bytes up to the slot's offset, then what goes in (HTML-escaped for a link or
/// an
/// image; a whole component for a teaser), and at last the bytes behind the last slot.
/// </summary>
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

    /// <summary>A body whose plain text is read from its HTML.</summary>
    internal static StoryBody FromHtml(ReadOnlyMemory<byte> html, params ImmutableArray<BodySlot> slots) =>
        new(html, slots, [], new BodyTextReader().Read(html.Span, slots));
}
