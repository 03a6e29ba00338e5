using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace StaticArchive.Import.Html;

/// <summary>Reads the blocks of an element, each as Markdown without a line feed at its end.</summary>
internal sealed partial class BlockReader(Conversion conversion, int depth = 0)
{
    private const int MaxDepth = 60;

    private readonly List<string> _blocks = [];
    private readonly List<INode> _line = [];
    private int _depth = depth;
    private string _lastList = "";

    public List<string> Read(INode container)
    {
        Inner(container);
        return _blocks;
    }

    private void Inner(INode container)
    {
        if (++_depth > MaxDepth)
        {
            Add(WordLine.Of(container.TextContent));
        }
        else
        {
            Children(container);
            FlushLine();
        }
        _depth--;
    }

    private void Children(INode container)
    {
        foreach (var child in container.ChildNodes.ToArray())
        {
            if (child is IElement element && HtmlElements.IsBlock(element.LocalName))
            {
                FlushLine();
                Block(element);
            }
            else if (child is IElement around && !HtmlElements.IsDropped(around.LocalName)
                && HtmlElements.HoldsBlock(around))
                Around(around);
            else if (child is IText or IElement)
                _line.Add(child);
        }
    }

    // A span around paragraphs is no more than they are; a link around them goes around the words of the first.
    private void Around(IElement element)
    {
        if (element.LocalName == "a" && element.GetAttribute("href") is { } address)
            MoveLink(element, address);
        if (++_depth > MaxDepth)
            _line.Add(element.Owner!.CreateTextNode(element.TextContent));
        else
            Children(element);
        _depth--;
    }

    private void FlushLine()
    {
        if (_line.Count == 0)
            return;
        var line = new LineReader(conversion).Read(_line);
        _line.Clear();
        var paragraph = new List<InlineToken>();
        foreach (var token in line.Tokens)
        {
            if (token.Kind != InlineKind.Paragraph)
            {
                paragraph.Add(token);
                continue;
            }
            Paragraph(paragraph);
            paragraph.Clear();
        }
        Paragraph(paragraph);
    }

    // An address alone on its line is what programs show a film or a post for.
    private void Paragraph(List<InlineToken> tokens)
    {
        var isAddress = tokens is [{ Kind: InlineKind.Text, Text: var text }] && SitePath.IsWebAddress(text)
            && text.All(c => char.IsAscii(c) && c is not ('<' or '>' or '\\' or '{' or '`'));
        Add(isAddress ? $"<{tokens[0].Text}>" : LineWriter.Write(tokens));
    }

    private void Add(string block)
    {
        if (block.Trim(' ', '\n', '\u00A0', '\u200B', '\uFEFF').Length == 0)
            return;
        _blocks.Add(block);
        _lastList = ListMarker().Match(block).Groups["marker"].Value;
    }

