using AngleSharp.Dom;

namespace StaticArchive.Import.Html;

/// <summary>Reads the nodes of a line into tokens.</summary>
internal sealed class LineReader(Conversion conversion)
{
    private readonly LineTokens _tokens = new();
    private int _emphasis;
    private int _strong;
    private int _links;

    public LineTokens Read(IEnumerable<INode> nodes)
    {
        foreach (var node in nodes)
            Node(node);
        return _tokens;
    }

    private void Node(INode node)
    {
        if (node is IText text)
            Text(text.Data, AfterBreak(text));
        else if (node is IElement element && !HtmlElements.IsDropped(element.LocalName))
            Element(element);
        else if (node is IElement { LocalName: "input" } box && box.GetAttribute("type") == "checkbox")
            _tokens.Raw(box.HasAttribute("checked") ? "[x]" : "[ ]");
        else if (node is IElement dropped)
            conversion.Drop(dropped.LocalName);
    }

    private void Element(IElement element)
    {
        if (conversion.Footnotes.Reference(element) is { } label)
        {
            _tokens.Raw($"[^{label}]");
            return;
        }
        conversion.Anchor(element, _tokens);
        switch (element.LocalName)
        {
            case "br":
                _tokens.Break();
                break;
            case "img":
                Image(element);
                break;
            case "em" or "i":
                Marked(element, InlineMark.Emphasis, ref _emphasis);
                break;
            case "strong" or "b":
                Marked(element, InlineMark.Strong, ref _strong);
                break;
            case "a":
                Link(element);
                break;
            case "code":
                Code(element);
                break;
            default:
                Other(element);
                break;
        }
    }

    private void Other(IElement element)
    {
        var name = element.LocalName;
        if (!HtmlElements.IsKeptInline(name))
        {
            Children(element);
            return;
        }
        _tokens.Open(InlineMark.Html, KeptHtml.OpeningTag(element, conversion));
        Children(element);
        _tokens.Close(InlineMark.Html, $"</{name}>");
    }

    private void Children(IElement element)
    {
        foreach (var child in element.ChildNodes)
            Node(child);
    }

    private void Marked(IElement element, InlineMark mark, ref int depth)
    {
        if (depth++ == 0)
            _tokens.Open(mark);
        Children(element);
        if (--depth == 0)
            _tokens.Close(mark);
    }

    private void Link(IElement element)
    {
        var address = element.GetAttribute("href");
        var target = address is null ? null : conversion.LinkOf(address);
        if (target is null || _links > 0)
        {
            Children(element);
            return;
        }
        var title = element.GetAttribute("title");
        if (IsOwnAddress(element, target))
        {
            _tokens.Raw($"<{target}>");
            return;
        }
        _links++;
        _tokens.Open(InlineMark.Link, target, title == element.TextContent.Trim() ? null : title);
        Children(element);
        _tokens.Close(InlineMark.Link);
        _links--;
    }

    private static bool IsOwnAddress(IElement element, string target) =>
        target == element.TextContent.Trim() && element.ChildElementCount == 0
            && target.Contains("://", StringComparison.Ordinal)
        && target.All(c =>
            char.IsAscii(c) && c is not ('<' or '>' or '{' or '|' or '&' or '`' or '\\') && !char.IsWhiteSpace(c));

    private void Image(IElement image)
    {
        if (conversion.ImageMarkdown(image) is { Length: > 0 } markdown)
            _tokens.Raw(markdown);
    }

    // Markup within code has no Markdown, and a bracket in it would end a link.
    private void Code(IElement element)
    {
        if (element.ChildElementCount > 0
            || (_links > 0 && element.TextContent.Contains(']', StringComparison.Ordinal)))
        {
            _tokens.Open(InlineMark.Html, "<code>");
            Children(element);
            _tokens.Close(InlineMark.Html, "</code>");
            return;
        }
        var code = Whitespace.Fold(element.TextContent);
        if (code is [' ', ..])
            _tokens.Space();
        if (code.Trim(' ').Length > 0)
            _tokens.Raw(CodeText.Span(code.Trim(' '), conversion.InTable));
        if (code is [.., ' '])
            _tokens.Space();
    }

    private void Text(string text, bool afterBreak)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && !Whitespace.Is(text[end]))
                end++;
            if (end > at)
                _tokens.Text(text[at..end]);
            at = end;
            while (end < text.Length && Whitespace.Is(text[end]))
                end++;
            if (end > at)
                Between(text.AsSpan(at, end - at), afterBreak && at == 0);
            at = end;
        }
    }

    private void Between(ReadOnlySpan<char> spaces, bool afterBreak)
    {
        var lines = conversion.LineBreaks ? spaces.Count('\n') - (afterBreak ? 1 : 0) : 0;
        if (lines > 1)
            _tokens.Paragraph();
        else if (lines == 1)
            _tokens.Break();
        else
            _tokens.Space();
    }

    private static bool AfterBreak(IText text) => text.PreviousSibling is IElement { LocalName: "br" };
}
