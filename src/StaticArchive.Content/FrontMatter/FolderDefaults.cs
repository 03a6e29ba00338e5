namespace StaticArchive.FrontMatter;

/// <summary>What the <c>_directory.yml</c> files say of the stories below them. Nearer wins key by key, and front
/// matter wins over all; a key without a value says nothing, here and there.</summary>
internal sealed class FolderDefaults
{
    private readonly Dictionary<string, FieldValues> _byFolder = new(StringComparer.Ordinal);

    private FolderDefaults()
    {
    }

    /// <summary>No defaults at all.</summary>
    public static FolderDefaults None { get; } = new();

    /// <summary>Reads the files of an archive; each is checked here, once, and not again with every story.</summary>
    /// <param name="files">Paths as in <see cref="InputListing.FolderMetadata"/>, with their bytes.</param>
    /// <param name="settings">The archive's settings.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static FolderDefaults Read(
        IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files,
        ArchiveSettings settings,
        ICollection<Diagnostic> diagnostics)
    {
        var keys = new FieldMap(settings);
        var dates = DateReader.For(settings);
        var defaults = new FolderDefaults();
        // Outer folders first, so that each finds what it is based on.
        foreach (
            var (path, bytes) in files
                .OrderBy(file => file.Key.Count(c => c == '/'))
                .ThenBy(file => file.Key, StringComparer.Ordinal))
        {
            if (
                Utf8Text.Decode(bytes, path, diagnostics) is not { } yaml
                || YamlReader.ReadMap(yaml, path, 1, diagnostics) is not { } map)
                continue;
            var layer = FieldValues.Of(map, keys);
            new StoryFields(layer, null, settings, keys, dates, path, diagnostics).CheckAll();
            var folder = FolderOf(path);
            defaults._byFolder[folder] = defaults.Find(folder) is { } lower ? layer.Over(lower) : layer;
        }
        return defaults;
    }

    /// <summary>The defaults of a file, or null.</summary>
    internal FieldValues? FindFor(string path) => _byFolder.Count == 0 ? null : Find(FolderOf(path));

    private FieldValues? Find(string folder)
    {
        for (; ; folder = FolderOf(folder))
        {
            if (_byFolder.TryGetValue(folder, out var layer))
                return layer;
            if (folder.Length == 0)
                return null;
        }
    }

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
