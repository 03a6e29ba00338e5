using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;

namespace StaticArchive.Import.Exports;

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
