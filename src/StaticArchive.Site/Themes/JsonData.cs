using System.Text;
using System.Text.Json;

namespace StaticArchive.Themes;

/// <summary>Reads JSON into what templates see.</summary>
internal static class JsonData
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    /// <summary>Null where there is a fault, which is reported.</summary>
    public static object? Read(string text, string path, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Options);
            reader.Read();
            var value = Value(ref reader);
            reader.Read();
            return value;
        }
        catch (JsonException fault)
        {
            var (line, column) = ((int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1);
            diagnostics.Add(
                new Diagnostic(OutputRules.InvalidData, path, new TextSpan(line, column, 1),
                "This cannot be read as JSON.",
                "JSON needs double quotes around names and texts, commas between values, and none after the last."));
            return null;
        }
    }

    private static object? Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Map(ref reader),
        JsonTokenType.StartArray => List(ref reader),
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => DataFolder.NumberOr(Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => null,
    };

    private static DataMap Map(ref Utf8JsonReader reader)
    {
        // Of a name that is given twice the last value counts, as everywhere with JSON.
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            entries[name] = Value(ref reader);
        }
        return new DataMap(entries);
    }

    private static object?[] List(ref Utf8JsonReader reader)
    {
        var items = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(ref reader));
        return [.. items];
    }
}
