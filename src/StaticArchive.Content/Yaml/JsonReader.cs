using System.Text.Json;

namespace StaticArchive.Yaml;

/// <summary>Reads a JSON object at the front of a file into the nodes that <see cref="YamlReader"/> gives.</summary>
internal ref struct JsonReader
{
    private static readonly JsonReaderOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _json;
    private int _line;
    private int _lineStart;
    private int _seen;

    private JsonReader(ReadOnlySpan<byte> bytes, int firstLine)
    {
        _bytes = bytes;
        _json = new Utf8JsonReader(bytes, Options);
        _line = firstLine;
    }

    /// <summary>The object, or null, which is reported; <paramref name="length"/> is how many bytes it takes.</summary>
    public static YamlMap? ReadMap(
        ReadOnlySpan<byte> bytes, string path, int firstLine, ICollection<Diagnostic> diagnostics, out int length)
    {
        var reader = new JsonReader(bytes, firstLine);
        length = 0;
        try
        {
            reader._json.Read();
            var map = reader.ReadObject();
            length = (int)reader._json.BytesConsumed;
            return map;
        }
        catch (JsonException fault)
        {
            var span = new TextSpan(
                firstLine + (int)(fault.LineNumber ?? 0), (int)(fault.BytePositionInLine ?? 0) + 1, 1);
            diagnostics.Add(new Diagnostic(
                FrontMatterRules.InvalidYaml, path, span,
                "From here on this is not JSON.",
                "Keys and texts stand in double quotes, a comma stands between entries, and '}' ends the front "
                    + "matter."));
            return null;
        }
    }

    private YamlNode ReadValue()
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject();
            case JsonTokenType.StartArray:
                return ReadArray();
            case JsonTokenType.String:
                return new YamlScalar(_json.GetString() ?? "", false, Span());
            default:
                return new YamlScalar(Encoding.UTF8.GetString(_json.ValueSpan), true, Span());
        }
    }

    private YamlMap ReadObject()
    {
        var span = Span();
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            var key = new YamlScalar(_json.GetString() ?? "", true, Span());
            _json.Read();
            entries.Add(new(key, ReadValue()));
        }
        return new YamlMap(entries.DrainToImmutable(), span);
    }

    private YamlList ReadArray()
    {
        var span = Span();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
            items.Add(ReadValue());
        return new YamlList(items.DrainToImmutable(), span);
    }

    // Lines are counted on from the token before.
    private TextSpan Span()
    {
        var at = (int)_json.TokenStartIndex;
        for (; _seen < at; _seen++)
        {
            if (_bytes[_seen] == '\n')
                (_line, _lineStart) = (_line + 1, _seen + 1);
        }
        var column = Encoding.UTF8.GetCharCount(_bytes[_lineStart..at]) + 1;
        return new TextSpan(_line, column, Math.Max(1, Encoding.UTF8.GetCharCount(_json.ValueSpan)));
    }
}
