using System.Net;

namespace StaticArchive.Models;

/// <summary>Links the first mention of each name in a story's text to the name's page: the names that the story
/// carries, and those that editors have introduced, with their aliases. Never within links, headings, quotations or
/// code.</summary>
internal static class NameLinks
{
    private static readonly ImmutableArray<string> Closed =
    [
        "a", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "code", "pre", "button", "svg",
    ];

    /// <summary>The body with links; its slots are where they were in the text.</summary>
    public static StoryBody In(SitePlan site, int story)
    {
        var body = site.Archive.Stories[story].Body;
        var html = body.Html.Span;
        var links = new List<(int Start, int Length, string Url)>();
        var open = OpenText(html);
        // A topic may be called as an organisation is: one link is enough.
        var linked = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = Names(site, story).OrderByDescending(name => name.Name.Length)
            .ThenBy(name => name.Name, StringComparer.Ordinal).ThenBy(name => name.Url, StringComparer.Ordinal);
        foreach (var (name, url) in names)
        {
            if (linked.Contains(name) || links.Exists(link => link.Url == url))
                continue;
            var bytes = Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(name));
            if (First(html, open, links, bytes) is >= 0 and var at)
            {
                links.Add((at, bytes.Length, url));
                linked.Add(name);
            }
        }
        return links.Count == 0 ? body : Linked(body, [.. links.OrderBy(link => link.Start)]);
    }

    // A name has a capital, or is written in a script without them.
    private static IEnumerable<(string Name, string Url)> Names(SitePlan site, int story)
    {
        foreach (var facet in site.Archive.Facets.Where(facet => !facet.Definition.Single))
        {
            foreach (var (index, value) in facet.Values.Index())
            {
                if (value.Introduction < 0 && !facet.ValuesOf[story].Contains(index))
                    continue;
                foreach (var name in value.Details.Aliases.Add(value.Name).Where(IsLinked))
                    yield return (name, site.Href(value.Url));
            }
        }

        static bool IsLinked(string name) => name.Any(letter => char.IsUpper(letter) || letter > '\u2e80');
    }

    // Where text begins and ends that may hold a link.
    private static List<(int Start, int End)> OpenText(ReadOnlySpan<byte> html)
    {
        var open = new List<(int Start, int End)>();
        var depth = 0;
        for (var at = 0; at < html.Length;)
        {
            var tag = html[at..].IndexOf((byte)'<');
            var end = tag < 0 ? html.Length : at + tag;
            if (depth == 0 && end > at)
                open.Add((at, end));
            if (tag < 0)
                break;
            var close = html[end..].IndexOf((byte)'>');
            if (close < 0)
                break;
            depth += StepOf(html.Slice(end + 1, close - 1));
            at = end + close + 1;
        }
        return open;
    }

    // 1 where an element begins that no link may be in, -1 where it ends.
    private static int StepOf(ReadOnlySpan<byte> tag)
    {
        var isEnd = tag.StartsWith("/"u8);
        var name = isEnd ? tag[1..] : tag;
        var length = name.IndexOfAny((byte)' ', (byte)'\n', (byte)'/');
        return !Closed.Contains(Encoding.UTF8.GetString(length < 0 ? name : name[..length])) ? 0 : isEnd ? -1 : 1;
    }

    private static int First(
        ReadOnlySpan<byte> html, List<(int Start, int End)> open, List<(int Start, int Length, string Url)> taken,
        byte[] name)
    {
        foreach (var (start, end) in open)
        {
            for (var from = start; html[from..end].IndexOf(name) is >= 0 and var found; from += found + 1)
            {
                var at = from + found;
                var isWhole =
                    (at == start || !IsLetter(html[at - 1], name[0]))
                    && (at + name.Length == end || !IsLetter(html[at + name.Length], name[^1]));
                if (isWhole && !taken.Exists(link => at < link.Start + link.Length && link.Start < at + name.Length))
                    return at;
            }
        }
        return -1;
    }

    // Bytes beyond ASCII are letters beside a Latin name; scripts without spaces have no bounds of words.
    private static bool IsLetter(byte beside, byte own) =>
        own < 0xE0 && (char.IsAsciiLetterOrDigit((char)beside) || beside >= 0xC3);

    private static StoryBody Linked(StoryBody body, (int Start, int Length, string Url)[] links)
    {
        var html = new List<byte>(body.Html.Length + (links.Length * 40));
        var slots = body.Slots.ToBuilder();
        var (done, next, shift) = (0, 0, 0);
        foreach (var (start, length, url) in links)
        {
            for (; next < slots.Count && body.Slots[next].Offset <= start; next++)
                slots[next] = slots[next] with { Offset = slots[next].Offset + shift };
            var opening = Encoding.UTF8.GetBytes($"<a class=\"name\" href=\"{WebUtility.HtmlEncode(url)}\">");
            html.AddRange(body.Html.Span[done..start]);
            html.AddRange(opening);
            html.AddRange(body.Html.Span.Slice(start, length));
            html.AddRange("</a>"u8);
            (done, shift) = (start + length, shift + opening.Length + "</a>".Length);
        }
        for (; next < slots.Count; next++)
            slots[next] = slots[next] with { Offset = slots[next].Offset + shift };
        html.AddRange(body.Html.Span[done..]);
        return body with { Html = html.ToArray(), Slots = slots.ToImmutable() };
    }
}
