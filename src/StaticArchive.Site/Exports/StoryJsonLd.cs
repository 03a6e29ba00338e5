using System.Buffers;
using System.Text.Json;

namespace StaticArchive.Exports;

/// <summary>Structured data of a story: <c>NewsArticle</c> and <c>BreadcrumbList</c> of schema.org in one graph.
/// Belongs to one worker.</summary>
internal sealed class StoryJsonLd(SitePlan site)
{
    // Every story has some kilobytes of it: what it is written in is used again.
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private Utf8JsonWriter? _kept;

    public Html Write(StoryModel story, ImmutableArray<LinkModel> breadcrumb)
    {
        _buffer.ResetWrittenCount();
        var writer = _kept ??= new Utf8JsonWriter(_buffer, JsonText.Options);
        writer.Reset();
        Graph(writer, story, breadcrumb);
        writer.Flush();
        return new Html(_buffer.WrittenSpan.ToArray());
    }

    private void Graph(Utf8JsonWriter json, StoryModel story, ImmutableArray<LinkModel> breadcrumb)
    {
        var url = site.Absolute(story.Story.Url);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        Article(json, story, url);
        Breadcrumb(json, story, url, breadcrumb);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Article(Utf8JsonWriter json, StoryModel story, string url)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", url);
        json.WriteString("mainEntityOfPage", url);
        json.WriteString("headline", story.Headline);
        if (story.Standfirst is { } standfirst)
            json.WriteString("description", standfirst);
        if (story.Story.Published is { } published)
            json.WriteString("datePublished", published.Machine);
        if (story.Story.Changed is { } modified)
            json.WriteString("dateModified", modified.Machine);
        json.WriteString("inLanguage", story.Language);
        json.WriteNumber("wordCount", story.WordCount);
        if (story.Section is { } section)
            json.WriteString("articleSection", section.Title);
        if (site.Archive.Images[story.Node] is { } image)
            json.WriteString("image", site.Absolute(image));
        if (story.Comments is { } comments)
            json.WriteNumber("commentCount", comments);
        Authors(json, story);
        Publisher(json);
        Keywords(json, story);
        Mentions(json, story);
        Citations(json, story);
        json.WriteEndObject();
    }

    private void Authors(Utf8JsonWriter json, StoryModel story)
    {
        json.WriteStartArray("author");
        foreach (var value in site.Archive.Authors.ValuesOf.Length > 0 ? site.Archive.Authors.ValuesOf[story.Node] : [])
            Name(json, "Person", site.Archive.Authors.Values[value]);
        if (story.Authors.IsEmpty)
            Named(json, "Organization", site.Title);
        json.WriteEndArray();
    }

    private void Publisher(Utf8JsonWriter json)
    {
        json.WritePropertyName("publisher");
        Named(json, "Organization", site.Title);
    }

    private static void Named(Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private void Keywords(Utf8JsonWriter json, StoryModel story)
    {
        if (story.Story.Facets.All(values => values.IsEmpty))
            return;
        json.WriteStartArray("keywords");
        foreach (var facet in site.Archive.Facets)
        {
            foreach (var value in facet.ValuesOf[story.Node])
                json.WriteStringValue(facet.Values[value].Name);
        }
        json.WriteEndArray();
    }

    // People, organisations and places are things of their own; other values are keywords.
    private void Mentions(Utf8JsonWriter json, StoryModel story)
    {
        var names = site
            .Archive.Facets.Where(facet => TypeOf(facet) is not null && facet.ValuesOf[story.Node].Length > 0)
            .ToArray();
        if (names.Length == 0)
            return;
        json.WriteStartArray("mentions");
        foreach (var facet in names)
        {
            foreach (var value in facet.ValuesOf[story.Node])
                Name(json, TypeOf(facet)!, facet.Values[value]);
        }
        json.WriteEndArray();
    }

    private static string? TypeOf(Facet facet) => facet.Definition.Key switch
    {
        "people" => "Person",
        "organisations" => "Organization",
        "places" => "Place",
        _ => null,
    };

    private void Name(Utf8JsonWriter json, string type, FacetValue value)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", value.Name);
        json.WriteString("url", site.Absolute(value.Url));
        if (!value.Details.SameAs.IsEmpty)
        {
            json.WriteStartArray("sameAs");
            foreach (var link in value.Details.SameAs)
                json.WriteStringValue(link);
            json.WriteEndArray();
        }
        if (value.Details.At is { } at)
        {
            json.WriteStartObject("geo");
            json.WriteString("@type", "GeoCoordinates");
            json.WriteNumber("latitude", at.Latitude);
            json.WriteNumber("longitude", at.Longitude);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Citations(Utf8JsonWriter json, StoryModel story)
    {
        var sources = story.Sources;
        if (sources.IsEmpty)
            return;
        json.WriteStartArray("citation");
        foreach (var source in sources)
        {
            if (source.Url is { } url)
                json.WriteStringValue(url);
        }
        json.WriteEndArray();
    }

    private void Breadcrumb(Utf8JsonWriter json, StoryModel story, string url, ImmutableArray<LinkModel> breadcrumb)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i <= breadcrumb.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", i < breadcrumb.Length ? breadcrumb[i].Title : story.Headline);
            json.WriteString("item", i < breadcrumb.Length ? site.Origin + breadcrumb[i].Url : url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
