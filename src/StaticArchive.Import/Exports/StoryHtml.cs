using System.Net;
using System.Text.RegularExpressions;

namespace StaticArchive.Import.Exports;

/// <summary>Turns the texts of an export into Markdown, and gathers their images and what is left out.</summary>
internal sealed partial class StoryHtml(OldSite site, ImportNotes notes, IEnumerable<string> texts)
{
    // An id is kept where a link of any text leads to it.
    private readonly FrozenSet<string> _linkedIds = texts.SelectMany(text => Fragment().Matches(text))
        .Select(match => Uri.UnescapeDataString(match.Groups["id"].Value)).ToFrozenSet(StringComparer.Ordinal);


    private readonly SortedSet<string> _images = new(StringComparer.Ordinal);

    /// <summary>Paths of the old site's images that have been seen.</summary>
    public IReadOnlyCollection<string> Images => _images;

    /// <summary>What becomes of a link; a site's own pages may have a second address there.</summary>
    public Func<string, string?>? OwnLink { get; init; }

    /// <summary>The text as Markdown.</summary>
    public string Convert(string html, string title, bool lineBreaks = false, FrozenDictionary<string,
        string>? footnotes = null)
    {
        var text = HtmlToMarkdown.Convert(html, new HtmlOptions
        {
            Link = address => OwnLink?.Invoke(address) ?? site.Link(address),
            Image = site.Link,
            LineBreaks = lineBreaks,
            LinkedIds = _linkedIds,
            Footnotes = footnotes ?? FrozenDictionary<string, string>.Empty,
        });
        foreach (var (name, count) in text.Dropped)
            notes.Add($"left out of texts: {name}", title, count);
        foreach (var image in text.Images)
            Note(image);
        return text.Markdown;
    }

    /// <summary>The path of an image at the head of a story, or its address elsewhere.</summary>
    public string? Image(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || site.Link(address.Trim()) is not { } path)
            return null;
        Note(path);
        return path;
    }

    private void Note(string image)
    {
        if (image.StartsWith('/'))
            _images.Add(image.Split('?', '#')[0]);
    }

    [GeneratedRegex("""href\s*=\s*["'][^"'#]*#(?<id>[^"']+)["']""", RegexOptions.IgnoreCase)]
    private static partial Regex Fragment();
}

