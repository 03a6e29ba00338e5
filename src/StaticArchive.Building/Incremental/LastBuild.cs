using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace StaticArchive.Building.Incremental;

/// <summary>
/// What is remembered of the build that left an output folder as it is, so that building the same again does nothing: the digest of all that it was
/// made from, and its report.
/// </summary>
/// <param name="Sources">From <see cref="BuildDigest"/>.</param>
/// <param name="Stories">How many stories the site has.</param>
/// <param name="Pages">How many HTML files.</param>
/// <param name="Files">How many files.</param>
/// <param name="Findings">What was found, settled and sorted.</param>
internal sealed record LastBuild(string Sources, int Stories, int Pages, int Files, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>The build that left the folder as it is, if it was made from the same; else null.</summary>
    public static LastBuild? Find(BuildNote? note, string? sources, int workers) =>
        note is not null && sources is not null && Read(note.Text) is { } last && last.Sources == sources && note.IsUntouched(workers) ? last : null;

    /// <summary>As bytes to note down.</summary>
    public ReadOnlyMemory<byte> ToNote()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("sources", Sources);
        json.WriteNumber("stories", Stories);
        json.WriteNumber("pages", Pages);
        json.WriteNumber("files", Files);
        json.WriteStartArray("findings");
        foreach (var finding in Findings)
            Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    // A note of another version of this program has another digest, so one that reads differently is never taken for ours.
    private static LastBuild? Read(ReadOnlyMemory<byte> note)
    {
        using var json = JsonDocument.Parse(note);
        var root = json.RootElement;
        return new LastBuild(
            root.GetProperty("sources").GetString()!,
            root.GetProperty("stories").GetInt32(),
            root.GetProperty("pages").GetInt32(),
            root.GetProperty("files").GetInt32(),
            [.. root.GetProperty("findings").EnumerateArray().Select(Finding)]);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartArray();
        json.WriteStringValue(finding.Rule.Id);
        json.WriteStringValue(finding.Path);
        json.WriteNumberValue(finding.Span.Line);
        json.WriteNumberValue(finding.Span.Column);
        json.WriteNumberValue(finding.Span.Length);
        json.WriteStringValue(finding.Message);
        json.WriteStringValue(finding.Help);
        json.WriteNumberValue((int)finding.Severity);
        json.WriteEndArray();
    }

    private static Diagnostic Finding(JsonElement json) => new(
        RuleCatalogue.Find(json[0].GetString()!)!,
        json[1].GetString()!,
        new TextSpan(json[2].GetInt32(), json[3].GetInt32(), json[4].GetInt32()),
        json[5].GetString()!,
        json[6].GetString())
    {
        Severity = (Severity)json[7].GetInt32(),
    };
}
