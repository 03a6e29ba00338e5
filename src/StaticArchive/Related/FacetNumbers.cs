using StaticArchive.Catalog;

namespace StaticArchive.Related;

/// <summary>The values of all facets under one numbering, so that what two stories share is found in one list of each.</summary>
internal sealed class FacetNumbers
{
    private readonly int[] _begins;
    private readonly int[] _offsets;
    private readonly int[] _values;

    public FacetNumbers(Archive archive)
    {
        _offsets = new int[archive.Facets.Length];
        for (var i = 0; i < _offsets.Length; i++)
        {
            _offsets[i] = Count;
            Count += archive.Facets[i].Values.Length;
        }
        _begins = new int[archive.Stories.Length + 1];
        for (var story = 0; story < archive.Stories.Length; story++)
            _begins[story + 1] = _begins[story] + archive.Facets.Sum(facet => facet.ValuesOf[story].Length);
        _values = new int[_begins[^1]];
        for (var story = 0; story < archive.Stories.Length; story++)
            Gather(archive, story);
    }

    /// <summary>How many values there are.</summary>
    public int Count { get; }

    public int NumberOf(int facet, int value) => _offsets[facet] + value;

    /// <summary>Numbers of all values of a story.</summary>
    public ReadOnlySpan<int> Of(int story) => _values.AsSpan(_begins[story], _begins[story + 1] - _begins[story]);

    private void Gather(Archive archive, int story)
    {
        var at = _begins[story];
        for (var i = 0; i < _offsets.Length; i++)
        {
            foreach (var value in archive.Facets[i].ValuesOf[story])
                _values[at++] = NumberOf(i, value);
        }
    }
}
