using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>Recognises HTML that is one comment, and so nothing that a reader or the cleaner need see.</summary>
internal static class HtmlComments
{
    private const string End = "-->";

    public static bool IsComment(HtmlInline html) =>
        html.Tag.StartsWith("<!--", StringComparison.Ordinal) && html.Tag.EndsWith(End, StringComparison.Ordinal);

    public static bool IsComment(HtmlBlock html)
    {
        if (html.Type != HtmlBlockType.Comment)
            return false;
        for (var i = 0; i < html.Lines.Count; i++)
        {
            var line = html.Lines.Lines[i].Slice.AsSpan();
            var end = line.IndexOf(End);
            if (end >= 0)
                return line[(end + End.Length)..].IsWhiteSpace() && i == html.Lines.Count - 1;
        }
        return false;
    }
}
