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
        Keywords(json, story);
        if (!story.Sources.IsEmpty)
            json.WriteStrings("citation", story.Sources.Select(source => source.Url).OfType<string>());
        json.WriteEndObject();
    }

    private void Authors(Utf8JsonWriter json, StoryModel story)
    {
        var authors = site.Archive.Authors;
        json.WriteStartArray("author");
        foreach (var value in authors.ValuesOf.Length > 0 ? authors.ValuesOf[story.Node] : [])
            Name(json, "Person", authors.Values[value]);
        if (story.Authors.IsEmpty)
            Organisation(json);
        json.WriteEndArray();
        json.WritePropertyName("publisher");
        Organisation(json);
    }

    private void Organisation(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Organization");
        json.WriteString("name", site.Title);
        json.WriteEndObject();
    }

    // People, organisations and places are things too.
    private void Keywords(Utf8JsonWriter json, StoryModel story)
    {
        var values =
            (from facet in site.Archive.Facets
             from value in facet.ValuesOf[story.Node]
             select (Type: TypeOf(facet), Value: facet.Values[value])).ToArray();
        if (values.Length > 0)
            json.WriteStrings("keywords", values.Select(value => value.Value.Name));
        if (values.All(value => value.Type is null))
            return;
        json.WriteStartArray("mentions");
        foreach (var (type, value) in values)
        {
            if (type is not null)
                Name(json, type, value);
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
            json.WriteStrings("sameAs", value.Details.SameAs);
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
