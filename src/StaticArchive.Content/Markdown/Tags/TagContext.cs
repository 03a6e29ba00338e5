namespace StaticArchive.Markdown.Tags;

/// <summary>What is around a tag, and what a tag means as an address.</summary>
internal static class TagContext
{
    private const int MaxAddress = 500;

    /// <summary>Whether what is before the tag, back to the tag before it, is the beginning of an address.</summary>
    public static bool IsInAddress(string text, int start, int tagBefore, bool tagBeforeInAddress)
    {
        var lowest = Math.Max(tagBefore, start - MaxAddress);
        var at = start;
        while (at > lowest && !char.IsWhiteSpace(text[at - 1])
            && text[at - 1] is not ('(' or ')' or '"' or '\'' or '<'))
            at--;
        while (at > lowest && text[at - 1] is ' ' or '<')
            at--;
        if (at == tagBefore && tagBefore > 0)
            return tagBeforeInAddress;
        var before = text.AsSpan(0, at);
        return before.EndsWith("](") || before.EndsWith("]:") || before.EndsWith("=\"") || before.EndsWith("='");
    }

    /// <summary>Whether an address there would be that of a link or an image.</summary>
    public static bool IsLinkAttribute(string text, int start)
    {
        var line = text.AsSpan(Math.Max(0, start - MaxAddress), start - Math.Max(0, start - MaxAddress));
        var quote = line.LastIndexOfAny('"', '\'');
        var bracket = line.LastIndexOf("](");
        if (bracket > quote || quote < 0 || line.LastIndexOf("]:") > quote)
            return true;
        var name = line[..quote].TrimEnd(" =");
        return name.EndsWith("href", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("src", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The address that a tag stands for; empty for the site's own; null when that is not known.</summary>
    public static string? AddressOf(string text, TemplateTag tag, TagArguments arguments)
    {
        if (tag.Syntax == TagSyntax.Output)
            return StringOf(text.AsSpan(tag.Start, tag.End - tag.Start)) ?? (IsSiteAddress(text, tag) ? "" : null);
        var file = arguments.Named("path", "src", "url", "href") ?? arguments.Positional.FirstOrDefault();
        if (file is null)
            return IsSiteAddress(text, tag) ? "" : null;
        return tag.Name switch
        {
            "ref" or "relref" or "post_link" or "post_path" or "post_url" => LinkTarget.FileScheme + file,
            "link" => LinkTarget.FileScheme + "/" + file.TrimStart('/'),
            "asset_path" or "asset_link" or "asset" or "static" or "url" => file,
            _ => file.Contains('/', StringComparison.Ordinal)
                || file.Contains('.', StringComparison.Ordinal) ? file : null,
        };
    }

    /// <summary>The address of the web that an output tag prints, as a link; or null.</summary>
    public static string? WebAddressOf(string text, TemplateTag tag) =>
        StringOf(text.AsSpan(tag.Start, tag.End - tag.Start)) is { } address
        && address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && address.Contains("://", StringComparison.Ordinal)
            ? $"<{TagMarkdown.Destination(address)}>"
            : null;

    /// <summary>A link to the file that a tag in running text names.</summary>
    public static string? LinkTo(TemplateTag tag, TagArguments arguments)
    {
        if (AddressOf("", tag, arguments) is not { Length: > 0 } address)
            return null;
        var words = arguments.Positional.Skip(1).Where(word => word is not ("true" or "false"));
        var text = arguments.Named("text", "title") ?? string.Join(' ', words);
        return $"[{(text.Length > 0 ? text : Words(address))}]({TagMarkdown.Destination(address)})";
    }

    /// <summary>Whether nothing but white space follows on the line.</summary>
    public static bool EndsLine(string text, int at)
    {
        var rest = text.AsSpan(at);
        var end = rest.IndexOfAny('\n', '\r');
        return (end < 0 ? rest : rest[..end]).IsWhiteSpace() && end >= 0;
    }

    /// <summary>The length of the longest run of a character.</summary>
    public static int LongestRun(ReadOnlySpan<char> text, char sign)
    {
        var longest = 0;
        while (text.IndexOf(sign) is >= 0 and var start)
        {
            text = text[start..];
            var length = text.IndexOfAnyExcept(sign);
            length = length < 0 ? text.Length : length;
            longest = Math.Max(longest, length);
            text = text[length..];
        }
        return longest;
    }

    // The string in {{ "/a/" | url }}.
    private static string? StringOf(ReadOnlySpan<char> tag)
    {
        var quote = tag[2..].IndexOfAnyExcept(' ', '\t', '-') + 2;
        if (tag[quote] is not ('"' or '\''))
            return null;
        var end = tag[(quote + 1)..].IndexOf(tag[quote]);
        return end < 0 ? null : tag.Slice(quote + 1, end).ToString();
    }

    // A value that a path or another tag follows can only be what every address begins with.
    private static bool IsSiteAddress(string text, TemplateTag tag)
    {
        var name = tag.Name;
        if (name.EndsWith("baseurl", StringComparison.OrdinalIgnoreCase) || name is "site.url" or "site.github.url")
            return true;
        return tag.End < text.Length && text[tag.End] is '/' or '{';
    }

    // A file's name says what it is about: "2024-01-02-the-night.md" is "the night".
    private static string Words(string address)
    {
        var name = FileName.Of(address[(address.LastIndexOf('/') + 1)..].Replace(LinkTarget.FileScheme, "",
            StringComparison.Ordinal));
        return name.Name.Replace('-', ' ').Replace('_', ' ').Replace("[", "", StringComparison.Ordinal).Replace("]",
            "", StringComparison.Ordinal);
    }
}
