using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>Parses a whole body that holds raw HTML, as a browser would, and removes what the archive does not allow.
/// Only a tree can be judged: pieces of HTML that are harmless each can be harmful together.</summary>
internal sealed class HtmlCleaner(HtmlPolicy policy, BodySource source, BodyFindings findings, HtmlPlaces places)
{
    // Content before an explicit body would be moved about by the parser.
    private const string Prefix = "<!DOCTYPE html><html><head></head><body>";

    /// <summary>Parses and cleans; the result is the element whose children are the body.</summary>
    public IElement Clean(string html)
    {
        var comment = html.LastIndexOf("<!--", StringComparison.Ordinal);
        if (comment >= 0 && html.IndexOf("->", comment + 2, StringComparison.Ordinal) < 0)
        {
            var start = places.ToSource(comment);
            findings.UnclosedComment(source.Span(start, start + 3));
        }
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        var document = parser.ParseDocument(Prefix + html);
        var body = document.Body!;
        if (policy == HtmlPolicy.Trust)
            return body;
        DropWhole(body);
        CreateSanitizer().SanitizeDom(document, body);
        return body;
    }

    /// <summary>Where an element's start tag is in the source: its first place, and its last as far as it is
    /// known.</summary>
    public TextSpan SpanOf(IElement element)
    {
        var start = SourceOf(element);
        return source.Span(start, TagEnd(start));
    }

    /// <summary>Where the value of an attribute is in the source; the tag, when it is not there as such.</summary>
    public TextSpan SpanOf(IElement element, string value)
    {
        var start = SourceOf(element);
        var length = Math.Max(0, TagEnd(start) - start);
        var found = value.Length == 0 ? -1
            : source.Text.AsSpan(start, length).IndexOf(value, StringComparison.Ordinal);
        return found < 0 ? SpanOf(element) : source.Span(start + found, start + found + value.Length - 1);
    }

    private int SourceOf(IElement element) =>
        element.SourceReference is { } reference
            ? places.ToSource(Math.Max(0, reference.Position.Index - Prefix.Length)) : 0;

    private int TagEnd(int start)
    {
        var text = source.Text;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '>' && !IsQuoteSign(text, i))
                return i;
        }
        return text.Length - 1;
    }

    // A tag of several lines in a block quote has a sign of that kind before each of them.
    private static bool IsQuoteSign(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '>')
            at--;
        return at > 0 && text[at - 1] == '\n';
    }

    // By index: finding a node's next sibling takes AngleSharp as long as there are siblings.
    private void DropWhole(INode parent)
    {
        for (var i = 0; i < parent.ChildNodes.Length; i++)
        {
            if (parent.ChildNodes[i] is not IElement element)
                continue;
            var name = element.LocalName;
            var kept = !HtmlAllowList.DroppedWhole.Contains(name) && element.NamespaceUri == NamespaceNames.HtmlUri;
            if (name == "iframe" && FrameLinks.CardFor(element) is { } card)
            {
                findings.FrameAsLink(SpanOf(element));
                parent.ReplaceChild(card, element);
                continue;
            }
            if (name == "form" || !kept)
                findings.RemovedElement(name, SpanOf(element));
            if (kept)
                DropWhole(element);
            else
            {
                element.Remove();
                i--;
            }
        }
    }

    private HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(HtmlAllowList.Elements, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(HtmlAllowList.Attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "xref", "page", "tag"],
                StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href", "src", "poster"], StringComparer.OrdinalIgnoreCase),
            // Our own marks are of this kind; the writer takes no other.
            AllowDataAttributes = true,
        })
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, removing) =>
        {
            if (!HtmlAllowList.Needless.Contains(removing.Tag.LocalName))
                findings.RemovedElement(removing.Tag.LocalName, SpanOf(removing.Tag));
        };
        sanitizer.RemovingAttribute += (_, removing) =>
        {
            if (removing.Reason == RemoveReason.NotAllowedUrlValue)
                findings.RefusedAddress(removing.Attribute.Value, SpanOf(removing.Tag, removing.Attribute.Value));
        };
        return sanitizer;
    }
}

/// <summary>Says whether a document holds raw HTML, and finds a name for the attribute that marks what is ours in
/// it.</summary>
internal static class RawHtmlMark
{
    /// <summary>Whether the parsed document holds any.</summary>
    public static bool Holds(MarkdownDocument document) =>
        document.Descendants<HtmlBlock>().Any(html => !HtmlComments.IsComment(html))
        || document.Descendants<HtmlInline>().Any(html => !HtmlComments.IsComment(html));

    /// <summary>A name that does not occur in the text, so that no editor's HTML can pass for ours. The same text
    /// always gets the same name, and none is left in the result.</summary>
    public static string For(string text) => Enumerable.Range(0, int.MaxValue)
        .Select(number => string.Create(CultureInfo.InvariantCulture, $"data-held{number}"))
        .First(mark => !text.Contains(mark, StringComparison.OrdinalIgnoreCase));
}
