using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace StaticArchive.Building.Incremental;

/// <summary>What a site was made from, and what its build reported.</summary>
/// <param name="Sources">From <see cref="SourceSnapshot.All"/>, as text.</param>
/// <param name="Stories">How many stories the site has.</param>
/// <param name="Pages">How many HTML files.</param>
/// <param name="Files">How many files.</param>
/// <param name="Diagnostics">What was found, with severities as the settings have them, sorted.</param>
internal sealed record BuildSummary(
    string Sources, int Stories, int Pages, int Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How many files of stories and pages were left out.</summary>
    public int LeftOut { get; init; }

    /// <summary>How large the site is.</summary>
    public OutputSize Size { get; init; }

    /// <summary>As it is kept.</summary>
    public ReadOnlyMemory<byte> ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("sources", Sources);
        json.WriteNumber("stories", Stories);
        json.WriteNumber("pages", Pages);
        json.WriteNumber("files", Files);
        json.WriteNumber("leftOut", LeftOut);
        json.WriteNumber("bytes", Size.Bytes);
        json.WriteNumber("maxBytes", Size.MaxBytes);
        json.WriteString("largest", Size.Largest);
        json.WriteStartArray("findings");
        foreach (var finding in Diagnostics)
            Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>As <see cref="ToBytes"/> wrote it. Another version of this program has another fingerprint, so its
    /// summary is never used.</summary>
    public static BuildSummary Read(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;
        return new BuildSummary(
            root.GetProperty("sources").GetString()!,
            root.GetProperty("stories").GetInt32(),
            root.GetProperty("pages").GetInt32(),
            root.GetProperty("files").GetInt32(),
            [.. root.GetProperty("findings").EnumerateArray().Select(Finding)])
        {
            LeftOut = root.GetProperty("leftOut").GetInt32(),
            Size = new(
                root.GetProperty("bytes").GetInt64(),
                root.GetProperty("maxBytes").GetInt64(),
                root.GetProperty("largest").GetString() ?? ""),
        };
    }

    /// <summary>What the site was made from, whichever version wrote the rest; null where it says nothing.</summary>
    public static string? SourcesOf(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        return json.RootElement.TryGetProperty("sources", out var sources) ? sources.GetString() : null;
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
        json.WriteStringValue(finding.Kind);
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
        Kind = json[8].GetString(),
    };
}
