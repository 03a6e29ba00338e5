using System.Collections.Frozen;

namespace StaticArchive.Markdown.Tags;

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
