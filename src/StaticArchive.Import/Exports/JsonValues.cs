using System.Text.Json;

namespace StaticArchive.Import.Exports;

/// <summary>Reads JSON of unknown shape: what is missing or of another kind is null.</summary>
internal static class JsonValues
{
    /// <summary>The document; a fault is an <see cref="ImportException"/> that names the line.</summary>
    public static JsonDocument Read(Stream stream, string name)
    {
        try
        {
            return JsonDocument.Parse(stream,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException fault)
        {
            throw new ImportException($"{name} cannot be read as JSON: line {fault.LineNumber + 1}. "
                + "Export it once more, and check that the download is whole.");
        }
    }

    public static JsonElement? Find(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>The text, number or truth value of that name; null when it is missing, null or empty.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        if (element.Find(name) is not { } value)
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    public static int? Number(this JsonElement element, string name) =>
        int.TryParse(element.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : null;

    /// <summary>The items of an array; none of anything else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <inheritdoc cref="Items(JsonElement?)"/>
    public static IEnumerable<JsonElement> Items(this JsonElement element) => Items((JsonElement?)element);
}
