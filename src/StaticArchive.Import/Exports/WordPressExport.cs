using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StaticArchive.Import.Exports;

/// <summary>Reads what WordPress' Tools → Export writes (WXR).</summary>
internal sealed partial class WordPressExport
{
    private static readonly string[] Uncategorised =
        ["uncategorized", "uncategorised", "allgemein", "non-classe", "sin-categoria"];

    private static readonly string[] Shown = ["publish", "draft", "pending", "future", "private"];

    // What WordPress keeps for itself.
    private static readonly string[] Internal =
    [
        "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "wp_block",
            "wp_template",
        "wp_template_part", "wp_global_styles", "wp_navigation", "user_request", "wp_font_family", "wp_font_face",
    ];

    private readonly ImportNotes _notes = new();
    private readonly OldSite _site;
    private readonly StoryHtml _html;
    private readonly Dictionary<string, WordPressItem> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _authors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<WordPressItem> _items;
    private readonly string _host;

    private WordPressExport(XElement channel)
    {
        _site = OldSite.Of(channel.Text("base_blog_url") ?? channel.Text("link"));
        _host = _site.Root?.Host ?? "";
        foreach (var author in channel.All("author"))
        {
            if (author.Text("author_login") is { } login)
                _authors[login.Trim()] = HtmlText.Line(author.Text("author_display_name")) ?? login.Trim();
        }
        _items = [.. channel.All("item").Select(item => new WordPressItem(item))];
        foreach (var item in _items)
            _byId.TryAdd(item.Id, item);
        _html = new StoryHtml(_site, _notes, _items.Select(item => item.Content)) { OwnLink = OwnLink };
    }

    /// <summary>Reads an export; a fault is an <see cref="ImportException"/>.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="types">Types of posts beside posts and pages.</param>
    public static ExportedSite Read(Stream stream, string name, IReadOnlyCollection<string> types)
    {
        var channel = XmlFile.Read(stream, name).Root?.All("channel").FirstOrDefault();
        if (channel is null || !channel.All("wxr_version").Any() && !channel.All("item")
            .Any(item => item.Text("post_type") is not null))
        {
            throw new ImportException(
                $"{name} is not an export of WordPress. In WordPress, choose Tools, Export, All content. "
                + "For a feed, use 'static-archive import feed'.");
        }
        return new WordPressExport(channel).ReadAll(channel, types);
    }

    private ExportedSite ReadAll(XElement channel, IReadOnlyCollection<string> types)
    {
        var stories = _items.Where(item => IsStory(item, types)).Select(Story).ToImmutableArray();
        return new ExportedSite
        {
            Program = "WordPress",
            Title = HtmlText.Line(channel.Text("title")),
            Description = HtmlText.Line(channel.Text("description")),
            Address = _site.Root,
            Language = channel.Text("language")?.Trim(),
            Stories = stories,
            Images = [.. _html.Images],
            Notes = _notes,
        };
    }

    private bool IsStory(WordPressItem item, IReadOnlyCollection<string> types)
    {
        if (Internal.Contains(item.Type) || !Shown.Contains(item.Status))
            return false;
        if (item.Type is "post" or "page" || types.Contains(item.Type))
            return true;
        _notes.Add($"items of the type '{item.Type}' are left out; '--type {item.Type}' imports them", Name(item));
        return false;
    }

    private ImportedStory Story(WordPressItem item)
    {
        var title = Name(item);
        var (section, tags) = Topics(item);
        var isDraft = item.Status != "publish" || item.HasPassword;
        if (item.HasPassword)
            _notes.Add("stories with a password are drafts now", title);
        var image = item.Meta("_thumbnail_id").Select(ImageOf).FirstOrDefault(found => found is not null);
        var updated = item.Updated is { } moment && item.Published is { } published && moment.Date > published.Date
            ? item.Updated : null;
        var address = item.Status == "draft" || item.Status == "pending" ? null : _site.PageOf(item.Link);
        return new ImportedStory
        {
            Key = $"wordpress:{_host}:{item.Id}",
            Title = title,
            Published = item.Published,
            Updated = isDraft ? null : updated,
            Standfirst = HtmlText.Line(item.Excerpt) ?? item.Meta("_yoast_wpseo_metadesc").FirstOrDefault(),
            Authors = item.Creator is { } login ? [_authors.GetValueOrDefault(login, login)] : [],
            Section = section,
            Tags = tags,
            Image = image,
            Comments = item.Comments,
            Address = address,
            OlderAddresses = [.. item.Meta("_wp_old_slug").Select(slug => OlderAddress(address, slug))
                .OfType<string>()],
            Name = item.Name,
            IsPage = item.Type == "page",
            IsDraft = isDraft,
            Body = Body(item, title),
        };
    }

    private string Body(WordPressItem item, string title)
    {
        var html = new Shortcodes(id => ImageOf(id) is { } image ? (image.Src, image.Alt) : null, _notes, title)
            .Replace(DownloadButton().Replace(item.Content, ""));
        // Such a block is made again for every reader, and the export has nothing of it.
        foreach (Match block in DynamicBlock().Matches(item.Content))
            _notes.Add($"left out of texts: the block '{block.Groups[1].Value}'", title);
        var isClassic = !item.Content.Contains("<!-- wp:", StringComparison.Ordinal) && !Paragraph()
            .IsMatch(item.Content);
        return _html.Convert(html, title, isClassic, item.Footnotes());
    }

