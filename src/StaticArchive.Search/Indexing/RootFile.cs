using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticArchive.Search.Indexing;

/// <summary>The one file that the search page names; it names all others. README.md describes it member by
/// member.</summary>
internal static class RootFile
{
    /// <summary>The script reads this format only; <c>theme/assets/search/format.js</c> has the same number.</summary>
    public const int Format = 3;

    public static SearchFile Write(
        Archive archive,
        ImmutableArray<Segment> segments,
        CommonTerms common,
        FrequentWords usual,
        ShardSet[] terms,
        ShardSet[] endings,
        string[] documents,
        ShardSet[] facets,
        ShardSet names,
        ShardSet ordinary,
        bool withStems)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 15);
        using (
            var json = new Utf8JsonWriter(
                buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteNumber("stories", archive.Stories.Length);
            json.WriteBoolean("stems", withStems);
            WriteMonths(json, archive);
            json.WriteNumber("storiesPerFile", DocumentFiles.StoriesPerFile(archive.Stories.Length));
            json.WriteString("documents", string.Concat(documents));
            json.WriteStartArray("common");
            foreach (var list in common.WordLists())
                json.WriteStringValue(list);
            json.WriteEndArray();
            json.WriteString("usual", string.Join(' ', usual.Words));
            json.WriteStartArray("segments");
            for (var i = 0; i < segments.Length; i++)
                WriteSegment(json, segments[i], terms[i], endings[i]);
            json.WriteEndArray();
            WriteFacets(json, archive, facets);
            WriteSet(json, "names", names);
            WriteSet(json, "ordinary", ordinary);
            json.WriteEndObject();
        }
        var content = buffer.WrittenSpan.ToArray();
        return new SearchFile($"{SearchIndex.Folder}/root-{ContentName.Of(12, content)}.json", content);
    }

    // Stories come by date, so that a range of dates is a range of ordinals: how many stories are from before each
    // month says it all.
    private static void WriteMonths(Utf8JsonWriter json, Archive archive)
    {
        var undated = archive.Stories.Count(story => story.Published is null);
        json.WriteNumber("undated", undated);
        if (undated == archive.Stories.Length)
            return;
        var months = archive
            .Stories.Skip(undated)
            .Select(story => (story.Published!.Year * 12) + story.Published.Month - 1)
            .ToArray();
        var counts = new ByteBuffer();
        var at = 0;
        for (var month = months[0]; month <= months[^1]; month++)
        {
            var start = at;
            while (at < months.Length && months[at] <= month)
                at++;
            AsciiCodec.Append(counts, at - start);
        }
        json.WriteNumber("firstMonth", months[0]);
        json.WriteString("months", counts.Span);
    }

    private static void WriteSegment(Utf8JsonWriter json, Segment segment, ShardSet terms, ShardSet endings)
    {
        json.WriteStartObject();
        json.WriteNumber("start", segment.Start);
        json.WriteNumber("end", segment.End);
        WriteSet(json, "terms", terms);
        WriteSet(json, "endings", endings);
        json.WriteEndObject();
    }

    private static void WriteFacets(Utf8JsonWriter json, Archive archive, ShardSet[] sets)
    {
        json.WriteStartArray("facets");
        for (var i = 0; i < sets.Length; i++)
        {
            var facet = archive.Facets[i];
            if (facet.Values.IsEmpty)
                continue;
            json.WriteStartObject();
            json.WriteString("key", facet.Definition.Key);
            json.WriteString("singular", facet.Definition.Singular);
            WriteSet(json, "files", sets[i]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSet(Utf8JsonWriter json, string name, ShardSet set)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(string.Join(' ', set.Starts));
        json.WriteStringValue(string.Concat(set.Names));
        json.WriteEndArray();
    }
}
