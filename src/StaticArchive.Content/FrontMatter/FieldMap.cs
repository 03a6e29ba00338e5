namespace StaticArchive.FrontMatter;

/// <summary>Which front-matter key means what in an archive: our names and their spellings, facets, and the settings'
/// aliases.</summary>
internal sealed class FieldMap
{
    // What other generators read from front matter and means nothing here; not worth a word.
    private static readonly FrozenSet<string> ForeignKeys = FrozenSet.ToFrozenSet(
        ["template", "toc", "sitemap", "menu", "math", "mermaid", "share", "pin", "render_with_liquid",
            "eleventyNavigation", "eleventyComputed", "eleventyExcludeFromCollections", "params", "taxonomies", "extra",
            "url", "path", "status", "outputs", "cascade", "build", "_build", "markup", "in_search_index", "save_as"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> FacetSynonyms =
        new Dictionary<string, ImmutableArray<string>>
        {
            ["section"] = ["category", "categories"],
            ["tags"] = ["keywords", "topics", "topic"],
        }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> FacetSpellings = new Dictionary<
        string,
        ImmutableArray<string>
    >
    {
        ["tags"] = ["tag"],
        ["people"] = ["person"],
        ["organisations"] = ["organisation", "organizations", "organization"],
        ["places"] = ["place"],
        ["operations"] = ["operation"],
    }.ToImmutableDictionary();

    private readonly FrozenDictionary<string, FieldBinding[]> _meanings;
    private readonly ImmutableArray<ImmutableArray<string>> _names;
    private readonly ImmutableHashSet<string> _extraKeys;
    private readonly ImmutableDictionary<string, char> _separators;

    public FieldMap(ArchiveSettings settings)
    {
        _names =
        [
            .. FrontMatterFields.All.Select(key => Spelt([key.Name, .. key.Spellings], AliasesOf(settings, key.Name))),
            .. settings.Facets.Select(facet =>
                Spelt([facet.Key, .. FacetSpellings.GetValueOrDefault(facet.Key, [])], AliasesOf(settings, facet.Key))),
        ];
        var meanings = new Dictionary<string, List<FieldBinding>>(StringComparer.OrdinalIgnoreCase);
        for (var slot = 0; slot < _names.Length; slot++)
            Add(meanings, slot, _names[slot]);
        foreach (var field in FrontMatterFields.All)
            AddSynonyms(meanings, field.Index, field.Synonyms, settings.ExtraKeys);
        for (var facet = 0; facet < settings.Facets.Length; facet++)
        {
            var synonyms = FacetSynonyms.GetValueOrDefault(settings.Facets[facet].Key, []);
            AddSynonyms(meanings, FrontMatterFields.Count + facet, synonyms, settings.ExtraKeys);
        }
        SlotCount = FrontMatterFields.Count + settings.Facets.Length;
        TagsSlot = settings.FacetIndex("tags") is >= 0 and var tags ? FrontMatterFields.Count + tags : -1;
        SingleFacets =
        [
            .. settings
                .Facets.Select((facet, i) => facet.Single ? FrontMatterFields.Count + i : -1)
                .Where(slot => slot >= 0),
        ];
        Names = [.. FrontMatterFields.All.Select(key => key.Name), .. settings.Facets.Select(facet => facet.Key)];
        IsForeignArchive = !settings.FieldAliases.IsEmpty;
        _separators = settings.Separators;
        _extraKeys = settings.ExtraKeys.WithComparer(StringComparer.OrdinalIgnoreCase);
        _meanings = meanings.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The slot of the facet <c>tags</c>, or -1.</summary>
    public int TagsSlot { get; }

    /// <summary>The slots of the facets of which a story has one value at most.</summary>
    public ImmutableHashSet<int> SingleFacets { get; }

    /// <summary>How many values a layer holds.</summary>
    public int SlotCount { get; }

    /// <summary>The keys to offer in the place of a mistyped one.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Whether the settings map keys of another generator, whose many other keys are then no slips.</summary>
    public bool IsForeignArchive { get; }

    /// <summary>What that key stands for; empty for an unknown one.</summary>
    public ReadOnlySpan<FieldBinding> Find(string key) => _meanings.TryGetValue(key, out var meanings) ? meanings : [];

    /// <summary>The value, or its parts where the settings say what parts the texts of that key.</summary>
    public YamlNode Parted(string key, YamlNode value) =>
        value is YamlScalar { IsNull: false } text && _separators.TryGetValue(key, out var separator)
        && text.Value.Trim().Contains(separator, StringComparison.Ordinal)
            ? new YamlList(
                [.. text.Value.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(part => new YamlScalar(part, text.IsPlain, text.Span))], text.Span)
            : value;

    /// <summary>Every name that is read for that slot, its own first.</summary>
    public ImmutableArray<string> NamesOf(int slot) => _names[slot];

    /// <summary>Unknown keys that are kept without a word, sorted.</summary>
    public static IEnumerable<string> SilentKeys(ArchiveSettings settings) =>
        settings.ExtraKeys.Union(ForeignKeys).Order(StringComparer.Ordinal);

    /// <summary>Whether an unknown key is kept without a word.</summary>
    public bool IsSilent(string key) => _extraKeys.Contains(key) || ForeignKeys.Contains(key);

    private static ImmutableArray<string> AliasesOf(ArchiveSettings settings, string key) =>
        settings.FieldAliases.GetValueOrDefault(key.ToLowerInvariant(), []);

    private static ImmutableArray<string> Spelt(IEnumerable<string> spellings, ImmutableArray<string> aliases) =>
        [.. spellings.SelectMany(Written).Concat(aliases).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static void Add(Dictionary<string, List<FieldBinding>> meanings, int slot, ImmutableArray<string> names)
    {
        var rank = 0;
        foreach (var name in names)
        {
            if (!meanings.TryGetValue(name, out var list))
                meanings.Add(name, list = []);
            list.Add(new FieldBinding(slot, rank++));
        }
    }

    // A name that means something else here, or that the archive keeps for its theme, is not taken.
    private static void AddSynonyms(
        Dictionary<string, List<FieldBinding>> meanings,
        int slot,
        ImmutableArray<string> synonyms,
        ImmutableHashSet<string> extra)
    {
        var rank = 100;
        foreach (var name in synonyms.SelectMany(Written).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!meanings.ContainsKey(name) && !extra.Contains(name.ToLowerInvariant()))
                meanings.Add(name, [new FieldBinding(slot, rank++, IsSynonym: true)]);
        }
    }

    // redirectFrom is also written redirect_from and redirect-from.
    private static IEnumerable<string> Written(string name)
    {
        yield return name;
        if (!name.Any(char.IsAsciiLetterUpper))
            yield break;
        var snake = new StringBuilder();
        foreach (var c in name)
            _ = char.IsAsciiLetterUpper(c) ? snake.Append('_').Append(char.ToLowerInvariant(c)) : snake.Append(c);
        yield return snake.ToString();
        yield return snake.Replace('_', '-').ToString();
    }
}

/// <summary>What a key in a front matter stands for.</summary>
/// <param name="Slot">Index of the value: a <see cref="FrontMatterField.Index"/>, or behind those a facet.</param>
/// <param name="Rank">0 for the key's own name; of several keys for one slot the lowest rank with a value
/// counts.</param>
/// <param name="IsSynonym">Whether only other generators call it so.</param>
internal readonly record struct FieldBinding(int Slot, int Rank, bool IsSynonym = false);
