using System.Runtime.InteropServices;

namespace StaticArchive.Markdown;

/// <summary>Estimates how large a tree HTML would parse into. Text formatting that is left open (<c>&lt;b&gt;</c>) is
/// opened again in every block that follows, so that a few kilobytes can become millions of elements. The tree's own
/// operations are slow on elements with very many children.</summary>
internal static class HtmlCost
{
    private const int MaxElements = 30_000;
    private const int MaxDepth = 300;
    private const int MaxWordsInTag = 5_000;
    private const int MaxName = 12;
    private const int ElementsPerComment = 3;

    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"],
        StringComparer.OrdinalIgnoreCase);

    // Their end tags are optional, and the parser closes them by itself.
    private static readonly FrozenSet<string> SelfClosing = FrozenSet.ToFrozenSet(
        [
            "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "br", "img", "hr", "input",
            "wbr", "col", "source", "meta", "link", "area", "base", "embed", "param", "track",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The place in the HTML from which on it is too much, or null.</summary>
    public static int? ExceededAt(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var openFormatting = 0;
        var depth = 0;
        long elements = 0;
        for (var at = 0; html.IndexOf('<', at) is >= 0 and var start;)
        {
            at = start + 1;
            var isEnd = at < html.Length && html[at] == '/';
            var name = NameAt(html.AsSpan(isEnd ? at + 1 : at)).ToString();
            if (name.Length == 0)
            {
                // A comment or what is parsed as one. Each is removed from its parent's list of children, which takes
                // as long as the list is.
                if (at < html.Length && html[at] is '!' or '?' or '/' && (elements += ElementsPerComment) > MaxElements)
                    return start;
                continue;
            }
            var change = isEnd ? -1 : 1;
            if (!isEnd)
                elements += 1 + openFormatting;
            if (Formatting.Contains(name))
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(open, name, out _);
                if (count + change >= 0)
                {
                    count += change;
                    openFormatting += change;
                }
            }
            else if (!SelfClosing.Contains(name))
                depth = Math.Max(0, depth + change);
            if (!isEnd && (IsTooLongTag(html.AsSpan(at)) || elements > MaxElements
                || depth + openFormatting > MaxDepth))
                return start;
        }
        return null;
    }

    // Each attribute of a tag is compared with all before it.
    private static bool IsTooLongTag(ReadOnlySpan<char> html)
    {
        var end = html.IndexOf('>');
        var tag = end < 0 ? html : html[..end];
        return tag.Length > MaxWordsInTag && tag.Count(' ') + tag.Count('\n') + tag.Count('=') > MaxWordsInTag;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> html)
    {
        var length = 0;
        while (length < html.Length && length < MaxName && char.IsAsciiLetterOrDigit(html[length]))
            length++;
        return html[..length];
    }
}

/// <summary>Translates places in the HTML that was parsed to places in the Markdown that it was written in.</summary>
internal sealed class HtmlPlaces
{
    private readonly List<(int Index, int Source, int Length)> _parts = [];

    /// <summary>Reads the parts of raw HTML that <paramref name="markup"/> has noted, whose places are in
    /// bytes.</summary>
    public HtmlPlaces(MarkupWriter markup)
    {
        var html = markup.Buffer.Written;
        var (index, at) = (0, 0);
        foreach (var (offset, source, length) in markup.RawParts)
        {
            index += Encoding.UTF8.GetCharCount(html[at..offset]);
            at = offset;
            _parts.Add((index, source, length));
        }
    }

    /// <summary>The place in the source of what is at <paramref name="index"/>, or of the raw HTML before it.</summary>
    public int ToSource(int index)
    {
        if (_parts.Count == 0)
            return 0;
        var last = Math.Max(0, ~_parts.BinarySearch((index, int.MaxValue, 0)) - 1);
        var (from, source, length) = _parts[last];
        return source + Math.Clamp(index - from, 0, length);
    }
}