    // The first category is the section, or the one that Yoast calls primary; the others are tags.
    private static (string? Section, ImmutableArray<string> Tags) Topics(WordPressItem item)
    {
        var categories = item.Terms("category").Where(term => !Uncategorised.Contains(term.Slug))
            .Select(term => term.Name).ToList();
        var section = categories.FirstOrDefault();
        var tags = categories.Skip(1).Concat(item.Terms("post_tag").Select(term => term.Name));
        return (section, [.. tags.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private ImportedImage? ImageOf(string id) =>
        _byId.GetValueOrDefault(id.Trim()) is { AttachmentUrl: { } url } attachment && _html.Image(url) is { } path
            ? new ImportedImage(path, attachment.Meta("_wp_attachment_image_alt").FirstOrDefault(),
                HtmlText.Line(attachment.Excerpt))
            : null;

    // "?p=12" names a post by its id.
    private string? OwnLink(string address) =>
        _site.PathOf(address) is { } path && ById().Match(path) is { Success: true } match
            && _byId.GetValueOrDefault(match.Groups["id"].Value) is { } item
            ? _site.PageOf(item.AttachmentUrl ?? item.Link) : null;

    private static string? OlderAddress(string? address, string slug)
    {
        if (address is null || SitePath.Read(slug, out _) is null || slug.Contains('/', StringComparison.Ordinal))
            return null;
        var end = address.TrimEnd('/').LastIndexOf('/');
        return address[..(end + 1)] + slug + (address.EndsWith('/') ? "/" : "");
    }

    private static string Name(WordPressItem item) =>
        item.Title.Length > 0 ? item.Title : item.Name ?? $"Untitled {item.Id}";

    [GeneratedRegex(@"<!-- wp:(?!more|nextpage|spacer|separator|footnotes)([\w/-]+)(?: \{.*?\})? /-->",
        RegexOptions.Singleline)]
    private static partial Regex DynamicBlock();

    // The second link of a file's block, which says "Download".
    [GeneratedRegex("""<a\b[^>]*\bwp-block-file__button\b[^>]*>.*?</a>""", RegexOptions.Singleline)]
    private static partial Regex DownloadButton();

    [GeneratedRegex(@"^/\?(?:p|page_id|attachment_id)=(?<id>[0-9]+)(?:#.*)?$")]
    private static partial Regex ById();

    [GeneratedRegex(@"<p[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex Paragraph();
}

/// <summary>An item of a WordPress export: a post, a page, an attachment.</summary>
internal sealed class WordPressItem(XElement item)
{
    public string Id { get; } = item.Text("post_id")?.Trim() ?? "";

    public string Title { get; } = Html.HtmlText.Line(item.Text("title")) ?? "";

    public string? Link { get; } = item.Text("link")?.Trim();

    public string Type { get; } = item.Text("post_type")?.Trim() ?? "post";

    public string Status { get; } = item.Text("status")?.Trim() ?? "publish";

    public bool HasPassword { get; } = item.Text("post_password") is not null;

    public string? Name { get; } = item.Text("post_name")?.Trim();

    public string? Creator { get; } = item.Text("creator")?.Trim();

    public string Content { get; } = item.Text("encoded", "content") ?? "";

    public string? Excerpt { get; } = item.Text("encoded", "excerpt");

    public string? AttachmentUrl { get; } = item.Text("attachment_url")?.Trim();

    public DateTimeOffset? Published { get; } = ZonedText.Read(item.Text("post_date"), item.Text("post_date_gmt"));

    public DateTimeOffset? Updated { get; } =
        ZonedText.Read(item.Text("post_modified"), item.Text("post_modified_gmt"));

    /// <summary>Comments of readers that are shown; links from other sites are none.</summary>
    public int Comments { get; } = item.All("comment").Count(comment =>
        comment.Text("comment_approved")?.Trim() == "1" && comment.Text("comment_type")?.Trim() is null or "comment");

    /// <summary>Names of the item's categories or tags, in order.</summary>
    public ImmutableArray<(string Name, string Slug)> Terms(string domain) =>
        [.. item.All("category")
            .Where(term => term.Attribute("domain")?.Value == domain && term.Value.Trim().Length > 0)
            .Select(term => (Html.HtmlText.Line(term.Value)!, term.Attribute("nicename")?.Value ?? ""))];

    /// <summary>The values of a key in the item's metadata.</summary>
    public IEnumerable<string> Meta(string key) =>
        item.All("postmeta").Where(meta => meta.Text("meta_key")?.Trim() == key)
            .Select(meta => meta.Text("meta_value")).OfType<string>();

    /// <summary>Footnotes, which the block editor keeps beside the text.</summary>
    public FrozenDictionary<string, string> Footnotes()
    {
        if (Meta("footnotes").FirstOrDefault() is not { } json)
            return FrozenDictionary<string, string>.Empty;
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var list = JsonDocument.Parse(json);
            foreach (var note in list.RootElement.Items())
            {
                if (note.Text("id") is { } id && note.Text("content") is { } content)
                    notes[id] = content;
            }
        }
        catch (JsonException)
        {
            // Without them the text keeps its numbers.
        }
        return notes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