/// <summary>Puts HTML in the place of WordPress' shortcodes. Those that mean something become it; of others the tags
/// go, what is between them stays, and they are counted. Words in brackets that are no shortcodes stay.</summary>
/// <param name="images">The address and the alternative text of an image, by its id.</param>
/// <param name="notes">Where shortcodes without a meaning are counted.</param>
/// <param name="title">The story.</param>
internal sealed partial class Shortcodes(Func<string, (string Url, string? Alt)?> images, ImportNotes notes,
    string title)
{
    private static readonly string[] Media =
        ["embed", "youtube", "vimeo", "tweet", "twitter", "video", "audio", "instagram", "soundcloud",
        "playlist", "wpvideo", "dailymotion", "googlemaps", "gist", "file", "button"];

    private static readonly string[] Quotes = ["quote", "blockquote", "pullquote"];

    /// <summary>The HTML without shortcodes. Code is not looked into.</summary>
    public string Replace(string html)
    {
        if (!html.Contains('[', StringComparison.Ordinal))
            return html;
        html = CodeBlock()
            .Replace(html, match =>
                $"<pre><code class=\"language-{Attribute(match.Groups["a"].Value, "lang", "language")}\">"
            + $"{WebUtility.HtmlEncode(WebUtility.HtmlDecode(match.Groups["text"].Value))}</code></pre>");
        var parts = Untouched().Split(html);
        for (var i = 0; i < parts.Length; i += 2)
            parts[i] = InText(parts[i]);
        return string.Concat(parts);
    }

    private string InText(string html)
    {
        html = Caption().Replace(html, match => Figure(match.Groups["a"].Value, match.Groups["text"].Value));
        html = Enclosed()
            .Replace(html, match =>
                Between(match.Groups["name"].Value, match.Groups["a"].Value, match.Groups["text"].Value)
            ?? match.Value);
        html = Tag().Replace(html, match => Single(html, match));
        return html.Replace("[[", "[", StringComparison.Ordinal).Replace("]]", "]", StringComparison.Ordinal);
    }

    private static string Figure(string attributes, string text)
    {
        var image = ImageIn().Match(text);
        var words = (Attribute(attributes, "caption") + " " + text[(image.Success ? image.Index + image.Length : 0)..])
            .Trim();
        return $"\n\n<figure>{(image.Success ? image.Value : "")}<figcaption>{words}</figcaption></figure>\n\n";
    }

    private static string? Between(string name, string attributes, string text) =>
        Quotes.Contains(name) ? $"<blockquote>{text}</blockquote>"
        : Media.Contains(name) ? Link(text.Trim().Length > 0 ? text : attributes)
        : name == "spoiler" || name == "toggle" || name == "expand"
            ? $"<details><summary>{Attribute(attributes, "title", "name")}</summary>{text}</details>"
        : null;

    private string Single(string html, Match tag)
    {
        var name = tag.Groups["name"].Value.ToLowerInvariant();
        var attributes = tag.Groups["a"].Value;
        if (name == "gallery")
            return string.Concat(Attribute(attributes, "ids", "include").Split(',').Select(id => images(id.Trim()))
                .OfType<(string, string?)>()
                .Select(image => $"<p><img src=\"{Quoted(image.Item1)}\" alt=\"{Quoted(image.Item2)}\"></p>"));
        if (Media.Contains(name) && tag.Groups["end"].Length == 0)
            return Link(attributes);
        var isShortcode = attributes.Contains('=', StringComparison.Ordinal) || tag.Groups["end"].Length > 0
            || html.Contains($"[/{name}]", StringComparison.OrdinalIgnoreCase);
        if (!isShortcode)
            return tag.Value;
        if (tag.Groups["end"].Length == 0)
            notes.Add($"left out of texts: the shortcode [{name}]", title);
        return "";
    }

    // The first address in it is what it shows.
    private static string Link(string text)
    {
        var address = WebAddress().Match(WebUtility.HtmlDecode(text)) is { Success: true } found ? found.Value : "";
        return address.Length == 0 ? "" : $"<p><a href=\"{Quoted(address)}\">{Quoted(address)}</a></p>";
    }

    private static string Attribute(string attributes, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (Match match in NamedValue().Matches(attributes))
            {
                if (match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return match.Groups["value"].Value;
            }
        }
        return "";
    }

    private static string Quoted(string? text) => WebUtility.HtmlEncode(text ?? "");

    [GeneratedRegex(@"\[caption(?<a>[^\]]*)\](?<text>.*?)\[/caption\]",
        RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Caption();

    [GeneratedRegex(@"(?<!\[)\[(?<name>code|sourcecode|source)(?<a>\s[^\]]*)?\](?<text>.*?)\[/\k<name>\]",
        RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"(?<!\[)\[(?<name>[A-Za-z][\w-]*)(?<a>[\s=][^\[\]]*)?\]"
        + @"(?<text>(?:(?!\[\k<name>)[\s\S])*?)\[/\k<name>\]")]
    private static partial Regex Enclosed();

    [GeneratedRegex(@"(?<!\[)\[(?<end>/?)(?<name>[A-Za-z][\w-]*)(?<a>[\s=][^\[\]]*)?/?\](?!\])")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(<pre\b.*?</pre>|<code\b.*?</code>)", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Untouched();

    [GeneratedRegex(@"<a\b[^>]*>\s*<img\b[^>]*>\s*</a>|<img\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex ImageIn();

    [GeneratedRegex("""(?<name>[\w-]+)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"']+))""")]
    private static partial Regex NamedValue();

    [GeneratedRegex("""https?://[^\s"'<>\[\]]+""")]
    private static partial Regex WebAddress();
}
