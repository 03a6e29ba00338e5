namespace StaticArchive.Planning;

/// <summary>Which values have a page together. Any two could, which would be more pages than stories, so only the
/// values with most stories are paired, only pairs with a few stories that say more than either value, and of these
/// those with most stories: one for three stories, and never more than a fixed number, however large the
/// archive.</summary>
internal sealed class FacetPairs
{
    private const int MaxPairs = 300;
    private const int StoriesForAPair = 3;

    private const int ValuesOfFacet = 40;
    private const int MinStories = 3;

    private readonly Archive _archive;
    private readonly (int Facet, int Value)[] _values;
    private readonly int[][] _placeOf;
    private readonly Dictionary<(int, int, int, int), int> _byValues = [];

    private FacetPairs(Archive archive)
    {
        _archive = archive;
        _placeOf = [.. archive.Facets.Select(facet => Enumerable.Repeat(-1, facet.Values.Length).ToArray())];
        _values =
        [
            .. archive.Facets.SelectMany((facet, index) => Busiest(facet).Order().Select(value => (index, value))),
        ];
        for (var place = 0; place < _values.Length; place++)
            _placeOf[_values[place].Facet][_values[place].Value] = place;
        Pairs = Choose(Shared());
        for (var i = 0; i < Pairs.Length; i++)
            _byValues.Add((Pairs[i].FirstFacet, Pairs[i].FirstValue, Pairs[i].SecondFacet, Pairs[i].SecondValue), i);
    }

    /// <summary>By their values.</summary>
    public ImmutableArray<FacetPair> Pairs { get; }

    public static FacetPairs From(Archive archive) => new(archive);

    /// <summary>The page of two values, in either order; null where they have none.</summary>
    public FacetPair? Find(int facet, int value, int otherFacet, int otherValue)
    {
        var key =
            (facet, value).CompareTo((otherFacet, otherValue)) < 0
                ? (facet, value, otherFacet, otherValue)
                : (otherFacet, otherValue, facet, value);
        return _byValues.TryGetValue(key, out var index) ? Pairs[index] : null;
    }

    private static IEnumerable<int> Busiest(Facet facet) => Enumerable.Range(0, facet.Values.Length)
        .Where(value => facet.Values[value].Stories.Length > MinStories)
        .OrderByDescending(value => facet.Values[value].Stories.Length).ThenBy(value => value).Take(ValuesOfFacet);

    // One pass over the stories, whatever the number of values: a few hundred values make a small square of counts.
    private int[] Shared()
    {
        var counts = new int[_values.Length * _values.Length];
        var present = new List<int>();
        foreach (var story in _archive.Listed)
        {
            present.Clear();
            for (var facet = 0; facet < _placeOf.Length; facet++)
            {
                foreach (var value in _archive.Facets[facet].ValuesOf[story])
                {
                    if (_placeOf[facet][value] is >= 0 and var place)
                        present.Add(place);
                }
            }
            foreach (var one in present)
            {
                foreach (var other in present)
                {
                    if (one < other)
                        counts[(one * _values.Length) + other]++;
                }
            }
        }
        return counts;
    }

    private ImmutableArray<FacetPair> Choose(int[] counts) =>
        [
            .. Enumerable.Range(0, counts.Length)
                .Where(cell => counts[cell] >= MinStories
                    && counts[cell] < Math.Min(StoriesOf(cell / _values.Length), StoriesOf(cell % _values.Length)))
                .OrderByDescending(cell => counts[cell])
                .ThenBy(cell => cell)
                .Take(Math.Min(MaxPairs, _archive.Listed.Length / StoriesForAPair))
                .Order()
                .Select(cell => Pair(_values[cell / _values.Length], _values[cell % _values.Length])),
        ];

    private int StoriesOf(int place) => Value(_values[place]).Stories.Length;

    private FacetPair Pair((int Facet, int Value) one, (int Facet, int Value) other)
    {
        var (first, second) = (Value(one), Value(other));
        return new FacetPair(
            one.Facet, one.Value, other.Facet, other.Value, [.. first.Stories.Intersect(second.Stories)],
            $"{first.Url}with{second.Url}");
    }

    private FacetValue Value((int Facet, int Value) place) => _archive.Facets[place.Facet].Values[place.Value];
}

/// <summary>Two values of facets that have a page of the stories that carry both.</summary>
/// <param name="FirstFacet">Facet of the first; facets in the order of the settings, values by name.</param>
/// <param name="FirstValue">The first value.</param>
/// <param name="SecondFacet">Facet of the second.</param>
/// <param name="SecondValue">The second value.</param>
/// <param name="Stories">Ordinals, ascending.</param>
/// <param name="Url">Site path of its page.</param>
internal sealed record FacetPair(
    int FirstFacet, int FirstValue, int SecondFacet, int SecondValue, ImmutableArray<int> Stories, string Url);
