using System.Net;

namespace StaticArchive.Markdown.Tags;

/// <summary>Says in Markdown what tags of other generators say.</summary>
internal static class TagMarkdown
{
    private static readonly ImmutableArray<string> ImageEnds =
        [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif"];
    private static readonly ImmutableArray<string> MediaEnds =
        [".mp3", ".mp4", ".ogg", ".oga", ".webm", ".wav", ".m4a", ".mov", ".ogv"];

    /// <summary>An image with its caption; null when the tag names no file that can be one.</summary>
    /// <param name="arguments">What the tag says.</param>
    /// <param name="inHtml">Whether it is within HTML, where Markdown is not read.</param>
    public static string? Image(TagArguments arguments, bool inHtml)
    {
        var source = arguments.Named("src", "source", "path", "image_path", "url", "image", "img", "file", "filename",
            "href");
        source = source is not null && IsFile(source, ImageEnds) ? source
            : arguments.Values.FirstOrDefault(value => IsFile(value, ImageEnds)) ?? WebAddress(source);
        if (source is null)
            return null;
        var words = arguments.Positional.Where(value => value.Contains(' ', StringComparison.Ordinal)).ToArray();
        var caption = arguments.Named("caption", "title", "text", "description") ?? "";
        var alt = arguments.Named("alt", "alttext") ?? (words.Length > 0 ? words[0] : "");
        if (alt.Length == 0)
            alt = caption;
        if (arguments.Named("attr", "credit", "attribution") is { } credit)
            caption = caption.Length == 0 ? credit : $"{caption} ({credit})";
        var title = caption.Length > 0 && caption != alt ? $" \"{Title(caption)}\"" : "";
        if (inHtml)
            return $"<img src=\"{WebUtility.HtmlEncode(source)}\" alt=\"{WebUtility.HtmlEncode(alt)}\">";
        var image = $"![{Text(alt)}]({Destination(source)}{title})";
        return arguments.Named("link") is { } link && title.Length == 0 ? $"[{image}]({Destination(link)})" : image;
    }

    /// <summary>A sound or film as an image is written, or null.</summary>
    public static string? Media(TagArguments arguments)
    {
        var source = arguments.Values.FirstOrDefault(value => IsFile(value, MediaEnds));
        var title = arguments.Named("title", "caption", "alt") ?? "";
        return source is null ? null : $"![{Text(title)}]({Destination(source)})";
    }

    /// <summary>A link to what the tag would have shown of another site, or a card for it; or null.</summary>
    public static string? Link(string name, TagArguments arguments, bool isAlone)
    {
        var words = arguments.Positional.ToArray();
        var id = arguments.Named("id", "video", "videoId", "v", "status") ?? (words.Length > 0 ? words[0] : null);
        var url = arguments.Named("url", "src", "href");
        var address = WebAddress(url) ?? WebAddress(id) ?? (id is null
            || !IsWord(id) ? null : name.ToLowerInvariant() switch
            {
                "youtube" => "https://www.youtube.com/watch?v=" + id,
                "vimeo" => "https://vimeo.com/" + id,
                "tweet" or "twitter" or "x" => "https://x.com/i/status/" + id,
                "gist" when words.Length > 1 && IsWord(words[1]) => $"https://gist.github.com/{id}/{words[1]}",
                "gist" => "https://gist.github.com/" + id,
                "instagram" => $"https://www.instagram.com/p/{id}/",
                "github" => "https://github.com/" + id,
                _ => name.Contains("youtube", StringComparison.OrdinalIgnoreCase)
                    ? "https://www.youtube.com/watch?v=" + id
                    : null,
            });
        if (address is null)
            return null;
        var title = arguments.Named("title", "text", "label", "caption");
        if (isAlone && !address.Contains("//github.com/", StringComparison.Ordinal))
            return $"::: embed {Destination(address)}" + (title is null ? "\n" : $" \"{OneLine(title)}\"\n");
        var shown = title ?? address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
        return $"[{Text(shown)}]({Destination(address)})";
    }

    /// <summary>A link to any address that the tag names by itself, or null.</summary>
    public static string? AnyLink(TagArguments arguments)
    {
        var address = arguments.Named("href", "url", "link", "to") ?? arguments.Values.FirstOrDefault(value =>
            WebAddress(value) is not null);
        if (address is null || (WebAddress(address) is null && !address.StartsWith('/')))
            return null;
        var text = arguments.Named("text", "title", "label", "name", "caption") ?? address;
        return $"[{Text(text)}]({Destination(address)})";
    }

    /// <summary>The quotation that a tag without an end holds, or null.</summary>
    public static string? Quote(TagArguments arguments, bool beginsLine)
    {
        if (arguments.Named("text", "quote", "content") is not { } text)
            return null;
        var source = arguments.Named("cite", "author", "source", "caption", "attribution");
        return beginsLine
            ? $"> {OneLine(text)}" + (source is null ? "\n" : $"\n>\n> — {OneLine(source)}\n")
            : $"“{OneLine(text)}”" + (source is null ? "" : $" — {OneLine(source)}");
    }

    /// <summary>What opens an admonition: its kind and title.</summary>
    public static string Note(string name, TagArguments arguments)
    {
        var words = arguments.Positional.ToArray();
        var kind = arguments.Named("type", "kind", "level", "color", "style", "status") ?? (words.Length > 0 ? words[0]
            : "");
        kind = AdmonitionKinds.LookOf(kind) is not null ? kind : AdmonitionKinds.LookOf(name) is not null ? name
            : "note";
        var rest = words.Where(word => !word.Equals(kind, StringComparison.OrdinalIgnoreCase));
        var title = arguments.Named("title", "heading", "summary") ?? string.Join(' ', rest);
        return $":::{kind.ToLowerInvariant()} {OneLine(title)}".TrimEnd();
    }

    /// <summary>What opens a block that readers unfold.</summary>
    public static string Details(TagArguments arguments) =>
        (":::details " + OneLine(arguments.Named("summary", "title") ?? string.Join(' ',
            arguments.Positional))).TrimEnd();

    /// <summary>The language of a block of code.</summary>
    public static string CodeLanguage(string name, TagArguments arguments)
    {
        var language = arguments.Named("lang", "language") ?? (name == "codeblock"
            ? arguments.Positional.FirstOrDefault(value => value.StartsWith("lang:", StringComparison.Ordinal))?[5..]
            : arguments.Positional.FirstOrDefault());
        return language is not null
            && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#' or '_') ? language : "";
    }

    /// <summary>An address as Markdown takes it between round brackets.</summary>
    public static string Destination(string address)
    {
        var encoded = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            if (c is ' ' or '(' or ')' or '<' or '>' or '"' or '\\' || char.IsControl(c))
                encoded.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else
                encoded.Append(c);
        }
        return encoded.ToString();
    }

    /// <summary>Whether the value is the name of a file of one of these kinds.</summary>
    public static bool IsImageFile(string value) => IsFile(value, ImageEnds);

    private static bool IsFile(string value, ImmutableArray<string> ends)
    {
        var path = value.IndexOfAny(['?', '#']) is >= 0 and var query ? value[..query] : value;
        return ends.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    private static string? WebAddress(string? value) =>
        value is not null && (value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ? value : null;

    private static bool IsWord(string id) =>
        id.Length is > 0 and <= 200 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/' or '.');

    private static string Text(string text) =>
        OneLine(text).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static string Title(string text) =>
        OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
