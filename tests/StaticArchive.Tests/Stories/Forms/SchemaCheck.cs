using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StaticArchive.Tests.Stories.Forms;

/// <summary>Checks YAML against the part of JSON Schema that the schema of the front matter uses; a keyword beyond it
/// throws.</summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly string[] Notes = ["$schema", "title", "description", "examples"];

    /// <summary>Whether the front matter holds to the schema.</summary>
    public bool Accepts(YamlNode value) => Accepts(root, ToJson(value));

    private bool Accepts(JsonNode? schema, JsonNode? value) => schema switch
    {
        JsonValue truth => truth.GetValue<bool>(),
        JsonObject rules => rules.All(rule => Notes.Contains(rule.Key) || Holds(rule.Key, rule.Value!, rules, value)),
        _ => throw new InvalidDataException("A schema is an object, true or false."),
    };

    private bool Holds(string keyword, JsonNode rule, JsonObject schema, JsonNode? value) =>
        keyword switch
        {
            "type" => (
                rule is JsonArray types ? types.Select(type => type!.GetValue<string>()) : [rule.GetValue<string>()]
            ).Any(type => IsOf(type, value)),
            "enum" => rule.AsArray().Any(word => JsonNode.DeepEquals(word, value)),
            "anyOf" => rule.AsArray().Any(choice => Accepts(choice, value)),
            "$ref" => Accepts(
                rule.GetValue<string>()[2..].Split('/').Aggregate((JsonNode)root, (node, name) => node[name]!), value),
            "minLength" => value is not JsonValue text
                || !text.TryGetValue<string>(out var words)
                || words.Length >= rule.GetValue<int>(),
            "minimum" => value is not JsonValue number
                || !number.TryGetValue<double>(out var low)
                || low >= rule.GetValue<int>(),
            "maximum" => value is not JsonValue number
                || !number.TryGetValue<double>(out var high)
                || high <= rule.GetValue<int>(),
            "pattern" => value is not JsonValue text
                || !text.TryGetValue<string>(out var words)
                || Regex.IsMatch(words, rule.GetValue<string>()),
            "minItems" => value is not JsonArray items || items.Count >= rule.GetValue<int>(),
            "maxItems" => value is not JsonArray items || items.Count <= rule.GetValue<int>(),
            "items" => value is not JsonArray items || items.All(item => Accepts(rule, item)),
            "required" => value is not JsonObject map
                || rule.AsArray().All(name => map.ContainsKey(name!.GetValue<string>())),
            "properties" => value is not JsonObject map
                || map.All(entry => rule[entry.Key] is not { } property || Accepts(property, entry.Value)),
            "additionalProperties" => value is not JsonObject map
                || map.All(entry => schema["properties"]![entry.Key] is not null || Accepts(rule, entry.Value)),
            _ => throw new InvalidDataException($"The check knows no keyword '{keyword}'."),
        };

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue text && text.TryGetValue<string>(out _),
        "boolean" => value is JsonValue truth && truth.TryGetValue<bool>(out _),
        "number" => value is JsonValue number && number.TryGetValue<double>(out _),
        "integer" => value is JsonValue number
            && number.TryGetValue<double>(out var figure) && figure == Math.Floor(figure),
        _ => throw new InvalidDataException($"There is no type '{type}'."),
    };

    // As YAML's core schema reads scalars.
    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(
            map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, ToJson(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(ToJson)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Value: "true" or "True" or "TRUE" } => true,
        YamlScalar { IsPlain: true, Value: "false" or "False" or "FALSE" } => false,
        YamlScalar { IsPlain: true } scalar
            when double.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalar scalar => scalar.Value,
        _ => throw new InvalidDataException("YAML has maps, lists and scalars."),
    };
}
