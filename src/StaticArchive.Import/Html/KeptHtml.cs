using AngleSharp.Dom;

namespace StaticArchive.Import.Html;

/// <summary>Writes what has no Markdown as HTML, on one line: a blank line would end it.</summary>
internal static class KeptHtml
{
    private static readonly string[] Attributes =
        ["title", "lang", "dir", "datetime", "colspan", "rowspan", "scope", "start", "width", "height", "open"];

    /// <summary>The tag with those of its attributes that readers need.</summary>
    public static string OpeningTag(IElement element, Conversion conversion)
    {
        var tag = new StringBuilder("<").Append(element.LocalName);
        foreach (var name in Attributes)
        {
            if (element.GetAttribute(name) is { Length: > 0 } value)
                Attribute(tag, name, value);
        }
        if (element.LocalName == "a" && element.GetAttribute("href") is { } link
            && conversion.LinkOf(link) is { } target)
            Attribute(tag, "href", target);
        return tag.Append('>').ToString();
    }

    /// <summary>The element and all in it.</summary>
    public static string Element(IElement element, Conversion conversion)
    {
        var output = new StringBuilder();
        Write(element, conversion, output, inPre: false);
        return output.ToString();
    }

    /// <summary>All that is in the element.</summary>
    public static string Content(IElement element, Conversion conversion)
    {
        var output = new StringBuilder();
        foreach (var child in element.ChildNodes)
            Write(child, conversion, output, inPre: false);
        return output.ToString().Trim();
    }

    private static void Write(INode node, Conversion conversion, StringBuilder output, bool inPre)
    {
        if (node is IText text)
        {
            Text(output, inPre ? text.Data.Replace("\n", "\u0000", StringComparison.Ordinal)
                : Whitespace.Fold(text.Data));
            output.Replace("\u0000", "&#10;");
            return;
        }
        if (node is not IElement element || HtmlElements.IsDropped(element.LocalName))
            return;
        if (element.LocalName == "img")
        {
            Image(element, conversion, output);
            return;
        }
        var isKept = element.LocalName is not ("span" or "font" or "center" or "noscript" or "iframe" or "video"
            or "audio" or "object");
        if (isKept)
            output.Append(OpeningTag(element, conversion));
        foreach (var child in element.ChildNodes)
            Write(child, conversion, output, inPre || element.LocalName == "pre");
        if (isKept && element.LocalName is not ("br" or "hr" or "wbr"))
            output.Append("</").Append(element.LocalName).Append('>');
    }

    private static void Image(IElement image, Conversion conversion, StringBuilder output)
    {
        if (conversion.ImageOf(image) is not { } address)
        {
            Text(output, image.GetAttribute("alt") ?? "");
            return;
        }
        var tag = new StringBuilder("<img");
        Attribute(tag, "src", address);
        Attribute(tag, "alt", image.GetAttribute("alt") ?? "");
        output.Append(tag).Append('>');
    }

    private static void Attribute(StringBuilder tag, string name, string value)
    {
        tag.Append(' ').Append(name).Append("=\"");
        Text(tag, Whitespace.Fold(value));
        tag.Append('"');
    }

    private static void Text(StringBuilder output, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => output.Append("&amp;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '"' => output.Append("&quot;"),
                '{' => output.Append("&#123;"),
                _ => output.Append(c),
            };
        }
    }
}
