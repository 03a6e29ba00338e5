using System.Text.Json;

namespace StaticArchive.Import.Exports;

/// <summary>Reads what Ghost's Settings → Export content writes.</summary>
internal sealed class GhostExport
{
    // Stands for the site's own address in exports.
    private const string OwnAddress = "__GHOST_URL__";

    private readonly JsonElement _data;
    private readonly ImportNotes _notes = new();
    private readonly OldSite _site;
    private readonly StoryHtml _html;
    private readonly ILookup<string?, JsonElement> _details;
    private readonly ILookup<string?, string?> _tags;
    private readonly ILookup<string?, string?> _authors;

    private GhostExport(JsonElement data, Uri? address)
    {
        _data = data;
        _site = new OldSite(address);
        _html = new StoryHtml(_site, _notes, Rows("posts").Select(post => post.Text("html") ?? ""));
        _details = Rows("posts_meta").ToLookup(row => row.Text("post_id"));
        _tags = Names("posts_tags", "tag_id", "tags");
        _authors = Names("posts_authors", "author_id", "users");
    }

    /// <summary>Reads an export; a fault is an <see cref="ImportException"/>.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="address">The old site's address, which the export does not name; null when it is not known.</param>
    public static ExportedSite Read(Stream stream, string name, Uri? address)
    {
        using var document = JsonValues.Read(stream, name);
        var root = document.RootElement.Find("db").Items().FirstOrDefault() is { ValueKind: JsonValueKind.Object } db
            ? db : document.RootElement;
        if (root.Find("data") is not { ValueKind: JsonValueKind.Object } data
            || data.Find("posts") is not { ValueKind: JsonValueKind.Array })
            throw new ImportException(
                $"{name} is not an export of Ghost. In Ghost, choose Settings, Import/Export, Export content.");
        return new GhostExport(data, address ?? new Uri("https://ghost.invalid/")).ReadAll(address);
    }

    private ExportedSite ReadAll(Uri? address)
    {
        var settings = Rows("settings").Where(row => row.Text("key") is not null)
            .DistinctBy(row => row.Text("key"))
                .ToDictionary(row => row.Text("key")!, row => row.Text("value"), StringComparer.Ordinal);
        var stories = Rows("posts").Where(row => row.Text("id") is not null).Select(Story).ToImmutableArray();
        return new ExportedSite
        {
            Program = "Ghost",
            Title = settings.GetValueOrDefault("title"),
            Description = settings.GetValueOrDefault("description"),
            Language = settings.GetValueOrDefault("locale") ?? settings.GetValueOrDefault("lang"),
            TimeZone = settings.GetValueOrDefault("timezone") ?? settings.GetValueOrDefault("active_timezone"),
            Address = address,
            Stories = stories,
            Images = [.. _html.Images],
            Notes = _notes,
        };
    }

    private ImportedStory Story(JsonElement post)
    {
        var id = post.Text("id");
        var title = HtmlText.Line(post.Text("title")) ?? "Untitled";
        var details = _details[id].FirstOrDefault();
        // Ghost marks tags for its themes with a number sign.
        var tags = _tags[id].OfType<string>().Where(tag => !tag.StartsWith('#')).ToList();
        var published = ZonedText.Read(post.Text("published_at"));
        var updated = ZonedText.Read(post.Text("updated_at"));
        var isPage = post.Text("type") == "page" || post.Text("page") is "1" or "true";
        return new ImportedStory
        {
            Key = $"ghost:{post.Text("uuid") ?? id}",
            Title = title,
            Published = published ?? ZonedText.Read(post.Text("created_at")),
            Updated = published is { } first && updated?.UtcDateTime.Date > first.UtcDateTime.Date ? updated : null,
            Standfirst = post.Text("custom_excerpt") ?? details.Text("meta_description")
                ?? post.Text("meta_description"),
            Authors = [.. Authors(post, id)],
            Section = tags.FirstOrDefault(),
            Tags = [.. tags.Skip(1)],
            Image = Image(post, details),
            Language = post.Text("locale"),
            Address = post.Text("slug") is { } slug ? _site.PageOf($"/{slug}/") : null,
            Name = post.Text("slug"),
            IsPage = isPage,
            IsDraft = IsDraft(post, title),
            Body = Body(post, title),
        };
    }

    private IEnumerable<string> Authors(JsonElement post, string? id)
    {
        var names = _authors[id].OfType<string>().ToList();
        return names.Count > 0 ? names
            : Rows("users").Where(user => user.Text("id") == post.Text("author_id")).Select(user => user.Text("name"))
                .OfType<string>();
    }

    // What only members may read does not become public by an import.
    private bool IsDraft(JsonElement post, string title)
    {
        if (post.Text("status") is not (null or "published"))
            return true;
        if (post.Text("visibility") is null or "public")
            return false;
        _notes.Add("stories for members only are drafts now", title);
        return true;
    }

    private string Body(JsonElement post, string title)
    {
        if (post.Text("html") is { } html)
            return _html.Convert(html.Replace(OwnAddress, "", StringComparison.Ordinal), title);
        if (post.Text("plaintext") is not { } words)
        {
            if (post.Text("lexical") is not null || post.Text("mobiledoc") is not null)
                _notes.Add("stories have no HTML in the export: save them again in Ghost, and export again", title);
            return "";
        }
        _notes.Add("stories have no HTML in the export, so their text came over without markup", title);
        return string.Join("\n\n", words.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => WordLine.Of(line))) + "\n";
    }

    private ImportedImage? Image(JsonElement post, JsonElement details) =>
        _html.Image(post.Text("feature_image")?.Replace(OwnAddress, "", StringComparison.Ordinal)) is { } path
            ? new ImportedImage(path, details.Text("feature_image_alt"),
                HtmlText.Line(details.Text("feature_image_caption")))
            : null;

    private IEnumerable<JsonElement> Rows(string table) =>
        _data.Find(table).Items().Where(row => row.ValueKind == JsonValueKind.Object);

    // Names of a table's rows, by the posts that another table joins them to.
    private ILookup<string?, string?> Names(string joins, string key, string table)
    {
        var names = Rows(table).Where(row => row.Text("id") is not null).DistinctBy(row => row.Text("id"))
            .ToDictionary(row => row.Text("id")!, row => row.Text("name"), StringComparer.Ordinal);
        return Rows(joins).OrderBy(row => row.Number("sort_order") ?? 0)
            .ToLookup(row => row.Text("post_id"), row => names.GetValueOrDefault(row.Text(key) ?? ""));
    }
}
