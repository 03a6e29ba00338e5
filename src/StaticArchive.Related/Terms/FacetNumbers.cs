namespace StaticArchive.Related.Terms;

/// <summary>The values of all facets under one numbering, so that what two stories share is found in one list of
/// each.</summary>
internal sealed class FacetNumbers
{
    private readonly Archive _archive;
    private readonly int[] _begins;
    private readonly int[] _offsets;
    private readonly int[] _values;
    private readonly double[] _worth;

    public FacetNumbers(Archive archive)
    {
        _archive = archive;
        _offsets = new int[archive.Facets.Length];
        for (var i = 0; i < _offsets.Length; i++)
        {
            _offsets[i] = Count;
            Count += archive.Facets[i].Values.Length;
        }
        _worth = WorthOfAll(archive);
        _begins = new int[archive.Stories.Length + 1];
        for (var story = 0; story < archive.Stories.Length; story++)
        {
            _begins[story + 1] = _begins[story];
            foreach (var facet in archive.Facets)
                _begins[story + 1] += facet.ValuesOf[story].Length;
        }
        _values = new int[_begins[^1]];
        for (var story = 0; story < archive.Stories.Length; story++)
            Gather(archive, story);
    }

    /// <summary>How many values there are.</summary>
    public int Count { get; }

    /// <summary>Numbers of all values of a story, facet by facet.</summary>
    public ReadOnlySpan<int> Of(int story) => _values.AsSpan(_begins[story], _begins[story + 1] - _begins[story]);

    /// <summary>What it is worth when two stories share the value: the facet's weight × rarity².</summary>
    public double WorthOf(int number) => _worth[number];

    /// <summary>Whether the values of another archive have the same numbers, names and facets.</summary>
    public bool HaveSameNames(FacetNumbers other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (Count != other.Count || !_offsets.AsSpan().SequenceEqual(other._offsets))
            return false;
        for (var facet = 0; facet < _offsets.Length; facet++)
        {
            var (own, others) = (_archive.Facets[facet], other._archive.Facets[facet]);
            if (own.Definition != others.Definition || !HaveSameNames(own, others))
                return false;
        }
        return true;
    }

    private static bool HaveSameNames(Facet own, Facet other)
    {
        for (var value = 0; value < own.Values.Length; value++)
        {
            if (own.Values[value].Name != other.Values[value].Name)
                return false;
        }
        return true;
    }

    /// <summary>Index of the value's facet.</summary>
    public int FacetOf(int number)
    {
        var facet = _offsets.Length - 1;
        while (_offsets[facet] > number)
            facet--;
        return facet;
    }

    /// <summary>The value with that number.</summary>
    public FacetValue this[int number]
    {
        get
        {
            var facet = FacetOf(number);
            return _archive.Facets[facet].Values[number - _offsets[facet]];
        }
    }

    private static double[] WorthOfAll(Archive archive)
    {
        var logOfSize = StableDocumentCount.LogOf(archive.Stories.Length);
        return
        [
            .. archive.Facets.SelectMany(facet =>
                facet.Values.Select(value => Rarity.Worth(value.Stories.Length, logOfSize, facet.Definition.Weight))),
        ];
    }

    private void Gather(Archive archive, int story)
    {
        var at = _begins[story];
        for (var i = 0; i < _offsets.Length; i++)
        {
            foreach (var value in archive.Facets[i].ValuesOf[story])
                _values[at++] = _offsets[i] + value;
        }
    }
}

/// <summary>How much it says that two stories share a value.</summary>
internal static class Rarity
{
    /// <summary>Results are multiples of this, so that sums of them are exact and do not depend on their
    /// order.</summary>
    private const double Grain = 1.0 / (1 << 30);

    /// <summary>Weight × rarity², rarity being 1 for a value of one story and 0 for one of all, however large the
    /// archive.</summary>
    /// <param name="stories">How many stories have the value.</param>
    /// <param name="logOfSize">From <see cref="StableDocumentCount.LogOf"/>.</param>
    /// <param name="weight">How much values of this sort count.</param>
    public static double Worth(int stories, double logOfSize, double weight)
    {
        if (logOfSize <= 0)
            return 0;
        var rarity = Math.Clamp(1 - (Math.Log(stories) / logOfSize), 0, 1);
        return Math.Round(weight * rarity * rarity / Grain) * Grain;
    }
}

/// <summary>The size of an archive in steps of about nine per cent, rounded down. Rarity is measured against it, so
/// that one story more does not move every weight in the archive, and with them the order of lists that have nothing to
/// do with it.</summary>
internal static class StableDocumentCount
{
    private const double StepsPerDoubling = 8;

    /// <summary>The greatest step that is not above <paramref name="stories"/>; at least 1.</summary>
    public static double Of(int stories) =>
        Math.Pow(2, Math.Floor(StepsPerDoubling * Math.Log2(Math.Max(1, stories))) / StepsPerDoubling);

    /// <summary>The natural logarithm of that step.</summary>
    public static double LogOf(int stories) =>
        Math.Floor(StepsPerDoubling * Math.Log2(Math.Max(1, stories))) / StepsPerDoubling * Math.Log(2);
}
