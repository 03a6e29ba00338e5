using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticArchive.Search.Indexing;

/// <summary>What a result shows of each story: <c>d/SLOT-NAME.json</c>, a few stories a file, column by column, which
/// squeezes better. New stories come last, so they touch the last few files only.</summary>
internal static class DocumentFiles
{
    public const int NameLength = 5;

    /// <summary>So many files in a row have one name, made from all of them: the root names fewer.</summary>
    public const int FilesPerName = 4;
    private const int MaxSummary = 200;

    /// <summary>How many stories a file has: ten results are in ten files, so few; but the root names them, so more
    /// where there are many stories.</summary>
    public static int StoriesPerFile(int stories) => stories <= 32_768 ? 8 : 16;

    /// <summary>The names, without slots, in order.</summary>
    public static string[] Write(Archive archive, List<SearchFile> files, ParallelOptions parallel)
    {
        var size = StoriesPerFile(archive.Stories.Length);
        var own = new SearchFile[(archive.Stories.Length + size - 1) / size];
        var names = new string[(own.Length + FilesPerName - 1) / FilesPerName];
        Parallel.For(
            0,
            names.Length,
            parallel,
            group =>
            {
                var first = group * FilesPerName;
                var contents = new byte[Math.Min(FilesPerName, own.Length - first)][];
                for (var i = 0; i < contents.Length; i++)
                    contents[i] = Content(
                        archive, (first + i) * size, Math.Min((first + i + 1) * size, archive.Stories.Length));
                names[group] = ContentName.Of(NameLength, contents);
                for (var i = 0; i < contents.Length; i++)
                    own[first + i] = new SearchFile(
                        $"{SearchIndex.Folder}/d/{first + i}-{names[group]}.json", contents[i]);
            }
        );
        files.AddRange(own);
        return names;
    }

    private static byte[] Content(Archive archive, int start, int end)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 13);
        using (
            var json = new Utf8JsonWriter(
                buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var stories = archive.Stories.AsSpan()[start..end];
            json.WriteStartObject();
            Column(json, "url", stories, story => story.Url);
            Column(json, "headline", stories, story => story.Headline);
            Column(json, "summary", stories, Summary);
            Column(json, "date", stories, story => DateOf(story.Published));
            Column(json, "kicker", stories, story => story.Kicker ?? SectionOf(archive, story));
            // A result may be shown to readers of any of several languages.
            var hasSeveral = LanguageFacet.IsIn(archive);
            Column(json, "lang", stories, story =>
                !hasSeveral && story.Language == archive.Settings.Language ? "" : story.Language);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void Column(
        Utf8JsonWriter json, string name, ReadOnlySpan<Story> stories, Func<Story, string> valueOf)
    {
        json.WriteStartArray(name);
        foreach (var story in stories)
            json.WriteStringValue(valueOf(story));
        json.WriteEndArray();
    }

    private static string Summary(Story story)
    {
        if (story.Standfirst is { Length: > 0 } standfirst)
            return Shortened(standfirst);
        var utf8 = story.Body.Text.Utf8.Span;
        var end = Math.Min(utf8.Length, MaxSummary * 6);
        while (end < utf8.Length && (utf8[end] & 0xC0) == 0x80)
            end--;
        var text = Encoding.UTF8.GetString(utf8[..end]).Replace('\n', ' ');
        return Shortened(text.Length > MaxSummary * 2 ? text[..(MaxSummary * 2)] : text);
    }

    private static string Shortened(string text)
    {
        if (text.Length <= MaxSummary)
            return text;
        var end = text.LastIndexOf(' ', MaxSummary);
        end = end > MaxSummary / 2 ? end : char.IsHighSurrogate(text[MaxSummary - 1]) ? MaxSummary - 1 : MaxSummary;
        return text[..end] + "…";
    }

    // As in the Extended Date/Time Format, so that the page can say "about".
    private static string DateOf(PartialDate? date) => date switch
    {
        null => "",
        { IsApproximate: true, IsUncertain: true } => date.Machine + "%",
        { IsApproximate: true } => date.Machine + "~",
        { IsUncertain: true } => date.Machine + "?",
        _ => date.Precision == DatePrecision.Time ? date.Machine[..10] : date.Machine,
    };

    private static string SectionOf(Archive archive, Story story)
    {
        for (var facet = 0; facet < archive.Facets.Length; facet++)
        {
            if (archive.Facets[facet].Definition.Single && !story.Facets[facet].IsEmpty)
                return story.Facets[facet][0];
        }
        return "";
    }
}
