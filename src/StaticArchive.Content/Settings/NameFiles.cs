using System.Collections.Immutable;

namespace StaticArchive.Settings;

/// <summary>Reads the files that say what ids are called, such as <c>authors.yml</c>.</summary>
internal static class NameFiles
{
    // Where generators keep their authors; read where the settings name no other file.
    private static readonly ImmutableArray<string> UsualAuthors =
        ["authors.yml", "_data/authors.yml", "_data/authors.yaml", "_data/authors.json", "_data/authors"];

    private static readonly ImmutableArray<string> Endings = [".yml", ".yaml", ".json", ".toml"];

    /// <summary>Whether a file of that path is read without being named, so that nobody need wonder at it.</summary>
    public static bool IsUsual(string path) => UsualAuthors.Contains(path);

    /// <summary>The names by front-matter key: those of the settings, and of the files that they name.</summary>
    public static ImmutableDictionary<string, NameMap> Read(
        ArchiveSettings settings, InputFolder input, ICollection<Diagnostic> diagnostics)
    {
        var names = settings.Names;
        foreach (var (key, path) in settings.NameFiles)
        {
            if (Read(path, input, diagnostics) is { } map)
                names = names.SetItem(key, map);
            else
                diagnostics.Add(new Diagnostic(SettingsRules.InvalidSetting, InputFolder.SettingsName,
                    TextSpan.WholeFile, $"'names.{key}' names '{path}', which is not in the input folder."));
        }
        if (!names.ContainsKey("authors"))
        {
            // What is wrong with such a file is not the archive's business until its settings name it.
            var found = UsualAuthors.Select(path => Read(path, input, new List<Diagnostic>()))
                .FirstOrDefault(map => map is { IsEmpty: false });
            if (found is not null)
                names = names.SetItem("authors", found);
        }
        return names;
    }

    private static NameMap? Read(string path, InputFolder input, ICollection<Diagnostic> diagnostics)
    {
        if (!input.Has(path))
            return null;
        return input.FilesIn(path) is not { } files
            ? NameMap.Of(Parse(path, input, diagnostics))
            : NameMap.OfFiles(files
                .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Select(file => (Path.GetFileNameWithoutExtension(file), Parse($"{path}/{file}", input, diagnostics))));
    }

    private static YamlNode? Parse(string path, InputFolder input, ICollection<Diagnostic> diagnostics) =>
        input.Read(path, diagnostics) is { } bytes && Utf8Text.Decode(bytes, path, diagnostics) is { } text
            ? Parse(path, text, diagnostics) : null;

    /// <summary>A data file as its ending says.</summary>
    public static YamlNode? Parse(string path, string text, ICollection<Diagnostic> diagnostics) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".toml" => TomlReader.ReadMap(text, path, 1, diagnostics),
            ".json" => YamlReader.Read(text.Replace('\t', ' '), path, 1, diagnostics),
            _ => YamlReader.Read(text, path, 1, diagnostics),
        };
}
