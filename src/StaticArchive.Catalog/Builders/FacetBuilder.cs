using System.Runtime.InteropServices;

namespace StaticArchive.Catalog.Builders;

/// <summary>Gathers stories by the values of one facet.</summary>
internal sealed class FacetBuilder
{
    private readonly FacetDefinition _definition;
    private readonly Func<Story, ImmutableArray<string>> _valuesOf;
    private readonly ImmutableArray<Story> _stories;
    private readonly Comparer<string> _order;
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly List<(int Key, int Count)> _bySpelling = [];
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<(string Key, List<int> Stories, List<string> Spellings)> _byKey = [];
    private readonly Dictionary<int, FacetName> _names = [];
    private readonly int[][] _keysOf;

    private readonly ImmutableArray<LedgerEntry> _ledger;

    private FacetBuilder(
        FacetDefinition definition,
        Func<Story, ImmutableArray<string>> valuesOf,
        ImmutableArray<Story> stories,
        string language,
        ImmutableArray<LedgerEntry> ledger)
    {
        (_definition, _valuesOf, _stories, _ledger) = (definition, valuesOf, stories, ledger);
        _order = Comparer<string>.Create(NameOrder.Of(language, Slug.Spelling).Compare);
        _keysOf = new int[stories.Length][];
    }

