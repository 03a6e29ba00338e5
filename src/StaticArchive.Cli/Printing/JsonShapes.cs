using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StaticArchive.Cli.Printing;

/// <summary>What is printed as JSON, with code made for it by the compiler: no reflection.</summary>
[JsonSerializable(typeof(ReportJson))]
internal sealed partial class JsonShapes : JsonSerializerContext
{
    /// <summary>On many lines, and letters of all scripts as they are: the text goes to programs, not into HTML.</summary>
    public static JsonShapes Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
