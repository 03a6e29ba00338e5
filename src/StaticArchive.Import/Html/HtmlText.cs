using System.Net;
using System.Text.RegularExpressions;

namespace StaticArchive.Import.Html;

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