    /// <summary>Builds the facet and reports introductions of values that no story carries.</summary>
    /// <param name="definition">The facet.</param>
    /// <param name="valuesOf">The values of a story.</param>
    /// <param name="stories">All stories.</param>
    /// <param name="language">The archive's language, which says how names are sorted.</param>
    /// <param name="introductions">What editors say of names, of this and other facets.</param>
    /// <param name="firstIntroduction">The node of the first of them.</param>
    /// <param name="ledger">The addresses that were published.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static Facet Build(
        FacetDefinition definition,
        Func<Story, ImmutableArray<string>> valuesOf,
        ImmutableArray<Story> stories,
        string language,
        ImmutableArray<Story> introductions,
        int firstIntroduction,
        ImmutableArray<LedgerEntry> ledger,
        ICollection<Diagnostic> diagnostics)
    {
        var builder = new FacetBuilder(definition, valuesOf, stories, language, ledger);
        builder.Gather();
        for (var i = 0; i < introductions.Length; i++)
        {
            if (
                introductions[i].Introduces is { } introduces
                && introduces.Facet.Equals(definition.Key, StringComparison.OrdinalIgnoreCase))
                builder.Introduce(introductions[i], introduces.Value, firstIntroduction + i, diagnostics);
        }
        return builder.ToFacet(diagnostics);
    }

    /// <summary>Spells values in small letters as another facet does: the tag "encrochat" is the organisation
    /// "EncroChat". What editors call a value in its file stays.</summary>
    public static ImmutableArray<Facet> WithCapitals(ImmutableArray<Facet> facets)
    {
        var spelt = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var value in facets.SelectMany(facet => facet.Values).Where(value => value.Name.Skip(1).Any(char.IsUpper)))
            spelt.TryAdd(ValueKey.Of(value.Name), value.Name);
        return [.. facets.Select(facet => facet with { Values = [.. facet.Values.Select(Spelt)] })];

        FacetValue Spelt(FacetValue value) =>
            value.Details.Title is null
            && !value.Name.Any(char.IsUpper)
            && spelt.TryGetValue(ValueKey.Of(value.Name), out var name)
                ? value with
                {
                    Name = name,
                }
                : value;
    }

    // Keys are numbered as they come, so that each value is looked up once.
    private void Gather()
    {
        for (var story = 0; story < _stories.Length; story++)
        {
            var values = _valuesOf(_stories[story]);
            var keys = values.IsEmpty ? [] : new int[values.Length];
            var distinct = 0;
            foreach (var spelling in values)
            {
                var key = Count(spelling);
                if (keys.AsSpan(0, distinct).Contains(key))
                    continue;
                keys[distinct++] = key;
                _byKey[key].Stories.Add(story);
            }
            _keysOf[story] = distinct == keys.Length ? keys : keys[..distinct];
        }
    }

    // The number of the spelling's key.
    private int Count(string spelling)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_spellings, spelling, out var known);
        if (!known)
        {
            number = _bySpelling.Count;
            _bySpelling.Add((NumberOf(ValueKey.Of(spelling), spelling), 0));
        }
        var (key, count) = _bySpelling[number];
        _bySpelling[number] = (key, count + 1);
        return key;
    }

    private int NumberOf(string key, string spelling)
    {
        if (!_keys.TryGetValue(key, out var number))
        {
            _keys.Add(key, number = _byKey.Count);
            _byKey.Add((key, [], []));
        }
        _byKey[number].Spellings.Add(spelling);
        return number;
    }

    private Facet ToFacet(ICollection<Diagnostic> diagnostics)
    {
        var url = $"/{_definition.Prefix}/";
        var slugs = Slugs();
        int[] keys = [.. Enumerable.Range(0, _byKey.Count).Where(key => _byKey[key].Stories.Count > 0)];
        var names = keys.Select(NameOf).ToArray();
        Array.Sort(names, keys, _order);
        var indexOf = new int[_byKey.Count];
        Array.Fill(indexOf, -1);
        for (var i = 0; i < keys.Length; i++)
            indexOf[keys[i]] = i;
        var values = ImmutableArray.CreateBuilder<FacetValue>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            var (slug, name) = (slugs[keys[i]], _names.GetValueOrDefault(keys[i]));
            values.Add(
                new FacetValue(names[i], slug, $"{url}{slug}/", [.. _byKey[keys[i]].Stories], name?.Node ?? -1)
                {
                    Details = name?.Details ?? NameDetails.None,
                    Broader = name is null ? -1 : BroaderOf(name, i, indexOf, diagnostics),
                    FormerSlugs = name is null
                        ? []
                        :
                        [
                            .. name
                                .Merged.Select(key => Slug.From(_byKey[key].Key))
                                .Where(old => old.Length > 0 && !slugs.Contains(old)),
                        ],
                }
            );
        }
        return new Facet(
            _definition, url, values.DrainToImmutable(),
            [.. _keysOf.Select(own => own.Select(key => indexOf[key]).ToImmutableArray())])
        {
            ByKey = ByKey(indexOf),
        };
    }

    // Aliases that no story carries are names of the value as well.
    private Dictionary<string, int> ByKey(int[] indexOf)
    {
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (spelling, key) in _keys)
            byKey.Add(spelling, indexOf[key]);
        foreach (var (key, name) in _names)
        {
            foreach (
                var alias in name.Details.Title is { } title ? name.Details.Aliases.Add(title) : name.Details.Aliases)
                byKey.TryAdd(ValueKey.Of(alias), indexOf[key]);
        }
        return byKey;
    }

    private int BroaderOf(FacetName name, int own, int[] indexOf, ICollection<Diagnostic> diagnostics)
    {
        if (name.Details.Broader is not { } broader)
            return -1;
        var index = Carried(broader) is { } key ? indexOf[key] : -1;
        if (index >= 0 && index != own)
            return index;
        diagnostics.Add(new Diagnostic(LinkRules.UnknownBroader, name.Path, name.BroaderSpan,
            $"No story has the {_definition.Singular} '{broader}'.", NearestName.DidYouMean(broader, AllNames())));
        return -1;
    }

    // By key. An address that the ledger gives to a value stays that value's; else the first to come has the plain
    // slug.
    private string[] Slugs()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var slugs = new string[_byKey.Count];
        KeepPublished(slugs, taken);
        foreach (
            var key in Enumerable
                .Range(0, slugs.Length)
                .Where(key => slugs[key] is null && _byKey[key].Stories.Count > 0)
                .OrderBy(key => _byKey[key].Stories[0])
                .ThenBy(key => _byKey[key].Key, StringComparer.Ordinal))
        {
            var plain = Slug.From(_byKey[key].Key) is { Length: > 0 } slug ? slug : "value";
            var unique = plain;
            for (var n = 2; !taken.Add(unique); n++)
                unique = $"{plain}-{n}";
            slugs[key] = unique;
        }
        return slugs;
    }

    private void KeepPublished(string[] slugs, HashSet<string> taken)
    {
        var folder = $"/{_definition.Prefix}/";
        foreach (var entry in _ledger)
        {
            if (entry.Name is null || !entry.Address.StartsWith(folder, StringComparison.Ordinal))
                continue;
            var slug = entry.Address[folder.Length..].TrimEnd('/');
            if (slug.Length > 0 && !slug.Contains('/', StringComparison.Ordinal) && taken.Add(slug)
                && _keys.TryGetValue(ValueKey.Of(entry.Name), out var key) && slugs[key] is null)
                slugs[key] = slug;
        }
    }

    private string NameOf(int key) =>
        _names.GetValueOrDefault(key)?.Details.Title is { } title ? title
        : _byKey[key].Spellings is [var only] ? only
        : _byKey[key]
            .Spellings.OrderByDescending(spelling => _bySpelling[_spellings[spelling]].Count)
            .ThenBy(spelling => spelling, StringComparer.Ordinal)
            .First();

    private IEnumerable<string> AllNames() =>
        Enumerable.Range(0, _byKey.Count).Where(key => _byKey[key].Stories.Count > 0).Select(NameOf);

    private int? Carried(string name) => _keys.TryGetValue(ValueKey.Of(name), out var key) ? key : null;

    // The value that a story carries first of: the one the file names, the file's own name, the title, the aliases.
    private void Introduce(Story introduction, string value, int node, ICollection<Diagnostic> diagnostics)
    {
        var details = introduction.Name is { } map
            ? NameFields.Read(map, new YamlValueReader(FrontMatterRules.WrongType, introduction.Path, diagnostics))
            : NameDetails.None;
        var stem = Path.GetFileNameWithoutExtension(introduction.Path);
        // Where the file does not say which value it is about, its own name comes before the title.
        string[] spellings =
            details.Title is { } title && title == value
                ? [stem, title, .. details.Aliases]
                : [value, stem, .. details.Aliases];
        int[] keys = [.. spellings.Select(Carried).OfType<int>().Distinct()];
        if (keys.Length == 0)
        {
            diagnostics.Add(new Diagnostic(LinkRules.UnusedIntroduction, introduction.Path, introduction.TitleSpan,
                $"No story has the {_definition.Singular} '{value}'.", NearestName.DidYouMean(value, AllNames())));
            return;
        }
        var span = introduction.Name?.Find(NameFields.Broader)?.Span ?? introduction.TitleSpan;
        _names.TryAdd(keys[0], new FacetName(node, details, [.. keys.Skip(1)], introduction.Path, span));
        if (keys.Length > 1)
            Merge(keys[0], keys.AsSpan(1));
    }

    private void Merge(int into, ReadOnlySpan<int> others)
    {
        var (name, stories, spellings) = _byKey[into];
        foreach (var other in others)
        {
            stories.AddRange(_byKey[other].Stories);
            foreach (var story in _byKey[other].Stories)
                _keysOf[story] = [.. _keysOf[story].Select(key => key == other ? into : key).Distinct()];
            _byKey[other] = (_byKey[other].Key, [], _byKey[other].Spellings);
            _keys[_byKey[other].Key] = into;
        }
        _byKey[into] = (name, [.. stories.Distinct().Order()], spellings);
    }

    /// <summary>What editors say of a value.</summary>
    private sealed record FacetName(
        int Node, NameDetails Details, ImmutableArray<int> Merged, string Path, TextSpan BroaderSpan);
}
