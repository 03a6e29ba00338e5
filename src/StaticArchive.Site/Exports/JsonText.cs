using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace StaticArchive.Exports;

/// <summary>
/// Writes JSON as UTF-8. Letters of all scripts stay readable; <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and quotes are
/// escaped, so that the result is safe within a <c>script</c> element.
/// </summary>
internal static class JsonText
{
    /// <summary>How all of our JSON is written.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static ReadOnlyMemory<byte> Document(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        return buffer.WrittenMemory;
    }
}
