using System.Net;
using System.Text.RegularExpressions;
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

/// <summary>The words of HTML.</summary>
internal static partial class HtmlText
{
    /// <summary>Without tags, entities decoded, a line feed for each block.</summary>
    public static string Of(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(BlockTag().Replace(Unread().Replace(html, ""), "\n"), ""));

    /// <summary>The words on one line; null when there are none.</summary>
    public static string? Line(string? html)
    {
        var line = string.Join(' ', Of(html ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }

    [GeneratedRegex("<!--.*?-->|<(script|style)\\b.*?</\\1>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Unread();

    [GeneratedRegex("</?(?:p|div|h[1-6]|li|ul|ol|blockquote|br|hr|table|tr|td|th|section|article|figure|pre)\\b[^<>]*>",
        RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();

    [GeneratedRegex("</?[A-Za-z][^<>]*>")]
    private static partial Regex Tag();
}

/// <summary>HTML's white space, which is not all of Unicode's: a no-break space is a character like others.</summary>
internal static class Whitespace
{
    public static bool Is(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>Each run of white space as one space.</summary>
    public static string Fold(string text)
    {
        var output = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Is(c))
                output.Append(c);
            else if (output.Length == 0 || output[^1] != ' ')
                output.Append(' ');
        }
        return output.ToString();
    }
}

/// <summary>Puts something in front of the lines of a block.</summary>
internal static class Lines
{
    /// <summary>All lines but the first, as far in as a list's text; blank lines stay blank.</summary>
    public static string Indent(string block, int spaces) =>
        block.Replace("\n", "\n" + new string(' ', spaces), StringComparison.Ordinal)
            .Replace("\n" + new string(' ', spaces) + "\n", "\n\n", StringComparison.Ordinal);

    /// <summary>A block quote's sign before each line.</summary>
    public static string Quote(string block) =>
        string.Join('\n', block.Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line));
}

/// <summary>Which addresses a text may carry.</summary>
internal static class Addresses
{
    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:"];

    /// <summary>The address when it is a path, a fragment, or of a scheme that leads readers somewhere; else
    /// null.</summary>
    public static string? Safe(string address)
    {
        var plain = string.Concat(address.Trim().Where(c => !char.IsControl(c)));
        if (plain.Length == 0)
            return null;
        var colon = plain.IndexOfAny([':', '/', '?', '#']);
        var hasScheme = colon > 0 && plain[colon] == ':';
        return !hasScheme
            || Array.Exists(Schemes, scheme => plain.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            ? plain
            : null;
    }
}
