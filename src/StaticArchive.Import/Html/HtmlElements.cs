using System.Collections.Frozen;
using AngleSharp.Dom;

namespace StaticArchive.Import.Html;

/// <summary>What becomes of each HTML element.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Block = Set(
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl",
            "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
            "hr",
        "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "tr", "ul", "caption", "iframe", "video", "audio", "object", "embed", "noscript", "xmp",
        "listing", "plaintext", "search");

    private static readonly FrozenSet<string> Dropped = Set(
        "applet", "area", "base", "basefont", "button", "canvas", "col", "colgroup", "command", "datalist", "frame",
            "frameset",
        "head", "input", "link", "map", "math", "meta", "meter", "noembed", "noframes", "optgroup", "option", "output",
        "param", "portal", "progress", "rp", "script", "select", "slot", "source", "style", "svg", "template",
            "textarea",
        "title", "track");

    private static readonly FrozenSet<string> KeptInline = Set(
        "abbr", "bdi", "bdo", "cite", "del", "dfn", "ins", "kbd", "mark", "q", "rt", "ruby", "s", "samp", "small",
            "strike",
        "sub", "sup", "time", "tt", "u", "var");

    private static readonly FrozenSet<string> Silent =
        Set("head", "link", "meta", "script", "style", "title", "source", "track",
        "col", "colgroup", "param", "rp", "template");

    /// <summary>Whether the element begins on a line of its own.</summary>
    public static bool IsBlock(string name) => Block.Contains(name);

    /// <summary>Whether the element goes with everything in it.</summary>
    public static bool IsDropped(string name) => Dropped.Contains(name);

    /// <summary>Whether readers miss nothing when the element goes, so that it is not counted.</summary>
    public static bool IsSilent(string name) => Silent.Contains(name);

    /// <summary>Whether the element has no Markdown, and stays HTML within the line.</summary>
    public static bool IsKeptInline(string name) => KeptInline.Contains(name);

    /// <summary>Whether a block is in the element, at any depth.</summary>
    public static bool HoldsBlock(IElement element)
    {
        foreach (var child in element.Children)
        {
            if (IsDropped(child.LocalName))
                continue;
            if (IsBlock(child.LocalName) || HoldsBlock(child))
                return true;
        }
        return false;
    }

    /// <summary>Whether the element has that class.</summary>
    public static bool HasClass(this IElement element, string name) => element.ClassList.Contains(name);

    /// <summary>The first element of that name below <paramref name="element"/>.</summary>
    public static IElement? First(this IElement element, params ReadOnlySpan<string> names)
    {
        foreach (var child in element.Children)
        {
            if (names.Contains(child.LocalName))
                return child;
            if (child.First(names) is { } found)
                return found;
        }
        return null;
    }

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
