using System.Text.Json;
using System.Text.RegularExpressions;

namespace StaticArchive.Themes;

/// <summary>Reads the data files of an archive, <c>input/_data/NAME.yml</c>, <c>.json</c> or <c>.csv</c>, for
/// <c>data.NAME</c>.</summary>
internal static partial class DataFolder
{
    /// <summary>Its name in the input folder.</summary>
    public const string Name = InputFolder.DataFolder;

    /// <summary>All files, by name.</summary>
    public static DataMap Read(InputFolder input, ICollection<Diagnostic> diagnostics)
    {
        var folder = Path.Combine(input.Root, Name);
        if (!Directory.Exists(folder))
            return DataMap.Empty;
        var files = new Dictionary<string, object?>(StringComparer.Ordinal);
        var plain = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in Directory.EnumerateFiles(folder, "*", plain).Select(Path.GetFileName).OfType<string>()
            .Order(StringComparer.Ordinal))
        {
            if (file[0] is not ('.' or '_'))
                Read(input, file, files, diagnostics);
        }
        return new DataMap(files, isRoot: true);
    }

    /// <summary>A number where the text can only be one; else the text.</summary>
    public static object NumberOr(string text) =>
        WholeNumber().IsMatch(text) ? int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : text;

    private static void Read(InputFolder input, string file, Dictionary<string, object?> files,
        ICollection<Diagnostic> diagnostics)
    {
        var path = $"{Name}/{file}";
        var name = Path.GetFileNameWithoutExtension(file);
        if (Path.GetExtension(file) is not (".yml" or ".yaml" or ".json" or ".csv"))
            Report(OutputRules.UncopiedFile, $"A '{Path.GetExtension(file)}' file is not read as data.",
                "Data files end in .yml, .json or .csv.");
        else if (!Identifier().IsMatch(name))
            Report(OutputRules.InvalidData, $"Templates cannot name 'data.{name}'.",
                "Rename the file: letters, digits and '_', not beginning with a digit.");
        else if (files.ContainsKey(name))
            Report(OutputRules.InvalidData, $"There are two data files called '{name}'.", "Rename one of them.");
        else if (input.Read(path, diagnostics) is { } bytes && Utf8Text.Decode(bytes, path, diagnostics) is { } text)
            files.Add(name, Parse(path, text, diagnostics));

        void Report(Rule rule, string message, string help) =>
            diagnostics.Add(new Diagnostic(rule, path, TextSpan.WholeFile, message, help));
    }

    private static object? Parse(string path, string text, ICollection<Diagnostic> diagnostics) =>
        Path.GetExtension(path) switch
        {
            ".csv" => CsvData.Read(text, path, diagnostics),
            ".json" => JsonData.Read(text, path, diagnostics),
            _ => OfYaml(YamlReader.Read(text, path, 1, diagnostics)),
        };

    private static object? OfYaml(YamlNode? node) => node switch
    {
        YamlMap map =>
            new DataMap(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, OfYaml(entry.Value)))),
        YamlList list => list.Items.Select(OfYaml).ToArray(),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Value: "true" } => true,
        YamlScalar { IsPlain: true, Value: "false" } => false,
        YamlScalar { IsPlain: true } scalar => NumberOr(scalar.Value),
        YamlScalar scalar => scalar.Value,
        _ => null,
    };

    [GeneratedRegex("^-?(0|[1-9][0-9]{0,8})$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Identifier();
}

/// <summary>A map of a data file, as templates read it: its values are texts, whole numbers, truth values, lists, maps
/// and null.</summary>
internal sealed class DataMap
{
    public static readonly DataMap Empty = new([], isRoot: true);

    private readonly FrozenDictionary<string, object?> _values;

    /// <param name="entries">Each name once.</param>
    /// <param name="isRoot">Whether it is <c>data</c> itself, of which a missing member is a mistake; records differ in
    /// their keys.</param>
    public DataMap(IEnumerable<KeyValuePair<string, object?>> entries, bool isRoot = false)
    {
        Names = [.. entries.Select(entry => entry.Key)];
        _values = entries.ToFrozenDictionary(StringComparer.Ordinal);
        IsRoot = isRoot;
    }

    public bool IsRoot { get; }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<string> Names { get; }

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The value of that name; null where there is none.</summary>
    public object? Find(string name) => _values.GetValueOrDefault(name);
}

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
