namespace StaticArchive.Related.Evaluation;

/// <summary>
/// Ranks as Hugo does by default, for comparison: every shared value weighs the same, the same year a little, and the
/// newest of equals comes first. Scratch memory is reused; one per worker.
/// </summary>
internal sealed class SharedTagRanking
{
    private const int SharedValue = 8;
    private const int SameYear = 1;

    private readonly Archive _archive;
    private readonly int[] _points;

    public SharedTagRanking(Archive archive)
    {
        _archive = archive;
        _points = new int[archive.Stories.Length];
    }

    /// <summary>Ordinals of the ten best, fewer when fewer have anything in common with the story.</summary>
    public int[] Rank(int story)
    {
        Array.Clear(_points);
        foreach (var facet in _archive.Facets.Where(facet => !facet.Definition.Single))
        {
            foreach (var value in facet.ValuesOf[story])
            {
                foreach (var other in facet.Values[value].Stories)
                    _points[other] += SharedValue;
            }
        }
        var year = _archive.Stories[story].Published?.Year;
        for (var other = 0; other < _points.Length; other++)
        {
            if (year is not null && _archive.Stories[other].Published?.Year == year)
                _points[other] += SameYear;
        }
        _points[story] = 0;
        var best = new TopCandidates(RankingQuality.Depth);
        for (var other = _points.Length - 1; other >= 0; other--)
        {
            if (_points[other] > best.Least)
                best.Offer(_points.Length - other, _points[other]);
        }
        return [.. best.BestFirst().ToArray().Select(place => _points.Length - place)];
    }
}
