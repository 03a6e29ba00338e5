using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticArchive.Themes;

/// <summary>
/// Reads the data files of an archive, <c>input/_data/NAME.yml</c>, <c>.json</c> or <c>.csv</c>, for <c>data.NAME</c>.
/// </summary>
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
