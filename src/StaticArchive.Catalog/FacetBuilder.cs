using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace StaticArchive.Catalog;

/// <summary>Gathers stories by the values of one facet.</summary>
internal sealed class FacetBuilder
{
    private readonly FacetDefinition _definition;
    private readonly int _facet;
    private readonly ImmutableArray<Story> _stories;
    private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly List<(int Key, int Count)> _bySpelling = [];
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<(string Key, List<int> Stories, List<string> Spellings)> _byKey = [];
    private readonly int[][] _keysOf;

    private readonly ImmutableArray<LedgerEntry> _ledger;

    private FacetBuilder(FacetDefinition definition, int facet, ImmutableArray<Story> stories, ImmutableArray<LedgerEntry> ledger)
    {
        _ledger = ledger;
        _definition = definition;
        _facet = facet;
        _stories = stories;
        _keysOf = new int[stories.Length][];
    }

    /// <summary>Builds the facet and reports introductions of values that no story carries.</summary>
    public static Facet Build(
        FacetDefinition definition,
        int facet,
        ImmutableArray<Story> stories,
        ImmutableArray<Story> introductions,
        int firstIntroduction,
        ImmutableArray<LedgerEntry> ledger,
        ICollection<Diagnostic> diagnostics)
    {
        var builder = new FacetBuilder(definition, facet, stories, ledger);
        builder.Gather();
        return builder.ToFacet(builder.ByKey(introductions, firstIntroduction, diagnostics));
    }

    // Keys are numbered as they come, so that each value is looked up once.
    private void Gather()
    {
        for (var story = 0; story < _stories.Length; story++)
        {
            var values = _stories[story].Facets[_facet];
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
            _bySpelling.Add((NumberOf(KeyOf(spelling), spelling), 0));
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

    private Facet ToFacet(Dictionary<string, int> introductions)
    {
        var url = $"/{_definition.Prefix}/";
        var slugs = Slugs();
        int[] keys = [.. Enumerable.Range(0, _byKey.Count)];
        var names = keys.Select(NameOf).ToArray();
        Array.Sort(names, keys, Comparer<string>.Create(ByName));
        var indexOf = new int[keys.Length];
        var values = ImmutableArray.CreateBuilder<FacetValue>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            indexOf[keys[i]] = i;
            var (key, stories, _) = _byKey[keys[i]];
            var slug = slugs[keys[i]];
            values.Add(new FacetValue(names[i], slug, $"{url}{slug}/", [.. stories], introductions.GetValueOrDefault(key, -1)));
        }
        foreach (var own in _keysOf)
        {
            foreach (ref var key in own.AsSpan())
                key = indexOf[key];
        }
        return new Facet(_definition, url, values.DrainToImmutable(), _keysOf);
    }

    // By key. An address that the ledger gives to a value stays that value's; else the first to come has the plain slug.
    private string[] Slugs()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var slugs = new string[_byKey.Count];
        KeepPublished(slugs, taken);
        foreach (var key in Enumerable.Range(0, slugs.Length).Where(key => slugs[key] is null).OrderBy(key => _byKey[key].Stories[0]).ThenBy(key => _byKey[key].Key, StringComparer.Ordinal))
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
                && _keys.TryGetValue(KeyOf(entry.Name), out var key) && slugs[key] is null)
                slugs[key] = slug;
        }
    }

    private string NameOf(int key) =>
        _byKey[key].Spellings is [var only] ? only
        : _byKey[key].Spellings.OrderByDescending(spelling => _bySpelling[_spellings[spelling]].Count).ThenBy(spelling => spelling, StringComparer.Ordinal).First();

    private Dictionary<string, int> ByKey(ImmutableArray<Story> introductions, int firstNode, ICollection<Diagnostic> diagnostics)
    {
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < introductions.Length; i++)
        {
            var introduction = introductions[i];
            if (introduction.Introduces is not { } introduces || !introduces.Facet.Equals(_definition.Key, StringComparison.OrdinalIgnoreCase))
                continue;
            if (_keys.ContainsKey(KeyOf(introduces.Value)))
                byKey.TryAdd(KeyOf(introduces.Value), firstNode + i);
            else
                diagnostics.Add(new Diagnostic(LinkRules.UnusedIntroduction, introduction.Path, introduction.TitleSpan,
                    $"No story has the {_definition.Singular} '{introduces.Value}'.",
                    NearestName.DidYouMean(introduces.Value, Enumerable.Range(0, _byKey.Count).Select(NameOf))));
        }
        return byKey;
    }

    // "Open source", "open  source" and "open-source" are one value.
    private static string KeyOf(string spelling)
    {
        var key = new StringBuilder(spelling.Length);
        foreach (var letter in spelling)
        {
            var folded = char.IsWhiteSpace(letter) || letter is '-' or '_' ? ' ' : char.ToLowerInvariant(letter);
            if (folded != ' ' || (key.Length > 0 && key[^1] != ' '))
                key.Append(folded);
        }
        return key.ToString().TrimEnd();
    }

    private static int ByName(string left, string right)
    {
        var order = string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }
}
