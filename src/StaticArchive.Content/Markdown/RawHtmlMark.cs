using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>
/// Says whether a document holds raw HTML, and finds a name for the attribute that marks what is ours in it.
/// </summary>
internal static class RawHtmlMark
{
    /// <summary>A first, cheap look: without a tag there is none.</summary>
    public static bool MayHold(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var found = text.IndexOf('<');
            if (found < 0 || found + 1 >= text.Length)
                return false;
            if (char.IsAsciiLetter(text[found + 1]) || text[found + 1] is '/' or '!' or '?')
                return true;
            text = text[(found + 1)..];
        }
    }

    /// <summary>Whether the parsed document holds any.</summary>
    public static bool Holds(ContainerBlock container, int depth = 0)
    {
        if (depth > BodyPipeline.MaxNesting)
            return false;
        foreach (var block in container)
        {
            if ((block is HtmlBlock html && !HtmlComments.IsComment(html))
                || (block is ContainerBlock inner && Holds(inner, depth + 1))
                || (block is LeafBlock { Inline: { } inline } && Holds(inline, 0)))
                return true;
        }
        return false;
    }

    /// <summary>
    /// A name that does not occur in the text, so that no editor's HTML can pass for ours. The same text always gets
    /// the same name, and none is left in the result.
    /// </summary>
    public static string For(string text)
    {
        var number = 0;
        while (true)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"data-held{number}");
            if (!text.Contains(mark, StringComparison.OrdinalIgnoreCase))
                return mark;
            number++;
        }
    }

    private static bool Holds(ContainerInline container, int depth)
    {
        if (depth > BodyPipeline.MaxNesting)
            return false;
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if ((inline is HtmlInline html && !HtmlComments.IsComment(html))
                || (inline is ContainerInline inner && Holds(inner, depth + 1)))
                return true;
        }
        return false;
    }
}