    private void Block(IElement element)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Heading(element);
                break;
            case "hr":
                Add(_depth > 1 ? "___" : "---");
                break;
            case "pre" or "listing" or "xmp" or "plaintext":
                if (element.TextContent.Trim('\n', ' ').Length > 0)
                    Add(CodeText.Block(element));
                break;
            case "blockquote":
                Quotation(element);
                break;
            case "ul" or "ol" or "menu" or "dir":
                List(element);
                break;
            case "dl":
                Definitions(element);
                break;
            case "table":
                Add(new TableReader(conversion).Read(element));
                break;
            case "figure":
                Figure(element);
                break;
            case "details":
                Details(element);
                break;
            default:
                Container(element);
                break;
        }
    }

    private List<string> Within(INode container) => new BlockReader(conversion, _depth).Read(container);

    private void Container(IElement element)
    {
        if (conversion.IsLinked(element))
            Anchor(element);
        Inner(element);
    }

    private void Anchor(IElement element)
    {
        var line = new LineTokens();
        conversion.Anchor(element, line);
        Add(LineWriter.Write(line.Tokens));
    }

    private static void MoveLink(IElement element, string address)
    {
        var first = element.Descendants<IElement>().FirstOrDefault(inner =>
            HtmlElements.IsBlock(inner.LocalName) && !HtmlElements.HoldsBlock(inner) && inner.TextContent.Trim()
                .Length > 0
            && inner.First("a") is null);
        if (first is not null)
        {
            var link = element.Owner!.CreateElement("a");
            link.SetAttribute("href", address);
            link.Append([.. first.ChildNodes.ToArray()]);
            first.Append(link);
        }
    }

    private void Heading(IElement element)
    {
        var text = LineWriter.Write(Line(element), oneLine: true);
        if (text.Length == 0)
            return;
        if (text is [.., not '\\', '#'])
            text = text[..^1] + "\\#";
        var level = Math.Max(2, element.LocalName[1] - '0');
        // A heading has the slug of its words for an id anyway.
        var id = conversion.IsLinked(element) && element.Id != Slug.From(element.TextContent)
            && element.Id!.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? $" {{#{element.Id}}}" : "";
        Add($"{new string('#', level)} {text}{id}");
    }

    private IReadOnlyList<InlineToken> Line(INode container) =>
        new LineReader(conversion).Read(container.ChildNodes).Tokens;

    private void Quotation(IElement quote)
    {
        // Who is quoted is behind a dash.
        var cite = quote.LastElementChild is { LocalName: "cite" or "footer" } last ? last : null;
        cite?.Remove();
        var blocks = Within(quote);
        if (cite is not null && LineWriter.Write(Line(cite), oneLine: true) is { Length: > 0 } speaker)
            blocks.Add("— " + speaker.TrimStart('—', '–', '-', ' '));
        else if (blocks.Count > 1)
            blocks[^1] = MarkdownEscape.QuotationEnd(blocks[^1]);
        if (blocks.Count > 0)
            Add(Lines.Quote(string.Join("\n\n", blocks)));
    }

    private void List(IElement list)
    {
        var isOrdered = list.LocalName == "ol";
        var markers = isOrdered ? (First: ".", Second: ")") : (First: "-", Second: "*");
        var marker = _lastList == markers.First ? markers.Second : markers.First;
        var items = new ListReader(conversion, _depth).Read(list, marker, isOrdered);
        Add(items);
    }

    private void Definitions(IElement list)
    {
        var lines = new List<string>();
        foreach (var child in list.QuerySelectorAll("dt, dd"))
        {
            if (child.LocalName == "dt")
            {
                if (!HasWords(child))
                    continue;
                if (lines is [.., [':', ..]])
                    lines.Add("");
                lines.Add(LineWriter.Write(Line(child), oneLine: true));
            }
            else if (!HasWords(child))
                continue;
            else if (lines.Count > 0)
                lines.Add(":   " + Lines.Indent(string.Join("\n\n", Within(child)), 4));
            else
                Inner(child);
        }
        Add(string.Join('\n', lines));
    }

    private static bool HasWords(IElement element) =>
        element.TextContent.AsSpan().Trim().Length > 0 || element.First("img") is not null;

    private void Figure(IElement figure)
    {
        var caption = figure.Children.LastOrDefault(child => child.LocalName == "figcaption");
        caption?.Remove();
        var words = caption is null ? "" : LineWriter.Write(Line(caption), oneLine: true);
        var hasFigure = figure.QuerySelector("figure") is not null;
        var blocks = Within(figure);
        if (words.Length > 0 && blocks.Count > 0 && !hasFigure)
        {
            Add($"^^^\n{string.Join("\n\n", blocks)}\n^^^ {words}");
            return;
        }
        foreach (var block in blocks)
            Add(block);
        Add(words);
    }

    private void Details(IElement details)
    {
        var summary = details.Children.FirstOrDefault(child => child.LocalName == "summary");
        summary?.Remove();
        var words = summary is null ? "" : KeptHtml.Content(summary, conversion);
        var blocks = Within(details);
        Add($"<details>\n<summary>{words}</summary>\n\n{string.Join("\n\n", blocks)}\n\n</details>");
    }

    [GeneratedRegex(@"^(?:[0-9]+(?<marker>[.)])|(?<marker>[-*]))\s")]
    private static partial Regex ListMarker();
}
