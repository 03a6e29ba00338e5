using System.Runtime.InteropServices;

namespace StaticArchive.FrontMatter;

/// <summary>Sorts the entries of one map of metadata into the slots of their keys.</summary>
internal sealed class LayerBuilder(FieldMap keys)
{
    // Hugo and Zola keep an archive's own keys, and Zola its taxonomies, in a map within.
    private static readonly ImmutableArray<string> Nested = ["params", "extra", "taxonomies"];

    private static readonly ImmutableArray<string> DraftWords =
    [
        "draft", "private", "pending", "hidden", "unpublished",
    ];

    private readonly YamlNode?[] _values = new YamlNode?[keys.SlotCount];
    private readonly int[] _ranks = new int[keys.SlotCount];
    private readonly List<(YamlScalar Key, int Slot)> _synonyms = [];
    private ImmutableArray<KeyValuePair<YamlScalar, YamlNode>>.Builder? _unknown;
    private ImmutableArray<YamlNode> _moreCategories = [];
    private bool? _isPublished;
    private TextSpan? _emptyTitle;

    public FieldValues Build(YamlMap map)
    {
        foreach (var written in map.Entries)
        {
            var entry = KeyValuePair.Create(written.Key, keys.Parted(written.Key.Value, written.Value));
            Add(entry, depth: 0);
            if (entry.Value is YamlMap within && Nested.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase))
            {
                foreach (var inner in within.Entries)
                    Add(inner, depth: 1);
            }
        }
        KeepMoreCategories();
        return new FieldValues(
            ImmutableCollectionsMarshal.AsImmutableArray(_values), _unknown?.DrainToImmutable() ?? [])
        {
            IsPublished = _isPublished,
            EmptyTitle = _emptyTitle,
            Synonyms = [.. _synonyms],
        };
    }

    private void Add(KeyValuePair<YamlScalar, YamlNode> entry, int depth)
    {
        var meanings = keys.Find(entry.Key.Value);
        if (meanings.IsEmpty || (meanings[0].IsSynonym && !IsMeant(entry.Value, meanings[0].Slot)))
        {
            // The map that holds it is kept as a whole.
            if (depth == 0)
                (_unknown ??= ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>()).Add(entry);
        }
        else if (meanings[0].Slot == FrontMatterFields.Published.Index && SwitchOf(entry.Value) is { } flag)
            _isPublished = flag;
        else if (!IsEmpty(entry.Value))
            Place(entry, meanings, depth);
        else if (meanings[0].Slot == FrontMatterFields.Title.Index)
            _emptyTitle = entry.Value is YamlScalar { Value.Length: > 0, IsNull: false }
                ? entry.Value.Span
                : entry.Key.Span;
    }

    /// <summary>Whether a value says nothing: null, a text without a letter, or a list or map without an
    /// entry.</summary>
    public static bool IsEmpty(YamlNode value) => value switch
    {
        YamlScalar scalar => scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Value),
        YamlList list => list.Items.IsEmpty,
        YamlMap map => map.Entries.IsEmpty,
        _ => false,
    };

    private void Place(KeyValuePair<YamlScalar, YamlNode> entry, ReadOnlySpan<FieldBinding> meanings, int depth)
    {
        var value = entry.Value;
        if (meanings[0].IsSynonym)
        {
            value = Translated(value, meanings[0].Slot);
            _synonyms.Add((entry.Key, meanings[0].Slot));
        }
        foreach (var meaning in meanings)
        {
            var rank = meaning.Rank + (depth * 1000);
            if (meaning.Slot == FrontMatterFields.Sources.Index && Source(_values[meaning.Slot], value) is { } source)
            {
                _values[meaning.Slot] = source;
                continue;
            }
            if (_values[meaning.Slot] is not null && _ranks[meaning.Slot] <= rank)
                continue;
            _values[meaning.Slot] = value;
            _ranks[meaning.Slot] = rank;
        }
    }

    // A name under one key and its address under another, such as 'source' and 'source_url', are one source.
    private static YamlMap? Source(YamlNode? first, YamlNode second)
    {
        if (first is not YamlScalar one || second is not YamlScalar other
            || SitePath.IsWebAddress(one.Value.Trim()) == SitePath.IsWebAddress(other.Value.Trim()))
            return null;
        var (name, address) = SitePath.IsWebAddress(one.Value.Trim()) ? (other, one) : (one, other);
        return new YamlMap([Entry("title", name), Entry("url", address)], one.Span);
    }

    private static KeyValuePair<YamlScalar, YamlNode> Entry(string key, YamlScalar value) =>
        KeyValuePair.Create(new YamlScalar(key, true, value.Span), (YamlNode)value);

    // Other generators use these names for other things as well.
    private static bool IsMeant(YamlNode value, int slot)
    {
        var text = (value as YamlScalar)?.Value.Trim();
        if (slot == FrontMatterFields.Type.Index)
            return text is "page" or "pages";
        if (slot == FrontMatterFields.Draft.Index)
            return text is not null && DraftWords.Contains(text, StringComparer.OrdinalIgnoreCase);
        if (slot == FrontMatterFields.Permalink.Index)
            return text is not null && !SitePath.IsWebAddress(text);
        if (slot == FrontMatterFields.Image.Index)
            return value is not YamlScalar { IsPlain: true } scalar || YamlValueReader.TruthValue(scalar) is null;
        return true;
    }

    private YamlNode Translated(YamlNode value, int slot)
    {
        if (slot == FrontMatterFields.Draft.Index)
            return new YamlScalar("true", true, value.Span);
        if (!keys.SingleFacets.Contains(slot) || value is not YamlList list)
            return value;
        // Of several categories the first is the section, and the others are topics.
        var all = Flat(list).ToImmutableArray();
        if (all.Length < 2 || keys.TagsSlot < 0)
            return all.Length == 1 ? all[0] : value;
        _moreCategories = all[1..];
        return all[0];
    }

    private static IEnumerable<YamlNode> Flat(YamlList list) =>
        list.Items.SelectMany(item => item is YamlList inner ? Flat(inner) : [item]).Where(item => !IsEmpty(item));

    private void KeepMoreCategories()
    {
        if (_moreCategories.IsEmpty)
            return;
        var tags = YamlValueReader.Items(_values[keys.TagsSlot]);
        var known = tags.OfType<YamlScalar>().Select(tag => tag.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var more = _moreCategories.Where(category => category is YamlScalar scalar && known.Add(scalar.Value));
        _values[keys.TagsSlot] = new YamlList([.. tags, .. more], _moreCategories[0].Span);
    }

    private static bool? SwitchOf(YamlNode value) =>
        value is YamlScalar { IsPlain: true } scalar ? YamlValueReader.TruthValue(scalar) : null;
}

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
        var dates = settings.NewDateReader();
        var defaults = new FolderDefaults();
        // Outer folders first, so that each finds what it is based on.
        foreach (var (path, bytes) in files
                .OrderBy(file => file.Key.Count(c => c == '/'))
                .ThenBy(file => file.Key, StringComparer.Ordinal))
        {
            if (Utf8Text.Decode(bytes, path, diagnostics) is not { } yaml
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
