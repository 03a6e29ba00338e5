using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticArchive.Markdown;

/// <summary>Parses a whole body that holds raw HTML, as a browser would, and removes what the archive does not allow.
/// Only a tree can be judged: pieces of HTML that are harmless each can be harmful together. Reused; not
/// thread-safe.</summary>
internal sealed class HtmlCleaner
{
    // Content before an explicit body would be moved about by the parser.
    private const string Prefix = "<!DOCTYPE html><html><head></head><body>";

    private readonly HtmlPolicy _policy;
    private readonly BodySource _source;
    private readonly BodyFindings _findings;
    private readonly HtmlPlaces _places = new();
    private readonly HtmlParser _parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });
    private readonly HtmlSanitizer _sanitizer;

    public HtmlCleaner(HtmlPolicy policy, BodySource source, BodyFindings findings)
    {
        _policy = policy;
        _source = source;
        _findings = findings;
        _sanitizer = CreateSanitizer();
    }

    /// <summary>Where in the source a place of the HTML comes from.</summary>
    public int PlaceOf(int index, MarkupWriter markup)
    {
        _places.Begin(markup);
        return _places.ToSource(index);
    }

    /// <summary>Parses and cleans; the result is the element whose children are the body.</summary>
    public IElement Clean(string html, MarkupWriter markup)
    {
        _places.Begin(markup);
        var comment = html.LastIndexOf("<!--", StringComparison.Ordinal);
        if (comment >= 0 && html.IndexOf("->", comment + 2, StringComparison.Ordinal) < 0)
        {
            var start = _places.ToSource(comment);
            _findings.UnclosedComment(_source.Span(start, start + 3));
        }
        var document = _parser.ParseDocument(Prefix + html);
        var body = document.Body!;
        if (_policy == HtmlPolicy.Trust)
            return body;
        DropWhole(body);
        _sanitizer.SanitizeDom(document, body);
        return body;
    }

    /// <summary>Where an element's start tag is in the source: its first place, and its last as far as it is
    /// known.</summary>
    public TextSpan SpanOf(IElement element)
    {
        var start = SourceOf(element);
        return _source.Span(start, TagEnd(start));
    }

    /// <summary>Where the value of an attribute is in the source; the tag, when it is not there as such.</summary>
    public TextSpan SpanOf(IElement element, string value)
    {
        var start = SourceOf(element);
        var length = Math.Max(0, TagEnd(start) - start);
        var found = value.Length == 0 ? -1
            : _source.Text.AsSpan(start, length).IndexOf(value, StringComparison.Ordinal);
        return found < 0 ? SpanOf(element) : _source.Span(start + found, start + found + value.Length - 1);
    }

    private int SourceOf(IElement element) =>
        element.SourceReference is { } reference
            ? _places.ToSource(Math.Max(0, reference.Position.Index - Prefix.Length)) : 0;

    private int TagEnd(int start)
    {
        var text = _source.Text;
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
                _findings.FrameAsLink(SpanOf(element));
                parent.ReplaceChild(card, element);
                continue;
            }
            if (name == "form" || !kept)
                _findings.RemovedElement(name, SpanOf(element));
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
                _findings.RemovedElement(removing.Tag.LocalName, SpanOf(removing.Tag));
        };
        sanitizer.RemovingAttribute += (_, removing) =>
        {
            if (removing.Reason == RemoveReason.NotAllowedUrlValue)
                _findings.RefusedAddress(removing.Attribute.Value, SpanOf(removing.Tag, removing.Attribute.Value));
        };
        return sanitizer;
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

    /// <summary>A teaser, with the element that carries the mark.</summary>
    Teaser,

    /// <summary>A block with a body: what is in the element that carries the mark.</summary>
    Block,

    /// <summary>The title of a block, in the same way.</summary>
    BlockTitle,
}

/// <summary>Says whether a document holds raw HTML, and finds a name for the attribute that marks what is ours in
/// it.</summary>
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

    /// <summary>A name that does not occur in the text, so that no editor's HTML can pass for ours. The same text
    /// always gets the same name, and none is left in the result.</summary>
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
