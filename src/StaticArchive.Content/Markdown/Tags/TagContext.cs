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

/// <summary>What a tag of another generator is for, judged by its name.</summary>
internal enum TagMeaning
{
    /// <summary>Nothing that Markdown can say; the tag goes, its text stays.</summary>
    None,

    /// <summary>It prints nothing.</summary>
    Silent,

    /// <summary>What is between the tags is hidden.</summary>
    Comment,

    /// <summary>The address of a file of the archive.</summary>
    Address,

    Image,
    Media,
    Code,
    Note,
    Details,
    Quote,

    /// <summary>A page of another site, shown as a link.</summary>
    Link,
}

/// <summary>Finds the meanings of tags.</summary>
internal static class TagMeanings
{
    private static readonly FrozenDictionary<string, TagMeaning> ByName = Table(
        (TagMeaning.Silent, "raw verbatim toc more excerpt break"),
        (TagMeaning.Comment, "comment"),
        (TagMeaning.Address, "ref relref post_url link post_link post_path asset_link asset_path"),
        (TagMeaning.Image, "figure fig img image picture photo asset_img imgproc responsive_image"),
        (TagMeaning.Media, "video audio mp4 mp3"),
        (TagMeaning.Code, "highlight codeblock code prism"),
        (TagMeaning.Details, "details collapse collapsible expand accordion spoiler toggle hideToggle folding"),
        (TagMeaning.Quote, "blockquote quote pullquote"),
        (TagMeaning.Link, "youtube vimeo tweet twitter x gist instagram github"));

    private static readonly FrozenSet<string> NoteNames = FrozenSet.ToFrozenSet(
        ["note", "notice", "alert", "hint", "callout", "admonition", "aside", "box", "infobox",
            .. AdmonitionKinds.Names],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The meaning of a tag; of an include, that of the file that it names.</summary>
    public static TagMeaning Of(TemplateTag tag, TagArguments arguments)
    {
        if (tag.Syntax == TagSyntax.Output)
            return tag.Name is "toc" or "TOC" ? TagMeaning.Silent : TagMeaning.None;
        var name = NameOf(tag, arguments);
        if (tag.Syntax == TagSyntax.Component && name.Equals("link", StringComparison.OrdinalIgnoreCase))
            return TagMeaning.None;
        if (ByName.TryGetValue(name, out var meaning))
            return meaning;
        if (NoteNames.Contains(name))
            return TagMeaning.Note;
        return ByWords(name);
    }

    // "legacy-img" is an image, "quote-block" a quotation.
    private static TagMeaning ByWords(string name)
    {
        foreach (var word in name.Split('-', '_', '.'))
        {
            if (word.Length > 2 && word.Length < name.Length && ByName.TryGetValue(word, out var meaning)
                && meaning is TagMeaning.Image or TagMeaning.Quote or TagMeaning.Details or TagMeaning.Media)
                return meaning;
        }
        return name.Contains("youtube", StringComparison.OrdinalIgnoreCase) ? TagMeaning.Link : TagMeaning.None;
    }

    /// <summary>The name that says what a tag does: its own, or that of the included file.</summary>
    public static string NameOf(TemplateTag tag, TagArguments arguments)
    {
        if (tag.Name is not ("include" or "include_relative" or "render" or "partial") || tag.IsEnd)
            return tag.Name;
        var file = arguments.Positional.FirstOrDefault() ?? "";
        return Path.GetFileNameWithoutExtension(file.AsSpan(file.LastIndexOf('/') + 1)).ToString();
    }

    private static FrozenDictionary<string, TagMeaning> Table(params (TagMeaning Meaning, string Names)[] rows) => rows
        .SelectMany(row => row.Names.Split(' '), (row, name) => KeyValuePair.Create(name, row.Meaning))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
