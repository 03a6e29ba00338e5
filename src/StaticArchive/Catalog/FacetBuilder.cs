using System.Collections.Immutable;
using System.Text;
using StaticArchive.Diagnostics;
using StaticArchive.Settings;
using StaticArchive.Stories;

namespace StaticArchive.Catalog;

/// <summary>Gathers stories by the values of one facet.</summary>
internal sealed class FacetBuilder
{
    private readonly FacetDefinition _definition;
    private readonly int _facet;
    private readonly ImmutableArray<Story> _stories;
    private readonly Dictionary<string, List<int>> _storiesByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _spellingsByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keyBySpelling = new(StringComparer.Ordinal);

    private FacetBuilder(FacetDefinition definition, int facet, ImmutableArray<Story> stories)
    {
        _definition = definition;
        _facet = facet;
        _stories = stories;
    }

    /// <summary>Builds the facet and reports introductions of values that no story carries.</summary>
    public static Facet Build(
        FacetDefinition definition,
        int facet,
        ImmutableArray<Story> stories,
        ImmutableArray<Story> introductions,
        int firstIntroduction,
        ICollection<Diagnostic> diagnostics)
    {
        var builder = new FacetBuilder(definition, facet, stories);
        builder.Gather();
        return builder.ToFacet(builder.ByKey(introductions, firstIntroduction, diagnostics));
    }

    private void Gather()
    {
        for (var story = 0; story < _stories.Length; story++)
        {
            foreach (var spelling in _stories[story].Facets[_facet])
            {
                var key = KeyOf(spelling);
                if (!_storiesByKey.TryGetValue(key, out var stories))
                {
                    _storiesByKey.Add(key, stories = []);
                    _spellingsByKey.Add(key, new(StringComparer.Ordinal));
                }
                if (stories.Count == 0 || stories[^1] != story)
                    stories.Add(story);
                var spellings = _spellingsByKey[key];
                spellings[spelling] = spellings.GetValueOrDefault(spelling) + 1;
            }
        }
    }

    private Facet ToFacet(Dictionary<string, int> introductions)
    {
        var url = $"/{_definition.Prefix}/";
        var slugs = SlugsByKey();
        var keys = _storiesByKey.Keys.ToArray();
        var names = keys.Select(NameOf).ToArray();
        Array.Sort(names, keys, Comparer<string>.Create(ByName));
        var indexByKey = new Dictionary<string, int>(keys.Length, StringComparer.Ordinal);
        var values = ImmutableArray.CreateBuilder<FacetValue>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            indexByKey.Add(keys[i], i);
            var slug = slugs[keys[i]];
            values.Add(new FacetValue(names[i], slug, $"{url}{slug}/", [.. _storiesByKey[keys[i]]], introductions.GetValueOrDefault(keys[i], -1)));
        }
        return new Facet(_definition, url, values.DrainToImmutable(), ValuesOf(indexByKey));
    }

    private int[][] ValuesOf(Dictionary<string, int> indexByKey)
    {
        var valuesOf = new int[_stories.Length][];
        for (var story = 0; story < valuesOf.Length; story++)
        {
            var spellings = _stories[story].Facets[_facet];
            valuesOf[story] = spellings.IsEmpty ? [] : [.. spellings.Select(spelling => indexByKey[KeyOf(spelling)]).Distinct()];
        }
        return valuesOf;
    }

    // Whoever came first keeps the plain slug, so that a new value never changes the address of an old one.
    private Dictionary<string, string> SlugsByKey()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, _) in _storiesByKey.OrderBy(pair => pair.Value[0]).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var plain = Slug.From(key) is { Length: > 0 } slug ? slug : "value";
            var unique = plain;
            for (var n = 2; !taken.Add(unique); n++)
                unique = $"{plain}-{n}";
            slugs.Add(key, unique);
        }
        return slugs;
    }

    private string NameOf(string key) =>
        _spellingsByKey[key].OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;

    private Dictionary<string, int> ByKey(ImmutableArray<Story> introductions, int firstNode, ICollection<Diagnostic> diagnostics)
    {
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < introductions.Length; i++)
        {
            var introduction = introductions[i];
            if (introduction.Introduces is not { } introduces || !introduces.Facet.Equals(_definition.Key, StringComparison.OrdinalIgnoreCase))
                continue;
            if (_storiesByKey.ContainsKey(KeyOf(introduces.Value)))
                byKey.TryAdd(KeyOf(introduces.Value), firstNode + i);
            else
                diagnostics.Add(new Diagnostic(LinkRules.UnusedIntroduction, introduction.Path, introduction.TitleSpan,
                    $"No story has the {_definition.Singular} '{introduces.Value}'.",
                    NearestName.DidYouMean(introduces.Value, _spellingsByKey.Keys.Select(NameOf))));
        }
        return byKey;
    }

    // "Open source", "open  source" and "open-source" are one value.
    private string KeyOf(string spelling)
    {
        if (_keyBySpelling.TryGetValue(spelling, out var known))
            return known;
        var key = new StringBuilder(spelling.Length);
        foreach (var letter in spelling)
        {
            var folded = char.IsWhiteSpace(letter) || letter is '-' or '_' ? ' ' : char.ToLowerInvariant(letter);
            if (folded != ' ' || (key.Length > 0 && key[^1] != ' '))
                key.Append(folded);
        }
        return _keyBySpelling[spelling] = key.ToString().TrimEnd();
    }

    private static int ByName(string left, string right)
    {
        var order = string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }
}
