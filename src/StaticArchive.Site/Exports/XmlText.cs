using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using System.Xml;

namespace StaticArchive.Exports;

/// <summary>Writes XML documents as UTF-8 with LF, dropping what XML cannot hold.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        CloseOutput = false,
    };

    public static ReadOnlyMemory<byte> Document(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream(4096);
        using (var xml = XmlWriter.Create(buffer, Settings))
            write(xml);
        buffer.WriteByte((byte)'\n');
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    /// <summary>Without control characters and lone surrogates, which no XML document may hold.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        // A lone surrogate is a replacement character already.
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        return clean.ToString();
    }
}

/// <summary>Writes JSON as UTF-8. Letters of all scripts stay readable; <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and
/// quotes are escaped, so that the result is safe within a <c>script</c> element.</summary>
internal static class JsonText
{
    /// <summary>How all of our JSON is written.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static ReadOnlyMemory<byte> Document(Action<Utf8JsonWriter> write, JsonWriterOptions? options = null)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, options ?? Options))
            write(json);
        return buffer.WrittenMemory;
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
