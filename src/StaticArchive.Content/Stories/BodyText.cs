using System.Collections.Immutable;
using System.Text;

namespace StaticArchive.Stories;

/// <summary>
/// The plain text of a story's body, made once when the story is parsed: without tags, entities decoded, one line a
/// block. Numbers of footnotes and the links back from them are left out, as are teasers, which belong to other
/// stories.
/// </summary>
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

    /// <summary>The whole text as a string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
