namespace StaticArchive.Stories;

/// <summary>A part of a body's plain text that is of one kind.</summary>
/// <param name="Start">Byte offset in <see cref="BodyText.Utf8"/>.</param>
/// <param name="Length">In bytes; at least 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="BeginsBlock">False when it continues the block of the segment before it, as inline code does.</param>
internal readonly record struct TextSegment(int Start, int Length, TextKind Kind, bool BeginsBlock);

/// <summary>A range of a body's plain text.</summary>
/// <param name="Start">Byte offset in <see cref="BodyText.Utf8"/>.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct TextRange(int Start, int Length);

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
