using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown.Blocks;

/// <summary>
/// The first line of an alert as GitHub and Obsidian write it: <c>&gt; [!NOTE]</c>, <c>&gt; [!tip]- Title</c>.
/// </summary>
/// <param name="Kind">The word in the brackets.</param>
/// <param name="Title">What follows on the line, or empty.</param>
internal readonly record struct AlertMark(string Kind, string Title)
{
    private const int MaxKind = 30;

    /// <summary>Takes the mark off the quote that begins with one; null when none does.</summary>
    public static AlertMark? Take(QuoteBlock quote, string source)
    {
        if (quote.Count == 0 || quote[0] is not ParagraphBlock { Inline: { } inline } paragraph)
            return null;
        var text = source.AsSpan(Math.Clamp(paragraph.Span.Start, 0, source.Length));
        if (!text.StartsWith("[!"))
            return null;
        var end = text[..Math.Min(text.Length, MaxKind)].IndexOf(']');
        if (end < 3 || text[2..end].IndexOfAnyExcept(Letters) >= 0)
            return null;
        var kind = text[2..end].ToString().ToLowerInvariant();
        var line = text[(end + 1)..];
        var lineEnd = line.IndexOfAny('\n', '\r');
        var title = (lineEnd < 0 ? line : line[..lineEnd]).TrimStart("+-").Trim().ToString();
        while (inline.FirstChild is { } first)
        {
            first.Remove();
            if (first is LineBreakInline)
                break;
        }
        return new(kind, title);
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");
}
