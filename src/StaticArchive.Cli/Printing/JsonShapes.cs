using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StaticArchive.Cli.Printing;

/// <summary>What is printed as JSON, with code made for it by the compiler: no reflection.</summary>
[JsonSerializable(typeof(ReportJson))]
[JsonSerializable(typeof(RelatedJson))]
internal sealed partial class JsonShapes : JsonSerializerContext
{
    /// <summary>Each object on many lines.</summary>
    public static JsonShapes Readable { get; } = new(CreateOptions(indented: true));

    /// <summary>Each object on one line.</summary>
    public static JsonShapes Lines { get; } = new(CreateOptions(indented: false));

    // Letters of all scripts as they are: the text goes to programs, not into HTML.
    private static JsonSerializerOptions CreateOptions(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
